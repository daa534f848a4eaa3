/**
 * The schools as they are served: their files, with who was let in and taken out since. Looked up at each request and
 * each round, so that whoever loses access loses it at once, in every process.
 */
import { staffedPeople, NO_STAFF, type Newcomer, type Staff } from '../../staff/staff';
import { StorageUnavailable, type Log, type Storage, type StoredStaff } from '../ports';
import type { Person, Tenant } from '../tenant';

export type StaffedSchools = {
  /** The schools as last heard. The same list until something changes. */
  readonly served: () => readonly Tenant[];
  /** Looks whether anything was decided since. While the store is away it goes on with what was heard last. */
  readonly refresh: () => Promise<void>;
  /** All that is kept of a school beside its file, and the file itself, as last heard. */
  readonly staffOf: (id: string) => { readonly staff: Staff; readonly file: Tenant | undefined };
};

/** Somebody whom the file does not have, as it would have them. */
const madeFor =
  ({ locale }: Pick<Tenant, 'locale'>) =>
  (person: Newcomer): Person => ({ ...person, locale, onDuty: true });

/**
 * Whoever was let in for organisations that are no more is nobody's: to belong to none would be to work for all of
 * them. Roles that nobody defines any more are of no use.
 */
function asItIs({ roles, organisations }: Tenant, person: Person): Person[] {
  const places = person.organisations.filter((id) => organisations.some((one) => one.id === id));
  if (places.length === 0 && person.organisations.length > 0) return [];
  return [{ ...person, organisations: places, roles: person.roles.filter((role) => Object.hasOwn(roles, role)) }];
}

/** A school with what was decided about who works there. The very same one when nothing was. */
export function staffedTenant(tenant: Tenant, staff: Staff): Tenant {
  const people = staffedPeople(tenant.people, staff, madeFor(tenant));
  if (people === tenant.people) return tenant;
  const filed = new Set<Person>(tenant.people);
  return { ...tenant, people: people.flatMap((one) => (filed.has(one) ? [one] : asItIs(tenant, one))) };
}

/** `base`: the schools as their files say. */
export function createStaffedSchools(
  { storage, log }: { readonly storage: Pick<Storage, 'staff'>; readonly log: Log },
  base: () => readonly Tenant[],
): StaffedSchools {
  let heard: ReadonlyMap<string, StoredStaff> = new Map();
  let made:
    { readonly of: readonly Tenant[]; readonly with: typeof heard; readonly list: readonly Tenant[] } | undefined;
  const before = new WeakMap<Tenant, { readonly version: number; readonly tenant: Tenant }>();

  function staffed(tenant: Tenant): Tenant {
    const { staff, version } = heard.get(tenant.id) ?? { staff: NO_STAFF, version: 0 };
    const known = before.get(tenant);
    if (known?.version === version) return known.tenant;
    const now = staffedTenant(tenant, staff);
    before.set(tenant, { version, tenant: now });
    return now;
  }

  return {
    served() {
      const of = base();
      if (made?.of !== of || made.with !== heard) {
        const list = of.map(staffed);
        made = { of, with: heard, list: list.every((one, at) => one === of[at]) ? of : list };
      }
      return made.list;
    },
    async refresh() {
      try {
        const versions = await storage.staff.versions();
        const changed = base().filter(({ id }) => (versions.get(id) ?? 0) !== (heard.get(id)?.version ?? 0));
        if (changed.length === 0) return;
        const loaded = await Promise.all(changed.map(async ({ id }) => [id, await storage.staff.load(id)] as const));
        heard = new Map([...heard, ...loaded]);
      } catch (error) {
        if (!(error instanceof StorageUnavailable)) throw error;
        log.warn('who works at the schools cannot be looked up: storage is away');
      }
    },
    staffOf: (id) => ({ staff: heard.get(id)?.staff ?? NO_STAFF, file: base().find((one) => one.id === id) }),
  };
}
