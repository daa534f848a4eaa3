/** A form as one person sees it: the questions of an act with the choices they have, what was typed, and what is wrong with it. */
import { isRequired, mayBeNamed, readAnswers } from '../domain/answers';
import type { ExistingCase } from '../domain/case';
import type { Facts } from '../domain/conditions';
import type { CaseId, PersonId } from '../domain/ids';
import type { Act, Field } from '../domain/pathway';
import type { Text } from '../domain/text';
import { phrases } from './phrases';
import type { AskView, FormFieldView, FormView } from './types';
import { viewContacts } from './view-contacts';
import { nameOf, type ViewContext } from './viewer';

/** What somebody filled in so far, as it arrived, and the messages about it. */
export type FormInput = {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, Text>>;
  readonly asks: readonly AskView[];
};

export const EMPTY_FORM: FormInput = { raw: {}, errors: {}, asks: [] };

function choicesOf(view: ViewContext, field: Field, facts: Facts): FormFieldView['choices'] {
  if (field.type === 'yesNo') return [{ value: 'yes', label: phrases.yes }, { value: 'no', label: phrases.no }];
  if (field.type !== 'person' && field.type !== 'people') return field.options ?? [];
  const people = Object.keys(view.context.roster).filter((id) => mayBeNamed(field, facts, id));
  const named = people.map((id) => ({ value: id, label: { nl: nameOf(view, id), en: nameOf(view, id) } }));
  return named.sort((one, other) => one.label.nl.localeCompare(other.label.nl));
}

function typed(value: unknown): string | readonly string[] | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

function viewField(view: ViewContext, field: Field, facts: Facts, input: FormInput): FormFieldView {
  return { field, required: isRequired(field, facts), value: typed(input.raw[field.id]), error: input.errors[field.id], choices: choicesOf(view, field, facts) };
}

/** Where the form is shown: in an existing case, or for a case to be (revision 0). */
export type FormPlace = { readonly caseId: CaseId; readonly act: Act; readonly name: string; readonly state: ExistingCase | undefined; readonly person: PersonId };

/** The form of an act. What was typed is kept, also when it is wrong; a field is marked required as far as the answers so far tell. */
export function viewForm(view: ViewContext, place: FormPlace, input: FormInput): FormView {
  const { pathway } = view.context;
  const facts: Facts = { context: view.context, state: place.state ?? { status: 'none' }, answers: {}, actor: place.person, now: view.now };
  const read = readAnswers(place.act, input.raw, facts);
  const known = { ...facts, answers: 'answers' in read ? read.answers : {} };
  return {
    kind: 'form', submits: 'submit', caseId: place.caseId, code: place.state?.code, revision: place.state?.revision ?? 0, act: place.name, pathway: pathway.title, title: place.act.title, help: place.act.help,
    fields: place.act.fields.map((field) => viewField(view, field, known, input)), asks: input.asks, contacts: viewContacts(view, pathway.urgentContacts),
  };
}

/** The short form that asks a reason before a decision is rejected, or approved by the only one who can. */
export function viewReasonForm(view: ViewContext, state: ExistingCase, act: Act, submits: 'approve' | 'reject', ask: AskView): FormView {
  const { pathway } = view.context;
  return { kind: 'form', submits, caseId: state.id, code: state.code, revision: state.revision, act: act.id, pathway: pathway.title, title: act.title, fields: [], asks: [ask], contacts: viewContacts(view, pathway.urgentContacts) };
}
