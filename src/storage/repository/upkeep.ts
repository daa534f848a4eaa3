/**
 * What the owner of a store does with it as a whole: see that no record was changed behind the application's back, and
 * change the master key.
 */
import type { CheckedCase, Upkeep } from '../../app/ports';
import { CaseCode, type TenantId } from '../../domain/ids';
import type { Collection, StorageDriver } from '../collection';
import { SealBroken } from '../crypto/cipher';
import type { Sealer } from '../crypto/sealer';
import type { CaseDocument } from '../documents';
import { earliest, fromDocument, HEAD_FIELDS } from './case-document';
import { firstBroken, JournalBroken, openEntries } from './journal';
import { ownKeysWrapped, rewrapOwnKeys } from './master-key';
import { FIELDS as REPORT_FIELDS, isWhole, tenantOfReport } from './reports';

/** The one that ended the last page, and a hundred after it. */
const PAGE = { sort: { _id: 1 }, limit: 101 } as const;
type AtOrAfter = { readonly _id: { readonly $gte: string } };

/**
 * Every document in the order of the ids, some at a time: whatever is added or changed meanwhile, none is passed over.
 */
async function* everyOne<T extends { readonly _id: string }>(pageFrom: (after: AtOrAfter) => Promise<readonly T[]>) {
  let last = '';
  for (;;) {
    const page = await pageFrom({ _id: { $gte: last } });
    const rest = page.filter(({ _id }) => _id !== last);
    yield* rest;
    const end = rest.at(-1);
    if (!end) return;
    last = end._id;
  }
}

/** Documents with a data key of their own. */
type Keyed = Pick<CaseDocument, '_id' | 'key'>;

type ToCheck = Pick<CaseDocument, '_id' | 'tenant' | 'code' | 'journal' | 'tombstone' | (typeof HEAD_FIELDS)[number]>;

/** Was it destroyed by the application? Only that can seal a tombstone; whoever merely takes the key away cannot. */
function isDestroyed(sealer: Sealer, { _id, tombstone = '' }: ToCheck): boolean {
  try {
    sealer.facts.open(tombstone, [_id, 'tombstone']);
    return true;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return false;
  }
}

/**
 * What is wrong with a document, if anything. An erased case has no key any more: its chain still tells whether entries
 * were changed.
 */
function problemOf(sealer: Sealer, document: ToCheck): CheckedCase['problem'] {
  const { _id, journal, lastHash, key } = document;
  const broken = firstBroken(_id, journal, lastHash);
  if (broken !== undefined) return { seq: broken, what: 'journal' };
  if (key === '') return isDestroyed(sealer, document) ? undefined : { what: 'key' };
  try {
    const seal = sealer.caseKey(_id, key);
    fromDocument(seal, document);
    openEntries(_id, seal, journal);
    return undefined;
  } catch (error) {
    if (error instanceof JournalBroken) return { seq: error.seq, what: 'journal' };
    if (error instanceof SealBroken) return { what: 'head' };
    throw error;
  }
}

/** Numbers that were given out in a series and that no case has. */
function missingIn(
  series: string,
  value: number,
  codes: ReadonlySet<string>,
): { readonly tenant: TenantId; readonly code: CaseCode }[] {
  const [tenant = '', prefix = '', year = ''] = series.split('/');
  const numbers = Array.from({ length: value }, (_, index) => CaseCode(prefix, Number(year), index + 1));
  return numbers
    .filter((code) => !codes.has(`${tenant}/${code}`))
    .map((code) => ({ tenant: tenant as TenantId, code }));
}

/** Whether the present master key wrapped a data key, another one did, or none that we have. */
function wrappedBy(sealer: Sealer, { _id, key }: Keyed, tenantOf: () => string): 'current' | 'old' | 'unknown' {
  try {
    return sealer.rewrapped(_id, key, tenantOf()) === undefined ? 'current' : 'old';
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return 'unknown';
  }
}

const SERIES = /^[^/]+\/(?:[A-Z][A-Z0-9]{1,5}-)?[A-Z]{2,5}\/\d{4}$/;

/** The whole store's upkeep. Never writes anything but wrapped keys. */
export function createUpkeep(
  driver: StorageDriver,
  sealer: Sealer,
  masterKey: Buffer,
  also: readonly Buffer[],
): Upkeep {
  const cases = driver.collection('cases');
  const reports = driver.collection('reports');
  const mornings = driver.collection('mornings');

  /** Every data key there is: where it stands, and whose it is. What was destroyed has none. */
  async function* everyKey(): AsyncIterable<{ of: Collection<Keyed>; document: Keyed; tenantOf: () => string }> {
    for await (const { _id, key, tenant } of everyOne((from) => cases.find(from, ['key', 'tenant'], PAGE)))
      if (key !== '') yield { of: cases, document: { _id, key }, tenantOf: () => tenant };
    for await (const document of everyOne((from) => reports.find(from, REPORT_FIELDS, PAGE)))
      yield {
        of: reports,
        document,
        tenantOf: () => tenantOfReport(sealer, document),
      };
  }
  return {
    async *verify() {
      const codes = new Set<string>();
      for await (const document of everyOne((from) =>
        cases.find(from, ['tenant', 'code', 'journal', 'tombstone', ...HEAD_FIELDS], PAGE),
      )) {
        codes.add(`${document.tenant}/${document.code}`);
        yield {
          tenant: document.tenant as TenantId,
          code: document.code as CaseCode,
          entries: document.journal.length,
          problem: problemOf(sealer, document),
        };
      }
      for await (const { _id, value } of everyOne((from) =>
        driver.collection('counters').find(from, ['value'], PAGE),
      )) {
        if (SERIES.test(_id))
          yield* missingIn(_id, value, codes).map((missing) => ({
            ...missing,
            entries: 0,
            problem: { what: 'missing' as const },
          }));
      }
    },

    async verifyReports() {
      const counted = { whole: 0, broken: 0 };
      for await (const document of everyOne((from) => driver.collection('reports').find(from, REPORT_FIELDS, PAGE)))
        counted[isWhole(sealer, document) ? 'whole' : 'broken'] += 1;
      return counted;
    },

    async rewrapKeys() {
      let changed = 0;
      let kept = 0;
      for await (const { of, document, tenantOf } of everyKey()) {
        const { _id, key } = document;
        const fresh = sealer.rewrapped(_id, key, tenantOf());
        if (fresh !== undefined && (await of.updateOne({ _id, key }, { $set: { key: fresh } }))) changed += 1;
        else kept += 1;
      }
      return { changed: changed + (await rewrapOwnKeys(driver.collection('secrets'), masterKey, also)), kept };
    },

    async keysInUse() {
      const counted = { current: 0, old: 0, unknown: 0 };
      for await (const { document, tenantOf } of everyKey()) counted[wrappedBy(sealer, document, tenantOf)] += 1;
      const own = await ownKeysWrapped(driver.collection('secrets'), masterKey, also);
      return { ...counted, current: counted.current + own.current, old: counted.old + own.old };
    },

    // Lines about reports are left out: "at once" is kept for them as a time long past.
    async overdueSince(now) {
      const [[timer], [delivery], [morning]] = await Promise.all([
        cases.find({ timerAt: { $lte: now } }, ['timerAt'], { sort: { timerAt: 1 }, limit: 1 }),
        cases.find({ deliverAt: { $lte: now } }, ['deliverAt'], { sort: { deliverAt: 1 }, limit: 1 }),
        mornings.find({ deliverAt: { $lte: now } }, ['deliverAt'], { sort: { deliverAt: 1 }, limit: 1 }),
      ]);
      return earliest([timer?.timerAt, delivery?.deliverAt, morning?.deliverAt].filter((at) => at !== undefined));
    },
  };
}
