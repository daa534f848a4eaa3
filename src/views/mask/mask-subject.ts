/**
 * Where the own name of the one a dossier is about is part of somebody else's: a namesake, or family (DES-16). Pure.
 */
import { isCommonCapital, isPeopleWord } from '../../domain/names/identifier-lists';
import { wordsOf } from '../../domain/names/identifier-words';

type Around = { readonly at: number; readonly end: number };
type Subject = {
  /** Words of their name, without accents. */
  readonly own: ReadonlySet<string>;
  /** What is masked already. */
  readonly taken: readonly Around[];
};

const GAP = /^(?:\s|\s(?:van|de|der|den|el|al|ben|du|la|le|'t|t)){0,3}\s?$/iu;
const MOST_APART = 16;
/** Not family, though it stands before a name: the text is about this one. */
const OWN_WORDS = new Set([
  'leerling',
  'leerlinge',
  'jongen',
  'meisje',
  'kind',
  'kleuter',
  'scholier',
  'student',
  'studente',
  'pupil',
  'zoon',
  'dochter',
]);

/**
 * The words of the subject's own name that are another's: beside a name that is masked, behind the word for a relative,
 * or with another's initial.
 */
export function besideSubject(text: string, { own, taken }: Subject): Around[] {
  const words = wordsOf(text, isCommonCapital);
  const isOwn = (at: number): boolean => words[at] !== undefined && own.has(words[at].plain) && words[at].upper;
  return words.flatMap((word, at): Around[] => {
    if (!isOwn(at)) return [];
    const near = (from: number, to: number) =>
      to >= from && to - from <= MOST_APART && GAP.test(text.slice(from, to)) && to > from;
    const beside = taken.some((one) => near(one.end, word.at) || near(word.end, one.at));
    if (beside) return [{ at: word.at, end: word.end }];
    const [before, after] = [words[at - 1], words[at + 1]];
    const family =
      before !== undefined &&
      isPeopleWord(before.plain) &&
      !OWN_WORDS.has(before.plain) &&
      text.slice(before.end, word.at) === ' ' &&
      !isOwn(at + 1);
    if (family && word.plain !== [...own][0]) return [{ at: word.at, end: word.end }];
    const theirs = before?.raw.length === 1 && before.upper && /^\.? ?$/.test(text.slice(before.end, word.at));
    if (theirs && ![...own].some((name) => name.startsWith(before.plain) && name !== word.plain))
      return [{ at: before.at, end: word.end }];
    const initial =
      after?.raw.length === 1 && after.upper && text.slice(word.end, after.at) === ' ' && text[after.end] === '.';
    if (initial && ![...own].some((name) => name.startsWith(after.plain) && name !== word.plain))
      return [{ at: word.at, end: after.end + 1 }];
    return [];
  });
}
