/**
 * A school of the configuration with who works there now, for the commands that are about its people; and the way in
 * which they hand in what they found.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeIn, type HandedIn, type StaffDesk } from '../../app/staff/staff-desk';
import { staffedTenant } from '../../app/staff/staffed-schools';
import type { Tenant } from '../../app/tenant';
import { leaveForBot, wasTaken } from '../../compose/handed-in';
import { createKeptFiles } from '../../compose/kept-files';
import { loadPathways, loadRoles, refuseFiles } from '../../compose/load-files';
import { openConfiguredStorage } from '../../compose/open-storage';
import { servedBy } from '../../compose/school-files';
import { readSchools, wrongWith } from '../../compose/schools';
import { randomIds, systemClock } from '../../compose/system';
import type { readToolConfig } from '../../config';
import { roleName } from '../../domain/people/roles';
import { thereIsNo } from '../../pathways/did-you-mean';
import { NO_STAFF, type Staff } from '../../staff/staff';
import { openToRead } from '../open-to-read';
import { Unable } from '../output';

export type PeopleConfig = ReturnType<typeof readToolConfig>;

/** A school: as its file says, and as it is with what was decided since. */
export type SchoolPeople = {
  readonly desk: Omit<StaffDesk, 'storage'>;
  readonly staff: Staff;
  readonly present: Tenant;
};

function chosenSchool(tenants: readonly Tenant[], id: string | undefined): Tenant {
  const [only, ...others] = tenants;
  if (id === undefined && only && others.length === 0) return only;
  const ids = tenants.map((tenant) => tenant.id);
  if (id === undefined) throw new Unable(`say which school, with --school: ${ids.join(', ')}`);
  const found = tenants.find((tenant) => tenant.id === id);
  if (!found) throw new Unable(thereIsNo('school', id, ids));
  return found;
}

/** Nothing is stored before the first start, and looking makes no store. */
async function staffIn(config: PeopleConfig, tenant: Tenant): Promise<Staff> {
  if (!config.mongodbUri && !existsSync(join(config.dataDir, 'secrets.db'))) return NO_STAFF;
  const { storage, close } = await openToRead(config);
  try {
    return (await storage.staff.load(tenant.id)).staff;
  } finally {
    await close();
  }
}

/** Reads the school; throws when there are several and none is named, or when its file is not right. */
export async function readSchoolPeople(config: PeopleConfig, school: string | undefined): Promise<SchoolPeople> {
  if (!config.tenants) throw new Unable('set TENANTS to the file of your school, or the folder of several');
  const roles = await loadRoles();
  const procedures = (await loadPathways(config.pathwaysDir, roles)).map(({ pathway }) => pathway);
  const setting = { pathways: procedures, roles };
  const files = await readSchools(config.tenants, setting, createKeptFiles(config.dataDir), systemClock.now());
  const tenants = servedBy(files);
  if (tenants.length === 0) refuseFiles(wrongWith(files));
  const file = chosenSchool(tenants, school);
  const staff = await staffIn(config, file);
  return { desk: { file, procedures, others: tenants }, staff, present: staffedTenant(file, staff) };
}

const PATIENCE_MS = 20_000;
const LOOK_MS = 250;

/** To a bot that has the folder to itself: it takes it in with its next beat. Throws when it does not. */
async function byTheBot(config: PeopleConfig, item: HandedIn): Promise<void> {
  await leaveForBot(config.dataDir, item);
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await wasTaken(config.dataDir, item.id)) return;
    await wait(LOOK_MS);
  }
  throw new Unable(
    'the bot has the data folder to itself and does not take this in: see whether it runs well (doctor)',
  );
}

const WHY = {
  changed: 'it does not fit who works there now, or an account is somebody of another school; nothing was done',
  tooFew:
    'not enough coordinators may approve this: name them under `coordinators` in the file of the school (two where a role reads names, and nobody decides about themselves); nothing was done',
  busy: 'others are at work at the same time; nothing was done, try again',
  unknown: 'nobody of this id works there; nothing was done',
} as const;

/**
 * Hands it in: in the store itself, or to the bot that has it. Throws Unable with the reason when it was refused. New
 * ids and the time are ours.
 */
export async function handIn(
  config: PeopleConfig,
  { desk }: SchoolPeople,
  item: HandedIn,
): Promise<{ readonly two: boolean }> {
  const storage = await openConfiguredStorage(config, 0).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'FolderInUse') return undefined;
    throw error;
  });
  if (!storage) {
    await byTheBot(config, item);
    const staff = await staffIn(config, desk.file);
    const waits = staff.waiting.find(({ id }) => id === item.id);
    if (!waits && !staff.decided.some(({ id }) => id === item.id))
      throw new Unable('the bot refused this; its log says that it was not done');
    return { two: waits?.two ?? false };
  }
  try {
    const done = await takeIn({ ...desk, storage }, item);
    if ('waits' in done) return { two: done.waits.two };
    if (!('why' in done)) return { two: false };
    if (done.why !== 'leavesNobody') throw new Unable(WHY[done.why]);
    const roles = done.roles.map((role) => roleName(desk.file.roles, role).en).join(', ');
    throw new Unable(`nobody would be left as ${roles}: give somebody that role first; nothing was done`);
  } finally {
    await storage.close();
  }
}

/** An id for something that is handed in, and when. */
export const newItem = (): { readonly id: string; readonly at: string } => ({
  id: randomIds.fresh(),
  at: systemClock.now(),
});
