// Texts that are values: none without a language, none that judges, and a sentence with holes says in every language
// all that it is given.
import { inLocale, LOCALES, type Text } from '../../src/domain/text';
import { noChannelOf, somebodyUnreachable } from '../../src/words/case/delivery';
import * as journal from '../../src/words/case/journal';
import { noticeWords } from '../../src/words/case/notices';
import * as recordActs from '../../src/words/case/record-acts';
import * as viewWords from '../../src/words/case/view-phrases';
import { askRoles, startedByOthers } from '../../src/words/case/whom-to-ask';
import { contactErrors, contactNotYours } from '../../src/words/directory/contact-errors';
import * as attendanceForm from '../../src/words/attendance/attendance-form';
import { attendanceNotes } from '../../src/words/notes/attendance-notes';
import * as contactForm from '../../src/words/directory/contact-form';
import * as hours from '../../src/words/directory/opening-hours';
import * as practices from '../../src/words/directory/practices';
import { withHoles } from '../../src/words/with-holes';

const { journalStage, ...journalTexts } = journal;
const ROOMS = {
  delivery: { noChannelOf, somebodyUnreachable },
  journalTexts,
  noticeWords,
  recordActs,
  viewWords,
  contactErrors,
  contactNotYours,
  contactForm,
  attendanceForm,
  attendanceNotes,
  hours,
  practices,
};

const isText = (value: object): value is Text => 'nl' in value && 'en' in value;

/** Every text by its path; one with holes is given their numbers, so that a hole that is not said shows. */
function textsIn(value: unknown, path: string): [string, Text][] {
  if (typeof value === 'function') return [[path, (value as (...holes: string[]) => Text)('«1»', '«2»', '«3»')]];
  if (isText(value as object)) return [[path, value as Text]];
  return Object.entries(value as object).flatMap(([key, inside]) => textsIn(inside, `${path}.${key}`));
}

const TEXTS = textsIn(ROOMS, 'words');
const NEVER = /\b(daders?|verdachten?|geradicaliseerden?)\b/i;
const holesIn = (text: string): string => (text.match(/«\d»/g) ?? []).sort().join();

describe('texts that are values', () => {
  it.each(LOCALES)('say something in %s, and never judge', (locale) => {
    expect(TEXTS.length).toBeGreaterThan(100);
    expect(
      TEXTS.filter(([, text]) => {
        const said = inLocale(text, locale);
        return said.trim() === '' || said.includes('undefined') || NEVER.test(said);
      }),
    ).toEqual([]);
  });

  it('say in each language all that they are given', () => {
    const differing = TEXTS.filter(([, text]) => new Set(LOCALES.map((one) => holesIn(inLocale(text, one)))).size > 1);
    expect(differing).toEqual([]);
    expect(TEXTS.filter(([, { nl }]) => nl.includes('«1»')).length).toBeGreaterThan(15);
  });

  it('say dossier in Belgium, where the Netherlands say casus', () => {
    expect(TEXTS.filter(([, text]) => /casus|Magister/i.test(inLocale(text, 'nl-BE')))).toEqual([]);
  });
});

describe('a text with holes', () => {
  const title: Text = {
    nl: 'Collegiale consultatie',
    'nl-BE': 'Intercollegiaal overleg',
    en: 'Collegial consultation',
  };

  it('is filled in each language with what is in that language', () => {
    expect(noticeWords.reminder(title, { nl: 'uiterlijk vr 6 nov', en: 'by Fri 6 Nov' })).toEqual({
      nl: 'Herinnering: Collegiale consultatie, uiterlijk vr 6 nov.',
      'nl-BE': 'Herinnering: Intercollegiaal overleg, uiterlijk vr 6 nov.',
      en: 'Reminder: Collegial consultation, by Fri 6 Nov.',
    });
  });

  it('takes the sentence of Belgium where there is one', () => {
    const said = withHoles<[title: Text, count: number]>({
      nl: (one, count) => `${one}: ${count} casussen`,
      'nl-BE': (one, count) => `${one}: ${count} dossiers`,
      en: (one, count) => `${one}: ${count} cases`,
    });
    expect(said(title, 2)).toEqual({
      nl: 'Collegiale consultatie: 2 casussen',
      'nl-BE': 'Intercollegiaal overleg: 2 dossiers',
      en: 'Collegial consultation: 2 cases',
    });
  });
});

describe('whom to ask', () => {
  const names: Text[] = [
    { nl: 'mentor', 'nl-BE': 'klastitularis', en: 'mentor' },
    { nl: 'directie', en: 'director' },
  ];

  it('names roles with “or”, before what else there is to do', () => {
    expect(askRoles(names, undefined)).toEqual({
      nl: 'Vraag het aan: mentor of directie.',
      'nl-BE': 'Vraag het aan: klastitularis of directie.',
      en: 'Ask: mentor or director.',
    });
    expect(askRoles(names.slice(1), { nl: 'Bel dan.', en: 'Then call.' }).en).toBe('Ask: director. Then call.');
    expect(startedByOthers({ nl: 'Signaal', en: 'Signal' }, names)).toMatchObject({
      text: { nl: '„Signaal” begint iemand met een andere rol dan de jouwe.' },
      next: { en: 'Ask: mentor or director. In immediate danger: call 112.' },
    });
  });
});

describe('the journal line of a step', () => {
  const step = (nl: string, en: string): Text => ({ nl, en });

  it('names what was skipped on the way, if anything was', () => {
    expect(journalStage(step('Wegen', 'Weighing'), [])).toMatchObject({
      nl: 'Naar stap: Wegen',
      en: 'On to step: Weighing',
    });
    expect(journalStage(step('Wegen', 'Weighing'), [step('Gesprek', 'Talk'), step('Hulp', 'Help')]).en).toBe(
      'On to step: Weighing (skipped: Talk, Help)',
    );
  });
});
