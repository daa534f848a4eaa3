import { decideQuestion, asksForSource, waitsForAnswer, withView } from '../../../src/domain/reports/report-question';
import { handedOut, newReport, weekOf, withAnswer, type Handed } from '../../../src/domain/reports/report';
import { PersonId, readReference, ReportReference } from '../../../src/domain/ids';
import type { Act, Field, Pathway } from '../../../src/domain/procedure/pathway';
import { handoutWords } from '../../../src/words/handout';

const calendar = {
  timeZone: 'Europe/Brussels',
  daysOff: new Set<string>(),
  workdays: [1, 2, 3, 4, 5],
  schoolYearStarts: '09-01',
};
const random = (byte: string) => byte.repeat(32);
const both = (text: string) => ({ nl: text, en: text });

describe('a reference', () => {
  test('is made of chance alone and reads back however it is typed', () => {
    const made = ReportReference('00112233445566778899aabbccddeeff');
    expect(made).toMatch(/^CR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(ReportReference(random('a'))).not.toBe(ReportReference(random('b')));
    for (const typed of [made, made.toLowerCase(), ` ${made} `, made.replace(/-/g, ' '), made.replace(/-/g, '')])
      expect(readReference(typed)).toBe(made);
    expect(readReference('cr-OIL0-0000')).toBe('CR-0110-0000');
  });

  test.each(['', 'CR', 'CR-123', 'CR-1234-56789', 'MC-2026-0007', 'CR-UUUU-UUUU', 'CR-12!4-5678', 'crèche'])(
    '%s is none',
    (typed) => {
      expect(readReference(typed)).toBeUndefined();
    },
  );

  test('is made of nothing else', () => {
    expect(() => ReportReference('BXN-2026-0001')).toThrow();
  });
});

test('a date is known by its week, in the zone of the tenant and the year of the week', () => {
  expect(weekOf(calendar, '2026-11-16')).toBe('2026-W47');
  expect(weekOf(calendar, '2027-01-01')).toBe('2026-W53');
  expect(weekOf(calendar, '2026-11-15T23:30:00.000Z')).toBe('2026-W47');
});

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: both(id),
  level: 'L1',
  required: false,
  ...more,
});
const fields = [
  field('words', 'longText'),
  field('names', 'list'),
  field('when', 'date'),
  field('sure', 'yesNo'),
  field('kind', 'choice', { options: [{ value: 'a', label: both('Eerste') }] }),
  field('kinds', 'choices', {
    options: [
      { value: 'a', label: both('Eerste') },
      { value: 'b', label: both('Tweede') },
    ],
  }),
  field('told_by', 'people'),
  field('school', 'organisation'),
  field('part', 'item'),
  field('secret', 'text'),
];
const act = {
  id: 'report',
  title: both('Bericht'),
  fields,
  handout: {
    to: 'radicalism_cell',
    is: 'report',
    fields: ['when', 'words', 'names', 'sure', 'kind', 'kinds', 'told_by', 'school', 'part', 'missing'],
  },
} as unknown as Act;
const pathway = { seesSource: ['liaison_assistant'], coordinator: 'director' } as unknown as Pathway;
const answers = {
  words: 'Iets',
  names: ['Een', 'Twee'],
  when: '2026-11-12',
  sure: true,
  kind: 'a',
  kinds: ['a', 'b'],
  told_by: ['karim'],
  school: 'linde',
  part: 'pupil-1',
  secret: 'Amira',
};
const reference = ReportReference(random('c'));
const handed = handedOut(pathway, calendar, act, answers, reference, '2026-11-16T09:41:00.000Z', handoutWords);

test('only the answers on the list leave, in words, and never people, schools or parts of the case', () => {
  expect(handed).toMatchObject({
    reference,
    is: 'report',
    to: 'radicalism_cell',
    from: ['liaison_assistant'],
    week: '2026-W47',
  });
  expect(handed.facts.map(({ label, value }) => [label.nl, value.nl])).toEqual([
    ['when', 'week 46 van 2026'],
    ['words', 'Iets'],
    ['names', 'Een\nTwee'],
    ['sure', 'Ja'],
    ['kind', 'Eerste'],
    ['kinds', 'Eerste, Tweede'],
  ]);
  expect(JSON.stringify(handed)).not.toMatch(/karim|linde|pupil-1|Amira|2026-11|09:41/);
});

test('an answer comes once, however often it is delivered', () => {
  const answer: Handed = { ...handed, is: 'answer' };
  const once = withAnswer(newReport(handed), answer, 'k');
  expect(once.talk).toHaveLength(1);
  expect(withAnswer(once, answer, 'k')).toBe(once);
  expect(once.journal.every(({ who }) => 'role' in who)).toBe(true);
});

const SOURCE = [
  'Wie is de bron?',
  'wie is de melder',
  'Van welke school komt dit?',
  'In welke klas zit hij?',
  'Wie zei dat?',
  'Wie heeft dit gezegd?',
  'Wie vertelde het?',
  'Van wie hebben jullie dit?',
  'Door wie werd dit gemeld?',
  'Hoe weten jullie dat?',
  'Hoe kom je aan deze informatie, hoe weet je dat?',
  'Kan je de naam van de leerkracht geven?',
  'Wat is de naam van de contactpersoon?',
  'Heeft de directeur dit gezien?',
  'Op welke dag was het?',
  'Op welke datum was dit?',
  'Hoe laat gebeurde het?',
  'Wat zei hij letterlijk?',
  'Waar loopt hij les?',
  'Wat is het dossiernummer?',
  'Was er een getuige?',
  'W i e  i s  d e  b r o n ?',
  'WIE IS DE BRÓN',
  'wie heeft gebeld?',
  'Who is the source?',
  'Which school is it?',
  'Who told you this?',
  'Who reported him?',
  'From whom do you have this?',
  'How do you know?',
  'Quelle école ?',
  'Qui a dit cela ?',
  'De qui vient cette information ?',
  'Wie van het schoolpersoneel weet ervan?',
  'Bij wie kunnen we terecht op het college?',
  'Komt dit van een klasgenoot?',
  'Via wie kwam dit binnen?',
];
const OTHER = [
  'Weten de ouders ervan?',
  'Zijn er nieuwe signalen?',
  'Heeft de jongere contact met anderen die hetzelfde denken?',
  'Is er sprake van wapens?',
  'Wordt het erger of minder?',
  'Wat is er veranderd sinds het bericht?',
  'Spreekt de jongere over reizen?',
  'Zijn er filmpjes gedeeld?',
  'Krijgt het gezin hulp?',
  'Welke taal spreken de ouders?',
  'Is de jongere aanspreekbaar?',
  'Do the parents know?',
  'Are there new signals?',
  'Is there any sign of violence?',
  'Y a-t-il de nouveaux signaux ?',
  'Wie zijn de vrienden van de jongere?',
  'Hoe gaat het nu?',
  'Is de naam juist geschreven?',
  'Welke sociale media gebruikt de jongere?',
];

test.each(SOURCE)('asks for the source: %s', (question) => {
  expect(asksForSource(question)).toBe(true);
});

test.each(OTHER)('may be asked: %s', (question) => {
  expect(asksForSource(question)).toBe(false);
});

describe('asking', () => {
  const asking = { by: PersonId('ward'), day: '2026-11-16', text: 'Weten de ouders ervan?', request: 'q1' };
  const report = newReport(handed);

  test('is kept, once for each click', () => {
    const decided = decideQuestion(report, asking);
    if (!('asked' in decided)) throw new Error('refused');
    expect(decided.asked.talk).toEqual([
      { kind: 'question', key: 'q1', by: 'ward', day: '2026-11-16', text: asking.text },
    ]);
    expect(waitsForAnswer(decided.asked)).toBe(true);
    expect(waitsForAnswer(report)).toBe(false);
    expect(decideQuestion(decided.asked, asking)).toEqual({ already: true });
  });

  test('for the source is refused by the rule with what to do instead, and on record without the words', () => {
    const decided = decideQuestion(report, { ...asking, text: 'Wie is de bron?' });
    expect(decided).toMatchObject({
      refused: { kind: 'rule', said: [{ rule: 'BXN-3.4' }] },
      tried: { talk: [], journal: [{}, { what: 'refused' }] },
    });
    expect(JSON.stringify('tried' in decided && decided.tried)).not.toContain('bron');
  });

  test.each([
    ['nothing', ''],
    ['what nobody can read', '\u200b\u200b'],
    ['too much', 'a'.repeat(3001)],
  ])('%s is wrong in its field', (_, text) => {
    expect(decideQuestion(report, { ...asking, text })).toMatchObject({
      refused: { kind: 'fields', errors: { question: expect.anything() } },
    });
  });

  test('ends somewhere', () => {
    const talk = Array.from({ length: 200 }, (_, index) => ({
      kind: 'question' as const,
      key: `k${index}`,
      by: PersonId('ward'),
      day: '2026-11-16',
      text: 'Iets?',
    }));
    expect(decideQuestion({ ...report, talk }, asking)).toMatchObject({
      refused: { kind: 'rule', said: [{ rule: 'DES-11' }] },
    });
  });

  test('that somebody looked is on record once a day', () => {
    const seen = withView(report, { person: PersonId('ward') }, '2026-11-16');
    expect(withView(seen, { person: PersonId('ward') }, '2026-11-16')).toBe(seen);
    expect(withView(seen, { person: PersonId('ward') }, '2026-11-17').journal).toHaveLength(3);
  });
});
