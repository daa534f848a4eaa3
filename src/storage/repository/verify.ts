/**
 * Every case held against its own record, its columns against its sealed head, and the cases that there are against
 * those that were ever stored. Writes nothing.
 */
import type { CheckedCase, KeptEnds } from '../../app/upkeep';
import { CaseCode, type TenantId } from '../../domain/ids';
import type { StorageDriver } from '../collection';
import { SealBroken } from '../crypto/cipher';
import type { Sealer } from '../crypto/sealer';
import type { CaseDocument, CounterDocument } from '../documents';
import { NewerFormat, readStrictly, UnreadableFormat } from '../formats/format';
import { tombstone as tombstoneFormat } from '../formats/small-things';
import { aboutColumns, columnsOf, HEAD_FIELDS, headStrictly, sendingTimes } from './cases/case-document';
import { registeredIn } from './cases/case-register';
import { everyOne, PAGE } from './every-one';
import { firstBroken, JournalBroken, openEntries } from './cases/journal';
import { wholeJournal } from './cases/journal-parts';

const COLUMNS = [
  'tenant',
  'code',
  'pathway',
  'status',
  'stage',
  'openedAt',
  'dueAt',
  'closedAt',
  'decided',
  'people',
  'about',
  'timerAt',
  'deliverAt',
  'urgentAt',
] as const;
const FIELDS = [...HEAD_FIELDS, ...COLUMNS, 'journal', 'outbox', 'tombstone'] as const;
type ToCheck = Pick<CaseDocument, '_id' | (typeof FIELDS)[number]>;
type Problem = CheckedCase['problem'];

/** Was it destroyed by the application? Only that can seal a tombstone; whoever merely takes the key away cannot. */
function isDestroyed(sealer: Sealer, { _id, status, tombstone = '' }: ToCheck): boolean {
  try {
    readStrictly(tombstoneFormat, sealer.facts.open(tombstone, [_id, 'tombstone']));
    return status === 'erased';
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return false;
  }
}

/** The same whatever the order of a list, and whether a list is there or empty. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(String).sort() : (value ?? null));

/** The first column that does not follow from the head, or from the messages that wait. */
function changedColumn(sealer: Sealer, document: ToCheck): string | undefined {
  const { state, timer, about } = headStrictly(sealer.caseKey(document._id, document.key), document);
  // Until all is written anew after a change of key, marks of the key before are as good.
  const marks = about ? aboutColumns(sealer, state.tenant, about).map(comparable) : [];
  const isMarked = marks.includes(comparable(document.about ?? []));
  const expected: Partial<Record<(typeof COLUMNS)[number], unknown>> = {
    ...columnsOf(sealer, state),
    ...sendingTimes(document.outbox),
    // A head of before it was kept beside it does not say.
    timerAt: timer ? timer.at : document.timerAt,
    about: about === undefined || isMarked ? document.about : 'another',
  };
  return COLUMNS.find((column) => {
    const stored = column === 'decided' ? (document.decided ?? []) : document[column];
    return comparable(stored) !== comparable(expected[column]);
  });
}

/** What is wrong with a document by itself. An erased case has no key any more: its chain still tells of changes. */
function problemOf(sealer: Sealer, document: ToCheck): Problem {
  const { _id, journal, lastHash, key } = document;
  const broken = firstBroken(_id, journal, lastHash);
  if (broken !== undefined) return { seq: broken, what: 'journal' };
  try {
    if (key === '') return isDestroyed(sealer, document) ? undefined : { what: 'key' };
    const seal = sealer.caseKey(_id, key);
    const column = changedColumn(sealer, document);
    openEntries(_id, seal, journal);
    return column === undefined ? undefined : { what: 'column', column };
  } catch (error) {
    if (error instanceof JournalBroken) return { seq: error.seq, what: 'journal' };
    if (error instanceof SealBroken) return { what: 'head' };
    if (error instanceof NewerFormat || error instanceof UnreadableFormat) return { what: 'format' };
    throw error;
  }
}

const nameOf = ({ tenant, code }: { readonly tenant: string; readonly code: string }): string => `${tenant}/${code}`;

/** Does the journal still hold what was its end when the digest was made? */
function isOlder({ journal }: ToCheck, kept: ReturnType<KeptEnds['get']>): boolean {
  return kept !== undefined && kept.entries > 0 && journal[kept.entries - 1]?.hash !== kept.hash;
}

const SERIES = /^[^/]+\/(?:[A-Z][A-Z0-9]{1,5}-)?[A-Z]{2,5}\/\d{4}$/;

/** Every code that the numbers of a series were given out for. */
function numberedIn({ _id, value }: Pick<CounterDocument, '_id' | 'value'>) {
  if (!SERIES.test(_id)) return [];
  const [tenant = '', prefix = '', year = ''] = _id.split('/');
  return Array.from({ length: value }, (_, index) => ({ tenant, code: CaseCode(prefix, Number(year), index + 1) }));
}

const gone = ({ tenant, code }: { readonly tenant: string; readonly code: string }, what: 'missing' | 'removed') => ({
  tenant: tenant as TenantId,
  code: code as CaseCode,
  entries: 0,
  lastHash: '',
  problem: { what },
});

/** As `Upkeep.verify`. */
export async function* verifyCases(
  driver: StorageDriver,
  sealer: Sealer,
  kept: KeptEnds = new Map(),
): AsyncIterable<CheckedCase> {
  const cases = driver.collection('cases');
  const counters = driver.collection('counters');
  const parts = driver.collection('parts');
  const found = new Set<string>();
  for await (const stored of everyOne((from) => cases.find(from, FIELDS, PAGE))) {
    const document = { ...stored, journal: await wholeJournal(parts, stored) };
    const name = nameOf(document);
    found.add(name);
    yield {
      tenant: document.tenant as TenantId,
      code: document.code as CaseCode,
      entries: document.journal.length,
      lastHash: document.lastHash,
      problem: problemOf(sealer, document) ?? (isOlder(document, kept.get(name)) ? { what: 'older' } : undefined),
    };
  }
  const numbered: { readonly tenant: string; readonly code: string }[] = [];
  const registered = new Map<string, { readonly tenant: string; readonly code: string }>();
  for (const name of kept.keys()) {
    const at = name.indexOf('/');
    registered.set(name, { tenant: name.slice(0, at), code: name.slice(at + 1) });
  }
  for await (const document of everyOne((from) => counters.find(from, ['value', 'stored'], PAGE))) {
    numbered.push(...numberedIn(document));
    for (const one of registeredIn(document)) registered.set(nameOf(one), one);
  }
  for (const [name, one] of registered) if (!found.has(name)) yield gone(one, 'removed');
  for (const one of numbered) if (!found.has(nameOf(one)) && !registered.has(nameOf(one))) yield gone(one, 'missing');
}
