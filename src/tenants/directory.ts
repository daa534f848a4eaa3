/** From the `directory:` part of a tenant's file to the directory, and what is wrong with it. Pure. */
import type { Directory, ContactEntry, Practice } from '../directory/entry';
import { PRESET_PRACTICES } from '../directory/practices';
import { PersonId } from '../domain/ids';
import { keepsContacts, rolesWhich, type RoleTable, type RosterEntry } from '../domain/people/roles';
import type { SchemaProblem } from '../pathways/schema-issues';
import type { DirectoryFile } from './directory-schema';
import { asText, hoursOf } from './words';

const entryOf = ({ hours, ...entry }: DirectoryFile['entries'][number]): ContactEntry => ({
  ...entry,
  hours: hoursOf(hours),
});

function practicesOf(practices: DirectoryFile['practices']): Practice[] {
  return practices.flatMap((one): readonly Practice[] =>
    one === 'presets' ? PRESET_PRACTICES : [{ ...one, title: asText(one.title) }],
  );
}

/** The directory of the configuration. */
export function directoryOf({ zones, entries, practices }: DirectoryFile): Directory {
  return {
    zones: zones.map((zone) => ({ ...zone, staff: zone.staff.map((id) => PersonId(id)) })),
    entries: entries.map(entryOf),
    practices: practicesOf(practices),
  };
}

function repeatedIds(kind: 'zones' | 'entries', ids: readonly string[]): SchemaProblem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: ['directory', kind, index, 'id'], message: `there are two ${kind} ${id}` }] : [],
  );
}

/**
 * Everything that is wrong with a directory, given the people, the roles there are and the ids of the organisations:
 * names that are nobody's, and zones that nobody can keep.
 */
export function checkDirectory(
  directory: DirectoryFile | undefined,
  people: readonly (Pick<RosterEntry, 'roles' | 'kind'> & { readonly id: string })[],
  roles: RoleTable,
  organisations: readonly string[],
): SchemaProblem[] {
  if (!directory) return [];
  const { zones, entries } = directory;
  const isKeeper = (id: string) => people.some((person) => person.id === id && keepsContacts(roles, person));
  const keepers = rolesWhich(roles, (role) => role.keepsContacts);
  return [
    ...repeatedIds(
      'zones',
      zones.map(({ id }) => id),
    ),
    ...repeatedIds(
      'entries',
      entries.map(({ id }) => id),
    ),
    ...zones.flatMap(({ staff }, index) =>
      staff.flatMap((id, at) =>
        isKeeper(id)
          ? []
          : [
              {
                path: ['directory', 'zones', index, 'staff', at],
                message: `${id} is nobody who is ${keepers.join(' or ')}: only they edit a zone`,
              },
            ],
      ),
    ),
    ...entries.flatMap(({ zone }, index) =>
      zone === undefined || zones.some(({ id }) => id === zone)
        ? []
        : [{ path: ['directory', 'entries', index, 'zone'], message: `there is no zone ${zone}` }],
    ),
    ...entries.flatMap((entry, index) =>
      entry.organisations.flatMap((id, at) =>
        organisations.includes(id)
          ? []
          : [{ path: ['directory', 'entries', index, 'organisations', at], message: `there is no organisation ${id}` }],
      ),
    ),
  ];
}
