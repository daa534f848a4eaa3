/** Reads a tenant's file into the tenant that the application knows. Every error at once, each with its line. */
import type { Contact, TenantOrganisation, Person, Tenant } from '../app/tenant';
import { PersonId, TenantId } from '../domain/ids';
import type { Pathway } from '../domain/procedure/pathway';
import { NEUTRAL_PUPIL_SYSTEM } from '../words/pupil-system';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { thereIsNo } from '../pathways/did-you-mean';
import { errorsInOrder, openYaml, type FileError, type OpenYaml } from '../pathways/read-yaml';
import { schemaProblems, type SchemaProblem } from '../pathways/schema-issues';
import { calendarOf } from './calendar';
import { checkTenant } from './check';
import { directoryOf } from './directory';
import { mergeGroup, type Merged } from './merge-group';
import { groupSchema, tenantSchema, type TenantFile } from './schema';
import { asText, hoursOf } from './words';
import { weekdayNumber } from './words-schema';

function contactOf({ id, name, phone, note, hours, helpline }: TenantFile['contacts'][number]): Contact {
  return { id, name: asText(name), phone, note, hours: hoursOf(hours), helpline };
}

/** With a calendar of its own, where it says something of its days: what it does not say is as for all. */
function organisationOf(file: TenantFile, at: number, years: readonly number[]): TenantOrganisation {
  const { closures, schoolYear, ...organisation } = file.organisations[at]!;
  const own = {
    ...file,
    closures: [...file.closures, ...closures],
    schoolYear: schoolYear ?? file.schoolYear,
  };
  return {
    ...organisation,
    name: asText(organisation.name),
    ...(closures.length > 0 || schoolYear ? { calendar: calendarOf(own, years) } : {}),
  };
}

function tenantOf(file: TenantFile, roles: RoleTable, years: readonly number[]): Tenant {
  const { id, name, locale, workspaces, channels, pathways, settings, retention, direct } = file;
  const directory = file.directory && directoryOf(file.directory);
  const people = file.people.map(({ away, workdays, ...person }): Person => ({
    ...person,
    id: PersonId(person.id),
    locale: person.locale ?? locale,
    ...(workdays ? { workdays: workdays.map(weekdayNumber) } : {}),
    ...(away
      ? {
          absences: away.map(({ substitute, ...days }) => ({
            ...days,
            substitute: substitute === undefined ? undefined : PersonId(substitute),
          })),
        }
      : {}),
  }));
  return {
    id: TenantId(id),
    name,
    ...(file.code === undefined ? {} : { code: file.code }),
    locale,
    workspaces,
    people,
    roles,
    organisations: file.organisations.map((_, at) => organisationOf(file, at, years)),
    channels,
    contacts: file.contacts.map(contactOf),
    pupilSystem: file.pupilSystem === undefined ? NEUTRAL_PUPIL_SYSTEM : asText(file.pupilSystem),
    calendar: calendarOf(file, years),
    settings,
    retention,
    direct,
    pathways,
    ...(file.coordinators.length > 0 ? { coordinators: file.coordinators.map((one) => PersonId(one)) } : {}),
    ...(file.groups.length > 0 ? { groups: file.groups } : {}),
    ...(directory ? { directory } : {}),
    ...(file.privacy ? { privacy: file.privacy } : {}),
  };
}

/**
 * What a tenant is read against: the pathways there are, the roles of the product, and the years whose holidays must be
 * known.
 */
export type TenantSetting = {
  readonly pathways: readonly Pathway[];
  readonly roles: RoleTable;
  readonly years: readonly number[];
};

/** The file of a group of schools, opened. */
export type GroupFile = {
  readonly file: string;
  readonly name: string;
  readonly opened?: OpenYaml | undefined;
  readonly errors: readonly FileError[];
};

type Written = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Does this text say that it is the file of a group: `group:` at the margin, and no school's `id:`? Also when the YAML
 * itself is wrong.
 */
export const isGroupFile = (source: string): boolean => /^group:/m.test(source) && !/^(id|people):/m.test(source);

/** Reads the file of a group by itself. Whether what it shares holds is seen school by school. */
export function parseGroup(source: string, file: string): GroupFile {
  const name = /^group:[ \t]*["']?([\w-]+)/m.exec(source)?.[1] ?? '';
  const opened = openYaml(source, file);
  if ('errors' in opened) return { file, name, errors: opened.errors };
  const read = groupSchema.safeParse(opened.written);
  const problems = read.success ? [] : schemaProblems(read.error, opened.written);
  return { file, name, opened, errors: errorsInOrder(problems.map(opened.errorAt)) };
}

/** What a school's file says with what its group shares, or why its group is of no use. */
function withGroup(school: Written, groups: readonly GroupFile[]): (Merged & { group?: OpenYaml }) | SchemaProblem {
  const { group: name } = school;
  if (typeof name !== 'string') return { written: school, originOf: (path) => ({ of: 'school', path }) };
  const path = ['group'];
  const group = groups.find((one) => one.name === name);
  if (!group)
    return {
      path,
      message: thereIsNo(
        'group',
        name,
        groups.map((one) => one.name),
      ),
    };
  if (!group.opened || group.errors.length > 0 || !isMap(group.opened.written))
    return { path, message: `the file of this group, ${group.file}, has to be put right first` };
  return { ...mergeGroup(school, group.opened.written), group: group.opened };
}

/**
 * The tenant in `source`, or all that is wrong with it; `file` is only used to name the place. What it shares with
 * other schools stands in the file of its group.
 */
export function parseTenant(
  source: string,
  file: string,
  { pathways, roles: ours, years }: TenantSetting,
  groups: readonly GroupFile[] = [],
): { readonly tenant: Tenant } | { readonly errors: readonly FileError[] } {
  const roles = withOwnRoles(ours, pathways);
  const opened = openYaml(source, file);
  if ('errors' in opened) return opened;
  const whole = withGroup(isMap(opened.written) ? opened.written : {}, groups);
  if ('message' in whole) return { errors: [opened.errorAt(whole)] };
  const written = isMap(opened.written) ? whole.written : opened.written;
  const read = tenantSchema.safeParse(written);
  const problems = read.success ? checkTenant(read.data, pathways, roles) : schemaProblems(read.error, written);
  if (read.success && problems.length === 0) return { tenant: tenantOf(read.data, roles, years) };
  const errorAt = ({ path, message }: SchemaProblem): FileError => {
    const origin = whole.originOf(path);
    const place = origin.of === 'group' ? (whole.group ?? opened) : opened;
    return place.errorAt({ path: origin.path, message });
  };
  return { errors: errorsInOrder(problems.map(errorAt)) };
}
