/** Answers as a person may read them: in words, and only the fields that are for them. */
import type { FieldAnswer, Reasons } from '../domain/case/case';
import type { Context } from '../domain/procedure/context';
import { dayInWords } from '../words/day-in-words';
import type { PersonId } from '../domain/ids';
import { valuesIn } from '../domain/case/values-in';
import { namedIn } from '../domain/case/named-in';
import type { Act, Field } from '../domain/procedure/pathway';
import { asIs, joinTexts, type Text } from '../domain/text';
import { viewPhrases } from '../words/case/view-phrases';
import type { Reading } from './reading';
import type { FactView } from './types';
import { labelOf } from './view-items';
import { mayRead, nameOf, type Origin, type ViewerStanding } from './viewer';

function valueInWords({ view, state, standing, name }: Reading, field: Field, value: string): Text {
  const { type } = field;
  if (type === 'person' || type === 'people') return asIs(nameOf(view, value));
  if (type === 'organisation' || type === 'organisations')
    return view.context.organisations[value]?.name ?? asIs(value);
  if (type === 'date') return dayInWords(value);
  const item = type === 'item' || type === 'items' ? state.items.find(({ id }) => id === value) : undefined;
  if (item) return labelOf(view, standing, state, item, name).label;
  return field.options?.find((option) => option.value === value)?.label ?? asIs(value);
}

/** Is this person named in the record itself? */
const namesThem = (act: Act, { answers }: Origin, person: PersonId): boolean =>
  act.fields.some(({ id, type }) => (type === 'person' || type === 'people') && namedIn(answers, id).includes(person));

/** Is this value about a part of the case that somebody else holds? */
function isOthers({ view, state, standing }: Reading, act: Act, field: Field, value: string, names: boolean): boolean {
  // A record that names somebody beside one part of the case is about that part (RAD-5.4: the police contact and one
  // pupil).
  if (field.type === 'item') return !standing.holds.includes(value) && !names;
  if (field.type === 'items') return !standing.holds.includes(value);
  const opens = act.effects.some(
    (effect) => 'opens' in effect && 'field' in effect.label && effect.label.field === field.id,
  );
  if (!opens) return false;
  if (field.type === 'person' || field.type === 'people') return value !== standing.person;
  const label =
    (field.options?.find((option) => option.value === value)?.label ?? view.context.organisations[value]?.name)?.nl ??
    value;
  return !state.items.some(
    (item) => standing.holds.includes(item.id) && (item.organisation === value || item.label?.nl === label),
  );
}

/**
 * The values of an answer that are for this viewer: who is in the case for a part of it reads nothing of the parts of
 * others (docs/rules.md#who-hears-what).
 */
function ownValues(reading: Reading, act: Act, origin: Origin, field: Field): readonly string[] {
  const values = valuesIn(origin.answers, field.id);
  const { relation, person } = reading.standing;
  return relation === 'partial' && origin.author !== person
    ? values.filter((value) => !isOthers(reading, act, field, value, namesThem(act, origin, person)))
    : values;
}

function inWords(reading: Reading, act: Act, origin: Origin, field: Field, answer: FieldAnswer): Text | undefined {
  if (typeof answer === 'boolean') return answer ? viewPhrases.yes : viewPhrases.no;
  const values = ownValues(reading, act, origin, field);
  return values.length > 0
    ? joinTexts(
        values.map((value) => valueInWords(reading, field, value)),
        field.type === 'list' ? '\n' : ', ',
      )
    : undefined;
}

/** A field that was left empty is told of when the form says so: an open question is visible. */
function factOf(reading: Reading, act: Act, origin: Origin, field: Field): FactView[] {
  const answer = origin.answers[field.id];
  const value =
    answer === undefined ? field.shownEmpty && viewPhrases.leftOpen : inWords(reading, act, origin, field, answer);
  return value ? [{ label: field.label, value }] : [];
}

/**
 * The answers this person may read, in the order of the form, and how many there are that a member may not; others are
 * told of no more than they read.
 */
export function viewFacts(
  reading: Reading,
  act: Act,
  origin: Origin,
): { readonly facts: FactView[]; readonly hidden: number } {
  const readable = act.fields.filter((field) => mayRead(reading.standing, field, origin));
  const kept = act.fields.filter((field) => origin.answers[field.id] !== undefined && !readable.includes(field));
  return {
    facts: readable.flatMap((field) => factOf(reading, act, origin, field)),
    hidden: reading.standing.relation === 'member' ? kept.length : 0,
  };
}

/**
 * Reasons given to rules on an act, under the words in which they were asked for; content, so only for those who read
 * L1.
 */
export function viewReasons(
  context: Context,
  standing: ViewerStanding,
  act: string,
  reasons: Reasons,
  origin: Origin,
): FactView[] {
  // Whoever is in the case for a part reads why something was done in their own words only.
  if (
    !mayRead(standing, { level: 'L1' }, origin) ||
    (standing.relation === 'partial' && origin.author !== standing.person)
  )
    return [];
  return Object.entries(reasons).map(([rule, reason]) => {
    // One rule has several rows: other acts, and other things that it says of this one.
    const say =
      context.pathway.rules.find((row) => row.id === rule && row.level === 'ask' && row.on.includes(act))?.say ??
      viewPhrases.reason;
    return {
      label: joinTexts([say, asIs(`(${rule})`)], ' '),
      value: asIs(reason),
    };
  });
}
