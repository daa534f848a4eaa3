/**
 * What is in use by what is stored, counted: numbers of formats, editions of procedures, open cases by school; and who
 * saw what. Writes nothing, and gives not a word of what is in a case.
 */
import type { Caseload, InUse, Sighting } from '../../app/upkeep';
import { sightingOf } from '../../domain/case/sighting';
import { TenantId, type CaseCode } from '../../domain/ids';
import type { StorageDriver } from '../collection';
import { SealBroken } from '../crypto/cipher';
import type { Sealer } from '../crypto/sealer';
import type { CaseDocument } from '../documents';
import { edition as editionFormat } from '../formats/edition';
import { formatOf } from '../formats/format';
import { head as headFormat } from '../formats/head';
import { fromDocument, HEAD_FIELDS, headText } from './cases/case-document';
import { everyOne, PAGE } from './every-one';
import { JournalBroken, openEntries } from './cases/journal';

type Counts = Map<string, number>;
const add = (counts: Counts, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
const FIELDS = [...HEAD_FIELDS, 'status'] as const;

function look(sealer: Sealer, document: Pick<CaseDocument, '_id' | (typeof FIELDS)[number]>) {
  const key = sealer.caseKey(document._id, document.key);
  return {
    format: formatOf(headFormat, headText(key, document)),
    edition: fromDocument(key, document).pathway.edition,
  };
}

/** What no key opens is left out: `keysInUse` counts it, and `verify` names it. */
export async function countInUse(driver: StorageDriver, sealer: Sealer): Promise<InUse> {
  const formats: Counts = new Map();
  const editions = new Map<string, { open: number; closed: number }>();
  for await (const document of everyOne((from) => driver.collection('cases').find(from, FIELDS, PAGE))) {
    if (document.key === '') continue;
    try {
      const { format, edition } = look(sealer, document);
      add(formats, `${headFormat.kind}, format ${format}`);
      const counted = editions.get(edition) ?? { open: 0, closed: 0 };
      counted[document.status === 'open' ? 'open' : 'closed'] += 1;
      editions.set(edition, counted);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  for await (const { json } of everyOne((from) => driver.collection('pathways').find(from, ['json'], PAGE)))
    add(formats, `${editionFormat.kind}, format ${formatOf(editionFormat, json)}`);
  return { formats, editions };
}

/** By school, from columns that need no key: open cases, and those of them with a step that should be done by `now`. */
export async function countCaseload(driver: StorageDriver, now: string): Promise<Caseload> {
  const load = new Map<string, { open: number; overdue: number }>();
  const page = (from: object) =>
    driver.collection('cases').find({ ...from, status: 'open' }, ['tenant', 'dueAt'], PAGE);
  for await (const { tenant, dueAt } of everyOne(page)) {
    const counted = load.get(tenant) ?? { open: 0, overdue: 0 };
    counted.open += 1;
    if (dueAt !== undefined && dueAt <= now) counted.overdue += 1;
    load.set(tenant, counted);
  }
  return load;
}

const JOURNAL_FIELDS = ['tenant', 'code', 'key', 'journal'] as const;

/** What the journal of one case says of it. What does not open is left out: `verify` names it. */
function sightingsOf(
  sealer: Sealer,
  { _id, key, tenant, code, journal }: Pick<CaseDocument, '_id' | (typeof JOURNAL_FIELDS)[number]>,
): readonly Sighting[] {
  if (key === '') return [];
  const where = { tenant: TenantId(tenant), code: code as CaseCode };
  try {
    return openEntries(_id, sealer.caseKey(_id, key), journal).flatMap((entry) => {
      const seen = sightingOf(entry);
      return seen ? [{ ...where, at: entry.at, ...seen }] : [];
    });
  } catch (error) {
    if (!(error instanceof SealBroken) && !(error instanceof JournalBroken)) throw error;
    return [];
  }
}

/** In the order of the cases in the store. */
export async function* everySighting(driver: StorageDriver, sealer: Sealer): AsyncIterable<Sighting> {
  for await (const document of everyOne((from) => driver.collection('cases').find(from, JOURNAL_FIELDS, PAGE)))
    yield* sightingsOf(sealer, document);
}
