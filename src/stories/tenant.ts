/** The tenant of a story: its invented people with accounts everywhere, its channels, contacts and calendar. Nothing in it comes from a real school. */
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Channel, Contact, Person, Platform, Tenant } from '../app/tenant';
import { PersonId, TenantId } from '../domain/ids';
import type { Pathway } from '../domain/pathway';
import { ROLES, type Role } from '../domain/roles';
import type { Locale } from '../domain/text';
import { yearsAround } from '../compose/read-tenants';
import type { OpeningHours } from '../domain/working-time';
import { publicHolidays, usualSchoolYear } from '../tenants/calendar';
import type { Story } from './story';

/** Who is in every story under this prefix is a stranger to its cases, added by the check for outsiders. */
export const OUTSIDER = 'outsider-';
const WORKSPACES = { slack: ['T0STORY'], teams: ['22222222-2222-4222-8222-222222222222'], web: ['playground'] } as const;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** An Entra object id, the same for the same person of every run. */
function entraId(id: string): string {
  const hex = digest(`entra ${id}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const capital = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

function person(id: string, given: Story['people'][string], locale: Locale): Person {
  const accounts = { slack: `U${digest(`slack ${id}`).slice(0, 9).toUpperCase()}`, teams: entraId(id), web: id };
  return { id: PersonId(id), name: given.name ?? capital(id), roles: given.roles, kind: given.kind, onDuty: given.onDuty, locale: given.locale ?? locale, organisations: [], accounts };
}

/** For each person one with the same roles who is in no case; off duty, so that nobody invites them. */
function outsidersFor(people: readonly Person[]): Person[] {
  return people.map((one) => ({ ...person(`${OUTSIDER}${one.id}`, { roles: [...one.roles], kind: one.kind, onDuty: false, name: `Vreemde ${one.name}` }, one.locale) }));
}

/** A channel id as the platform has them. */
function channelFor(platform: Platform, role: Role): Channel {
  const ids: Record<Platform, string> = { slack: `C${digest(role).slice(0, 9).toUpperCase()}`, teams: `19:${role}@thread.tacv2`, web: role };
  return { platform, id: ids[platform] };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function hoursOf(hours: Story['contacts'][string]['hours']): OpeningHours {
  if (hours === 'always') return { always: true };
  const days = Object.entries(hours).flatMap(([names, intervals]) =>
    names.split(/[\s,]+/).map((name) => [String(WEEKDAYS.indexOf(name.toLowerCase()) + 1 || name), intervals.map((interval) => interval.split(/\s*-\s*/) as unknown as readonly [string, string])] as const),
  );
  return { days: Object.fromEntries(days) };
}

/** Contacts the pathways show; numbers that anybody may know, or none at all. */
const KNOWN: Readonly<Record<string, { readonly name: string; readonly phone: string }>> = { '112': { name: '112', phone: '112' }, veilig_thuis: { name: 'Veilig Thuis', phone: '0800-2000' } };

function contactsOf(story: Story, pathways: readonly Pathway[]): Contact[] {
  const ids = [...new Set([...pathways.flatMap(({ urgentContacts }) => urgentContacts), ...Object.keys(story.contacts)])];
  return ids.map((id) => {
    const given = story.contacts[id];
    const name = given?.name ?? KNOWN[id]?.name ?? capital(id.replaceAll('_', ' '));
    return { id, name: { nl: name, en: name }, phone: given ? given.phone : (KNOWN[id]?.phone ?? '000'), hours: hoursOf(given?.hours ?? 'always') };
  });
}

function daysOf(closure: Story['closures'][number]): string[] {
  if (typeof closure === 'string') return [closure];
  const days: string[] = [];
  for (let day = DateTime.fromISO(closure.from); day <= DateTime.fromISO(closure.to); day = day.plus({ days: 1 })) days.push(day.toISODate()!);
  return days;
}

/** The roles whose channel a pathway may have to reach, so that no story is about a channel somebody forgot. */
function rolesToldBy({ coordinator, leads, stages, acts }: Pathway): Role[] {
  const tasks = acts.flatMap(({ effects }) => effects.flatMap((effect) => ('task' in effect ? [effect.task] : [])));
  const owned = tasks.flatMap(({ owner, escalateTo }) => ['role' in owner ? owner.role : escalateTo, escalateTo]);
  const approvals = acts.flatMap(({ approval }) => (approval ? ['roles' in approval.by ? [...approval.by.roles] : [], approval.escalateTo].flat() : []));
  const told = acts.flatMap(({ notices }) => notices.flatMap(({ to }) => ('role' in to ? [to.role] : [])));
  return [coordinator, ...leads, ...stages.flatMap(({ pings, escalateTo }) => [...pings, escalateTo]), ...owned, ...approvals, ...told];
}

/** The tenant, with its channels on one platform. `run` keeps stories in one database apart. */
export function tenantOf(story: Story, pathways: readonly Pathway[], platform: Platform, withOutsiders: boolean, run: string): Tenant {
  const country = story.tenant.country ?? (story.tenant.timeZone === 'Europe/Brussels' ? 'BE' : 'NL');
  const locale: Locale = story.locale ?? (country === 'BE' ? 'nl-BE' : 'nl');
  const people = Object.entries(story.people).map(([id, given]) => person(id, given, locale));
  const used = new Set([...people.flatMap(({ roles }) => roles), ...pathways.flatMap(rolesToldBy)]);
  const roles = story.channels === 'all' ? ROLES.filter((role) => used.has(role)) : story.channels === 'none' ? [] : story.channels;
  const holidays = story.holidays ?? publicHolidays({ country }, yearsAround(story.starts));
  return {
    id: TenantId(`story-${run}`),
    name: story.tenant.name ?? 'School van het verhaal',
    locale,
    workspaces: WORKSPACES,
    people: withOutsiders ? [...people, ...outsidersFor(people)] : people,
    channels: Object.fromEntries(roles.map((role) => [role, channelFor(platform, role)])),
    contacts: contactsOf(story, pathways),
    organisations: [],
    settings: {},
    calendar: { timeZone: story.tenant.timeZone ?? (country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam'), daysOff: new Set([...holidays, ...story.closures.flatMap(daysOf)]), workdays: [1, 2, 3, 4, 5], schoolYearStarts: usualSchoolYear(country, '') },
    pathways: pathways.map(({ id }) => id),
  };
}
