// The `example` of a field: what `check` refuses, with the line, and which answers it stands for.
import { exampleAnswer, type FieldExample } from '../../src/domain/procedure/example';
import { parsePathway } from '../../src/pathways/parse';
import { PRODUCT_ROLES } from '../support/roles';
import { SMALL_PATHWAY, smallWith } from './small-pathway';

function errorsFor(source: string) {
  const result = parsePathway(source, 'small.yaml', PRODUCT_ROLES);
  return 'errors' in result ? result.errors : [];
}

const FIELDS = {
  facts: 'id: facts, type: longText',
  date: 'id: date, type: date',
  participants: 'id: participants, type: people',
  result: 'id: result, type: choice',
  agreed: 'id: agreed, type: yesNo',
};
type FieldId = keyof typeof FIELDS;

/** The small pathway with an example at one of its fields. */
const withExample = (field: FieldId, example: string, type = FIELDS[field]) =>
  smallWith(FIELDS[field], `${type}, example: ${example}`);

it.each<[FieldId, string]>([
  ['facts', '{ nl: Feiten, en: Facts }'],
  ['facts', '{ nl: Feiten, nl-BE: De feiten, en: Facts }'],
  ['date', '{ days: 0 }'],
  ['date', '{ days: -7 }'],
  ['participants', '{ roles: [mentor], count: 2 }'],
  ['participants', '[{ roles: [mentor] }, { roles: [director], other: true }]'],
  ['result', 'good'],
  ['agreed', 'false'],
])('takes for %s the example %s', (field, example) => {
  expect(errorsFor(withExample(field, example))).toEqual([]);
});

it.each<[FieldId, string, string]>([
  ['facts', 'Feiten', 'this text is not said in en: write it in small.en.yaml, beside this file'],
  ['facts', '{ days: 1 }', 'the example of a field of type longText is { nl: …, en: … }'],
  ['facts', '{ nl: Feiten }', '`en` is missing'],
  ['facts', `{ nl: ${'a'.repeat(3001)}, en: a }`, 'this is too long'],
  ['facts', '{ nl: De dader liep weg, en: Facts }', '"dader" accuses'],
  ['date', '{ days: 1 }', 'a date in the past has `days` of 0 or less'],
  ['date', '2026-11-16', 'the example of a field of type date is { days: … }, from today'],
  ['date', '{ days: 0.5 }', 'Invalid input'],
  ['participants', '{ roles: [mentr] }', 'The role "mentr" is not known; did you mean "mentor"?'],
  ['participants', 'noor', 'the example of a field of type people is { roles: […] } or a list of those'],
  ['result', 'god', 'The option "god" is not known; did you mean "good"? Known: good.'],
  ['result', '[good]', 'the example of a field of type choice is the value of an option'],
  ['agreed', '"yes"', 'the example of a field of type yesNo is true or false'],
])('refuses for %s the example %s, in its place', (field, example, message) => {
  const source = withExample(field, example);
  const line = source.split('\n').findIndex((text) => text.includes('example:')) + 1;
  const errors = errorsFor(source);
  expect(errors).toMatchObject([{ file: 'small.yaml', line, message: expect.stringContaining(message) }]);
  expect(errors[0]!.path).toContain(`fields[${field}].example`);
});

it.each<[FieldId, string, string, string]>([
  ['date', 'id: date, type: date', '{ days: -1 }', 'a date in the future has `days` of 0 or more'],
  ['facts', 'id: facts, type: list', '{ nl: Een, en: One }', 'is a list of { nl: …, en: … }'],
  ['facts', 'id: facts, type: email', 'mila', '"mila" is not an e-mail address'],
  ['facts', 'id: facts, type: phone', 'mila', '"mila" is not a telephone number'],
  [
    'facts',
    'id: facts, type: organisation, organisations: school',
    'linde',
    'a field of type organisation has no example',
  ],
  ['participants', 'id: participants, type: person', '{ roles: [mentor], count: 2 }', 'this field takes one person'],
  [
    'participants',
    'id: participants, type: people, roles: [director]',
    '{ roles: [mentor] }',
    'does not offer people with role mentor',
  ],
])('refuses for a field %s that is %s the example %s', (field, type, example, message) => {
  const source = withExample(field, example, type).replace('when: past', 'when: future');
  expect(errorsFor(source).map((error) => error.message)).toEqual([expect.stringContaining(message)]);
});

it('needs no example', () => {
  expect(errorsFor(SMALL_PATHWAY)).toEqual([]);
});

describe('the answers that an example stands for', () => {
  const somebody = (id: string, ...roles: string[]) => ({ id, roles, kind: 'staff', onDuty: true }) as const;
  const answer = (example: FieldExample, actor = 'nobody', locale: 'nl' | 'nl-BE' | 'en' = 'nl') =>
    exampleAnswer(example, {
      locale,
      actor,
      people: [somebody('noor', 'mentor'), somebody('daan', 'mentor', 'teacher'), somebody('ilse', 'team_leader')],
      dateIn: (days) => `in ${days}`,
    });

  it('are in the language of who answers', () => {
    const text = { nl: 'mobiel', 'nl-BE': 'gsm', en: 'mobile' };
    expect([answer(text), answer(text, 'noor', 'nl-BE'), answer([text, text], 'noor', 'en')]).toEqual([
      ['mobiel'],
      ['gsm'],
      ['mobile', 'mobile'],
    ]);
  });

  it('are yes or no, values of options, and days from today', () => {
    expect([answer(true), answer(false), answer('N2'), answer(['N2', 'N3']), answer({ days: -3 })]).toEqual([
      ['yes'],
      ['no'],
      ['N2'],
      ['N2', 'N3'],
      ['in -3'],
    ]);
  });

  it('name whoever answers first, nobody twice, and another where it must be another', () => {
    expect(answer({ roles: ['mentor'] })).toEqual(['noor']);
    expect(answer({ roles: ['mentor'] }, 'daan')).toEqual(['daan']);
    expect(answer({ roles: ['mentor'], other: true }, 'noor')).toEqual(['daan']);
    expect(answer({ roles: ['mentor'], count: 2 }, 'daan')).toEqual(['daan', 'noor']);
    expect(answer([{ roles: ['mentor'] }, { roles: ['teacher', 'team_leader'] }], 'daan')).toEqual(['daan', 'ilse']);
    expect(answer({ roles: ['employee'], count: 9 })).toEqual(['noor', 'daan', 'ilse']);
    expect(answer({ roles: ['director'] })).toEqual([]);
  });
});
