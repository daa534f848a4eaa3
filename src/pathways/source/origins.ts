/**
 * Where each part of an expanded procedure was written: in which file, under which words. So every error speaks of what
 * its author can change. Pure.
 */
import type { Locale } from '../../domain/text';
import type { Path } from '../schema-issues';

/**
 * A place in a file: the main one, or that of a language. `usedAt`: where the part was called by its name, when it
 * stands elsewhere.
 */
export type WrittenAt = {
  readonly locale?: Locale | undefined;
  readonly path: Path;
  readonly usedAt?: Path | undefined;
};

/** Notes for parts that moved; all else is where it stands. */
export type Origins = {
  /** The part of a (fresh) list or map under this key was written there. */
  moved(container: object, key: PropertyKey, origin: WrittenAt): void;
  /** What is noted of the part under this key. */
  noted(container: object, key: PropertyKey): WrittenAt | undefined;
  /** Where the part at `path` of `root` was written. */
  of(root: unknown, path: Path): WrittenAt;
};

/** No part has moved yet. */
export function makeOrigins(): Origins {
  const notes = new WeakMap<object, Map<string, WrittenAt>>();
  return {
    moved(container, key, origin) {
      const known = notes.get(container) ?? new Map<string, WrittenAt>();
      notes.set(container, known.set(String(key), origin));
    },
    noted: (container, key) => notes.get(container)?.get(String(key)),
    of(root, path) {
      let node = root;
      let origin: WrittenAt = { path: [] };
      for (const key of path) {
        const container = typeof node === 'object' && node !== null ? node : undefined;
        const note = container && notes.get(container)?.get(String(key));
        origin = note ? { ...note, usedAt: origin.usedAt ?? note.usedAt } : { ...origin, path: [...origin.path, key] };
        node = container && (container as Record<PropertyKey, unknown>)[key];
      }
      return origin;
    },
  };
}
