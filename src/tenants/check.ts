/** Checks a tenant's file against the pathways it uses: nobody may be sent for who is not there. Pure. */
import { linesOf, type Pathway } from '../domain/procedure/pathway';
import { holdsRole, type Role, type RoleTable } from '../domain/people/roles';
import { walkPathway } from '../pathways/check/pathway-walk';
import { thereIsNo } from '../pathways/did-you-mean';
import { writtenPath, type SchemaProblem } from '../pathways/schema-issues';
import { publicHolidays } from './calendar';
import { contactsNamed, rolesCalled } from './called';
import { checkAbsences } from './check-absences';
import { checkOrganisations } from './check-organisations';
import { checkIds } from './check-ids';
import { checkRolesOf } from './check-roles';
import { checkDirectory } from './directory';
import type { TenantFile } from './schema';

function checkPathway(file: TenantFile, pathway: Pathway): SchemaProblem[] {
  const hasPeople = (role: Role, onDuty: boolean) =>
    file.people.some((person) => holdsRole(person, role) && (person.onDuty || !onDuty));
  const called = [...new Set(rolesCalled(pathway).map(({ role }) => role))];
  const unheard = called.filter(
    (role) =>
      !hasPeople(role, false) && !file.channels[role] && !file.organisations.some(({ channels }) => channels[role]),
  );
  const coordinators = [...new Set(linesOf(pathway).map(({ coordinator }) => coordinator))];
  const contacts = file.contacts.map(({ id }) => id);
  const missing = contactsNamed(pathway).filter(({ contact }) => !contacts.includes(contact));
  return [
    ...unheard.map((role) => ({
      path: ['people'],
      message: `pathway ${pathway.id} calls on ${role}: nobody has that role, and it has no channel`,
    })),
    ...coordinators
      .filter((role) => !hasPeople(role, true))
      .map((role) => ({
        path: ['people'],
        message: `pathway ${pathway.id} needs somebody on duty as ${role}: a case must never have nobody`,
      })),
    ...missing.map(({ contact, path }) => ({
      path: ['contacts'],
      message: `pathway ${pathway.id} names contact ${contact} (${writtenPath(pathway, path)}): ${thereIsNo('contact', contact, contacts)}`,
    })),
  ];
}

function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
  problem: (index: number, key: string) => SchemaProblem,
): SchemaProblem[] {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) => (key !== undefined && keys.indexOf(key) < index ? [problem(index, key)] : []));
}

function checkAccounts(file: TenantFile): SchemaProblem[] {
  return (['slack', 'teams', 'web'] as const).flatMap((platform) => {
    const twice = repeated(
      file.people,
      ({ accounts }) => accounts[platform],
      (index) => ({
        path: ['people', index, 'accounts', platform],
        message: `somebody else has this ${platform} account too`,
      }),
    );
    const unheard = file.people.flatMap(({ accounts }, index) =>
      accounts[platform] && !file.workspaces[platform]
        ? [
            {
              path: ['people', index, 'accounts', platform],
              message: `no ${platform} workspace speaks for this school, so nobody can use this account`,
            },
          ]
        : [],
    );
    return [...twice, ...unheard];
  });
}

/** Where somebody may be of several schools, the code of a case tells of which it is. */
function checkCode({ code, group, people, id }: TenantFile): SchemaProblem[] {
  const index = people.findIndex(({ alsoAt }) => alsoAt !== undefined);
  const own = people.flatMap(({ alsoAt = [] }, at) =>
    alsoAt.includes(id) ? [{ path: ['people', at, 'alsoAt'], message: `${id} is this school itself` }] : [],
  );
  if (code !== undefined || (group === undefined && index < 0)) return own;
  const why = group === undefined ? `${people[index]!.id} works at another school too` : 'this school is of a group';
  const message = `${why}, so the codes of its cases tell the school: give it a \`code\` of two to six capitals, such as LIN`;
  return [...own, { path: group === undefined ? ['people', index, 'alsoAt'] : ['group'], message }];
}

function checkCoordinators({ coordinators, people }: TenantFile): SchemaProblem[] {
  const ids = people.map(({ id }) => id);
  return coordinators.flatMap((id, index) =>
    ids.includes(id) ? [] : [{ path: ['coordinators', index], message: thereIsNo('person', id, ids) }],
  );
}

function checkHolidays({ holidays }: TenantFile): SchemaProblem[] {
  if (!holidays) return [];
  try {
    publicHolidays(holidays, []);
    return [];
  } catch (error) {
    return [{ path: ['holidays'], message: error instanceof Error ? error.message : 'unknown country or state' }];
  }
}

/**
 * What a school chose itself for a procedure that it does not have, or under a name that none of them gives it, would
 * be for nothing.
 */
function checkChoices(file: TenantFile, pathways: readonly Pathway[]): SchemaProblem[] {
  const settings = pathways.flatMap((pathway) =>
    walkPathway(pathway).named.flatMap(({ names, word }) => (names === 'setting' ? [word] : [])),
  );
  const unknown = (kept: object, key: string, what: string, known: readonly string[]) =>
    Object.keys(kept)
      .filter((name) => !known.includes(name))
      .map((name) => ({ path: [key, name], message: thereIsNo(what, name, known) }));
  return [
    ...unknown(file.settings, 'settings', 'length of time in these pathways called', [...new Set(settings)]),
    ...unknown(file.retention, 'retention', 'pathway of this school called', file.pathways),
  ];
}

/** Everything that is wrong with a tenant's file, given the pathways and the roles there are. */
export function checkTenant(file: TenantFile, pathways: readonly Pathway[], roles: RoleTable): SchemaProblem[] {
  const used = file.pathways.map((id) => pathways.find((pathway) => pathway.id === id));
  return [
    ...repeated(
      file.people,
      ({ id }) => id,
      (index, id) => ({ path: ['people', index, 'id'], message: `there are two people ${id}` }),
    ),
    ...repeated(
      file.contacts,
      ({ id }) => id,
      (index, id) => ({ path: ['contacts', index, 'id'], message: `there are two contacts ${id}` }),
    ),
    ...repeated(
      file.organisations,
      ({ id }) => id,
      (index, id) => ({ path: ['organisations', index, 'id'], message: `there are two organisations ${id}` }),
    ),
    ...checkRolesOf(file, roles),
    ...checkAbsences(file),
    ...checkIds(
      file,
      used.flatMap((pathway) => (pathway ? rolesCalled(pathway).map(({ role }) => role) : [])),
    ),
    ...checkAccounts(file),
    ...checkCode(file),
    ...checkCoordinators(file),
    ...checkHolidays(file),
    ...file.pathways.flatMap((id, index) =>
      used[index]
        ? []
        : [
            {
              path: ['pathways', index],
              message: thereIsNo(
                'pathway',
                id,
                pathways.map((pathway) => pathway.id),
              ),
            },
          ],
    ),
    ...used.flatMap((pathway) => (pathway ? checkPathway(file, pathway) : [])),
    ...(used.includes(undefined)
      ? []
      : checkChoices(
          file,
          used.filter((pathway) => pathway !== undefined),
        )),
    ...checkDirectory(
      file.directory,
      file.people,
      roles,
      file.organisations.map(({ id }) => id),
    ),
    ...checkOrganisations(
      file,
      used.filter((pathway) => pathway !== undefined),
    ),
  ];
}
