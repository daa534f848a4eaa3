/** Checks that the example of each field is an answer that its form would take, whoever answers and whenever. Pure. */
import { couldBeEmail, couldBePhone, longestIn } from '../../domain/decide/answers';
import { exampleTexts, type FieldExample } from '../../domain/procedure/example';
import { EMPLOYEE } from '../../domain/people/roles';
import type { Field, FieldType, Pathway } from '../../domain/procedure/pathway';
import { notKnown } from '../did-you-mean';
import type { SchemaProblem } from '../schema-issues';

/**
 * How the example of each type of field is written; undefined where there is none, because what can be chosen is the
 * school's or the case's.
 */
const WRITTEN_AS: Readonly<Record<FieldType, string | undefined>> = {
  text: '{ nl: …, en: … }',
  longText: '{ nl: …, en: … }',
  list: 'a list of { nl: …, en: … }',
  choice: 'the value of an option',
  choices: 'a list of values of options',
  yesNo: 'true or false',
  date: '{ days: … }, from today',
  person: '{ roles: […] }',
  people: '{ roles: […] } or a list of those',
  email: 'an e-mail address',
  phone: 'a telephone number',
  item: undefined,
  items: undefined,
  organisation: undefined,
  organisations: undefined,
};

type Kind = 'text' | 'string' | 'boolean' | 'day' | 'people';

/** What one example is, that is no list. */
function kindOf(example: Exclude<FieldExample, readonly unknown[]>): Kind {
  if (typeof example === 'string') return 'string';
  if (typeof example === 'boolean') return 'boolean';
  return 'days' in example ? 'day' : 'roles' in example ? 'people' : 'text';
}

/** Which kinds fit a type of field, alone or as a list. */
function fits({ type }: Field, example: FieldExample): boolean {
  const many = Array.isArray(example);
  const kinds = [example].flat().map(kindOf);
  const all = (kind: Kind) => kinds.every((one) => one === kind);
  if (type === 'list') return many && all('text');
  if (type === 'choices') return many && all('string');
  if (type === 'people') return all('people');
  if (many) return false;
  if (type === 'text' || type === 'longText') return all('text');
  if (type === 'yesNo') return all('boolean');
  if (type === 'date') return all('day');
  return all(type === 'person' ? 'people' : 'string');
}

/** What is wrong with values that are typed or chosen. */
function wrongValue(field: Field, value: string): string[] {
  const { type, options = [] } = field;
  const values = options.map((option) => option.value);
  if (type === 'choice' || type === 'choices')
    return values.includes(value) ? [] : [notKnown('The option', value, values)];
  const could = type === 'email' ? couldBeEmail(value) : couldBePhone(value);
  return could ? [] : [`"${value}" is not ${WRITTEN_AS[type]}`];
}

/** A day that `when` forbids: today is both. */
const wrongDay = ({ when }: Field, days: number): string[] =>
  (when === 'past' && days > 0) || (when === 'future' && days < 0)
    ? [`a date in the ${when} has \`days\` of 0 or ${when === 'past' ? 'less' : 'more'}`]
    : [];

/** What is wrong with an example that is of the right kind for its field. */
function wrongIn(field: Field, example: FieldExample): string[] {
  const tooLong = exampleTexts(example).flatMap((text) =>
    Object.values(text).some((words) => (words ?? '').length > longestIn(field)) ? ['this is too long'] : [],
  );
  const inEach = [example].flat().flatMap((one) => {
    if (typeof one === 'string') return wrongValue(field, one);
    if (typeof one === 'boolean') return [];
    if ('days' in one) return wrongDay(field, one.days);
    if (!('roles' in one)) return [];
    const more = field.type === 'person' && (one.count ?? 1) > 1 ? ['this field takes one person'] : [];
    const offered = field.roles ?? [EMPLOYEE];
    const never = offered.includes(EMPLOYEE) ? [] : one.roles.filter((role) => !offered.includes(role));
    return [...more, ...never.map((role) => `this field does not offer people with role ${role}`)];
  });
  return [...tooLong, ...inEach];
}

function wrongExample(field: Field, example: FieldExample): string[] {
  const written = WRITTEN_AS[field.type];
  if (written === undefined) return [`a field of type ${field.type} has no example: the first that is offered will do`];
  return fits(field, example)
    ? wrongIn(field, example)
    : [`the example of a field of type ${field.type} is ${written}`];
}

/** Every example that is no valid answer to its field, in its place. */
export function checkExamples(pathway: Pathway): SchemaProblem[] {
  return pathway.acts.flatMap((act, index) =>
    act.fields.flatMap((field, number) =>
      field.example === undefined
        ? []
        : wrongExample(field, field.example).map((message) => ({
            path: ['acts', index, 'fields', number, 'example'],
            message,
          })),
    ),
  );
}
