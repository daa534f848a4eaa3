/**
 * Asking about a source-free report, under its own reference. What asks for the source is refused: it is never given
 * (BXN-3.4). Pure.
 */
import { plainly, readable } from '../names/letters';
import type { PersonId } from '../ids';
import type { Refusal } from '../decide/refusal';
import type { Report, ReportEntry } from './report';
import { isBlank } from '../text';

/** As much as fits in a box for long text on either platform. */
const LONGEST_QUESTION = 3000;
/** As many lines as anybody reads of one report, and fit in a document. */
const MOST_TALK = 200;
const MOST_ENTRIES = 500;

/** Words that only lead to who said it, where, and when exactly: in Dutch, French and English, without accents. */
const SOURCE_WORDS = [
  'bron',
  'bronnen',
  'brongegevens',
  'melder',
  'melders',
  'tipgever',
  'informant',
  'informanten',
  'aangever',
  'klokkenluider',
  'getuige',
  'getuigen',
  'school',
  'scholen',
  'schoolnaam',
  'schooltje',
  'college',
  'atheneum',
  'lyceum',
  'instituut',
  'campus',
  'internaat',
  'vestiging',
  'onderwijsinstelling',
  'klas',
  'klassen',
  'klasgroep',
  'klasgenoot',
  'klasgenoten',
  'leerjaar',
  'studierichting',
  'leerkracht',
  'leerkrachten',
  'leraar',
  'leraars',
  'leraren',
  'lerares',
  'juf',
  'docent',
  'docenten',
  'directeur',
  'directrice',
  'directie',
  'opvoeder',
  'opvoeders',
  'mentor',
  'zorgcoordinator',
  'schoolpersoneel',
  'schoolteam',
  'clb',
  'source',
  'sources',
  'informer',
  'reporter',
  'whistleblower',
  'witness',
  'witnesses',
  'schools',
  'class',
  'classroom',
  'classmate',
  'classmates',
  'teacher',
  'teachers',
  'principal',
  'headmaster',
  'ecole',
  'ecoles',
  'classe',
  'professeur',
  'enseignant',
  'enseignante',
  'temoin',
  'temoins',
  'informateur',
  'dossiernummer',
  'dossiercode',
  'zaaknummer',
  'case code',
  'case number',
  'letterlijk',
  'letterlijke',
  'woordelijk',
  'verbatim',
];

/** Turns that ask who, where from, and at what moment. */
const SOURCE_TURNS: readonly RegExp[] = [
  /\bwie\b.{0,40}\b(?:zei|zegt|zeggen|gezegd|vertel\w*|verteld\w*|meld\w*|gemeld|gaf|gegeven|geeft|bracht|gebracht|wist|weet|zag|gezien|hoorde|gehoord|belde|gebeld|contacteer\w*|gecontacteerd|doorgaf|doorgegeven|signaleer\w*|gesignaleerd|schreef|geschreven)\b/,
  /\b(?:van|door|bij|via|aan)\s+wie\b/,
  /\bnaam\b.{0,30}\b(?:persoon|iemand|contact\w*|degene|wie)\b/,
  /\bwaar\b.{0,30}\b(?:vandaan|gehoord|gehaald|gemeld|les\w*|studeert|zit hij op|zit ze op|zit die op|loopt (?:hij|ze|die) stage)\b/,
  /\bhoe\b.{0,20}\b(?:weet|weten|kom|komen|kwam|kwamen)\b.{0,25}\b(?:jij|je|jullie|u|men|de politie|dit|dat|hierbij)\b/,
  /\b(?:hoe laat|welk uur|welk tijdstip|exact\w* (?:tijd\w*|moment|datum|dag)|precieze? (?:tijd\w*|moment|datum|dag)|welke dag|op welke datum|wanneer precies|wanneer juist)\b/,
  /\bwho\b.{0,40}\b(?:said|says|told|tells|reported|reports|gave|saw|heard|knows|called|contacted|informed|wrote)\b/,
  /\b(?:from|by) whom\b/,
  /\bwho(?:m)?\b.{0,30}\bfrom\b/,
  /\bhow do you know\b/,
  /\bwhere did you (?:hear|get)\b/,
  /\b(?:exact|precise) (?:time|date|day|moment)\b/,
  /\bwhich (?:day|date)\b/,
  /\bqui\b.{0,40}\b(?:dit|signale|signalait|raconte|informe|vu|entendu|parle)\b/,
  /\bde qui\b/,
  /\bpar qui\b/,
];

/**
 * Does this ask who the source is, or for what singles it out: the school, its people, the class, the exact time, the
 * literal words? Asks too much rather than too little: what is refused can be asked in another way.
 */
export function asksForSource(question: string): boolean {
  const words = ` ${plainly(readable(question))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
  // What is spelled letter by letter has no words any more.
  const spelled = (words.match(/(?<= )(?:\p{L} ){4,}/gu) ?? []).join('').replace(/ /g, '');
  return (
    SOURCE_WORDS.some((word) => words.includes(` ${word} `)) ||
    SOURCE_TURNS.some((turn) => turn.test(words)) ||
    /bron|melder|school|klas|wie|source|who/.test(spelled)
  );
}

const neverTheSource: Refusal = { kind: 'rule', said: [{ key: 'neverTheSource', rule: 'BXN-3.4' }] };
const full: Refusal = { kind: 'rule', said: [{ key: 'reportIsFull', rule: 'DES-11' }] };

/**
 * Somebody of the role it is for, asking. `day` in the tenant's zone; `request` is the same when the same click comes
 * twice.
 */
export type Asking = { readonly by: PersonId; readonly day: string; readonly text: string; readonly request: string };

const withEntry = (report: Report, entry: ReportEntry): Report => ({
  ...report,
  journal: [...report.journal, entry].slice(-MOST_ENTRIES),
});

/**
 * The report with the question under it; or the refusal, with the report in which the attempt is on record without what
 * was typed (DES-5).
 */
export function decideQuestion(
  report: Report,
  { by, day, text, request }: Asking,
): { readonly asked: Report } | { readonly already: true } | { readonly refused: Refusal; readonly tried?: Report } {
  if (report.talk.some(({ key }) => key === request)) return { already: true };
  if (isBlank(text)) return { refused: { kind: 'fields', errors: { question: 'required' } } };
  if (text.length > LONGEST_QUESTION) return { refused: { kind: 'fields', errors: { question: 'tooLong' } } };
  if (report.talk.length >= MOST_TALK) return { refused: full };
  if (asksForSource(text))
    return {
      refused: neverTheSource,
      tried: withEntry(report, { at: day, who: { person: by }, what: 'refused', rules: ['BXN-3.4'] }),
    };
  const asked: Report = {
    ...report,
    talk: [...report.talk, { kind: 'question', key: request, by, day, text: text.trim() }],
  };
  return { asked: withEntry(asked, { at: day, who: { person: by }, what: 'asked' }) };
}

/** The report with on record that somebody looked at it; the same when that is on record for this day already. */
export function withView(report: Report, who: ReportEntry['who'], at: string): Report {
  const seen = report.journal.some(
    (entry) => entry.what === 'viewed' && entry.at === at && JSON.stringify(entry.who) === JSON.stringify(who),
  );
  return seen ? report : withEntry(report, { at, who, what: 'viewed' });
}

/** Is the last thing that was said a question? */
export const waitsForAnswer = ({ talk }: Report): boolean => talk.at(-1)?.kind === 'question';
