/**
 * Checks how the questions of a form follow from each other: what they depend on, what they are filled in from, and the
 * parts they stand in. Pure.
 */
import { TYPED } from '../../domain/questions/asked';
import { fieldsReadBy } from '../../domain/procedure/fields-read';
import {
  LEVELS,
  type Act,
  type Field,
  type FieldSource,
  type FieldType,
  type Pathway,
} from '../../domain/procedure/pathway';
import type { Path, SchemaProblem } from '../schema-issues';

const PEOPLE: readonly FieldType[] = ['person', 'people'];

/** What may be filled in from an answer of another type: one for many, and many for one when there is only one. */
const ALIKE: readonly (readonly FieldType[])[] = [
  ['person', 'people'],
  ['choice', 'choices'],
  ['item', 'items'],
  ['organisation', 'organisations'],
  ['text', 'longText'],
];
const isAlike = (one: FieldType, other: FieldType): boolean =>
  one === other || ALIKE.some((types) => types.includes(one) && types.includes(other));

/** A question depends on what was chosen before it. */
function checkAsked(act: Act, field: Field, at: number, path: Path): SchemaProblem[] {
  const read = field.askedIf ? fieldsReadBy(field.askedIf) : [];
  return read.flatMap((id) => {
    const index = act.fields.findIndex((other) => other.id === id);
    const other = act.fields[index];
    // That there is no such field is told by `check-names.ts`.
    if (!other) return [];
    if (index >= at) return [{ path, message: `${field.id} may depend on questions before it only, and ${id} is not` }];
    if (TYPED.includes(other.type))
      return [{ path, message: `${field.id} may depend on what is chosen, and ${id} is typed` }];
    // Of a folded part that nobody opened there is no answer, and nobody could see why the question does not come.
    const isFolded = sectionOf(act, other)?.folded && other.section !== field.section;
    return isFolded ? [{ path, message: `${field.id} depends on ${id}, which is in a folded section` }] : [];
  });
}

const sectionOf = (act: Act, { section }: Field) => act.sections?.find(({ id }) => id === section);

/** Who else than its author reads an answer: by its field, and by its act. */
const readersOf = (act: Act, field: Field): string => JSON.stringify([act.readers ?? null, field.readers ?? null]);

/** What is filled in is recorded with the new answer, so that must be kept from others as well as the old one. */
function checkGuard(act: Act, field: Field, from: { readonly act: Act; readonly field: Field }): string | undefined {
  if (LEVELS.indexOf(from.field.level) > LEVELS.indexOf(field.level))
    return `${from.field.id} of ${from.act.id} is ${from.field.level}, and ${field.id} is read by more people (${field.level})`;
  const isNarrow = from.act.readers !== undefined || from.field.readers !== undefined;
  return isNarrow && readersOf(from.act, from.field) !== readersOf(act, field)
    ? `${from.field.id} of ${from.act.id} has readers, and ${field.id} does not have the same`
    : undefined;
}

function checkSource(pathway: Pathway, act: Act, field: Field, source: FieldSource, path: Path): SchemaProblem[] {
  const wrong = (message: string | undefined): SchemaProblem[] => (message === undefined ? [] : [{ path, message }]);
  if (source === 'today') return wrong(field.type === 'date' ? undefined : 'only a date is filled in from `today`');
  if (source === 'actor') {
    if (!PEOPLE.includes(field.type) && field.organisations === undefined)
      return wrong('only a field for people, or for organisations of a kind, is filled in from `actor`');
    const isOpen = LEVELS.indexOf(act.actorLevel) > LEVELS.indexOf(field.level);
    return wrong(isOpen ? `who does ${act.id} is ${act.actorLevel}, and ${field.id} is ${field.level}` : undefined);
  }
  if (source === 'lead')
    return wrong(PEOPLE.includes(field.type) ? undefined : 'only a field for people is filled in from `lead`');
  if ('usual' in source) {
    const isOffered = (field.options ?? []).some(({ value }) => value === source.usual);
    const fits = field.type === 'yesNo' ? typeof source.usual === 'boolean' : field.type === 'choice' && isOffered;
    return wrong(fits ? undefined : `${field.id} has no answer ${String(source.usual)}`);
  }
  const other = pathway.acts.find(({ id }) => id === source.last);
  const from = other?.fields.find(({ id }) => id === source.field);
  // That there is no such act or field is told by `check-names.ts`.
  if (!other || !from) return [];
  if (!isAlike(from.type, field.type)) return wrong(`${from.id} is ${from.type}, and ${field.id} is ${field.type}`);
  return wrong(checkGuard(act, field, { act: other, field: from }));
}

function checkField(pathway: Pathway, act: Act, at: number, path: Path): SchemaProblem[] {
  const field = act.fields[at]!;
  const sources = field.from ?? [];
  const section = sectionOf(act, field);
  return [
    ...checkAsked(act, field, at, [...path, 'when']),
    ...sources.flatMap((source) => checkSource(pathway, act, field, source, [...path, 'from'])),
    ...(sources.length > 0 && field.prefill
      ? [{ path: [...path, 'from'], message: 'it is filled in by `from` or by `prefill`, not by both' }]
      : []),
    ...(section?.folded && field.required === true && sources.length === 0
      ? [
          {
            path: [...path, 'required'],
            message: `${field.id} is in a folded section: it is required under a condition, filled in by \`from\`, or not required`,
          },
        ]
      : []),
    ...(section?.folded && field.fromMessage
      ? [
          {
            path: [...path, 'fromMessage'],
            message: `${field.id} is in a folded section: what was typed would be out of sight`,
          },
        ]
      : []),
  ];
}

/** Sections have a name of their own, something in them, and their questions together. */
function checkSections(act: Act, path: Path): SchemaProblem[] {
  return (act.sections ?? []).flatMap(({ id }, index): SchemaProblem[] => {
    const at = [...path, 'sections', index];
    const places = act.fields.flatMap(({ section }, place) => (section === id ? [place] : []));
    const [first = 0] = places;
    const isTwice = act.sections?.findIndex((other) => other.id === id) !== index;
    const isApart = places.some((place, number) => place !== first + number);
    return [
      ...(isTwice ? [{ path: [...at, 'id'], message: `there are two sections ${id}` }] : []),
      ...(places.length === 0 ? [{ path: at, message: `no question stands in section ${id}` }] : []),
      ...(isApart ? [{ path: at, message: `the questions of section ${id} do not stand together` }] : []),
    ];
  });
}

/** Everything that is wrong with how the questions of each form hang together, each in its place. */
export function checkForms(pathway: Pathway): SchemaProblem[] {
  return pathway.acts.flatMap((act, index) => [
    ...checkSections(act, ['acts', index]),
    ...act.fields.flatMap((_field, at) => checkField(pathway, act, at, ['acts', index, 'fields', at])),
  ]);
}
