/** The directory as it is now: the configuration, with what was edited since in its place. Pure. */
import type { Directory, Edited, ContactEntry, Versioned } from './entry';

export const NO_DIRECTORY: Directory = { zones: [], entries: [], practices: [] };

/** A person's name is known from the configuration alone, also beside what was edited. */
function withPerson(entry: ContactEntry, seed: ContactEntry | undefined): ContactEntry {
  const { person: _edited, ...rest } = entry;
  return seed?.person === undefined ? rest : { ...rest, person: seed.person };
}

/**
 * Every contact point there is, in the order of the configuration, added ones after them; removed ones are not among
 * them.
 */
export function currentEntries({ entries }: Directory, edited: readonly Edited[]): Versioned[] {
  const byId = new Map(edited.map((one) => [one.id, one]));
  const known = entries.flatMap((seed): Versioned[] => {
    const stored = byId.get(seed.id);
    if (!stored) return [{ entry: seed, version: 0 }];
    return stored.last.after ? [{ entry: withPerson(stored.last.after, seed), version: stored.version }] : [];
  });
  const isSeed = (id: string) => entries.some((seed) => seed.id === id);
  const added = edited.flatMap(({ id, version, last }): Versioned[] =>
    isSeed(id) || !last.after ? [] : [{ entry: withPerson(last.after, undefined), version }],
  );
  return [...known, ...added];
}

/** The contact points that were removed, as they last were. */
export function removedEntries(edited: readonly Edited[]): Versioned[] {
  return edited.flatMap(({ version, last }) => (last.after || !last.before ? [] : [{ entry: last.before, version }]));
}
