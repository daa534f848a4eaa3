/**
 * Reads what somebody typed by the table of commands. Knows no person and no case: what may not be asked is answered as
 * if it was not there, further on.
 */
import { readCaseCode, readReference } from '../../domain/ids';
import { soundsUrgent } from '../../words/distress';
import { AROUND, COMMANDS, wordsOfRow, type Asks, type CommandRow } from '../../words/commands';

/** The first word, in small letters and without its slash, and the rest. */
export type Typed = { readonly command: string; readonly text: string };

/** Who types, as far as it decides which words there are. `onlyReports`: reports are all they are here for. */
export type Audience = { readonly reportReaders: boolean; readonly onlyReports: boolean };

/**
 * What was typed: a question, or words that may each begin a procedure. `isKnown`: one of them is ours, or nothing was
 * typed · `text`: what was typed behind it.
 */
export type Understood =
  { readonly asks: Asks } | { readonly begins: readonly string[]; readonly isKnown: boolean; readonly text: string };

const byWord = (stands: CommandRow['stands']): ReadonlyMap<string, CommandRow> =>
  new Map(
    COMMANDS.filter((row) => row.stands === stands).flatMap((row) =>
      wordsOfRow(row).map((word) => [word, row] as const),
    ),
  );
const FIRST = byWord('first');
const BEHIND_CODE = byWord('behindCode');

/** Splits a line as it was typed; `help` when there is nothing in it. */
export function splitTyped(line: string): Typed {
  const [command = 'help', ...rest] = line.split(/\s+/).filter(Boolean);
  return { command: asCommand(command), text: rest.join(' ') };
}

/** As a word is asked for, wherever it stands. */
const asCommand = (word: string): string => word.toLowerCase().replace(/^\//, '');

/** The command behind the words that take one, however many, or the command as it is. */
function unwrapped(typed: Typed): Typed {
  if (!AROUND.includes(typed.command) || typed.text.trim() === '') return typed;
  const words = typed.text.split(/\s+/).filter(Boolean);
  const at = words.findIndex((word, index) => index === words.length - 1 || !AROUND.includes(asCommand(word)));
  return { command: asCommand(words[at]!), text: words.slice(at + 1).join(' ') };
}

/** `MC-2026-0007 export`: a code, with the row of the word behind it. */
function behindCode(text: string): { readonly code: string; readonly row: CommandRow } | undefined {
  const [code = '', word = '', ...more] = text.trim().toLowerCase().split(/\s+/);
  const row = more.length === 0 ? BEHIND_CODE.get(word) : undefined;
  const read = readCaseCode(code);
  return row && read && { code: read, row };
}

const isFor = (row: CommandRow | undefined, { reportReaders }: Audience): row is CommandRow =>
  row !== undefined && (row.for === 'everybody' || reportReaders);

/** What was typed, for this audience. Never throws, whatever was typed. */
export function readCommand(typed: Typed, audience: Audience): Understood {
  const whole = { command: typed.command.toLowerCase(), text: typed.text.trim() };
  const { command, text } = unwrapped(whole);
  const said = [whole.text, text].map((one) => one.toLowerCase());
  const later = behindCode(whole.text) ?? behindCode(text);
  if (later) return { asks: later.row.asks(later.code) };
  const isBare = text === '' && ['', 'dossier', ...AROUND].includes(command);
  if (audience.onlyReports && isBare) return { asks: { type: 'reports' } };
  const alone = FIRST.get(text.toLowerCase());
  if (isFor(alone, audience) && alone.anywhere) return { asks: alone.asks('') };
  const row = FIRST.get(command);
  // “help me” is no question about commands.
  if (row?.name === 'help' && soundsUrgent(`${command} ${text}`)) return { asks: { type: 'contacts', text: '' } };
  if (isFor(row, audience) && row.name !== 'dossier') return { asks: row.asks(text) };
  const report = [...said, text === '' ? command : ''].flatMap((one) => readReference(one) ?? [])[0];
  if (report) return { asks: { type: 'report', report } };
  // Whoever types a code wants that case, also behind a command that would open a new one.
  const code = said.find((one) => readCaseCode(one));
  if (code) return { asks: { type: 'show', case: code } };
  if (row?.name === 'dossier') return { asks: row.asks(text.toLowerCase()) };
  const isAround = AROUND.includes(whole.command);
  return {
    begins: isAround ? [command, whole.command] : [command],
    isKnown: command === '' || isAround,
    text,
  };
}

const ANYBODY: Audience = { reportReaders: false, onlyReports: false };

/** Does it ask whom to call, or sound as if it should? Nobody waits for that (DES-9). */
export function asksContacts(typed: Typed): boolean {
  const read = readCommand(typed, ANYBODY);
  return 'asks' in read ? read.asks.type === 'contacts' : soundsUrgent(`${typed.command} ${typed.text}`);
}

/** The words that a person of this audience may type first. */
export const wordsFor = (audience: Audience): readonly string[] => [
  ...AROUND,
  ...[...FIRST].flatMap(([word, row]) => (isFor(row, audience) && word.length > 2 ? [word] : [])),
];

/** A code as people type it, or the numbers of one: nothing that could be a name. */
const isPartOfCode = (text: string): boolean =>
  readCaseCode(text.trim().replaceAll(/[\s_/–-]+/g, '-')) !== undefined ||
  /^\d{1,6}(?:[\s_/–-]+\d{1,6})?$/.test(text.trim());

/**
 * What of a command may be repeated where others read along: a word of ours or of a procedure, a case code, and a word
 * of ours behind it (DES-4).
 */
export function repeatable(typed: Typed, procedures: readonly string[]): Typed {
  const isOurs = (word: string) => FIRST.has(word) || AROUND.includes(word) || procedures.includes(word);
  const named = [unwrapped(typed), typed].find(({ command }) => isOurs(command));
  if (!named && soundsUrgent(`${typed.command} ${typed.text}`)) return { command: 'contact', text: '' };
  if (!named || FIRST.get(named.command)?.name === 'help') return { command: 'help', text: '' };
  const isCode = behindCode(named.text) !== undefined || isPartOfCode(named.text);
  return { command: named.command, text: isCode ? named.text : '' };
}
