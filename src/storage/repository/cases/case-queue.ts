/**
 * The cases as workers see them: each document is its own queue, held by a lease. Settling does not change the version,
 * because it touches only what saving appends to: so delivering never makes somebody's click decide again.
 */
import type { Claimable, CaseStore, ClaimedCase, Settlement } from '../../../app/ports';
import type { Collection, Filter } from '../../collection';
import type { Sealer } from '../../crypto/sealer';
import type { CaseDocument, StoredMessage } from '../../documents';
import { written } from '../../formats/format';
import { tombstone as tombstoneFormat } from '../../formats/small-things';
import { fromStoredMessage, fromStoredPosts, HEAD_FIELDS, sendingTimes, toStoredPosts } from './case-document';
import { readHead } from './cases';
import type { Handover } from './handover';

type Cases = Collection<CaseDocument>;

const CLAIM_FIELDS = [...HEAD_FIELDS, 'outbox', 'posts'] as const;
type ClaimDocument = Pick<CaseDocument, '_id' | (typeof CLAIM_FIELDS)[number]>;

/** Workers that come at the same moment see the same first few; each takes another. */
const CANDIDATES = 8;
const ROUNDS = 5;
const SETTLE_TRIES = 20;

type Due = { readonly at: string; readonly filter: Filter<CaseDocument> };

/** What a case can be due for, in order: what is urgent is taken before all else. */
type Column = 'urgentAt' | 'timerAt' | 'deliverAt';

/**
 * Cases that are due and free by one column, oldest first. A look at an index, and then a conditional update by tenant
 * and id: a sharded cluster cannot find and change in one step without being told the shard.
 */
async function dueBy(cases: Cases, column: Column, now: string, { passing = [] }: Claimable): Promise<Due[]> {
  const due: Filter<CaseDocument> = { [column]: { $lte: now }, leaseUntil: { $lte: now } };
  const found = await cases.find(
    { ...due, ...(passing.length > 0 ? { tenant: { $nin: passing } } : {}) },
    ['tenant', column],
    { sort: { [column]: 1 }, limit: CANDIDATES },
  );
  return found.map(({ _id, tenant, [column]: at = now }) => ({ at, filter: { ...due, _id, tenant } }));
}

async function dueCases(cases: Cases, now: string, which: Claimable): Promise<Due[]> {
  const urgent = await dueBy(cases, 'urgentAt', now, which);
  if (which.urgentOnly || urgent.length > 0) return urgent;
  const [timers, deliveries] = await Promise.all([
    dueBy(cases, 'timerAt', now, which),
    dueBy(cases, 'deliverAt', now, which),
  ]);
  return [...timers, ...deliveries].sort((one, other) => one.at.localeCompare(other.at));
}

/**
 * What is left of an outbox: messages that were neither delivered nor given up, with the new times of those to try
 * again.
 */
function remaining(outbox: readonly StoredMessage[], { delivered, retry }: Settlement): StoredMessage[] {
  const again = new Map(retry.map((message) => [message.id, message]));
  return outbox
    .filter(({ id }) => !delivered.includes(id))
    .map((message) => ({ ...message, ...again.get(message.id) }));
}

/** One try; undefined when a save came in between and it must be done again. */
async function trySettle(
  cases: Cases,
  sealer: Sealer,
  worker: string,
  id: string,
  settlement: Settlement,
): Promise<'settled' | 'lost' | undefined> {
  const held = await cases.findOne({ _id: id, leaseWorker: worker }, [
    'tenant',
    'version',
    'key',
    'outbox',
    'posts',
    'leaseUntil',
  ]);
  if (!held) return 'lost';
  const { tenant, version, leaseUntil } = held;
  const key = sealer.caseKey(id, held.key);
  const outbox = remaining(held.outbox, settlement);
  const posts = toStoredPosts(id, key, { ...fromStoredPosts(id, key, held.posts), ...settlement.posts });
  const due = sendingTimes(outbox);
  const gone = {
    ...(due.deliverAt ? {} : { deliverAt: true as const }),
    ...(due.urgentAt ? {} : { urgentAt: true as const }),
  };
  const settled = await cases.updateOne(
    { _id: id, tenant, version, leaseWorker: worker, leaseUntil },
    {
      $set: { outbox, posts, leaseWorker: '', leaseUntil: '', ...due },
      ...(Object.keys(gone).length > 0 ? { $unset: gone } : {}),
    },
  );
  return settled ? 'settled' : undefined;
}

/** The workers' side of the case store. */
export function createCaseQueue(
  cases: Cases,
  sealer: Sealer,
  handover: Handover,
): Pick<CaseStore, 'claimDue' | 'reclaim' | 'settle' | 'erase'> {
  function claimed(document: ClaimDocument): ClaimedCase {
    const { _id, outbox, posts } = document;
    const key = sealer.caseKey(_id, document.key);
    return {
      ...readHead(sealer, handover, document),
      outbox: outbox.map((message) => fromStoredMessage(_id, key, message)),
      posts: fromStoredPosts(_id, key, posts),
    };
  }
  return {
    async claimDue(worker, now, leaseUntil, which = {}) {
      for (let round = 0; round < ROUNDS; round += 1) {
        const due = await dueCases(cases, now, which);
        if (due.length === 0) return undefined;
        for (const { filter } of due) {
          const document = await cases.findOneAndUpdate(
            filter,
            { $set: { leaseWorker: worker, leaseUntil } },
            CLAIM_FIELDS,
          );
          if (document) return claimed(document);
        }
      }
      return undefined;
    },

    async reclaim(worker, id) {
      const document = await cases.findOne({ _id: id, leaseWorker: worker }, CLAIM_FIELDS);
      return document && claimed(document);
    },

    async erase(worker, id, tombstone) {
      const held = await cases.findOne({ _id: id, leaseWorker: worker }, ['tenant', 'version']);
      if (!held) return 'lost';
      const gone = { key: '', head: '', posts: '', outbox: [], people: [], about: [], leaseWorker: '', leaseUntil: '' };
      const kept = {
        status: 'erased' as const,
        tombstone: sealer.facts.seal(written(tombstoneFormat, tombstone), [id, 'tombstone']),
      };
      const { tenant, version } = held;
      const erased = await cases.updateOne(
        { _id: id, tenant, version, leaseWorker: worker },
        {
          $set: { ...gone, ...kept },
          $unset: { timerAt: true, deliverAt: true, urgentAt: true, dueAt: true },
          $inc: { version: 1 },
        },
      );
      if (!erased) return 'lost';
      handover.forget(id);
      await cases.purge();
      return 'erased';
    },

    async settle(worker, id, settlement) {
      for (let tries = 0; tries < SETTLE_TRIES; tries += 1) {
        const settled = await trySettle(cases, sealer, worker, id, settlement);
        if (settled) return settled;
      }
      throw new Error(`case ${id} changed ${SETTLE_TRIES} times while it was being settled`);
    },
  };
}
