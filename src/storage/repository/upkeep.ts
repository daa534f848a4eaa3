/**
 * What the owner of a store does with it as a whole: see that no record was changed behind the application's back, and
 * change the master key.
 */
import type { Upkeep } from '../../app/upkeep';
import type { Collection, StorageDriver } from '../collection';
import { SealBroken } from '../crypto/cipher';
import type { Sealer } from '../crypto/sealer';
import type { CaseDocument } from '../documents';
import { aboutColumns, earliest, HEAD_FIELDS, headStrictly } from './cases/case-document';
import { everyOne, PAGE } from './every-one';
import { countCaseload, countInUse, everySighting } from './in-use';
import { ownKeysWrapped, rewrapOwnKeys } from './master-key';
import { FIELDS as REPORT_FIELDS, isWhole, tenantOfReport } from './reports';
import { verifyCases } from './verify';

/** Documents with a data key of their own. */
type Keyed = Pick<CaseDocument, '_id' | 'key'>;

/** Whether the present master key wrapped a data key, another one did, or none that we have. */
function wrappedBy(sealer: Sealer, { _id, key }: Keyed, tenantOf: () => string): 'current' | 'old' | 'unknown' {
  try {
    return sealer.rewrapped(_id, key, tenantOf()) === undefined ? 'current' : 'old';
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return 'unknown';
  }
}

/** The whole store's upkeep. Never writes anything but what a key made: wrapped keys, and marks. */
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

  /** Marks are made by the key of the school: those of an earlier key are made anew, so that it can be forgotten. */
  async function marksAnew(): Promise<void> {
    const fields = [...HEAD_FIELDS, 'tenant', 'about'] as const;
    for await (const document of everyOne((from) => cases.find(from, fields, PAGE))) {
      if (document.key === '') continue;
      const { _id, key, version, tenant, about: stored = [] } = document;
      const { about } = headStrictly(sealer.caseKey(_id, key), document);
      const marks = about && aboutColumns(sealer, tenant, about)[0];
      // Whoever saved it meanwhile wrote the present ones.
      if (marks && marks.join() !== [...stored].sort().join())
        await cases.updateOne({ _id, tenant, version }, { $set: { about: marks } });
    }
  }

  return {
    verify: (kept) => verifyCases(driver, sealer, kept),

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
      await marksAnew();
      return { changed: changed + (await rewrapOwnKeys(driver.collection('secrets'), masterKey, also)), kept };
    },

    async keysInUse() {
      const counted = { current: 0, old: 0, unknown: 0 };
      for await (const { document, tenantOf } of everyKey()) counted[wrappedBy(sealer, document, tenantOf)] += 1;
      const own = await ownKeysWrapped(driver.collection('secrets'), masterKey, also);
      return { ...counted, current: counted.current + own.current, old: counted.old + own.old };
    },

    inUse: () => countInUse(driver, sealer),
    sightings: () => everySighting(driver, sealer),
    caseload: (now) => countCaseload(driver, now),

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
