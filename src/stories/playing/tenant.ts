/**
 * The tenant of a story: its invented people with accounts everywhere, its channels, contacts and calendar. Nothing in
 * it comes from a real school.
 */
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Channel, Channels, Contact, TenantOrganisation, Person, Platform, Tenant } from '../../app/tenant';
import { PersonId, TenantId } from '../../domain/ids';
import { linesOf, type Pathway } from '../../domain/procedure/pathway';
import type { Role, RoleTable } from '../../domain/people/roles';
import { asIs, type Locale } from '../../domain/text';
import { yearsAround } from '../../compose/read-tenants';
import type { OpeningHours } from '../../domain/time/working-time';
import { daysWithoutSchool, publicHolidays, usualSchoolYear } from '../../tenants/calendar';
import { contactsNamed, rolesCalled } from '../../tenants/called';
import { directoryOf } from '../../tenants/directory';
import { weekdayNumber } from '../../tenants/words-schema';
import type { PersonChange } from '../format/format';
import type { Story } from '../format/story';
import invented from './invented-school.json';

/** Who is in every story under this prefix is a stranger to its cases, added by the check for outsiders. */
export const OUTSIDER = 'outsider-';
const WORKSPACES = {
  slack: ['T0STORY'],
  teams: ['22222222-2222-4222-8222-222222222222'],
  web: ['playground'],
} as const;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** An Entra object id, the same for the same person of every run. */
function entraId(id: string): string {
  const hex = digest(`entra ${id}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
/** `de_linde` is De Linde. */
const capitals = (id: string) => id.split('_').map(capital).join(' ');

/** When somebody works and when they are away, as far as the story says. */
const plannedOf = ({ workdays, absent }: PersonChange & object): Pick<Person, 'workdays' | 'absences'> => ({
  ...(workdays ? { workdays: workdays.map(weekdayNumber) } : {}),
  ...(absent
    ? {
        absences: absent.map(({ from, to, substitute }) => ({
          from,
          to,
          substitute: substitute === undefined ? undefined : PersonId(substitute),
        })),
      }
    : {}),
});

function person(id: string, given: Story['people'][string], locale: Locale): Person {
  const accounts = { slack: `U${digest(`slack ${id}`).slice(0, 9).toUpperCase()}`, teams: entraId(id), web: id };
  return {
    id: PersonId(id),
    name: given.name ?? capital(id),
    roles: given.roles,
    kind: given.kind,
    onDuty: given.onDuty,
    locale: given.locale ?? locale,
    organisations: given.organisations,
    accounts,
    ...plannedOf(given),
  };
}

/** For each person one with the same roles who is in no case; off duty, so that nobody invites them. */
function outsidersFor(people: readonly Person[]): Person[] {
  return people.map((one) => ({
    ...person(
      `${OUTSIDER}${one.id}`,
      {
        roles: [...one.roles],
        kind: one.kind,
        onDuty: false,
        name: `Vreemde ${one.name}`,
        organisations: [...one.organisations],
      },
      one.locale,
    ),
  }));
}

/**
 * A channel id as the platform has them; `name` is that of the role, and of the organisation when it is the channel of
 * one.
 */
function channelFor(platform: Platform, name: string): Channel {
  const ids: Record<Platform, string> = {
    slack: `C${digest(name).slice(0, 9).toUpperCase()}`,
    teams: `19:${name}@thread.tacv2`,
    web: name,
  };
  return { platform, id: ids[platform] };
}

const channelsFor = (platform: Platform, roles: readonly Role[], of = ''): Channels =>
  Object.fromEntries(roles.map((role) => [role, channelFor(platform, of ? `${role}-${of}` : role)]));

/**
 * Is a role held by people of several schools (or services, or groups)? Then each has a channel of its own, or one
 * would read of the other.
 */
function isApart(story: Story, role: Role, kind: TenantOrganisation['kind']): boolean {
  const people = Object.values(story.people).filter(({ roles }) => roles.includes(role));
  const sets = people
    .map(({ organisations }) =>
      organisations
        .filter((id) => story.organisations[id]?.kind === kind)
        .sort()
        .join(' '),
    )
    .filter(Boolean);
  return new Set(sets).size > 1;
}

function organisationsOf(story: Story, platform: Platform, roles: readonly Role[]): TenantOrganisation[] {
  return Object.entries(story.organisations).map(
    ([id, { name = capitals(id), kind, levels, municipality, network, channels }]) => {
      const own = channels === 'none' ? [] : (channels ?? roles.filter((role) => isApart(story, role, kind)));
      return {
        id,
        name: asIs(name),
        kind,
        levels: levels ?? (kind === 'school' ? ['secondary'] : []),
        municipality,
        network,
        channels: channelsFor(platform, own, id),
      };
    },
  );
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function hoursOf(hours: Story['contacts'][string]['hours']): OpeningHours {
  if (hours === 'always') return { always: true };
  const days = Object.entries(hours).flatMap(([names, intervals]) =>
    names
      .split(/[\s,]+/)
      .map(
        (name) =>
          [
            String(WEEKDAYS.indexOf(name.toLowerCase()) + 1 || name),
            intervals.map((interval) => interval.split(/\s{0,9}-\s{0,9}/) as [string, string]),
          ] as const,
      ),
  );
  return { days: Object.fromEntries(days) };
}

/** Contacts the pathways show; numbers that anybody may know, or none at all. */
const KNOWN: Readonly<Record<string, { readonly name: string; readonly phone: string }>> = invented.contacts;

function contactsOf(story: Story, pathways: readonly Pathway[]): Contact[] {
  const ids = [
    ...new Set([...pathways.flatMap(contactsNamed).map(({ contact }) => contact), ...Object.keys(story.contacts)]),
  ];
  return ids.map((id) => {
    const given = story.contacts[id];
    const name = given?.name ?? KNOWN[id]?.name ?? capital(id.replaceAll('_', ' '));
    return {
      id,
      name: asIs(name),
      phone: given ? given.phone : (KNOWN[id]?.phone ?? '000'),
      hours: hoursOf(given?.hours ?? 'always'),
    };
  });
}

function daysOf(closure: Story['closures'][number]): string[] {
  if (typeof closure === 'string') return [closure];
  const days: string[] = [];
  for (let day = DateTime.fromISO(closure.from); day <= DateTime.fromISO(closure.to); day = day.plus({ days: 1 }))
    days.push(day.toISODate()!);
  return days;
}

/** The roles whose channel a pathway may have to reach, so that no story is about a channel somebody forgot. */
function rolesToldBy(pathway: Pathway): Role[] {
  const approvers = pathway.acts.flatMap(({ approval }) =>
    approval && 'roles' in approval.by ? [...approval.by.roles] : [],
  );
  return [
    ...linesOf(pathway).flatMap(({ leads }) => leads),
    ...rolesCalled(pathway).map(({ role }) => role),
    ...approvers,
  ];
}

/** What a role is told in: where its people are of several schools, a channel of each; else one channel. */
function rolesWithChannel(story: Story, pathways: readonly Pathway[], table: RoleTable): Role[] {
  if (story.channels === 'none') return [];
  const used = new Set([
    ...Object.values(story.people).flatMap(({ roles }) => roles),
    ...pathways.flatMap(rolesToldBy),
  ]);
  return story.channels === 'all' ? Object.keys(table).filter((role) => used.has(role)) : story.channels;
}

/** The tenant, with its channels on one platform. `run` keeps stories in one database apart. */
export function tenantOf(
  story: Story,
  { pathways, roles: table }: { readonly pathways: readonly Pathway[]; readonly roles: RoleTable },
  platform: Platform,
  withOutsiders: boolean,
  run: string,
): Tenant {
  const { pupilSystem } = story.tenant;
  const country = story.tenant.country ?? (story.tenant.timeZone === 'Europe/Brussels' ? 'BE' : 'NL');
  const timeZone = story.tenant.timeZone ?? (country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam');
  const locale: Locale = story.locale ?? (country === 'BE' ? 'nl-BE' : 'nl');
  const people = Object.entries(story.people).map(([id, given]) => person(id, given, locale));
  const roles = rolesWithChannel(story, pathways, table);
  const organisations = organisationsOf(story, platform, roles);
  const kinds = [...new Set(organisations.map(({ kind }) => kind))];
  const years = yearsAround(story.starts);
  const holidays = story.holidays ?? publicHolidays({ country }, years);
  const withoutSchool = story.holidays ?? daysWithoutSchool({ country }, years);
  return {
    id: TenantId(`story-${run}`),
    name: story.tenant.name ?? 'School van het verhaal',
    locale,
    workspaces: WORKSPACES,
    people: withOutsiders ? [...people, ...outsidersFor(people)] : people,
    roles: table,
    organisations,
    channels: channelsFor(
      platform,
      roles.filter((role) => !kinds.some((kind) => isApart(story, role, kind))),
    ),
    contacts: contactsOf(story, pathways),
    pupilSystem: pupilSystem === undefined ? invented.pupilSystem : { nl: pupilSystem, en: pupilSystem },
    calendar: {
      timeZone,
      daysOff: new Set([...withoutSchool, ...story.closures.flatMap(daysOf)]),
      holidays: new Set(holidays),
      workdays: [1, 2, 3, 4, 5],
      schoolYearStarts: story.tenant.schoolYear ?? usualSchoolYear(country, timeZone),
    },
    settings: story.settings,
    ...(story.directory ? { directory: directoryOf(story.directory) } : {}),
    retention: {},
    pathways: pathways.map(({ id }) => id),
  };
}

/**
 * The tenant after what changed for people in a row; whoever is null is nobody here any more, and neither is their
 * outsider.
 */
export function changedTenant(tenant: Tenant, changes: NonNullable<Story['rows'][number]['people']>): Tenant {
  const people = tenant.people.flatMap((one) => {
    const own = one.id.startsWith(OUTSIDER) ? one.id.slice(OUTSIDER.length) : one.id;
    const change = changes[own];
    if (change === undefined) return [one];
    if (change === null) return [];
    const {
      name,
      roles = one.roles,
      kind = one.kind,
      onDuty = one.onDuty,
      locale = one.locale,
      organisations = one.organisations,
    } = change;
    return [
      own === one.id
        ? { ...one, name: name ?? one.name, roles, kind, onDuty, locale, organisations, ...plannedOf(change) }
        : { ...one, roles, kind, locale, organisations },
    ];
  });
  return { ...tenant, people };
}
