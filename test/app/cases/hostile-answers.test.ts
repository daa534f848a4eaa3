/**
 * What somebody types is the text that it is, whatever it looks like: a day that is none, a number, an id of a person,
 * an option or a case. In the record, in the entry for the pupil system and in the dossier, of every field that takes
 * typed text.
 */
import type { Field } from '../../../src/domain/procedure/pathway';
import { dayInWords } from '../../../src/words/day-in-words';
import { withProductActs } from '../../../src/pathways/product-acts';
import { act, approve, look, openDesk, signal } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const TEXTS = [
  ...['2026-31-12', '2026-02-30', '2026-11-16', '2026-11-16T08:00:00.000Z', '0000-00-00', '2026-W47', '12:00'],
  ...[
    '0',
    '-1',
    '1e3',
    '1e309',
    'NaN',
    '007',
    'true',
    'false',
    'yes',
    'no',
    'null',
    'undefined',
    '[]',
    '{}',
    '[object Object]',
  ],
  ...['mila', 'employee', 'support_team_member', 'tiny', 'worry', 'talk_stage', 'TP-2026-0001', 'school', '112'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'nl',
    'en',
    '=1+1',
    '@SUM(A1)',
    '<b>x</b>',
    '&amp;',
    '**x**',
    '%s',
    '$&',
    '\\1',
  ],
  ...['\u202eomgekeerd', 'ﷺ', '👩‍👩‍👧', 'e\u0301', 'ⓐ', 'een\u2028regel', 'a'.repeat(290)],
];
const TYPED = ['text', 'longText', 'list'] as const;
const MAIL_AND_PHONE = { email: '2026-31-12@example.org', phone: '2026-31-12' };

const field = (type: Field['type']): Field => ({
  id: `a_${type}`,
  type,
  label: { nl: `Waar (${type})?`, en: `Where (${type})?` },
  level: 'L1',
  required: false,
});
const fields = [...TYPED, 'email' as const, 'phone' as const].map(field);
const pathway = withProductActs({
  ...tinyPathway,
  acts: tinyPathway.acts.map((one) =>
    one.id === 'note' ? { ...one, sisEntry: true, fields: [...one.fields, ...fields] } : one,
  ),
});

/** What is shown may lose what cannot be printed, and nothing else. */
const told = (answer: unknown): string => JSON.stringify(answer);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

it.each(TEXTS)('%j is taken for the text that it is, and can be taken out', async (typed) => {
  const desk = await openDesk({ pathway });
  const id = await signal(desk, { facts: typed, pupil: typed });
  const answers = Object.fromEntries(TYPED.map((type) => [`a_${type}`, typed]));
  const noted = await act(desk, 'mila', id, 'note', {
    text: typed,
    ...answers,
    a_email: MAIL_AND_PHONE.email,
    a_phone: MAIL_AND_PHONE.phone,
  });
  expect(noted.changed).toBe(true);
  const { records, tasks } = await look(desk, 'mila', id);
  const facts = records.find((one) => one.act === 'note')!.facts.map(({ value }) => value.nl);
  expect(facts).toEqual([typed, typed, typed, typed, MAIL_AND_PHONE.email, MAIL_AND_PHONE.phone]);
  const entry = tasks.find(({ kind }) => kind === 'sis');
  const { answer } = await desk.ask('mila', { type: 'entry', case: id, task: entry!.id });
  expect(told(answer)).toContain(inJson(typed));
  await act(desk, 'tess', id, 'release_dossier', { whom: 'parents', extent: 'all', danger: false, why: typed });
  await approve(desk, 'ilse', id, 'release_dossier');
  const link = (await desk.ask('ilse', { type: 'dossier', case: id })).answer;
  const token = link.kind === 'dossier' ? link.href.split('/').at(-1)! : told(link);
  expect((await desk.fetchDossier(token)).kind).toBe('file');
  await desk.storage.close();
});

it('says of a day that is none what was said', () => {
  expect(dayInWords('2026-02-30').nl).toBe('2026-02-30');
  expect(dayInWords('2026-31-12').nl).toBe('2026-31-12');
  expect(dayInWords('2028-02-29').nl).toContain('29 februari 2028');
});
