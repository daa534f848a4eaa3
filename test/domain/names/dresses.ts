/**
 * What a name is dressed in when people type it: each dress makes a sentence of a whole name, and says which words of
 * it tell.
 */
import { plainly } from '../../../src/domain/names/letters';

type Worn = { readonly text: string; readonly telling: readonly string[] };
/** Undefined where the dress does not fit the name. */
type Dress = (name: string) => Worn | undefined;

const firstOf = (name: string): string => name.split(' ')[0]!;
const lastOf = (name: string): string => name.split(' ').slice(1).join(' ');
const initials = (name: string): string[] => {
  const parts = name.split(' ').filter((part) => /^\p{Lu}/u.test(part));
  return [parts[0]![0]!, parts.at(-1)![0]!];
};
const ALIKE: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р' };
const SIGNS = ['-', '.', ' ', '/', '*', ' - ', '_', ','];

export const DRESSES: Readonly<Record<string, Dress>> = {
  'opens a sentence': (name) => ({ text: `${firstOf(name)} was te laat.`, telling: [firstOf(name)] }),
  'in a sentence': (name) => ({ text: `Daarna sprak ik met ${firstOf(name)} in de gang.`, telling: [firstOf(name)] }),
  'whole name': (name) => ({ text: `Het gaat om ${name}.`, telling: [firstOf(name), name.split(' ').at(-1)!] }),
  'surname after a title': (name) => ({
    text: `Gebeld met mevrouw ${lastOf(name)} over thuis.`,
    telling: [lastOf(name).split(' ').at(-1)!],
  }),
  'without capitals': (name) => ({
    text: `gisteren kwam ${firstOf(name).toLowerCase()} niet opdagen`,
    telling: [firstOf(name).toLowerCase()],
  }),
  'all capitals': (name) => ({
    text: `${firstOf(name).toUpperCase()} IS WEER WEGGELOPEN`,
    telling: [firstOf(name).toUpperCase()],
  }),
  'of somebody': (name) => {
    const first = firstOf(name);
    const worn = /[sxz]$/.test(first) ? `${first}'` : /[aiouy]$/.test(first) ? `${first}'s` : `${first}s`;
    return { text: `De tas van de klas en ${worn} jas lagen er nog.`, telling: [first] };
  },
  spelled: (name) => {
    const letters = [...plainly(firstOf(name)).toUpperCase()].filter((letter) => /[A-Z]/.test(letter));
    const sign = SIGNS[name.length % SIGNS.length]!;
    return { text: `Die met de naam ${letters.join(sign)} zei het.`, telling: [letters.join(sign)] };
  },
  'initials with dots': (name) => {
    const [first, last] = initials(name);
    return { text: `Het was ${first}.${last}. die het zei.`, telling: [`${first}.${last}.`] };
  },
  'initials without dots': (name) => {
    const worn = initials(name).join('');
    return { text: `Het gesprek met ${worn} ging goed.`, telling: [worn] };
  },
  'a letter twice': (name) => {
    const first = firstOf(name);
    if (first.length < 5 || first.includes('-')) return undefined;
    const worn = `${first.slice(0, 3)}${first[2]}${first.slice(3)}`;
    return { text: `Vandaag was ${worn} er weer.`, telling: [worn] };
  },
  'a letter less': (name) => {
    const first = firstOf(name);
    if (first.length < 6 || first.includes('-')) return undefined;
    const worn = `${first.slice(0, 3)}${first.slice(4)}`;
    return { text: `${worn} zegt niets.`, telling: [worn] };
  },
  account: (name) => {
    const worn = plainly(name).replace(/[^a-z]/g, '');
    return { text: `het profiel ${worn} bestaat niet meer`, telling: [worn] };
  },
  'alike letters': (name) => {
    const worn = [...firstOf(name)].map((letter) => ALIKE[letter] ?? letter).join('');
    return worn === firstOf(name) ? undefined : { text: `Toen kwam ${worn} binnen.`, telling: [worn] };
  },
  'invisible signs': (name) => {
    const worn = [...firstOf(name)].join('\u200b');
    return { text: `Met ${worn} gaat het slecht.`, telling: [worn] };
  },
  'surname in one': (name) => {
    if (lastOf(name).split(' ').length < 2) return undefined;
    const joined = lastOf(name).replace(/[ ']/g, '').toLowerCase();
    const worn = `${joined[0]!.toUpperCase()}${joined.slice(1)}`;
    return { text: `${worn} heeft gebeld.`, telling: [worn] };
  },
  'class behind': (name) => ({
    text: `${firstOf(name).toLowerCase()} 3b rookte`,
    telling: [firstOf(name).toLowerCase()],
  }),
};
