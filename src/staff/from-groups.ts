/**
 * From the members of groups to the lines of a list: who is in them with which roles, and who is in none of them any
 * more. Pure; what was read of a platform is handed in, whole.
 */
import type { PersonKind, Role } from '../domain/people/roles';
import type { ListedPerson, RefusedLine } from './difference';
import { keptPeople, sharesAccount, type Staff, type StaffPerson } from './staff';

/** Where groups are: user groups of Slack, groups of Entra, the roster of a team or channel in Teams. */
export const PEOPLE_GROUPS = ['slack', 'entra', 'teams'] as const;

/** A group of a platform, with what its members are proposed as. */
export type PeopleGroup = {
  readonly from: (typeof PEOPLE_GROUPS)[number];
  readonly id: string;
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
  readonly kind: PersonKind;
};

/** Somebody in a group. `name`: unknown where the right to read it was not given. `why`: they are not taken in. */
export type GroupMember = {
  readonly user: string;
  readonly name?: string | undefined;
  readonly why?: string | undefined;
};
export type GroupRead = { readonly group: PeopleGroup; readonly members: readonly GroupMember[] };

const platformOf = ({ from }: PeopleGroup) => (from === 'slack' ? 'slack' : 'teams');
const placeOf = ({ from, id }: PeopleGroup) => `${from} group ${id}`;

/** Somebody with all the groups that they are in, by one of their accounts. */
type Grouped = { readonly key: string; readonly member: GroupMember; readonly groups: readonly PeopleGroup[] };

function groupedMembers(reads: readonly GroupRead[], present: readonly StaffPerson[]): Map<string, Grouped> {
  const all = new Map<string, Grouped>();
  for (const { group, members } of reads)
    for (const member of members.filter(({ why }) => why === undefined)) {
      const accounts = { [platformOf(group)]: member.user };
      const known = present.find((one) => sharesAccount(one.accounts, accounts));
      const key = known?.id ?? `${platformOf(group)} ${member.user}`;
      const before = all.get(key);
      all.set(key, {
        key,
        member:
          before?.member.name === undefined ? { ...member, name: member.name ?? before?.member.name } : before.member,
        groups: [...(before?.groups ?? []), group],
      });
    }
  return all;
}

const unique = (all: readonly string[]) => [...new Set(all)];

/**
 * A line for everybody who is in a group, and for everybody who could be and is not. A role is taken only from whoever
 * has an account where the group is; whoever came by a group alone and is in none goes. An empty group is refused: it
 * would take a role from all.
 */
export function linesFromGroups(
  reads: readonly GroupRead[],
  present: readonly StaffPerson[],
  staff: Staff,
): { readonly lines: readonly ListedPerson[]; readonly refused: readonly RefusedLine[] } {
  const grouped = groupedMembers(reads, present);
  const rolesOn = (accounts: StaffPerson['accounts']): Role[] =>
    unique(reads.filter(({ group }) => accounts[platformOf(group)] !== undefined).flatMap(({ group }) => group.roles));
  const inGroups = [...grouped.values()].map(({ key, member, groups }): ListedPerson => {
    const person = present.find(({ id }) => id === key);
    const places = unique(groups.flatMap(({ organisations }) => organisations));
    const accounts = Object.fromEntries(groups.map((group) => [platformOf(group), member.user]));
    return {
      place: unique(groups.map(placeOf)).join(' and '),
      id: person?.id,
      name: member.name,
      roles: unique(groups.flatMap(({ roles }) => roles)),
      organisations: places.length > 0 ? places : undefined,
      kind: groups[0]?.kind,
      accounts: person ? {} : accounts,
      speaksOf: person && rolesOn(person.accounts),
      gone: false,
    };
  });
  const outside = present.filter(({ id, roles, accounts }) => {
    const spoken = rolesOn(accounts);
    return !grouped.has(id) && roles.some((role) => spoken.includes(role));
  });
  const inNone = outside.map(({ id, roles, accounts }): ListedPerson => {
    const speaksOf = rolesOn(accounts);
    const cameByGroup = keptPeople(staff).get(id)?.from === 'groups';
    const gone = cameByGroup && roles.every((role) => speaksOf.includes(role));
    return { place: `${id}, who is in no group`, id, roles: [], accounts: {}, speaksOf, gone };
  });
  const refused = reads.flatMap(({ group, members }): RefusedLine[] =>
    members.length === 0
      ? [{ place: placeOf(group), why: 'there is nobody in this group: see whether it is the right one' }]
      : members.flatMap(({ user, why }) => (why === undefined ? [] : [{ place: `${placeOf(group)}, ${user}`, why }])),
  );
  return { lines: [...inGroups, ...inNone], refused };
}
