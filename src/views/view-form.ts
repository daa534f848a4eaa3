/** A form as one person sees it: the questions of an act with the choices they have, what was typed, and what is wrong with it. */
import { canBeAnswered, isRequired, mayBeNamed, organisationsOffered, readAnswers } from '../domain/decide/answers';
import type { RawAnswers } from '../domain/decide/command';
import type { ExistingCase } from '../domain/case/case';
import type { Facts } from '../domain/case/facts';
import { dayInWords } from '../words/day-in-words';
import type { CaseId, PersonId } from '../domain/ids';
import { itemsOffered } from '../domain/decide/items';
import { linesOf, lineOf, type Act, type Field } from '../domain/procedure/pathway';
import { asIs, inLocale, type Text } from '../domain/text';
import { localDate } from '../domain/time/working-time';
import { viewPhrases } from '../words/case/view-phrases';
import { namerFor } from './known-people';
import type { AskView, FormFieldView, FormView } from './types';
import { viewAfter } from './view-after';
import { viewContacts } from './view-contacts';
import { labelOf, itemStateWords } from './view-items';
import { mayKnow, nameOf, standingOf, type ViewContext } from './viewer';

/** What somebody filled in so far, as it arrived, and the messages about it. */
export type FormInput = {
  readonly raw: RawAnswers;
  readonly errors: Readonly<Record<string, Text>>;
  readonly asks: readonly AskView[];
};

export const EMPTY_FORM: FormInput = { raw: {}, errors: {}, asks: [] };

type Choices = FormFieldView['choices'];

const byLabel = (choices: Choices): Choices =>
  [...choices].sort((one, other) => one.label.nl.localeCompare(other.label.nl));

function peopleOffered(view: ViewContext, field: Field, facts: Facts): Choices {
  const people = Object.keys(view.context.roster).filter((id) => mayBeNamed(field, facts, id));
  return byLabel(people.map((id) => ({ value: id, label: asIs(nameOf(view, id)) })));
}

/** Parts of the case by their label or number, each with its state; nothing before there is a case. */
function partsOffered(view: ViewContext, field: Field, facts: Facts): Choices {
  const { state, actor } = facts;
  if (state.status === 'none' || actor === undefined) return [];
  const standing = standingOf(view, state, actor);
  const name = namerFor(view, standing, []);
  return itemsOffered(field, facts).map((item) => ({
    value: item.id,
    label: labelOf(view, standing, state, item, name).label,
    hint: itemStateWords(view, item),
  }));
}

function organisationsNamed({ context }: ViewContext, field: Field, facts: Facts): Choices {
  const named = organisationsOffered(field, facts).flatMap((value) => {
    const organisation = context.organisations[value];
    return organisation ? [{ value, label: organisation.name }] : [];
  });
  return byLabel(named);
}

function choicesOf(view: ViewContext, field: Field, facts: Facts): Choices {
  const { type } = field;
  if (type === 'yesNo')
    return [
      { value: 'yes', label: viewPhrases.yes },
      { value: 'no', label: viewPhrases.no },
    ];
  if (type === 'person' || type === 'people') return peopleOffered(view, field, facts);
  if (type === 'item' || type === 'items') return partsOffered(view, field, facts);
  return type === 'organisation' || type === 'organisations'
    ? organisationsNamed(view, field, facts)
    : (field.options ?? []);
}

function typed(value: unknown): string | readonly string[] | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

/** What was done so far as this person may know it, by date, in the language of the case: to be corrected and completed (RAD-4.7). */
function logOf(view: ViewContext, { state, actor }: Facts): string | undefined {
  if (state.status === 'none' || actor === undefined) return undefined;
  const standing = standingOf(view, state, actor);
  const { pathway, calendar } = view.context;
  const done = pathway.acts.flatMap((act) => {
    const record = state.latest[act.id];
    return record && mayKnow(standing, act, { author: record.by, answers: record.answers })
      ? [{ at: record.at, title: inLocale(act.title, state.locale) }]
      : [];
  });
  return (
    done
      .sort((one, other) => one.at.localeCompare(other.at))
      .map(({ at, title }) => `${inLocale(dayInWords(localDate(calendar, at)), state.locale)}: ${title}`)
      .join('\n') || undefined
  );
}

/** What was typed, and before anything was, what the form is filled in with. */
function valueOf(view: ViewContext, field: Field, facts: Facts, { raw }: FormInput): FormFieldView['value'] {
  const isBlankForm = Object.keys(raw).length === 0;
  return field.prefill && isBlankForm ? logOf(view, facts) : typed(raw[field.id]);
}

function viewField(view: ViewContext, field: Field, facts: Facts, input: FormInput): FormFieldView {
  return {
    field,
    required: isRequired(field, facts),
    value: valueOf(view, field, facts, input),
    error: input.errors[field.id],
    choices: choicesOf(view, field, facts),
  };
}

/** Where the form is shown: in an existing case, or for a case to be (revision 0). */
export type FormPlace = {
  readonly caseId: CaseId;
  readonly act: Act;
  readonly name: string;
  readonly state: ExistingCase | undefined;
  readonly person: PersonId;
};

/** The line a form belongs to: that of the case, or the one the act opens. */
function titleOf(view: ViewContext, { state, act }: Pick<FormPlace, 'state' | 'act'>): Text {
  const { pathway } = view.context;
  return (
    state ? lineOf(pathway, state.stage) : (linesOf(pathway).find(({ opensWith }) => opensWith === act.id) ?? pathway)
  ).title;
}

/** The form of an act. What was typed is kept, also when it is wrong; a field is marked required as far as the answers so far tell. */
export function viewForm(view: ViewContext, place: FormPlace, input: FormInput): FormView {
  const { pathway } = view.context;
  const facts: Facts = {
    context: view.context,
    state: place.state ?? { status: 'none' },
    act: place.act,
    answers: {},
    actor: place.person,
    now: view.now,
  };
  const read = readAnswers(place.act, input.raw, facts);
  const known = { ...facts, answers: 'answers' in read ? read.answers : {} };
  return {
    kind: 'form',
    submits: 'submit',
    caseId: place.caseId,
    code: place.state?.code,
    revision: place.state?.revision ?? 0,
    act: place.name,
    pathway: titleOf(view, place),
    title: place.act.title,
    help: place.act.help,
    // A field with nothing to choose from is no question (and an empty list of choices is one that Slack refuses).
    fields: place.act.fields
      .filter((field) => canBeAnswered(field, known) || input.errors[field.id])
      .map((field) => viewField(view, field, known, input)),
    asks: input.asks,
    contacts: viewContacts(view, pathway.urgentContacts),
    after: viewAfter(view.context, place.act),
  };
}

/** The short form that asks a reason before a decision is rejected, or approved by the only one who can. */
export function viewReasonForm(
  view: ViewContext,
  state: ExistingCase,
  act: Act,
  submits: 'approve' | 'reject',
  ask: AskView,
): FormView {
  const { pathway } = view.context;
  return {
    kind: 'form',
    submits,
    caseId: state.id,
    code: state.code,
    revision: state.revision,
    act: act.id,
    pathway: titleOf(view, { state, act }),
    title: act.title,
    fields: [],
    asks: [ask],
    contacts: viewContacts(view, pathway.urgentContacts),
  };
}
