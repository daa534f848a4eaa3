/**
 * The worker's verb: claim a case with something due, let its time pass, send its messages, and give it back. Many
 * workers may do this at once.
 */
import { nextDue } from '../../domain/decide/decide-task';
import { eraseCase } from '../cases/erase-case';
import { contextFor } from '../cases/case-file';
import { changeOf, commit } from '../cases/commit';
import type { DeliveryDeps } from '../deps';
import type { Claimable, ClaimedCase } from '../ports';
import { deliverReports } from '../reports/report-delivery';
import { LEASE_SECONDS, secondsLater, SEND_SECONDS } from '../lease';
import type { Desk } from './send-message';
import { addDetours, sendAll } from './sending-round';
import { presentTenant } from '../present';
import { tellCoordinators } from './tell-coordinators';
import type { Tenant } from '../tenant';

/**
 * Lets time do its work. A timer for which nothing is due any more is set right, or the case would be claimed for it
 * over and over.
 */
async function passTime(deps: DeliveryDeps, tenant: Tenant, claimed: ClaimedCase): Promise<void> {
  const { state, version } = claimed;
  const now = deps.clock.now();
  if ((nextDue(state) ?? 'never') <= now) await commit(deps, tenant, state.id, { type: 'timePassed', at: now });
  else if (claimed.outbox.length === 0)
    await deps.storage.cases.save(changeOf(deps, tenant, await contextFor(deps, tenant, claimed), state, []), version);
}

async function work(deps: DeliveryDeps, claimed: ClaimedCase, until: string): Promise<void> {
  const { id, code, tenant: tenantId } = claimed.state;
  const configured = deps.tenants.byId(tenantId);
  if (!configured) {
    deps.log.error('case of a tenant that is not configured', { code });
    return;
  }
  const tenant = await presentTenant(deps, configured);
  if (claimed.state.erasing) return eraseCase(deps, tenant, claimed, claimed.state.erasing);
  await passTime(deps, tenant, claimed);
  const current = await deps.storage.cases.reclaim(deps.worker, id);
  if (!current) return;
  const desk: Desk = { deps, tenant, file: { stored: current, context: await contextFor(deps, tenant, current) } };
  const round = await sendAll(desk, current, until);
  await addDetours(desk, round.detours);
  const settled = await deps.storage.cases.settle(deps.worker, id, {
    delivered: round.delivered,
    retry: round.retry,
    posts: round.posts,
  });
  if (settled === 'lost') deps.log.warn('lease lost while delivering', { code });
}

/** Takes one of the cases that are due, for as long as it may be held; undefined when none is. */
export const claimCase = (
  { storage, worker, clock }: DeliveryDeps,
  which?: Claimable,
): Promise<ClaimedCase | undefined> => {
  const now = clock.now();
  return storage.cases.claimDue(worker, now, secondsLater(now, LEASE_SECONDS), which);
};

/**
 * Delivers what is due in a claimed case. Never throws: a case that fails keeps its lease until it expires, so that one
 * broken case never holds up the others.
 */
export async function deliverCase(deps: DeliveryDeps, claimed: ClaimedCase): Promise<void> {
  try {
    await work(deps, claimed, secondsLater(deps.clock.now(), SEND_SECONDS));
  } catch (error) {
    deps.log.error('delivery failed', {
      code: claimed.state.code,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}

/**
 * Works until nothing is due at the present time, one thing after the other, so that the order is the same each time;
 * returns how many cases and reports it worked on. A server has a drain, which does several at once.
 */
export async function deliverAll(deps: DeliveryDeps): Promise<number> {
  let worked = 0;
  for (let claimed = await claimCase(deps); claimed; claimed = await claimCase(deps)) {
    await deliverCase(deps, claimed);
    worked += 1;
  }
  await tellCoordinators(deps);
  return worked + (await deliverReports(deps));
}
