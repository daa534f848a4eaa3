/**
 * Destroying a case as two people decided: what the bot said about it is taken back from the chat, then its key goes
 * (DES-17).
 */
import { contextFor } from './case-file';
import { changeOf } from './commit';
import type { DeliveryDeps } from '../deps';
import type { PostRef } from '../gateway';
import type { ClaimedCase } from '../ports';
import type { Tenant } from '../tenant';

const AGAIN_MS = 15 * 60 * 1000;
/** A platform that does not let go of its messages does not keep a record from being destroyed. */
const GIVE_UP_MS = 3 * 24 * 60 * 60 * 1000;

/** Takes a message back; false when that has to be tried again later. */
async function takenBack({ gateways, log }: DeliveryDeps, code: string, ref: PostRef): Promise<boolean> {
  const removed = await gateways[ref.platform]?.remove(ref);
  if (removed?.result === 'later') log.warn('message not taken back yet', { code, reason: removed.reason });
  return removed?.result !== 'later';
}

async function tryLater(deps: DeliveryDeps, tenant: Tenant, claimed: ClaimedCase, now: string): Promise<void> {
  const change = changeOf(deps, tenant, await contextFor(deps, tenant, claimed), claimed.state, []);
  const again = new Date(Date.parse(now) + AGAIN_MS).toISOString();
  await deps.storage.cases.save({ ...change, timerAt: again }, claimed.version);
  await deps.storage.cases.settle(deps.worker, claimed.state.id, {
    delivered: claimed.outbox.map(({ id }) => id),
    retry: [],
    posts: {},
  });
}

/**
 * Carries out the decision of `since` (ISO, UTC). Messages that cannot be taken back now are tried again for three
 * days; then the record goes without them.
 */
export async function eraseCase(
  deps: DeliveryDeps,
  tenant: Tenant,
  claimed: ClaimedCase,
  since: string,
): Promise<void> {
  const { id, code, erasedBy = [] } = claimed.state;
  const now = deps.clock.now();
  const refs = [...new Map(Object.values(claimed.posts).map((ref) => [JSON.stringify(ref), ref])).values()];
  const results: boolean[] = [];
  for (const ref of refs) results.push(await takenBack(deps, code, ref));
  const patient = Date.parse(now) - Date.parse(since) < GIVE_UP_MS;
  if (results.includes(false) && patient) return tryLater(deps, tenant, claimed, now);
  const erased = await deps.storage.cases.erase(deps.worker, id, { at: now, by: erasedBy });
  deps.log.info('case destroyed', {
    code,
    result: erased,
    messages: refs.length,
    left: results.filter((done) => !done).length,
  });
}
