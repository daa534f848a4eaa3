/**
 * The tenant as it is today: its file, with who is away and who takes their place. Looked up at each request and each
 * round, so that what is said in chat counts at once, in every process.
 */
import { attending, NO_ATTENDANCE, type Attendance } from '../domain/people/attendance';
import { localDate } from '../domain/time/working-time';
import type { Deps, Identified } from './deps';
import { StorageUnavailable, type StoredAttendance } from './ports';
import { tenantOn, type Tenant } from './tenant';

type Needs = Pick<Deps, 'storage' | 'clock' | 'log'>;
type Known = Needs & Pick<Deps, 'tenants'>;
type Seen = StoredAttendance & { readonly date: string; readonly today: Tenant };

/** What follows from a tenant alone is worked out once for each object, so the same day gives the same one. */
const seen = new WeakMap<Tenant, Seen>();

/** What was said, as last heard while the store is away: nobody is kept from work by that. */
async function heard({ storage, log }: Needs, tenant: Tenant): Promise<StoredAttendance> {
  try {
    return await storage.attendance.load(tenant.id);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    log.warn('who is away cannot be looked up: storage is away');
    return seen.get(tenant) ?? { attendance: NO_ATTENDANCE, version: 0 };
  }
}

/** The tenant with what was said in chat, as planned. */
function tenantAttending(tenant: Tenant, attendance: Attendance): Tenant {
  const people = attending(tenant.people, attendance);
  return people === tenant.people ? tenant : { ...tenant, people };
}

/** The tenant as it is now. */
export async function presentTenant(deps: Needs, tenant: Tenant): Promise<Tenant> {
  const { attendance, version } = await heard(deps, tenant);
  const date = localDate(tenant.calendar, deps.clock.now());
  const known = seen.get(tenant);
  if (known?.date === date && known.version === version) return known.today;
  const today = tenantOn(tenantAttending(tenant, attendance), date);
  seen.set(tenant, { attendance, version, date, today });
  return today;
}

/** Somebody as they are now, with the roles that they hold for a colleague who is away. */
export async function presentPerson(deps: Known, { tenant, person }: Identified): Promise<Identified> {
  const today = await presentTenant(deps, deps.tenants.byId(tenant.id) ?? tenant);
  return { tenant: today, person: today.people.find(({ id }) => id === person.id) ?? person };
}
