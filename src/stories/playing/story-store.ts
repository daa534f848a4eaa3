/** What a store of a story is, whichever database it stands on. */
import type { Storage } from '../../app/ports';
import type { CapturedText } from '../drivers/driver';

/**
 * A store that can be laid open: everything in it, with the names of its files or collections, as somebody with a copy
 * of it reads it.
 */
export type StoryStore = Storage & { readonly dump?: () => Promise<readonly CapturedText[]> };

/**
 * Editions of the procedures are the same text for every school, of no case: their words may be those of a story by
 * chance.
 */
export const OF_NO_CASE = 'pathways';
