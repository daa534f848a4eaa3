/**
 * The source-free reports: one sealed document each, apart from the cases and without anything that leads to one
 * (BXN-3.4).
 */
import type { ClaimedReport, ReportMessage, ReportStore, Settlement } from '../../app/ports';
import type { ReportReference } from '../../domain/ids';
import type { Collection } from '../collection';
import { SealBroken } from '../crypto/cipher';
import type { Seal, Sealer } from '../crypto/sealer';
import type { ReportDocument } from '../documents';
import { readIn, written } from '../formats/format';
import { report as reportFormat, type ReportBody } from '../formats/report';

export const FIELDS = ['key', 'sealed', 'version'] as const;
type Sealed = Pick<ReportDocument, '_id' | (typeof FIELDS)[number]>;

/** Stands for "at once": an instant would say when the case spoke. */
const AT_ONCE = '1970-01-01T00:00:00.000Z';
const CANDIDATES = 8;
const SETTLE_TRIES = 20;

const placeOf = (id: string, version: number) => [id, 'report', version];
const sealBody = (key: Seal, id: string, version: number, body: ReportBody): string =>
  key.seal(written(reportFormat, body), placeOf(id, version));

/** Does what is sealed open, and is it of this report and version? */
export function isWhole(sealer: Sealer, { _id, key, sealed, version }: Sealed): boolean {
  try {
    sealer.caseKey(_id, key).open(sealed, placeOf(_id, version));
    return true;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return false;
  }
}

/** Whose report this is, which stands in what is sealed alone (BXN-3.4). Throws SealBroken. */
export const tenantOfReport = (sealer: Sealer, { _id, key, sealed, version }: Sealed): string =>
  readIn(reportFormat, sealer.caseKey(_id, key).open(sealed, placeOf(_id, version))).tenant;

/** The first time a line may be tried; at once for those that were not tried yet. */
function dueIn(outbox: readonly ReportMessage[]): string | undefined {
  return outbox.map(({ attempts, notBefore }) => (attempts === 0 ? AT_ONCE : notBefore)).sort()[0];
}

/** Not yet tried lines have no time of their own. */
const timeless = (messages: readonly ReportMessage[]): ReportMessage[] =>
  messages.map((message) => (message.attempts === 0 ? { ...message, notBefore: AT_ONCE } : message));

function remaining(
  outbox: readonly ReportMessage[],
  { delivered, retry }: Pick<Settlement, 'delivered' | 'retry'>,
): ReportMessage[] {
  const again = new Map(retry.map((message) => [message.id, message]));
  return outbox
    .filter(({ id }) => !delivered.includes(id))
    .map((message) => ({ ...message, ...again.get(message.id) }));
}

/** A report that was tampered with, or moved, throws SealBroken when it is read. */
export function createReports(reports: Collection<ReportDocument>, sealer: Sealer): ReportStore {
  const idOf = (tenant: string, reference: ReportReference): string => sealer.blind('report', tenant, reference);
  const shelfOf = (tenant: string, role: string): string => sealer.blind('reports for', tenant, role);
  const bodyOf = ({ _id, key, sealed, version }: Sealed): ReportBody =>
    readIn(reportFormat, sealer.caseKey(_id, key).open(sealed, placeOf(_id, version)));

  /** Writes the next version when the present one is still `document`'s. */
  async function write(
    document: Sealed,
    body: ReportBody,
    lease: Partial<Pick<ReportDocument, 'leaseWorker' | 'leaseUntil'>>,
  ): Promise<boolean> {
    const { _id, key, version } = document;
    const deliverAt = dueIn(body.outbox);
    const sealed = sealBody(sealer.caseKey(_id, key), _id, version + 1, body);
    return reports.updateOne(
      { _id, version },
      {
        $set: { sealed, version: version + 1, ...lease, ...(deliverAt ? { deliverAt } : {}) },
        ...(deliverAt ? {} : { $unset: { deliverAt: true } }),
      },
    );
  }

  return {
    async add(tenant, { report, messages }) {
      const _id = idOf(tenant, report.reference);
      const { wrapped, key } = sealer.newCaseKey(_id, tenant);
      const outbox = timeless(messages);
      const deliverAt = dueIn(outbox);
      const sealed = sealBody(key, _id, 1, { tenant, report, outbox });
      const inserted = await reports.insertOne({
        _id,
        shelf: shelfOf(tenant, report.to),
        week: report.week,
        version: 1,
        key: wrapped,
        sealed,
        ...(deliverAt ? { deliverAt } : {}),
        leaseWorker: '',
        leaseUntil: '',
      });
      return inserted === 'ok' ? 'added' : 'exists';
    },

    async load(tenant, reference) {
      const document = await reports.findOne({ _id: idOf(tenant, reference) }, FIELDS);
      return document && { report: bodyOf(document).report, version: document.version };
    },

    async save(tenant, { report, messages }, version) {
      const document = await reports.findOne({ _id: idOf(tenant, report.reference), version }, FIELDS);
      if (!document) return 'clash';
      const outbox = [...bodyOf(document).outbox, ...timeless(messages)];
      return (await write(document, { tenant, report, outbox }, {})) ? 'saved' : 'clash';
    },

    async listFor(tenant, role, limit) {
      const documents = await reports.find({ shelf: shelfOf(tenant, role) }, FIELDS, {
        sort: { week: -1, _id: 1 },
        limit,
      });
      return documents.map((document) => bodyOf(document).report);
    },

    async claimDue(worker, now, leaseUntil): Promise<ClaimedReport | undefined> {
      const free = { leaseUntil: { $lte: now } };
      const due = await reports.find({ deliverAt: { $lte: now }, ...free }, [], {
        sort: { deliverAt: 1 },
        limit: CANDIDATES,
      });
      for (const { _id } of due) {
        const document = await reports.findOneAndUpdate(
          { _id, deliverAt: { $lte: now }, ...free },
          { $set: { leaseWorker: worker, leaseUntil } },
          FIELDS,
        );
        if (document) return { ...bodyOf(document), version: document.version };
      }
      return undefined;
    },

    async settle(worker, { tenant, report }, outcome) {
      const _id = idOf(tenant, report.reference);
      for (let tries = 0; tries < SETTLE_TRIES; tries += 1) {
        const document = await reports.findOne({ _id, leaseWorker: worker }, FIELDS);
        if (!document) return 'lost';
        const body = bodyOf(document);
        if (
          await write(
            document,
            { ...body, outbox: remaining(body.outbox, outcome) },
            { leaseWorker: '', leaseUntil: '' },
          )
        )
          return 'settled';
      }
      throw new Error(`a report changed ${SETTLE_TRIES} times while it was being settled`);
    },
  };
}
