/**
 * Whether something typed says anything, or only that there is nothing to say ("Geen.", "n.v.t.", "-"), and whether a
 * word stands in it. Pure; never judges what is said.
 */
import type { FieldAnswer } from './case';

/**
 * What people type to get past a question, in Dutch, English and French, without capitals, accents, marks and spaces.
 */
const NOTHING = new Set([
  ...['', 'x', 'xx', 'xxx', 'geen', 'noggeen', 'niet', 'nogniet', 'niets', 'nogniets', 'niks', 'nee', 'neen', 'nvt'],
  ...['nietvantoepassing', 'geenhulp', 'geenaanbod', 'geenadvies', 'none', 'no', 'not', 'nothing', 'notyet', 'nil'],
  ...['na', 'notapplicable', 'nohelp', 'noadvice', 'non', 'rien', 'aucun', 'aucune', 'neant', 'sansobjet'],
]);

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of a text: is there more in it than that there is nothing? Of other answers: is it given? */
export function saysSomething(answer: FieldAnswer): boolean {
  return typeof answer !== 'string' || !NOTHING.has(bare(answer));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Does a word of a text begin with one of these? Capitals and accents make no difference; other answers mention
 * nothing.
 */
export function mentionsOneOf(answer: FieldAnswer, words: readonly string[]): boolean {
  if (typeof answer !== 'string') return false;
  const typed = plain(answer)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return typed.some((word) => words.some((sought) => word.startsWith(plain(sought))));
}
