/** Recognises the school by its name, a part of it that no other school has, its letters, or its town. Pure. */
import { isFunctionWord } from './identifier-lists';
import type { Word } from './identifier-words';
import type { TextSpan } from './finding';
import { plainly, readable } from './letters';
import { isDictionaryWord } from './vocabulary';

/** Words of a school's name that half of all schools have. */
const SCHOOL_WORDS = new Set(
  'school scholen schooltje basisschool kleuterschool lagere secundair secundaire middenschool middelbare college lyceum atheneum koninklijk instituut technisch vrij vrije gemeentelijke gemeenteschool stedelijk stedelijke campus sint onze lieve vrouw heilig hart gemeenschapsonderwijs freinet freinetschool methodeschool onderwijs centrum katholieke scholengroep scholengemeenschap buitengewoon academie voor het van kunst wetenschap beroepsschool vakschool graad eerste tweede derde autonome bovenbouw handelsschool taal school'.split(
    ' ',
  ),
);

/** The words of a text, without accents and capitals. */
export const lettersOf = (text: string): string[] => plainly(readable(text)).match(/\p{L}+/gu) ?? [];

/** Where these phrases stand, word for word. */
export function phrasesIn(words: readonly Word[], phrases: readonly string[]): number[] {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases.map(lettersOf))
    if (phrase.length > 0) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
  return words.flatMap((word, from) =>
    (byFirst.get(word.plain) ?? []).flatMap((phrase) =>
      phrase.every((part, at) => words[from + at]?.plain === part) ? phrase.map((_part, at) => from + at) : [],
    ),
  );
}

const isPart = ({ plain }: Word, part: string): boolean => plain === part || (part.length > 3 && plain === `${part}s`);

/** The parts of a school's name that no other school has. */
function schoolWords(names: readonly string[], places: readonly string[]): string[] {
  const common = new Set(places.flatMap(lettersOf));
  return names
    .flatMap(lettersOf)
    .filter((word) => word.length > 3 && !SCHOOL_WORDS.has(word) && !common.has(word) && !isFunctionWord(word));
}

export type KnownSchools = {
  readonly schools: readonly string[];
  readonly places: readonly string[];
  readonly spared: readonly string[];
};

/** The schools that are known, and the towns that tell which one it is. */
export function schoolsIn(text: string, words: readonly Word[], known: KnownSchools): TextSpan[] {
  if (known.schools.length + known.places.length === 0) return [];
  const firsts = known.schools.map((name) => ({ name, length: lettersOf(name).length }));
  const whole = firsts.flatMap(({ name, length }) =>
    phrasesIn(words, [name])
      .filter((_, at) => at % length === 0)
      .map((from): TextSpan => ({
        kind: 'school',
        found: name,
        at: words[from]!.at,
        end: words[from + length - 1]!.end,
      })),
  );
  const particular = new Set(schoolWords(known.schools, known.spared));
  const short = new Set(
    known.schools.map((name) => [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('')).filter((name) => name.length > 2),
  );
  const towns = new Set(known.places.flatMap(lettersOf).filter((word) => word.length > 2));
  const spanOf = (kind: TextSpan['kind'], { raw, at, end }: Word): TextSpan => ({ kind, found: raw, at, end });
  return [
    ...whole,
    ...words
      .filter(
        (word) =>
          [word.plain, word.plain.replace(/s$/, '')].some(
            (one) => particular.has(one) && isPart(word, one) && (!isDictionaryWord(one, ['nl']) || word.capital),
          ) || short.has(word.raw),
      )
      .map((word) => spanOf('school', word)),
    ...words
      .filter(({ plain: word }) => towns.has(word) || (word.endsWith('s') && towns.has(word.slice(0, -1))))
      .map((word) => spanOf('place', word)),
  ];
}
