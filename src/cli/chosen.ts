/** Names that were typed after an option: several with commas, or `all`. */
import { notKnown } from '../pathways/did-you-mean';
import { Unable } from './output';

/**
 * `teams`, `slack,web` or `all`, as the names that are known. Throws Unable for any other, with what was probably
 * meant.
 */
export function chosenFrom<Name extends string>(what: string, typed: string, known: readonly Name[]): readonly Name[] {
  const names = typed
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  if (names.includes('all')) return known;
  const unknown = names.find((name) => !(known as readonly string[]).includes(name));
  if (unknown !== undefined || names.length === 0) throw new Unable(notKnown(what, unknown ?? '', [...known, 'all']));
  return names as Name[];
}
