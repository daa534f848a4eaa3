/**
 * Which contact points are for a case: those of its own school or service, then of its municipality, then those for
 * everybody. Pure.
 */
import type { Organisation } from '../domain/people/organisation';
import type { Directory, ContactEntry } from './entry';

/** The organisation that a case belongs to. */
export type Place = Pick<Organisation, 'municipality'> & { readonly id: string };

const isSameText = (one: string, other: string): boolean =>
  one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;

/** The municipalities an entry is for; none when it is for all. */
function municipalitiesOf(
  { zones }: Pick<Directory, 'zones'>,
  { zone, municipalities }: ContactEntry,
): readonly string[] {
  return municipalities.length > 0 ? municipalities : (zones.find(({ id }) => id === zone)?.municipalities ?? []);
}

/** How near an entry is to the place: 0 is nearest; undefined when it is for somewhere else. */
function distance(
  directory: Pick<Directory, 'zones'>,
  entry: ContactEntry,
  place: Place | undefined,
): number | undefined {
  const { organisations } = entry;
  if (!place) return organisations.length > 0 ? undefined : 2;
  if (organisations.length > 0) return organisations.includes(place.id) ? 0 : undefined;
  const municipalities = municipalitiesOf(directory, entry);
  const { municipality } = place;
  if (municipalities.length === 0 || municipality === undefined) return 2;
  return municipalities.some((one) => isSameText(one, municipality)) ? 1 : undefined;
}

/** The entries for this place, nearest first; without a place, those that are for no organisation in particular. */
export function fittingEntries(
  directory: Pick<Directory, 'zones'>,
  entries: readonly ContactEntry[],
  place: Place | undefined,
): ContactEntry[] {
  const near = entries.flatMap((entry) => {
    const far = distance(directory, entry, place);
    return far === undefined ? [] : [{ entry, far }];
  });
  return near.sort((one, other) => one.far - other.far).map(({ entry }) => entry);
}
