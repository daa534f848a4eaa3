/** Reads a tenant's file into the tenant that the application knows. Every error at once, each with its line. */
import type { Contact, TenantOrganisation, Person, Tenant } from '../app/tenant';
import { PersonId, TenantId } from '../domain/ids';
import type { Pathway } from '../domain/procedure/pathway';
import { NEUTRAL_PUPIL_SYSTEM } from '../words/pupil-system';
import { withOwnRoles, type RoleTable } from '../domain/people/roles';
import { readYaml, type FileError } from '../pathways/read-yaml';
import { calendarOf } from './calendar';
import { checkTenant } from './check';
import { directoryOf } from './directory';
import { tenantSchema, type TenantFile } from './schema';
import { asText, hoursOf } from './words';
import { weekdayNumber } from './words-schema';

function contactOf({ id, name, phone, note, hours, helpline }: TenantFile['contacts'][number]): Contact {
  return { id, name: asText(name), phone, note, hours: hoursOf(hours), helpline };
}

const organisationOf = (organisation: TenantFile['organisations'][number]): TenantOrganisation => ({
  ...organisation,
  name: asText(organisation.name),
});

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
    locale,
    workspaces,
    people,
    roles,
    organisations: file.organisations.map(organisationOf),
    channels,
    contacts: file.contacts.map(contactOf),
    pupilSystem: file.pupilSystem === undefined ? NEUTRAL_PUPIL_SYSTEM : asText(file.pupilSystem),
    calendar: calendarOf(file, years),
    settings,
    retention,
    direct,
    pathways,
    ...(directory ? { directory } : {}),
  };
}

/** What a tenant is read against: the pathways there are, the roles of the product, and the years whose holidays must be known. */
export type TenantSetting = {
  readonly pathways: readonly Pathway[];
  readonly roles: RoleTable;
  readonly years: readonly number[];
};

/** The tenant in `source`, or all that is wrong with it; `file` is only used to name the place. */
export function parseTenant(
  source: string,
  file: string,
  { pathways, roles: ours, years }: TenantSetting,
): { readonly tenant: Tenant } | { readonly errors: readonly FileError[] } {
  const roles = withOwnRoles(ours, pathways);
  const read = readYaml(source, file, tenantSchema, (value) => checkTenant(value, pathways, roles));
  return 'errors' in read ? read : { tenant: tenantOf(read.value, roles, years) };
}
