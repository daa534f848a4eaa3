/**
 * `zorgspoor continuity`: proves for the next twelve weeks that each open task has somebody able to act on each school
 * day, or names the first gap and what would close it. Prints codes and titles of steps, and nobody's name.
 */
import { gapsOf, schoolDays, type Gap } from '../app/attendance/continuity';
import type { Deps } from '../app/deps';
import { staffedTenant } from '../app/staff/staffed-schools';
import type { CaseCode } from '../domain/ids';
import { contextOf, tenantOn, type Tenant } from '../app/tenant';
import { attending } from '../domain/people/attendance';
import { roleName } from '../domain/people/roles';
import type { Pathway } from '../domain/procedure/pathway';
import { localDate } from '../domain/time/working-time';
import { createKeptFiles } from '../compose/kept-files';
import { loadPathways, loadRoles, refuseFiles } from '../compose/load-files';
import { servedBy } from '../compose/school-files';
import { readSchools, wrongWith } from '../compose/schools';
import { systemClock } from '../compose/system';
import { readToolConfig } from '../config';
import { openToRead } from './open-to-read';
import { EXIT, Unable, type CommandReport } from './output';

const WEEKS = 12;

/** A gap of a case of a tenant. */
type Found = Gap & { readonly tenant: string; readonly code: CaseCode; readonly closedBy: string };

function gapFound(tenant: Tenant, code: CaseCode, gap: Gap): Found {
  const roles = gap.roles.map((role) => roleName(tenant.roles, role).en).join(' or ');
  return { ...gap, tenant: tenant.id, code, closedBy: `name somebody who is there as ${roles} (/zorg afwezig)` };
}

type Needs = Pick<Deps, 'storage'> & { readonly editionOf: (edition: string) => Promise<Pathway | undefined> };

/** The gaps of one tenant, the earliest first. */
async function gapsIn({ storage, editionOf }: Needs, tenant: Tenant, now: string) {
  const { attendance } = await storage.attendance.load(tenant.id);
  const { staff } = await storage.staff.load(tenant.id);
  const { people } = staffedTenant(tenant, staff);
  const planned = { ...tenant, people: attending(people, attendance) };
  const days = schoolDays(tenant.calendar, localDate(tenant.calendar, now), WEEKS);
  const onDay = new Map(days.map((day) => [day, tenantOn(planned, day)] as const));
  const gaps: Found[] = [];
  let tasks = 0;
  for await (const { state } of storage.cases.openOf(tenant.id)) {
    const pathway = await editionOf(state.pathway.edition);
    if (!pathway) throw new Unable(`case ${state.code} runs on an edition that is nowhere to be found`);
    tasks += state.tasks.length;
    const all = gapsOf(state, (day) => contextOf(onDay.get(day) ?? planned, pathway), days);
    gaps.push(...all.map((gap) => gapFound(tenant, state.code, gap)));
  }
  return { tasks, gaps: gaps.sort((one, other) => one.from.localeCompare(other.from)) };
}

const line = ({ tenant, code, task, from, closedBy }: Found): string =>
  `${tenant} ${code}: from ${from} nobody can do “${task.en}”; ${closedBy}`;

/** Looks ahead for every school that is configured. Ends with 1 when there is a gap. `now`: ISO, UTC. */
export async function continuityCommand(
  config = readToolConfig(),
  now: string = systemClock.now(),
): Promise<CommandReport> {
  if (!config.tenants) throw new Unable('set TENANTS to the file of your school, or the folder of several');
  const roles = await loadRoles();
  const editions = await loadPathways(config.pathwaysDir, roles);
  const pathways = editions.map(({ pathway }) => pathway);
  const files = await readSchools(config.tenants, { pathways, roles }, createKeptFiles(config.dataDir), now);
  const tenants = servedBy(files);
  if (tenants.length === 0) refuseFiles(wrongWith(files));
  const { storage, close } = await openToRead(config);
  try {
    const editionOf = async (edition: string) =>
      editions.find(({ ref }) => ref.edition === edition)?.pathway ?? storage.archive.find(edition);
    let tasks = 0;
    const gaps: Found[] = [];
    for (const tenant of tenants) {
      const one = await gapsIn({ storage, editionOf }, tenant, now);
      tasks += one.tasks;
      gaps.push(...one.gaps);
    }
    const total = `${tasks} open task${tasks === 1 ? '' : 's'}, ${WEEKS} weeks: ${gaps.length === 0 ? 'somebody can do each of them on each school day.' : `${gaps.length} with a gap.`}`;
    return {
      exit: gaps.length === 0 ? EXIT.fine : EXIT.found,
      text: [...gaps.map(line), total].join('\n'),
      json: { weeks: WEEKS, tasks, gaps },
    };
  } finally {
    await close();
  }
}
