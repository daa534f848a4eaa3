/**
 * Delivers several things at once, bounded in all and for each workspace, so that a platform that hangs for one school
 * holds up nobody else, and keeps places free for what is urgent. Knows no clock of its own: a worker calls it.
 */
import type { TenantId } from '../../domain/ids';
import type { DeliveryDeps } from '../deps';
import type { Morning } from '../mornings';
import type { ClaimedCase, ClaimedReport } from '../ports';
import { claimReport, deliverReport } from './report-delivery';
import type { Tenant } from '../tenant';
import { claimCase, deliverCase } from './deliver';
import { claimMorning, deliverMorning } from './deliver-morning';
import { tellCoordinators } from './tell-coordinators';

/** Cases at once, and how many of them may be of one workspace. */
const AT_ONCE = 8;
const OF_ONE_WORKSPACE = 2;
/** Places beside those, in all and for each workspace, that only an urgent message gets. */
const FOR_URGENT = 4;
const URGENT_OF_ONE = 2;
const REPORTS_AT_ONCE = 2;
const MORNINGS_AT_ONCE = 4;

export type Drain = {
  /** Starts what may be started now and does not wait for it; returns how many things it started. */
  readonly round: () => Promise<number>;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
};

/** The workspaces that a school's messages go through: where one hangs, they hang. */
const workspacesOf = ({ id, workspaces }: Pick<Tenant, 'id' | 'workspaces'>): readonly string[] => {
  const named = Object.entries(workspaces).flatMap(([platform, ids]) => ids.map((one) => `${platform}:${one}`));
  return named.length > 0 ? named : [id];
};

/**
 * Makes the drain of one process. `onFreed` hears each time that what was under way is over, so that more may be
 * started. `round` rejects when storage is away; what was started goes on.
 */
export function createDrain(deps: DeliveryDeps, onFreed: () => void): Drain {
  const underWay = new Set<Promise<void>>();
  /** By what is held: the workspaces it goes through. */
  const cases = new Map<ClaimedCase, readonly string[]>();
  const reports = new Set<ClaimedReport>();
  const mornings = new Set<Morning>();
  const telling = new Set<'news'>();

  function start<T>(among: { delete(it: T): boolean }, it: T, run: () => Promise<void>): void {
    const job = run().finally(() => {
      among.delete(it);
      underWay.delete(job);
    });
    underWay.add(job);
  }

  /** Schools with `most` cases under way in one of their workspaces. */
  function full(most: number): TenantId[] {
    const busy = [...cases.values()].flat();
    const isFull = (workspace: string) => busy.filter((one) => one === workspace).length >= most;
    return deps.tenants.served().flatMap((tenant) => (workspacesOf(tenant).some(isFull) ? [tenant.id] : []));
  }

  async function nextCase(): Promise<ClaimedCase | undefined> {
    const free = cases.size < AT_ONCE;
    const passing = full(OF_ONE_WORKSPACE);
    // A claim puts what is urgent first by itself, but for the schools that it passes by.
    if (cases.size < AT_ONCE + FOR_URGENT && (!free || passing.length > 0)) {
      const urgent = await claimCase(deps, { urgentOnly: true, passing: full(OF_ONE_WORKSPACE + URGENT_OF_ONE) });
      if (urgent) return urgent;
    }
    return free ? claimCase(deps, { passing }) : undefined;
  }

  async function startCases(): Promise<number> {
    let started = 0;
    for (let claimed = await nextCase(); claimed; claimed = await nextCase(), started += 1) {
      const held = claimed;
      const tenant = deps.tenants.byId(held.state.tenant);
      cases.set(held, tenant ? workspacesOf(tenant) : []);
      start(cases, held, () => deliverCase(deps, held).finally(onFreed));
    }
    return started;
  }

  /** Claims and starts as many as may be under way beside each other. */
  async function startSome<T>(
    among: Set<T>,
    most: number,
    claim: (deps: DeliveryDeps) => Promise<T | undefined>,
    deliver: (deps: DeliveryDeps, claimed: T) => Promise<void>,
  ): Promise<number> {
    let started = 0;
    for (; among.size < most; started += 1) {
      const claimed = await claim(deps);
      if (!claimed) break;
      among.add(claimed);
      start(among, claimed, () => deliver(deps, claimed).finally(onFreed));
    }
    return started;
  }

  async function round(): Promise<number> {
    await deps.tenants.refresh();
    const started =
      (await startCases()) +
      (await startSome(reports, REPORTS_AT_ONCE, claimReport, deliverReport)) +
      (await startSome(mornings, MORNINGS_AT_ONCE, claimMorning, deliverMorning));
    if (telling.size === 0) {
      telling.add('news');
      start(telling, 'news', () => tellCoordinators(deps));
    }
    return started;
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return { round, idle };
}
