/**
 * What waits for the morning note of each person: one document a person, sealed with its version, held by a lease while
 * somebody sends it.
 */
import type { Morning, MorningLine, MorningStore } from '../../app/mornings';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { MorningDocument } from '../documents';
import { readIn, written } from '../formats/format';
import { morning as format } from '../formats/morning';

const CANDIDATES = 8;
const TRIES = 20;
const FIELDS = ['version', 'sealed'] as const;

type Stored = Pick<MorningDocument, '_id' | (typeof FIELDS)[number]>;
type Lease = Partial<Pick<MorningDocument, 'leaseWorker' | 'leaseUntil'>>;

const firstDue = (lines: readonly MorningLine[]): string | undefined => lines.map(({ due }) => due).sort()[0];

/** What was changed, or moved to another person or version, throws SealBroken when it is read. */
export function createMornings(mornings: Collection<MorningDocument>, sealer: Sealer): MorningStore {
  const idOf = (tenant: string, person: string): string => sealer.blind('morning', tenant, person);
  const placeOf = (id: string, version: number) => ['morning', id, version];
  const sealed = (id: string, version: number, morning: Morning): string =>
    sealer.facts.seal(written(format, morning), placeOf(id, version));

  const opened = ({ _id, version, sealed: closed }: Stored): Morning =>
    readIn(format, sealer.facts.open(closed, placeOf(_id, version)));

  /** Writes the next version when the present one is still `document`'s. */
  async function write({ _id, version }: Stored, morning: Morning, lease: Lease): Promise<boolean> {
    const deliverAt = firstDue(morning.lines);
    return mornings.updateOne(
      { _id, version },
      {
        $set: {
          version: version + 1,
          sealed: sealed(_id, version + 1, morning),
          ...lease,
          ...(deliverAt ? { deliverAt } : {}),
        },
        ...(deliverAt ? {} : { $unset: { deliverAt: true } }),
      },
    );
  }

  /** Changes what a worker holds; false when another one has taken over. */
  async function changeHeld(
    worker: string,
    { tenant, person }: Morning,
    lease: Lease,
    change: (present: Morning) => Morning,
  ): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = await mornings.findOne({ _id: idOf(tenant, person), leaseWorker: worker }, FIELDS);
      if (!held) return false;
      if (await write(held, change(opened(held)), lease)) return true;
    }
    throw new Error(`a morning note changed ${TRIES} times while it was held`);
  }

  return {
    async add(tenant, person, line) {
      const _id = idOf(tenant, person);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const stored = await mornings.findOne({ _id }, FIELDS);
        if (!stored) {
          const document = { _id, version: 1, sealed: sealed(_id, 1, { tenant, person, lines: [line] }) };
          const inserted = await mornings.insertOne({
            ...document,
            deliverAt: line.due,
            leaseWorker: '',
            leaseUntil: '',
          });
          if (inserted === 'ok') return;
          continue;
        }
        const morning = opened(stored);
        const isKnown = [...morning.lines.map(({ id }) => id), ...(morning.told?.lines ?? [])].includes(line.id);
        if (isKnown || (await write(stored, { ...morning, lines: [...morning.lines, line] }, {}))) return;
      }
      throw new Error(`a morning note changed ${TRIES} times while a line was added`);
    },

    async claimDue(worker, now, leaseUntil) {
      const free = { leaseUntil: { $lte: now } };
      const due = await mornings.find({ deliverAt: { $lte: now }, ...free }, [], {
        sort: { deliverAt: 1 },
        limit: CANDIDATES,
      });
      for (const { _id } of due) {
        const claimed = await mornings.findOneAndUpdate(
          { _id, deliverAt: { $lte: now }, ...free },
          { $set: { leaseWorker: worker, leaseUntil } },
          FIELDS,
        );
        if (claimed) return opened(claimed);
      }
      return undefined;
    },

    async begin(worker, morning, on, next) {
      const going = morning.lines.map(({ id }) => id);
      const begun = await changeHeld(worker, morning, {}, (present) => ({
        ...present,
        lines: present.lines.map((line) => (going.includes(line.id) ? { ...line, due: next } : line)),
        told: { on, lines: going },
      }));
      return begun ? 'begun' : 'lost';
    },

    async settle(worker, morning, { done, again, untold }) {
      const looked = morning.lines.map(({ id }) => id);
      const settled = await changeHeld(worker, morning, { leaseWorker: '', leaseUntil: '' }, (present) => ({
        ...present,
        lines: present.lines
          .filter(({ id }) => !done.includes(id))
          .map((line) => (looked.includes(line.id) ? { ...line, due: again } : line)),
        told: untold ? morning.told : present.told,
      }));
      return settled ? 'settled' : 'lost';
    },

    async next() {
      const [first] = await mornings.find({ deliverAt: { $gte: '' } }, ['deliverAt'], {
        sort: { deliverAt: 1 },
        limit: 1,
      });
      return first?.deliverAt;
    },
  };
}
