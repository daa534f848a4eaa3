/**
 * Finds contact points by words: a municipality, a school, a zone or a function, also with a typing error or without
 * accents. Pure.
 */
import Fuse from 'fuse.js';
import type { Directory, ContactEntry, EntryKind } from './entry';

/** What an entry is found by, the most telling first. `of` is the place of the entry in the list. */
type Sought = {
  readonly of: number;
  readonly name: string;
  readonly places: readonly string[];
  readonly around: readonly string[];
  readonly words: readonly string[];
};

/** Words of a question that tell nothing about who is sought. */
const FILLERS = new Set([
  'aan',
  'bel',
  'bellen',
  'call',
  'can',
  'contact',
  'de',
  'een',
  'for',
  'het',
  'i',
  'ik',
  'in',
  'is',
  'kan',
  'kunnen',
  'me',
  'mij',
  'moet',
  'naar',
  'nu',
  'now',
  'of',
  'om',
  'op',
  'te',
  'the',
  'van',
  'voor',
  'we',
  'who',
  'whom',
  'wie',
  'welk',
  'welke',
  'nummer',
  'number',
]);

/** What a kind is called in words of Dutch and English, so that `school` or `police` finds something. */
const KIND_WORDS: Record<EntryKind, readonly string[]> = {
  zone: ['politie', 'politiezone', 'wijkpolitie', 'police', 'zone'],
  municipality: ['gemeente', 'stad', 'municipality', 'town'],
  school: ['school'],
  service: ['dienst', 'service'],
};

/** The words that matter in what was typed; nothing left of "wie kan ik nu bellen?". */
export function wordsIn(typed: string): string {
  const words = typed.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !FILLERS.has(word.toLowerCase())).join(' ');
}

/** How an entry is sought, with the names of what it is for. */
function soughtBy(
  { zones }: Pick<Directory, 'zones'>,
  nameOf: (organisation: string) => string,
  { kind, name, zone: id, municipalities, organisations, owner, note, person, mail }: ContactEntry,
  of: number,
): Sought {
  const zone = zones.find((one) => one.id === id);
  const around = municipalities.length > 0 || organisations.length > 0 ? [] : (zone?.municipalities ?? []);
  const more = [owner, note?.nl, note?.en, person, mail?.split('@')[1]];
  return {
    of,
    name,
    places: [...organisations.map(nameOf), ...municipalities],
    around: [...(zone ? [zone.name] : []), ...around],
    words: [...KIND_WORDS[kind], ...more.flatMap((one) => one ?? [])],
  };
}

const OPTIONS = {
  ignoreDiacritics: true,
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.34,
  keys: [
    { name: 'name', weight: 3 },
    { name: 'places', weight: 3 },
    { name: 'around', weight: 2 },
    { name: 'words', weight: 1 },
  ],
};

/**
 * The entries that fit the words, best first; those that fit all of them, or else those that fit any. `nameOf` gives
 * the name of an organisation of the tenant. Nothing when there is no word to look for.
 */
export function searchEntries(
  directory: Pick<Directory, 'zones'>,
  entries: readonly ContactEntry[],
  nameOf: (organisation: string) => string,
  typed: string,
): ContactEntry[] {
  const words = wordsIn(typed);
  if (words === '') return [];
  const sought = entries.map((entry, index) => soughtBy(directory, nameOf, entry, index));
  const fitting = (tokenMatch: 'all' | 'any') => new Fuse(sought, { ...OPTIONS, tokenMatch }).search(words);
  const all = fitting('all');
  return (all.length > 0 ? all : fitting('any')).map(({ item }) => entries[item.of]!);
}
