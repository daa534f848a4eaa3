/**
 * Checks the organisations of a tenant: everybody belongs to ones that exist, and no channel is read by people of
 * several schools. Pure.
 */
import type { OrganisationKind } from '../domain/people/organisation';
import { linesOf, type Line, type Pathway } from '../domain/procedure/pathway';
import { holdsRole, type Role } from '../domain/people/roles';
import type { SchemaProblem } from '../pathways/schema-issues';
import { kindsOfCases, rolesCalled } from './called';
import { checkWhoseCase } from './check-whose-case';
import type { TenantFile } from './schema';

type Organisation = TenantFile['organisations'][number];
type Person = TenantFile['people'][number];

function unknownOrganisations({ people, groups, organisations }: TenantFile): SchemaProblem[] {
  const known = organisations.map(({ id }) => id);
  const named = [
    ...people.map((one, at) => ['people', one, at] as const),
    ...groups.map((one, at) => ['groups', one, at] as const),
  ];
  return named.flatMap(([list, person, index]) =>
    person.organisations.flatMap((id, at) =>
      known.includes(id)
        ? []
        : [
            {
              path: [list, index, 'organisations', at],
              message: `there is no organisation ${id} (there are ${known.join(', ') || 'none'})`,
            },
          ],
    ),
  );
}

/** The organisations of a kind that somebody belongs to. */
const ofKind = (file: TenantFile, { organisations }: Person, kind: OrganisationKind): string[] =>
  organisations.filter((id) => file.organisations.some((one) => one.id === id && one.kind === kind)).sort();

const kindsIn = (file: TenantFile): OrganisationKind[] => [...new Set(file.organisations.map(({ kind }) => kind))];

/**
 * Whoever belongs to this one, or to none of its kind: those work for all of them. As `belongsTo` of the rules has it.
 */
function belongs(file: TenantFile, person: Person, organisation: Organisation): boolean {
  const own = ofKind(file, person, organisation.kind);
  return own.length === 0 || own.includes(organisation.id);
}

/** A channel of the whole zone is read by everybody with the role, so all of them must belong to the same schools. */
function sharedChannels(file: TenantFile): SchemaProblem[] {
  const roles = Object.keys(file.channels);
  return roles.flatMap((role) => {
    const people = file.people.filter((person) => holdsRole(person, role));
    const apart = kindsIn(file).find(
      (kind) => new Set(people.map((person) => ofKind(file, person, kind).join(' ')).filter(Boolean)).size > 1,
    );
    if (!apart) return [];
    return [
      {
        path: ['channels', role],
        message: `people of several organisations (${apart}) are ${role}, so they would read of each other's cases here: give each organisation a channel of its own for this role`,
      },
    ];
  });
}

/** One channel for two organisations of a kind would be read by both. */
function sameChannels({ organisations, channels }: TenantFile): SchemaProblem[] {
  const places = organisations.flatMap((organisation, index) =>
    Object.entries(organisation.channels).map(([role, { platform, id }]) => ({
      kind: organisation.kind,
      index,
      role,
      place: `${platform} ${id}`,
      name: organisation.id,
    })),
  );
  const wide = new Set(Object.values(channels).map(({ platform, id }) => `${platform} ${id}`));
  return places.flatMap((one) => {
    const other = places.find(
      ({ kind, place, index }) => kind === one.kind && place === one.place && index < one.index,
    );
    const path = ['organisations', one.index, 'channels', one.role];
    if (other)
      return [
        {
          path,
          message: `this channel is that of ${other.name} too: each has its own, else one would read of the other`,
        },
      ];
    return wide.has(one.place)
      ? [{ path, message: 'this channel is that of everybody with a role as well: an organisation has its own' }]
      : [];
  });
}

/**
 * In each organisation that cases of a line belong to, or that a task is routed to, somebody must hear what is for a
 * role.
 */
function unheardIn(file: TenantFile, pathway: Pathway, line: Line): SchemaProblem[] {
  const called = rolesCalled(pathway, [line]);
  const own = kindsOfCases(pathway, [line]);
  return file.organisations.flatMap((organisation, index) => {
    const inside = (role: Role, onDuty: boolean) =>
      file.people.some(
        (person) => holdsRole(person, role) && belongs(file, person, organisation) && (person.onDuty || !onDuty),
      );
    const roles = [
      ...new Set(
        called
          .filter(({ kind }) => (kind ? kind === organisation.kind : own.includes(organisation.kind)))
          .map(({ role }) => role),
      ),
    ];
    const unheard = roles.filter(
      (role) =>
        !inside(role, false) && !organisation.channels[role] && file.people.some((person) => holdsRole(person, role)),
    );
    const nobody = own.includes(organisation.kind) ? [line.coordinator].filter((role) => !inside(role, true)) : [];
    return [
      ...unheard.map((role) => ({
        path: ['organisations', index],
        message: `pathway ${pathway.id} calls on ${role}: at ${organisation.id} nobody has that role, and it has no channel`,
      })),
      ...nobody.map((role) => ({
        path: ['organisations', index],
        message: `pathway ${pathway.id} needs somebody on duty as ${role} for ${organisation.id}: a case must never have nobody`,
      })),
    ];
  });
}

/** Two lines of a pathway may lack the same person. */
const once = (problems: readonly SchemaProblem[]): SchemaProblem[] =>
  problems.filter((one, index) => problems.findIndex(({ message }) => message === one.message) === index);

/** Everything that is wrong with the organisations of a tenant, given the pathways it uses. */
export function checkOrganisations(file: TenantFile, pathways: readonly Pathway[]): SchemaProblem[] {
  return [
    ...unknownOrganisations(file),
    ...sharedChannels(file),
    ...sameChannels(file),
    ...once(pathways.flatMap((pathway) => linesOf(pathway).flatMap((line) => unheardIn(file, pathway, line)))),
    ...pathways.flatMap((pathway) => checkWhoseCase(file, pathway)),
  ];
}
