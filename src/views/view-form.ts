/**
 * A form as one person sees it: the questions of an act with the choices they have, what was typed, and what is wrong
 * with it.
 */
import { answersSoFar, isRequired } from '../domain/decide/answers';
import { askedOf, othersDependOn } from '../domain/questions/asked';
import { mayBeNamed, organisationsOffered } from '../domain/questions/offered';
import type { RawAnswers } from '../domain/decide/command';
import type { ExistingCase } from '../domain/case/case';
import type { Facts } from '../domain/case/facts';
import type { CaseId, PersonId } from '../domain/ids';
import { itemsOffered } from '../domain/decide/items';
import { linesOf, lineOf, type Act, type Field } from '../domain/procedure/pathway';
import { asIs, type Text } from '../domain/text';
import { viewPhrases } from '../words/case/view-phrases';
import { namerFor } from './known-people';
import type { AskView, FormFieldView, FormSectionView, FormView } from './types';
import { viewAfter } from './view-after';
import { withFilledIn } from './filled-in';
import { isAlarmed, viewContacts } from './view-contacts';
import { labelOf, itemStateWords } from './view-items';
import { nameOf, standingOf, type ViewContext } from './viewer';

/**
 * What somebody filled in so far, as it arrived, and the messages about it. A question that `raw` names was asked
 * before: what is empty there was left empty.
 */
export type FormInput = {
  readonly raw: RawAnswers;
  readonly errors: Readonly<Record<string, Text>>;
  readonly asks: readonly AskView[];
  /** The folded parts that were opened, by id. */
  readonly opened: readonly string[];
};

export const EMPTY_FORM: FormInput = { raw: {}, errors: {}, asks: [], opened: [] };

type Choices = FormFieldView['choices'];

const byLabel = (choices: Choices): Choices =>
  [...choices].sort((one, other) => one.label.nl.localeCompare(other.label.nl));

function peopleOffered(view: ViewContext, field: Field, facts: Facts): Choices {
  const people = Object.keys(view.context.roster).filter((id) => mayBeNamed(field, facts, id));
  const all = byLabel(people.map((id) => ({ value: id, label: asIs(nameOf(view, id)) })));
  // Whoever belongs to the case is who is meant most often.
  const isIn = ({ value }: Choices[number]): boolean =>
    facts.state.status !== 'none' && facts.state.members.some((member) => member === value);
  return [...all.filter(isIn), ...all.filter((one) => !isIn(one))];
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

function viewField(view: ViewContext, act: Act, field: Field, facts: Facts, { raw, errors }: FormInput): FormFieldView {
  return {
    field,
    required: isRequired(field, facts),
    value: typed(raw[field.id]),
    error: errors[field.id],
    choices: choicesOf(view, field, facts),
    ...(othersDependOn(act, field) ? { refreshes: true } : {}),
  };
}

const isFilled = (value: FormFieldView['value']): boolean => value !== undefined && value.length > 0;

/**
 * A folded part is open once somebody opened it, and when something in it was asked before, is wrong, or has to be
 * answered and is not filled in: that may not be out of sight. What is filled in stands there to be read.
 */
function viewSections(
  { sections = [] }: Act,
  fields: readonly FormFieldView[],
  { raw, opened }: FormInput,
): FormSectionView[] {
  return sections.flatMap(({ id, title, folded }) => {
    const within = fields.filter(({ field }) => field.section === id);
    const needed = within.some(
      ({ field, required, error, value }) =>
        error !== undefined || Object.hasOwn(raw, field.id) || (required && !isFilled(value)),
    );
    const isOpen = !folded || needed || opened.includes(id);
    const filledIn = isOpen ? [] : within.filter(({ value }) => isFilled(value));
    return within.length > 0 ? [{ id, title, isOpen, filledIn, isWhole: filledIn.length === within.length }] : [];
  });
}

/** Where the form is shown: in an existing case, or for a case to be (revision 0). */
export type FormPlace = {
  readonly caseId: CaseId;
  readonly act: Act;
  readonly name: string;
  readonly state: ExistingCase | undefined;
  readonly person: PersonId;
  /** Of the form that is shown anew: it stays as old as it was. */
  readonly revision?: number | undefined;
};

/** The line a form belongs to: that of the case, or the one the act opens. */
function titleOf(view: ViewContext, { state, act }: Pick<FormPlace, 'state' | 'act'>): Text {
  const { pathway } = view.context;
  return (
    state ? lineOf(pathway, state.stage) : (linesOf(pathway).find(({ opensWith }) => opensWith === act.id) ?? pathway)
  ).title;
}

/**
 * The form of an act: the questions that the answers so far ask. What was typed is kept, also when it is wrong; a field
 * is marked required as far as those answers tell.
 */
export function viewForm(view: ViewContext, place: FormPlace, input: FormInput): FormView {
  const { pathway } = view.context;
  const { act } = place;
  const facts: Facts = {
    context: view.context,
    state: place.state ?? { status: 'none' },
    act,
    answers: {},
    actor: place.person,
    now: view.now,
  };
  const raw = withFilledIn(view, act, input.raw, facts);
  const known = { ...facts, answers: answersSoFar(act, raw, facts) };
  // A field with nothing to choose from is no question (and an empty list of choices is one that Slack refuses).
  const { asked } = askedOf(act, known);
  const fields = act.fields
    .filter((field) => asked.includes(field) || input.errors[field.id])
    .map((field) => viewField(view, act, field, known, { ...input, raw }));
  const sections = viewSections(act, fields, input);
  const isShown = ({ field }: FormFieldView) => sections.find(({ id }) => id === field.section)?.isOpen ?? true;
  return {
    kind: 'form',
    submits: 'submit',
    caseId: place.caseId,
    code: place.state?.code,
    revision: place.revision ?? place.state?.revision ?? 0,
    act: place.name,
    pathway: titleOf(view, place),
    title: act.title,
    help: act.help,
    fields: fields.filter(isShown),
    sections,
    opened: input.opened.filter((id) => sections.some((section) => section.id === id)),
    asks: input.asks,
    contacts: viewContacts(view, pathway.urgentContacts),
    alarmed: act.urgent || (place.state !== undefined && isAlarmed(pathway, place.state)),
    after: viewAfter(view.context, act),
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
    alarmed: isAlarmed(pathway, state),
  };
}
