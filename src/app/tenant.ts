/** A tenant: one school or zone with its people, channels, contacts and calendar, as its configuration file says. */
import type { Directory } from '../directory/entry';
import type { Context } from '../domain/procedure/context';
import type { Duration } from '../domain/time/duration';
import type { PersonId, TenantId } from '../domain/ids';
import type { Organisation as OrganisationFacts } from '../domain/people/organisation';
import type { Pathway } from '../domain/procedure/pathway';
import type { PersonKind, Role, Roster } from '../domain/people/roles';
import type { Locale, Text } from '../domain/text';
import type { Calendar, OpeningHours } from '../domain/time/working-time';
import { taskTitles } from '../words/task-titles';

export const PLATFORMS = ['slack', 'teams', 'web'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Somebody on a platform, as the platform verified it. */
export type Account = { readonly platform: Platform; readonly workspace: string; readonly user: string };

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly kind: PersonKind;
  readonly onDuty: boolean;
  readonly locale: Locale;
  /** Ids of the organisations they belong to. */
  readonly organisations: readonly string[];
  /** The person's id on each platform they use: Slack user id, Entra object id, or the name on the playground. */
  readonly accounts: Readonly<Partial<Record<Platform, string>>>;
};

/** A channel on a platform; for Teams the id is `19:…@thread.tacv2`. */
export type Channel = { readonly platform: Platform; readonly id: string };

/** The channels of roles. */
export type Channels = Readonly<Partial<Record<Role, Channel>>>;

/** A school, service or working group of a tenant that has several; its channels are those of its own people. */
export type TenantOrganisation = OrganisationFacts & { readonly id: string; readonly channels: Channels };

/** A number people call. Real ones are in configuration only (DES-15). */
export type Contact = {
  readonly id: string;
  readonly name: Text;
  readonly phone: string;
  readonly note?: Text | undefined;
  readonly hours: OpeningHours;
};

export type Tenant = {
  readonly id: TenantId;
  readonly name: string;
  readonly locale: Locale;
  /** The workspaces (Slack team ids, Entra tenant ids, `playground`) that speak for this tenant; nobody else is heard. */
  readonly workspaces: Readonly<Partial<Record<Platform, readonly string[]>>>;
  readonly people: readonly Person[];
  /** Nothing for a school on its own. */
  readonly organisations: readonly TenantOrganisation[];
  readonly channels: Channels;
  readonly contacts: readonly Contact[];
  readonly calendar: Calendar;
  /** Lengths of time of its own, by the name that a pathway gives them. */
  readonly settings: Readonly<Record<string, Duration>>;
  /** Whom to call for which zone, municipality, school or service, until somebody edits it; nothing for a tenant that keeps no directory. */
  readonly directory?: Directory | undefined;
  /** Roles that have no channel on purpose. */
  readonly direct?: readonly Role[] | undefined;
  /** For how many years closed cases are kept, by pathway, where this tenant says so itself. */
  readonly retention: Readonly<Record<string, number>>;
  /** Ids of the pathways this tenant uses. */
  readonly pathways: readonly string[];
};

/** A tenant stays as it was read while the process runs, so what follows from it alone is worked out once, not at every click. */
function oncePerTenant<T>(derive: (tenant: Tenant) => T): (tenant: Tenant) => T {
  const known = new WeakMap<Tenant, T>();
  return (tenant) => {
    const derived = known.get(tenant) ?? derive(tenant);
    known.set(tenant, derived);
    return derived;
  };
}

/** The rules' view of the tenant's people. */
export const rosterOf = oncePerTenant((tenant): Roster =>
  Object.fromEntries(
    tenant.people.map(({ id, roles, kind, onDuty, organisations }) => [id, { roles, kind, onDuty, organisations }]),
  ),
);

/** The tenant's people by name, for views. */
export const namesOf = oncePerTenant((tenant): Readonly<Record<string, string>> =>
  Object.fromEntries(tenant.people.map(({ id, name }) => [id, name])),
);

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

/** What the rules may know for a case of this tenant on this pathway. */
export function contextOf(tenant: Tenant, pathway: Pathway): Context {
  return {
    pathway,
    roster: rosterOf(tenant),
    calendar: tenant.calendar,
    hours: hoursOf(tenant),
    organisations: organisationsOf(tenant),
    names: namesOf(tenant),
    settings: tenant.settings,
    taskTitles,
    retention: tenant.retention,
    phones: phonesOf(tenant),
  };
}
