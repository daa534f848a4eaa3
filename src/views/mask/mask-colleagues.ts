/**
 * Where a text names a colleague: by the whole name, or by the surname behind a title or the right initial. A stranger
 * of that name is nobody's colleague (DES-16). Pure.
 */
import { isCommonCapital, setOf } from '../../domain/names/identifier-lists';
import { wordsOf, type Word } from '../../domain/names/identifier-words';
import { plainly, readable } from '../../domain/names/letters';

export type Colleague = { readonly name: string; readonly role: string };
type ColleagueSpan = Colleague & { readonly at: number; readonly end: number };

const TITLES = setOf(
  'mevrouw mevr mw meneer mijnheer dhr heer juf juffrouw meester mr mrs ms miss sir mme mlle madame monsieur m collega mentor leerkracht leraar lerares docent directeur directrice opvoeder opvoedster',
);
/** Who has this word before or behind their name is somebody to the pupil, and no colleague. */
const STRANGERS = setOf(
  'vader moeder mama papa mam pap mum dad mom maman ouder ouders stiefvader stiefmoeder pleegvader pleegmoeder pleegouders zus zusje broer broertje zoon dochter vriend vriendin oma opa grootmoeder grootvader oom nonkel tante neef nicht buurman buurvrouw buur buren dokter huisarts arts dr doctor docteur tandarts psycholoog therapeut advocaat agent wijkagent inspecteur familie gezin famille family voisin voisine mother father neighbour uncle aunt sister brother mere pere oncle soeur frere coach trainer leerling jongen meisje kind pupil eleve',
);

/** Where colleagues are of. */
const AT_SCHOOL = setOf(
  'school klas zorg zorgteam directie administratie secretariaat leerlingenbegeleiding leerlingbegeleiding begeleiding onderbouw bovenbouw middenbouw kleuters eerste tweede derde vierde vijfde zesde graad campus vestiging opvang studie refter internaat basisschool kleuterschool',
);
const LONGEST_NAME = 7;
const LONGEST_CLAUSE = 60;
/** Between whom somebody is to the pupil and their title. */
const APPOSED = /[,(:]\s?(?:\p{L}{1,9}\.?\s)?$/u;
const squeezed = (words: readonly Pick<Word, 'plain'>[]): string => words.map(({ plain }) => plain).join('');

/** Is somebody at these words called a relative, a neighbour or a doctor? */
function isStranger(text: string, words: readonly Word[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1], words[to + 1]];
  const gapBefore = before ? text.slice(before.end, Math.min(words[from]!.at, before.end + 4)) : '';
  if (before && STRANGERS.has(before.plain) && /^[\s,.(:]{1,3}$/.test(gapBefore)) return true;
  // A couple is somebody's parents.
  if (
    words[from - 2]?.plain === 'en' &&
    ['heer', 'meneer', 'dhr', 'mevrouw', 'mevr'].includes(words[from - 3]?.plain ?? '')
  )
    return true;
  // `Peter van Sofie, meneer Maes`: said before the title, in the same breath.
  const clause = text.slice(Math.max(0, words[from]!.at - LONGEST_CLAUSE), words[from]!.at);
  if (APPOSED.test(clause)) {
    const earlier = words.slice(Math.max(0, from - 6), from).filter(({ end }) => end <= words[from]!.at);
    const since = earlier.slice(earlier.findLastIndex(({ starts }) => starts));
    if (
      (since.length > 0 ? since : earlier).some(
        ({ plain }) => STRANGERS.has(plain) || plain === 'peter' || plain === 'meter',
      )
    )
      return true;
  }
  // One of her own: `Mevrouw de Graaf-Visser`.
  if (after?.upper && text.slice(words[to]!.end, after.at) === '-') return true;
  // `Mevrouw Hermans van de bakkerij`: somebody of elsewhere.
  const [ofWhat, article, where] = words.slice(to + 1, to + 4);
  const elsewhere =
    ofWhat?.plain === 'van' && /^(?:de|het|t|d)$/.test(article?.plain ?? '') && where !== undefined && !where.upper;
  if (elsewhere && !AT_SCHOOL.has(where.plain)) return true;
  const tail = words.slice(to + 1, to + 4);
  const gapAfter = after ? text.slice(words[to]!.end, Math.min(after.at, words[to]!.end + 4)) : '';
  const apposition =
    /^(?:, | \()$/.test(gapAfter) || (after !== undefined && /^(?:is|was|est|etait)$/.test(after.plain));
  return (
    apposition && tail.some((word, at) => STRANGERS.has(word.plain) && tail.slice(0, at).every(({ upper }) => !upper))
  );
}

type Called = Colleague & { readonly whole: string; readonly surname: string; readonly first: string };

function calledBy(staff: readonly Colleague[]): Called[] {
  return staff.flatMap((one) => {
    const words =
      readable(one.name)
        .match(/\p{L}[\p{L}\p{M}]*/gu)
        ?.map(plainly) ?? [];
    return words.length > 1
      ? [{ ...one, whole: words.join(''), surname: words.slice(1).join(''), first: words[0]! }]
      : [];
  });
}

/** The end of the words from `from` on that are, written as one, what `wanted` knows. */
function runFrom<T>(
  words: readonly Word[],
  from: number,
  wanted: ReadonlyMap<string, T>,
): { readonly to: number; readonly of: T } | undefined {
  for (let to = from; to < Math.min(from + LONGEST_NAME, words.length); to += 1) {
    const of = wanted.get(squeezed(words.slice(from, to + 1)));
    if (of !== undefined && words.slice(from, to + 1).some(({ upper }) => upper)) return { to, of };
  }
  return undefined;
}

/**
 * The colleagues in readable text. `surnames`: those of others that the case knows, without accents: behind a title
 * they may be meant, so nobody is. Of two colleagues of one surname the title does not tell which, so neither is.
 */
export function colleaguesIn(
  text: string,
  staff: readonly Colleague[],
  surnames: ReadonlySet<string>,
): ColleagueSpan[] {
  const words = wordsOf(text, isCommonCapital);
  const called = calledBy(staff);
  const wholes = new Map(called.map((one) => [one.whole, one]));
  const bySurname = new Map<string, Called[]>();
  for (const one of called) bySurname.set(one.surname, [...(bySurname.get(one.surname) ?? []), one]);
  const spanOf = ({ name, role }: Colleague, from: number, to: number): ColleagueSpan => ({
    name,
    role,
    at: words[from]!.at,
    end: words[to]!.end,
  });
  return words.flatMap((word, at): ColleagueSpan[] => {
    const whole = runFrom(words, at, wholes);
    if (whole && whole.to > at) return isStranger(text, words, at, whole.to) ? [] : [spanOf(whole.of, at, whole.to)];
    const surname = runFrom(words, at + 1, bySurname);
    if (!surname || isStranger(text, words, at + 1, surname.to) || isStranger(text, words, at, surname.to)) return [];
    const taken = words.slice(at + 1, surname.to + 1).some(({ plain }) => surnames.has(plain));
    const gap = text.slice(word.end, words[at + 1]!.at);
    const initial = surname.of.filter(({ first }) => first.startsWith(word.plain));
    if (word.raw.length === 1 && word.upper && /^\.?\s?$/.test(gap) && initial.length === 1 && !taken)
      return [spanOf(initial[0]!, at, surname.to)];
    const titled = TITLES.has(word.plain) && /^\.?\s$/.test(gap);
    return titled && surname.of.length === 1 && !taken ? [spanOf(surname.of[0]!, at + 1, surname.to)] : [];
  });
}
