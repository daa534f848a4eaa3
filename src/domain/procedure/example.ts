/**
 * Made-up answers to the fields of a form, for whoever tries a procedure out. Decides nothing: what an answer brings
 * about is decided where it always is.
 */
import { holdsRole, type Role, type RosterEntry } from '../people/roles';
import { inLocale, type Locale, type Text } from '../text';

/** So many days from today; less than none is before. */
export type ExampleDay = { readonly days: number };

/** Somebody with one of these roles, or as many as `count` says; `other`: never the one who answers. */
export type ExamplePeople = {
  readonly roles: readonly Role[];
  readonly count?: number | undefined;
  readonly other?: true | undefined;
};

/**
 * What a field has under `example`, by its type: a text, the entries of a list, the value(s) of a choice, yes or no, a
 * day, people.
 */
export type FieldExample =
  Text | readonly Text[] | string | readonly string[] | boolean | ExampleDay | ExamplePeople | readonly ExamplePeople[];

/** In whose words, and among whom. */
export type ExampleReader = {
  readonly locale: Locale;
  /** Who can be named, the likeliest first. */
  readonly people: readonly (RosterEntry & { readonly id: string })[];
  /** Who answers: the first to be named where they may be. */
  readonly actor: string;
  /** The date (`YYYY-MM-DD`) so many days from today. */
  readonly dateIn: (days: number) => string;
};

/** Those whom `wanted` speaks of, whoever answers before all others, and nobody who is `named` already. */
function peopleLike(
  { roles, count = 1, other }: ExamplePeople,
  { people, actor }: ExampleReader,
  named: readonly string[],
): readonly string[] {
  const fitting = people
    .filter((person) => !named.includes(person.id) && roles.some((role) => holdsRole(person, role)))
    .map(({ id }) => id);
  const others = fitting.filter((id) => id !== actor);
  return (other || others.length === fitting.length ? others : [actor, ...others]).slice(0, count);
}

/** One example that is not a list of them. */
function answersOf(
  example: Exclude<FieldExample, readonly unknown[]>,
  reader: ExampleReader,
  named: readonly string[],
): readonly string[] {
  if (typeof example === 'string') return [example];
  if (typeof example === 'boolean') return [example ? 'yes' : 'no'];
  if ('days' in example) return [reader.dateIn(example.days)];
  return 'roles' in example ? peopleLike(example, reader, named) : [inLocale(example, reader.locale)];
}

/**
 * The answers that an example stands for, one or several, as somebody would fill them in; none when nobody has the
 * roles it names.
 */
export function exampleAnswer(example: FieldExample, reader: ExampleReader): readonly string[] {
  return [example]
    .flat()
    .reduce<readonly string[]>((before, one) => [...before, ...answersOf(one, reader, before)], []);
}

/** The texts in an example: what is said in words, and so in every language. */
export function exampleTexts(example: FieldExample | undefined): readonly Text[] {
  return [example ?? []].flat().flatMap((one) => (typeof one === 'object' && 'nl' in one ? [one] : []));
}
