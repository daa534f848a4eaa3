/**
 * What is sent of one claimed case: its messages in order, each noted as delivered, to be tried again or in need of
 * another way. Claims nothing and gives nothing back.
 */
import type { Handed } from '../../domain/reports/report';
import { nextTry } from '../backoff';
import { secondsLater } from '../lease';
import { addressingOf, channelOf, readersInCase } from '../cases/channels';
import { findAlikeCases, settleTie } from '../cases/settle-ties';
import type { PostRef } from '../gateway';
import type { ClaimedCase, OutboxMessage, Settlement } from '../ports';
import { storeHandout } from '../reports/report-changes';
import { keptForMorning } from './keep-for-morning';
import { postKey, sendMessage, type Desk } from './send-message';

const TELL_AFTER_ATTEMPTS = 10;

type Round = {
  readonly delivered: string[];
  readonly retry: Settlement['retry'][number][];
  readonly undelivered: OutboxMessage[];
  posts: Record<string, PostRef>;
};

function tryAgain(deps: Desk['deps'], { id, attempts: before }: OutboxMessage, round: Round): void {
  const attempts = before + 1;
  round.retry.push({ id, attempts, notBefore: nextTry(deps.clock.now(), attempts, undefined) });
}

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
  tryAgain(deps, message, round);
  return false;
}

/** What follows in other cases is done by now, or is tried again. */
async function settleOne({ deps, tenant, file }: Desk, message: OutboxMessage, round: Round): Promise<boolean> {
  const { id } = file.stored.state;
  const { content } = message;
  const settled =
    content.show === 'tie' ? await settleTie(deps, tenant, id, content) : await findAlikeCases(deps, tenant, id);
  if (settled === 'settled') {
    round.delivered.push(message.id);
    return true;
  }
  tryAgain(deps, message, round);
  return false;
}

/** What is done elsewhere waits for nobody's channel, and nobody waits for it. */
const isForNobody = ({ content }: OutboxMessage): boolean => content.show === 'alike' || content.show === 'tie';

/** Where a morning note stands that has a line about the case. */
const isNoted = ({ content }: OutboxMessage): boolean => content.show === 'noted';

/** Later messages to a recipient wait for the earlier ones, so that order is kept; other recipients go on. */
async function sendOne(desk: Desk, message: OutboxMessage, round: Round): Promise<boolean> {
  const { deps } = desk;
  if (message.content.show === 'handout') return storeOne(desk, message, message.content.handed, round);
  if (message.content.show === 'alike' || message.content.show === 'tie') return settleOne(desk, message, round);
  if (message.content.show === 'noted') {
    round.posts = { ...round.posts, [postKey(message, desk)]: JSON.parse(message.content.place) as PostRef };
    round.delivered.push(message.id);
    return true;
  }
  if (await keptForMorning(desk, message)) {
    round.delivered.push(message.id);
    return true;
  }
  const outgoing = await sendMessage(desk, message, round.posts);
  round.posts = { ...round.posts, ...outgoing.posts };
  const { sent } = outgoing;
  if (sent.result === 'sent') {
    round.delivered.push(message.id);
    return true;
  }
  const { code } = desk.file.stored.state;
  if (sent.result === 'later' && sent.paced) {
    const notBefore = secondsLater(deps.clock.now(), sent.retryAfter ?? 1);
    round.retry.push({ id: message.id, attempts: message.attempts, notBefore });
    return false;
  }
  const attempts = message.attempts + 1;
  deps.log.warn('message not delivered', { code, reason: sent.reason, attempts, result: sent.result });
  if (sent.result === 'never') {
    round.delivered.push(message.id);
    round.undelivered.push(message);
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
const isForOutsider = (message: OutboxMessage, { file }: Desk): boolean =>
  'person' in message.to && !isNoted(message) && file.stored.state.excluded.includes(message.to.person);

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

/**
 * Sends until `until`, what is urgent first; what is left then is still due, for a claim of its own. Nothing urgent waits
 * for what is not.
 */
export async function sendAll(desk: Desk, claimed: ClaimedCase, until: string): Promise<Round> {
  const round: Round = { delivered: [], retry: [], undelivered: [], posts: { ...claimed.posts } };
  const waiting = new Map<string, string>();
  const lineOf = (message: OutboxMessage) =>
    isForNobody(message) ? message.key : `${message.urgent ? 'urgent ' : ''}${postKey({ ...message, key: '' }, desk)}`;
  const now = desk.deps.clock.now();
  const outbox = [...claimed.outbox.filter(({ urgent }) => urgent), ...claimed.outbox.filter(({ urgent }) => !urgent)];
  for (const [index, message] of outbox.entries()) {
    if (desk.deps.clock.now() >= until) break;
    const to = lineOf(message);
    if (
      isForOutsider(message, desk) ||
      isForOneReader(message, desk, round.posts) ||
      outdated(message, outbox.slice(index + 1), desk)
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
