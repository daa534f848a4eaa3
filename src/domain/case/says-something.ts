/** Whether something typed says anything, or only that there is nothing to say ("Geen.", "n.v.t.", "-"). Pure; never judges what is said. */
import type { FieldAnswer } from './case';

/** What people type to get past a question, in Dutch, English and French, without capitals, accents, marks and spaces. */
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
