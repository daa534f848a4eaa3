/**
 * Counts what looking into a text costs, once and for twice the text, for each way and each piece: a program of its own,
 * since what V8 counts slows down with all else that a process has loaded. Prints JSON (`cost.test.ts` reads it).
 */
import { readCommand, repeatable, splitTyped } from '../../../src/app/requests/read-command';
import { saysSomething } from '../../../src/domain/case/says-something';
import { judgedSpans, type Known } from '../../../src/domain/names/identifiers';
import { markedText } from '../../../src/domain/names/marked';
import { readable } from '../../../src/domain/names/letters';
import { messageWords } from '../../../src/edges/slack/requests/message-words';
import { soundsUrgent } from '../../../src/words/distress';
import { withSteps } from '../../support/counted-steps';

const known: Known = {
  names: ['Roos de Wit', 'Amira El Idrissi', 'Jan'],
  people: ['Mila Mentor', 'Tom van der Berg'],
  schools: ['Atheneum De Linde'],
  places: ['Evere'],
  texts: ['De jongere kijkt op naar gewapende groepen en zoekt medestanders in de buurt van de school.'],
  allowed: ['Leen Wouters'],
  spared: ['112', 'Veilig Thuis'],
  source: true,
};

const WAYS: Readonly<Record<string, (text: string) => unknown>> = {
  'the guard of a source': (text) => judgedSpans(text, known),
  'the guard of a channel': (text) => judgedSpans(text, { ...known, texts: [], source: false }),
  marking: (text) => markedText(readable(text), judgedSpans(text, known).doubtful),
  'a command': (text) => readCommand(splitTyped(text), { reportReaders: true, onlyReports: false }),
  'a command in a channel': (text) => repeatable(splitTyped(text), ['signaal']),
  'danger in words': soundsUrgent,
  'whether it says anything': saysSomething,
  'a message of Slack': (text) => messageWords(text, 'nl'),
};

/** What a text is made of, over and over. */
const PIECES = [
  ...['a', 'A', ' ', '\n', '.', '1', '-', "'", '(', '@', '<', '&', '🙂', 'ﷺ', 'ö', 'ﬁ', '\u0301', '\u200b'],
  ...['a\n', 'a. ', 'a\n. ', ' \n', 'A ', 'A. ', 'M.B.', '. A', 'a a. ', '1-', '06 ', '12-', '1 a', '0x', '/a', 'a@'],
  ...['Jan ', 'Roos ', 'De ', 'van der ', 'Roos de ', 'J. ', 'juf ', 'zijn zus ', 'Roos de Wit ', 'roos ', 'ROOS '],
  ...['4 Latijn ', 'klas 3B ', '12 mei ', '2026-31-12 ', 'week 4 ', 'straat 1 ', '1000 Brussel ', 'http://a.', 'a@b.'],
  ...[
    'zorg ',
    '/zorg ',
    'dossier ',
    'MC-2026-',
    'CR-0000-',
    'help me ',
    '<@U1> ',
    '<',
    '&amp;',
    '<a|',
    '„',
    '“a ',
    'a,b;',
  ],
  ...['Veilig Thuis ', 'Evere ', 'Atheneum De Linde ', 'Leen Wouters ', 'Mila Mentor, klas 3B. ', 'juf Roos 4 Latijn '],
  'De jongere kijkt op naar gewapende groepen ',
];
const SHORT = 1000;
const TRIES = 3;

const filledWith = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const most = async (steps: (work: () => unknown) => Promise<number>, work: () => unknown): Promise<number> => {
  const counted = [];
  // V8 forgets what it counted in code that it throws away in between: it never counts too much.
  for (let tries = 0; tries < TRIES; tries += 1) counted.push(await steps(work));
  return Math.max(...counted);
};

async function costs(): Promise<Record<string, { piece: string; short: number; ratio: number }[]>> {
  const found: Record<string, { piece: string; short: number; ratio: number }[]> = {};
  for (const [name, way] of Object.entries(WAYS))
    await withSteps(async (steps) => {
      way(filledWith('Jan zag Roos. ', 2 * SHORT));
      found[name] = [];
      for (const piece of PIECES) {
        // What is worked out once for a text's own words is no part of what the next text costs.
        way(filledWith(piece, 2 * SHORT));
        const short = await most(steps, () => way(filledWith(piece, SHORT)));
        const long = await most(steps, () => way(filledWith(piece, 2 * SHORT)));
        found[name].push({ piece, short, ratio: long / short });
      }
    });
  return found;
}

void costs().then((found) => process.stdout.write(JSON.stringify(found)));
