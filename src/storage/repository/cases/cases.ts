/**
 * The cases as people see and change them. Every write is one conditional update of one document; `case-queue.ts` is
 * the workers' side of it.
 */
import { StorageUnavailable, type CaseChange, type CaseStore, type StoredCase } from '../../../app/ports';
import type { PersonId, TenantId } from '../../../domain/ids';
import { afterWrite, type Collection, type Filter, type Update } from '../../collection';
import type { Sealer } from '../../crypto/sealer';
import type { CaseDocument } from '../../documents';
import {
  blindPerson,
  sendingTimes,
  fromDocument,
  fromRow,
  HEAD_FIELDS,
  ROW_FIELDS,
  toDocument,
  toStoredPosts,
  type HeadDocument,
  type Written,
} from './case-document';
import type { CaseRegister } from './case-register';
import { findAlike } from './cases-alike';
import type { HandedOver, Handover } from './handover';
import { firstBroken, JournalBroken, openEntries } from './journal';
import { MOST_IN_CASE, setOldestAside, wholeJournal, type Parts } from './journal-parts';

type Cases = Collection<CaseDocument>;

/** A head in clear, handed over to the save that may follow. */
export function readHead(sealer: Sealer, handover: Handover, document: HeadDocument): StoredCase {
  const { _id, key, version, lastHash, setAside = 0 } = document;
  const seal = sealer.caseKey(_id, key);
  const state = fromDocument(seal, document);
  handover.give(_id, { version, seal, lastHash, setAside });
  return { state, version };
}

const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** A field without a value is taken away: to both databases absent and null are different things. */
function updateOf(written: Written, pushed: Pick<CaseDocument, 'journal' | 'outbox'>): Update<CaseDocument> {
  const { timerAt, dueAt, closedAt } = written;
  const unset = (value: string | undefined) => (value === undefined ? (true as const) : undefined);
  const gone = present({ timerAt: unset(timerAt), dueAt: unset(dueAt), closedAt: unset(closedAt) });
  const due = sendingTimes(pushed.outbox);
  return {
    $set: present(written),
    ...(Object.keys(gone).length > 0 ? { $unset: gone } : {}),
    ...(due.deliverAt ? { $min: due } : {}),
    $push: { journal: { $each: pushed.journal }, outbox: { $each: pushed.outbox } },
    $inc: { version: 1 },
  };
}

async function create(
  cases: Cases,
  sealer: Sealer,
  handover: Handover,
  register: CaseRegister,
  change: CaseChange,
): Promise<'created' | 'exists'> {
  const { id, tenant, code, pathway, openedAt } = change.state;
  const { wrapped, key } = sealer.newCaseKey(id, tenant);
  const { written, pushed } = toDocument(sealer, key, change, 1, '');
  const { timerAt, dueAt, closedAt, ...always } = written;
  const fixed = {
    _id: id,
    tenant,
    code,
    pathway: pathway.id,
    openedAt,
    version: 1,
    key: wrapped,
    posts: toStoredPosts(id, key, {}),
    leaseWorker: '',
    leaseUntil: '',
  };
  const inserted = await cases.insertOne({
    ...fixed,
    ...always,
    ...pushed,
    ...present({ timerAt, dueAt, closedAt }),
    ...sendingTimes(pushed.outbox),
  });
  if (inserted === 'duplicate') return 'exists';
  handover.give(id, { version: 1, seal: key, lastHash: written.lastHash, setAside: 0 });
  await afterWrite(() => register.note(tenant, code));
  return 'created';
}

/** As many heads as are read at once. */
const PAGE = 100;

/** For a save whose load was long ago, or on another machine. */
async function readAgain(
  cases: Cases,
  sealer: Sealer,
  { id, tenant }: CaseChange['state'],
  version: number,
): Promise<HandedOver | undefined> {
  const document = await cases.findOne({ _id: id, tenant, version }, ['key', 'lastHash', 'setAside']);
  if (!document) return undefined;
  const { key, lastHash, setAside = 0 } = document;
  return { version, seal: sealer.caseKey(id, key), lastHash, setAside };
}

/** The case is saved already: should this not succeed, it is done after a later save. */
async function keepSmall(cases: Cases, parts: Parts, state: CaseChange['state'], setAside: number): Promise<number> {
  if (state.seq - setAside < MOST_IN_CASE) return setAside;
  try {
    return (await setOldestAside(cases, parts, state)) ?? setAside;
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return setAside;
  }
}

async function save(
  cases: Cases,
  parts: Parts,
  sealer: Sealer,
  handover: Handover,
  change: CaseChange,
  version: number,
): Promise<'saved' | 'clash'> {
  const { id, tenant } = change.state;
  const handed = handover.take(id, version) ?? (await readAgain(cases, sealer, change.state, version));
  if (!handed) return 'clash';
  const { seal } = handed;
  const { written, pushed } = toDocument(sealer, seal, change, version + 1, handed.lastHash);
  if (!(await cases.updateOne({ _id: id, tenant, version }, updateOf(written, pushed)))) return 'clash';
  const setAside = await keepSmall(cases, parts, change.state, handed.setAside);
  handover.give(id, { version: version + 1, seal, lastHash: written.lastHash, setAside });
  return 'saved';
}

/**
 * People's side of the case store. Reading a journal verifies its chain and throws JournalBroken; a head that was
 * tampered with throws SealBroken.
 */
export function createCases(
  cases: Cases,
  parts: Parts,
  sealer: Sealer,
  handover: Handover,
  register: CaseRegister,
): Omit<CaseStore, 'claimDue' | 'reclaim' | 'settle' | 'erase' | 'figures'> {
  async function find(filter: Filter<CaseDocument>): Promise<StoredCase | undefined> {
    const document = await cases.findOne(filter, HEAD_FIELDS);
    // A case that was destroyed is not there any more, for anybody.
    return document && document.key !== '' ? readHead(sealer, handover, document) : undefined;
  }
  return {
    create: (change) => create(cases, sealer, handover, register, change),
    load: (tenant, id) => find({ _id: id, tenant }),
    findByCode: (tenant, code) => find({ tenant, code }),
    save: (change, version) => save(cases, parts, sealer, handover, change, version),

    async journal(tenant, id) {
      const document = await cases.findOne({ _id: id, tenant }, [...HEAD_FIELDS, 'journal']);
      if (!document || document.key === '') return [];
      const entries = await wholeJournal(parts, document);
      const broken = firstBroken(id, entries, document.lastHash);
      if (broken !== undefined) throw new JournalBroken(id, broken);
      // The head is sealed over the end of the journal: opening it proves that the end was not cut off.
      readHead(sealer, handover, document);
      return openEntries(id, sealer.caseKey(id, document.key), entries);
    },

    async *openOf(tenant) {
      for (let last = ''; ;) {
        const filter = { tenant, status: 'open', _id: { $gte: last } } as const;
        const page = await cases.find(filter, HEAD_FIELDS, { sort: { _id: 1 }, limit: PAGE + 1 });
        const rest = page.filter(({ _id }) => _id !== last);
        for (const document of rest) yield readHead(sealer, handover, document);
        const end = rest.at(-1);
        if (!end) return;
        last = end._id;
      }
    },

    alike: (tenant, about, limit) => findAlike(cases, sealer, tenant, about, limit),

    async listFor(tenant: TenantId, person: PersonId, limit: number) {
      // `open` sorts after `closed`, so descending puts open cases first.
      const rows = await cases.find({ tenant, people: blindPerson(sealer, tenant, person) }, ROW_FIELDS, {
        sort: { status: -1, openedAt: -1 },
        limit,
      });
      return rows.map(fromRow);
    },
  };
}
