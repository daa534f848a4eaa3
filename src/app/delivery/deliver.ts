/**
 * The worker's verb: claim a case with something due, let its time pass, send its messages in order, and give it back.
 * Many workers may do this at once.
 */
import { nextDue } from '../../domain/decide/decide-task';
import type { Handed } from '../../domain/reports/report';
import { nextTry } from '../backoff';
import { eraseCase } from '../cases/erase-case';
import { contextFor } from '../cases/case-file';
import { addressingOf, channelOf, readersInCase } from '../cases/channels';
import { changeOf, commit } from '../cases/commit';
import type { DeliveryDeps } from '../deps';
import type { PostRef } from '../gateway';
import type { ClaimedCase, OutboxMessage, Settlement } from '../ports';
import { storeHandout } from '../reports/report-changes';
import { deliverReports } from './report-delivery';
import { postKey, sendMessage, type Desk } from './send-message';
import { presentTenant } from '../present';
import { tellCoordinators } from './tell-coordinators';
import type { Tenant } from '../tenant';
import { detour } from './undeliverable';

const LEASE_SECONDS = 60;
/**
 * How long a claim starts to send. A message may take three calls of ten seconds each, and must be noted down while the
 * lease holds.
 */
const SEND_SECONDS = 25;
const TELL_AFTER_ATTEMPTS = 10;

type Round = {
  readonly delivered: string[];
  readonly retry: Settlement['retry'][number][];
  readonly detours: OutboxMessage[];
  posts: Record<string, PostRef>;
};

const seconds = (now: string, more: number): string => new Date(Date.parse(now) + more * 1000).toISOString();

/** What left the case is put where nothing leads back from; from then on it is no longer here. */
async function storeOne(
  { deps, tenant }: Desk,
  message: OutboxMessage,
  handed: Handed,
  round: Round,
): Promise<boolean> {
  if ((await storeHandout(deps, tenant, handed, message.id)) === 'stored') {
    round.delivered.push(message.id);
    return true;
  }
  const attempts = message.attempts + 1;
  round.retry.push({ id: message.id, attempts, notBefore: nextTry(deps.clock.now(), attempts, undefined) });
  return false;
}

/** Later messages to a recipient wait for the earlier ones, so that order is kept; other recipients go on. */
async function sendOne(desk: Desk, message: OutboxMessage, round: Round): Promise<boolean> {
  const { deps } = desk;
  if (message.content.show === 'handout') return storeOne(desk, message, message.content.handed, round);
  const outgoing = await sendMessage(desk, message, round.posts);
  round.posts = { ...round.posts, ...outgoing.posts };
  const { sent } = outgoing;
  if (sent.result === 'sent') {
    round.delivered.push(message.id);
    return true;
  }
  const { code } = desk.file.stored.state;
  const attempts = message.attempts + 1;
  deps.log.warn('message not delivered', { code, reason: sent.reason, attempts, result: sent.result });
  if (sent.result === 'never') {
    round.delivered.push(message.id);
    const now = deps.clock.now();
    round.detours.push(
      ...detour(desk, message).map((other) => ({ ...other, id: deps.ids.fresh(), notBefore: now, attempts: 0 })),
    );
    return true;
  }
  if (attempts % TELL_AFTER_ATTEMPTS === 0) deps.log.error('message still not delivered', { code, attempts });
  round.retry.push({ id: message.id, attempts, notBefore: nextTry(deps.clock.now(), attempts, sent.retryAfter) });
  return false;
}

/** An older version of a card that is to be sent again anyway is not worth sending. */
function outdated(message: OutboxMessage, later: readonly OutboxMessage[], desk: Desk): boolean {
  return (
    message.content.show !== 'notice' &&
    later.some((other) => other.content.show !== 'notice' && postKey(other, desk) === postKey(message, desk))
  );
}

/** Somebody who was kept out of the case while a message was on its way hears nothing any more (DES-8). */
const isForOutsider = ({ to }: OutboxMessage, { file }: Desk): boolean =>
  'person' in to && file.stored.state.excluded.includes(to.person);

/**
 * A proposal is not put in a channel that at most one person of the case reads: whoever may decide on it has it alone,
 * and the card says there that one waits. Where it stands already it is kept true.
 */
function isForOneReader(message: OutboxMessage, desk: Desk, posts: Round['posts']): boolean {
  if (message.content.show !== 'approval' || !('role' in message.to) || posts[postKey(message, desk)]) return false;
  const addressing = addressingOf(desk);
  const channel = channelOf(addressing, message.to);
  return channel !== undefined && readersInCase(addressing, channel).length === 1;
}

/** A message behind one that must be tried again waits as long, or the worker would look at it over and over. */
function holdBack(round: Round, { id, attempts, notBefore }: OutboxMessage, until: string): void {
  if (notBefore < until) round.retry.push({ id, attempts, notBefore: until });
}

/** Sends until `until`; what is left then is still due, for a claim of its own. */
async function sendAll(desk: Desk, claimed: ClaimedCase, until: string): Promise<Round> {
  const round: Round = { delivered: [], retry: [], detours: [], posts: { ...claimed.posts } };
  const waiting = new Map<string, string>();
  const recipient = (message: OutboxMessage) => postKey({ ...message, key: '' }, desk);
  const now = desk.deps.clock.now();
  for (const [index, message] of claimed.outbox.entries()) {
    if (desk.deps.clock.now() >= until) break;
    const to = recipient(message);
    if (
      isForOutsider(message, desk) ||
      isForOneReader(message, desk, round.posts) ||
      outdated(message, claimed.outbox.slice(index + 1), desk)
    ) {
      round.delivered.push(message.id);
      // Whoever asked to come back later meant the newer message as well.
      if (message.notBefore > now && !waiting.has(to)) waiting.set(to, message.notBefore);
    } else if (waiting.has(to)) holdBack(round, message, waiting.get(to)!);
    else if (message.notBefore > now) waiting.set(to, message.notBefore);
    else if (!(await sendOne(desk, message, round))) waiting.set(to, round.retry.at(-1)!.notBefore);
  }
  return round;
}

/**
 * Detours are added by an ordinary save, so that they are in the outbox before the message they stand for is forgotten.
 */
async function addDetours({ deps, tenant, file }: Desk, detours: readonly OutboxMessage[]): Promise<void> {
  if (detours.length === 0) return;
  for (;;) {
    const stored = await deps.storage.cases.load(tenant.id, file.stored.state.id);
    if (!stored) return;
    const unchanged = changeOf(deps, tenant, file.context, stored.state, []);
    if ((await deps.storage.cases.save({ ...unchanged, messages: detours }, stored.version)) === 'saved') return;
  }
}

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

/**
 * Delivers what is due in one case. Returns false when nothing was due. A case that fails keeps its lease until it
 * expires, so that one broken case never holds up the others.
 */
async function deliverOne(deps: DeliveryDeps): Promise<boolean> {
  const now = deps.clock.now();
  const claimed = await deps.storage.cases.claimDue(deps.worker, now, seconds(now, LEASE_SECONDS));
  if (!claimed) return false;
  try {
    await work(deps, claimed, seconds(now, SEND_SECONDS));
  } catch (error) {
    deps.log.error('delivery failed', {
      code: claimed.state.code,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
  return true;
}

async function deliverCases(deps: DeliveryDeps): Promise<number> {
  let worked = 0;
  while (await deliverOne(deps)) worked += 1;
  return worked;
}

/** Works until nothing is due at the present time; returns how many cases and reports it worked on. */
export async function deliverAll(deps: DeliveryDeps): Promise<number> {
  const cases = await deliverCases(deps);
  await tellCoordinators(deps);
  const reports = await deliverReports(deps);
  // What was asked about a report waits in a case from then on, and is told there.
  return cases + reports + (reports > 0 ? await deliverCases(deps) : 0);
}
