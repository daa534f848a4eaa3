/** A tenant: one school or zone with its people, channels, contacts and calendar, as its configuration file says. */
import type { Directory } from '../directory/entry';
import type { PeopleGroup } from '../staff/from-groups';
import type { Context } from '../domain/procedure/context';
import type { Duration } from '../domain/time/duration';
import type { PersonId, TenantId } from '../domain/ids';
import type { Organisation as OrganisationFacts } from '../domain/people/organisation';
import type { Pathway } from '../domain/procedure/pathway';
import { withPupilSystem } from '../domain/procedure/pupil-system';
import {
  EMPLOYEE,
  roleName,
  withOwnRoles,
  type PersonKind,
  type Role,
  type RoleTable,
  type Roster,
  type RosterEntry,
} from '../domain/people/roles';
import { peopleOn, type Absence } from '../domain/people/absence';
import { inLocale, type Locale, type Text } from '../domain/text';
import type { Calendar, OpeningHours } from '../domain/time/working-time';
import { taskTitles } from '../words/task-titles';

export const PLATFORMS = ['slack', 'teams', 'web'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Somebody on a platform, as the platform verified it. */
export type Account = {
  readonly platform: Platform;
  readonly workspace: string;
  readonly user: string;
  /**
   * Within an organisation of several workspaces, where an id is one person: that organisation, and the workspace they
   * stand in.
   */
  readonly within?: readonly string[] | undefined;
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly kind: PersonKind;
  readonly onDuty: boolean;
  readonly locale: Locale;
  /** Ids of the organisations they belong to. */
  readonly organisations: readonly string[];
  /** ISO weekdays on which they work, 1 = Monday; every school day without. */ readonly workdays?:
    readonly number[] | undefined;
  /** When they are or were away, as planned. */ readonly absences?: readonly Absence[] | undefined;
  /** How it is on the day that this tenant was looked at for (`tenantOn`). */
  readonly away?: RosterEntry['away'];
  readonly replaces?: RosterEntry['replaces'];
  /** Ids of other tenants where the same accounts are this person: they are asked which school is meant. */
  readonly alsoAt?: readonly string[] | undefined;
  /** The person's id on each platform they use: Slack user id, Entra object id, or the name on the playground. */
  readonly accounts: Readonly<Partial<Record<Platform, string>>>;
};

/** A channel on a platform; for Teams the id is `19:…@thread.tacv2`. */
export type Channel = { readonly platform: Platform; readonly id: string };

/** The channels of roles. */
export type Channels = Readonly<Record<Role, Channel>>;

/** A school, service or working group of a tenant that has several; its channels are those of its own people. */
export type TenantOrganisation = OrganisationFacts & {
  readonly id: string;
  readonly channels: Channels;
  /** Where its days are not those of all. */ readonly calendar?: Calendar | undefined;
};

/** A number people call. Real ones are in configuration only (DES-15). */
export type Contact = {
  readonly id: string;
  readonly name: Text;
  readonly phone: string;
  readonly note?: Text | undefined;
  readonly hours: OpeningHours;
  /** Named beside 112 when Zorgspoor itself cannot help. */ readonly helpline?: boolean | undefined;
};

/** `responsible`: by law · `officer`: how the data protection officer is reached · `page`: of the school itself. */
export type SchoolPrivacy = {
  readonly responsible?: string | undefined;
  readonly officer?: string | undefined;
  readonly page?: string | undefined;
};

export type Tenant = {
  readonly id: TenantId;
  readonly name: string;
  /** What tells this school in the code of a case, where several are served: `LIN` in `LIN-MC-2026-0007`. */
  readonly code?: string | undefined;
  readonly locale: Locale;
  /**
   * The workspaces (Slack team ids, Entra tenant ids, `playground`) that speak for this tenant; nobody else is heard.
   */
  readonly workspaces: Readonly<Partial<Record<Platform, readonly string[]>>>;
  readonly people: readonly Person[];
  /** Every role that its people and channels may be of: the product's, with those that pathways bring. */
  readonly roles: RoleTable;
  /** Nothing for a school on its own. */
  readonly organisations: readonly TenantOrganisation[];
  readonly channels: Channels;
  readonly contacts: readonly Contact[];
  /** What the school calls its pupil system, as it stands in a sentence. */
  readonly pupilSystem: Text;
  readonly calendar: Calendar;
  /** Lengths of time of its own, by the name that a pathway gives them. */
  readonly settings: Readonly<Record<string, Duration>>;
  /**
   * Whom to call for which zone, municipality, school or service, until somebody edits it; nothing for a tenant that
   * keeps no directory.
   */
  readonly directory?: Directory | undefined;
  /** Who answers for the data of this school, and whom people ask about it. */
  readonly privacy?: SchoolPrivacy | undefined;
  /** Who is told about the school itself: who tried and is not known, that its file is not right. */
  readonly coordinators?: readonly PersonId[] | undefined;
  /** Groups whose members are proposed with roles. */
  readonly groups?: readonly PeopleGroup[] | undefined;
  /** Roles that have no channel on purpose. */
  readonly direct?: readonly Role[] | undefined;
  /** For how many years closed cases are kept, by pathway, where this tenant says so itself. */
  readonly retention: Readonly<Record<string, number>>;
  /** Ids of the pathways this tenant uses. */
  readonly pathways: readonly string[];
};

/**
 * A tenant stays as it was read while the process runs, so what follows from it alone is worked out once, not at every
 * click.
 */
function oncePerTenant<T>(derive: (tenant: Tenant) => T): (tenant: Tenant) => T {
  const known = new WeakMap<Tenant, T>();
  return (tenant) => {
    const derived = known.get(tenant) ?? derive(tenant);
    known.set(tenant, derived);
    return derived;
  };
}

/** The roles of a person; everybody at the school is an employee as well (MELD-1.3). */
export const rolesHeldBy = ({ kind, roles }: Person): readonly Role[] =>
  kind === 'staff' ? [EMPLOYEE, ...roles] : roles;

/** What somebody is called by their roles, in their own language; an employee when they have no other. */
export function functionsOf({ roles: table }: Tenant, person: Person): string {
  const held = person.roles.length === 0 ? rolesHeldBy(person) : person.roles;
  return held.map((role) => inLocale(roleName(table, role), person.locale)).join(', ');
}

/** The rules' view of the tenant's people. */
export const rosterOf = oncePerTenant((tenant): Roster =>
  Object.fromEntries(
    tenant.people.map(({ id, roles, kind, onDuty, organisations, workdays, away, replaces }) => [
      id,
      { roles, kind, onDuty, organisations, workdays, away, replaces },
    ]),
  ),
);

/**
 * The tenant as it is on a local date: who is away is off duty, and who takes their place is known. The same tenant
 * when nobody is away.
 */
export function tenantOn(tenant: Tenant, date: string): Tenant {
  const people = peopleOn(tenant.people, date);
  return people === tenant.people ? tenant : { ...tenant, people };
}

/** The tenant's people by name, for views. */
export const namesOf = oncePerTenant((tenant): Readonly<Record<string, string>> =>
  Object.fromEntries(tenant.people.map(({ id, name }) => [id, name])),
);

const byRole = (person: Person, tenant: Tenant): string =>
  `${person.name} (${functionsOf(tenant, { ...person, locale: tenant.locale })})`;

/** Ways to tell two people of one name apart, each with more than the one before; an id is nobody else's. */
const TELLING = [
  ({ name }: Person) => name,
  byRole,
  (person: Person, tenant: Tenant) => {
    const places = tenant.organisations.filter(({ id }) => person.organisations.includes(id));
    return [byRole(person, tenant), ...places.map(({ name }) => inLocale(name, tenant.locale))].join(', ');
  },
  (person: Person) => `${person.name} (${person.id})`,
];

/**
 * What the tenant's people are called where they are chosen or named: by their name, and by what tells them apart when
 * two share it.
 */
export const labelsOf = oncePerTenant((tenant): Readonly<Record<string, string>> => {
  const isAlone = (label: string, way: (typeof TELLING)[number]) =>
    tenant.people.filter((other) => way(other, tenant).toLowerCase() === label.toLowerCase()).length === 1;
  const labelOf = (person: Person) =>
    TELLING.map((way) => [way(person, tenant), way] as const).find(([label, way]) => isAlone(label, way))?.[0];
  return Object.fromEntries(tenant.people.map((person) => [person.id, labelOf(person) ?? person.name]));
});

const hoursOf = oncePerTenant((tenant): Context['hours'] =>
  Object.fromEntries(tenant.contacts.map((contact) => [contact.id, contact.hours])),
);

/** What the rules may know of the tenant's organisations, by id. */
export const organisationsOf = oncePerTenant((tenant): Context['organisations'] =>
  Object.fromEntries(
    tenant.organisations.map(({ id, name, kind, levels, municipality, network }) => [
      id,
      { name, kind, levels, municipality, network },
    ]),
  ),
);

const phonesOf = oncePerTenant((tenant): readonly string[] => tenant.contacts.map(({ phone }) => phone));

const wordedFor = oncePerTenant((_tenant) => new WeakMap<Pathway, Pathway>());

/**
 * A procedure in the words of this tenant: it names its pupil system. The same object each time, since it is gone
 * through once.
 */
export function pathwayFor(tenant: Tenant, pathway: Pathway): Pathway {
  const known = wordedFor(tenant);
  const worded = known.get(pathway) ?? withPupilSystem(pathway, tenant.pupilSystem);
  known.set(pathway, worded);
  return worded;
}

/**
 * What the rules may know for a case of this tenant, or of one of its organisations, on this pathway. An edition that
 * is in use no more still knows the roles it brought.
 */
export function contextOf(tenant: Tenant, pathway: Pathway, organisation?: string): Context {
  const own = tenant.organisations.find(({ id }) => id === organisation)?.calendar;
  return {
    pathway: pathwayFor(tenant, pathway),
    roster: rosterOf(tenant),
    roles: withOwnRoles(tenant.roles, [pathway]),
    pupilSystem: tenant.pupilSystem,
    calendar: own ?? tenant.calendar,
    hours: hoursOf(tenant),
    organisations: organisationsOf(tenant),
    names: namesOf(tenant),
    settings: tenant.settings,
    taskTitles,
    retention: tenant.retention,
    phones: phonesOf(tenant),
    ownName: tenant.name,
  };
}
