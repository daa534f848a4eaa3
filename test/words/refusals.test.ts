// Refusals, reasons and notes in words: nothing missing, nothing that judges, and what they are given is said in every
// language.
import { FIELD_FAULTS, type Said } from '../../src/domain/decide/refusal';
import { inLocale, LOCALES, type Text } from '../../src/domain/text';
import { beginNotes } from '../../src/words/notes/begin-notes';
import { caseNotes } from '../../src/words/notes/case-notes';
import { directoryNotes } from '../../src/words/notes/directory-notes';
import { documentNotes } from '../../src/words/notes/document-notes';
import { serviceNotes } from '../../src/words/notes/service-notes';
import { trendsNotes } from '../../src/words/notes/trends-notes';
import { faultsInWords } from '../../src/words/refusals/field-faults';
import { REFUSALS } from '../../src/words/refusals/product';
import { reasonsInWords } from '../../src/words/refusals/reasons';
import { askInWords, saidInWords } from '../../src/words/refusals/refusals';
import { taskTitles } from '../../src/words/task-titles';

const NEVER = /\b(daders?|verdachten?|geradicaliseerden?)\b|undefined|\[object/i;
const title: Text = { nl: '«nl»', 'nl-BE': '«be»', en: '«en»' };
const stage: Text = { nl: '‹nl›', 'nl-BE': '‹be›', en: '‹en›' };

/** Every text in what is said, whatever its shape; what takes values gets titles. */
function textsIn(value: unknown): Text[] {
  if (typeof value === 'function') return textsIn((value as (...values: readonly Text[]) => unknown)(title, title));
  if (typeof value !== 'object' || value === null) return [];
  if ('nl' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

const said = (Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]).map((key) =>
  saidInWords({
    key,
    rule: 'DES-1',
    title,
    stage,
    first: [title],
    closed: false,
    ask: ['director'],
    why: title,
  } as Said),
);
const { opened, goesOnIn, ...ofCases } = caseNotes;
const { meant, ...ofBeginning } = beginNotes;
const notes = [
  ofBeginning,
  meant('signaal'),
  ofCases,
  opened('MC-1'),
  goesOnIn('MC-2', 'MC-1'),
  directoryNotes,
  documentNotes,
  serviceNotes,
  trendsNotes,
];
const texts = textsIn([
  said,
  notes,
  taskTitles,
  faultsInWords(Object.fromEntries(FIELD_FAULTS.map((key) => [key, key]))),
]);

it.each(LOCALES)('all of it is there in %s, and never judges', (locale) => {
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.map((text) => inLocale(text, locale)).filter((text) => text.trim() === '' || NEVER.test(text))).toEqual(
    [],
  );
});

it('a refusal names its act and step in the language it is read in', () => {
  const { say, next } = saidInWords({
    key: 'notInThisStage',
    rule: 'DES-11',
    title,
    stage,
    first: [stage],
    closed: false,
  });
  expect(next).toEqual({ nl: 'Nu eerst: „‹nl›”.', 'nl-BE': 'Nu eerst: „‹be›”.', en: 'First now: “‹en›”.' });
  expect(say).toEqual({
    nl: '„«nl»” kan niet in de stap „‹nl›”.',
    'nl-BE': '„«be»” kan niet in de stap „‹be›”.',
    en: '“«en»” is not possible in the step “‹en›”.',
  });
});

const row = { key: 'row', rule: 'RAD-5.3', say: { nl: 'Geen namen.', en: 'No names.' } } as const;

it('a row says its own words, and what was found; without what was typed where that may not stay', () => {
  const found = [
    {
      key: 'identified',
      field: undefined,
      found: [
        { kind: 'name', words: ['Sam', 'Noor'] },
        { kind: 'quote', words: [] },
      ],
      marked: 'Met [Sam] en [Noor].',
    },
  ] as const;
  expect(saidInWords({ ...row, found })).toMatchObject({
    say: {
      nl: 'Geen namen. In „Reden” staat iets wat een naam lijkt of is („Sam”, „Noor”), een letterlijk citaat uit het dossier. Om over te nemen en aan te passen, met haken eromheen: „Met [Sam] en [Noor].”.',
      en: 'No names. “Reason” has what is or looks like a name (“Sam”, “Noor”), a literal quote from the case. To copy and change, with brackets around it: “Met [Sam] en [Noor].”.',
    },
    bare: row.say,
  });
  expect(saidInWords({ ...row, found: [] })).not.toHaveProperty('bare');
});

it('a rule that asks a reason says what a reason must be, unless its row says what to do', () => {
  expect(askInWords(row).next).toMatchObject({ en: 'A short sentence will do, of at least ten characters.' });
  const next = { nl: 'Leg uit.', en: 'Explain.' };
  expect(askInWords({ ...row, next }).next).toEqual(next);
});

it('the times a row speaks of are filled in on the clock of the school, and left where none is known', () => {
  const say = { nl: 'Bel {opening:cmp}, of {opening:desk}.', en: 'Call {opening:cmp}, or {opening:desk}.' };
  expect(saidInWords({ ...row, say, openings: { cmp: '2026-11-18T09:00:00.000+01:00', desk: 'now' } }).say).toEqual({
    nl: 'Bel woensdag 18 november om 9.00 uur, of nu.',
    'nl-BE': 'Bel woensdag 18 november om 9.00 uur, of nu.',
    en: 'Call Wednesday 18 November at 9:00, or now.',
  });
  expect(saidInWords({ ...row, say, openings: { cmp: 'now' } }).say.en).toBe('Call now, or {opening:desk}.');
});

it('a reason counts and names what was found', () => {
  expect(reasonsInWords([{ key: 'peopleNamed', count: 1 }]).nl).toBe('Er is 1 zo iemand genoemd.');
  expect(
    reasonsInWords([
      { key: 'itemsCounted', title, states: [stage, stage], count: 2 },
      { key: 'trackStands', title, state: undefined },
    ]).en,
  ).toBe('«en» (‹en›, ‹en›): 2. «en»: nothing on record yet.');
});
