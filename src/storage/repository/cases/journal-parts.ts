/**
 * Older entries of a journal, set aside in documents of their own, so that what a click writes does not grow with the
 * case. Written first and cut second: whatever breaks off in between, the whole chain is there, and it is done again.
 */
import type { Collection } from '../../collection';
import type { CaseDocument, PartDocument, StoredEntry } from '../../documents';
import { readStrictly, UnreadableFormat, written } from '../../formats/format';
import { journalPart } from '../../formats/small-things';

/** So many entries are set aside together. */
export const PART = 32;
/** So many stay with the case at most: a part that can be cut, and as much again. */
export const MOST_IN_CASE = 2 * PART;
/** Parts that are read at once. */
const PAGE = 20;

type Cases = Pick<Collection<CaseDocument>, 'findOne' | 'updateOne'>;
export type Parts = Pick<Collection<PartDocument>, 'insertOne' | 'find'>;

const DIGITS = 9;
/** In the order of the journal. */
const partId = (caseId: string, from: number): string => `${caseId}/${String(from).padStart(DIGITS, '0')}`;

/** Undefined for what is no part any more: then the chain breaks there, and is said to. Throws NewerFormat. */
function entriesIn(json: string): readonly StoredEntry[] | undefined {
  try {
    return readStrictly(journalPart, json).entries;
  } catch (error) {
    if (error instanceof UnreadableFormat || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first `count` entries, those that were set aside; fewer when a part is gone, which breaks the chain. */
async function entriesSetAside(parts: Parts, caseId: string, count: number): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (let from = partId(caseId, 0); entries.length < count;) {
    const page = await parts.find({ _id: { $gte: from, $lt: partId(caseId, 10 ** DIGITS - 1) } }, ['json'], {
      sort: { _id: 1 },
      limit: PAGE,
    });
    for (const { json } of page) {
      const within = entriesIn(json);
      if (!within) return entries;
      entries.push(...within);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    from = `${last._id}+`;
  }
  // A part that was written and not yet cut stands with the case as well.
  return entries.slice(0, count);
}

/** The whole journal of a document, from its first entry. */
export async function wholeJournal(
  parts: Parts,
  { _id, journal, setAside = 0 }: Pick<CaseDocument, '_id' | 'journal' | 'setAside'>,
): Promise<readonly StoredEntry[]> {
  return setAside === 0 ? journal : [...(await entriesSetAside(parts, _id, setAside)), ...journal];
}

/**
 * Sets the oldest entries of a case aside when it holds too many. How many are set aside then; undefined when somebody
 * else saved in between: then it is done after a later save.
 */
export async function setOldestAside(
  cases: Cases,
  parts: Parts,
  { id, tenant }: { readonly id: string; readonly tenant: string },
): Promise<number | undefined> {
  const document = await cases.findOne({ _id: id, tenant }, ['version', 'journal', 'setAside', 'lastHash']);
  if (!document) return undefined;
  const { version, journal, setAside = 0 } = document;
  const count = Math.floor((journal.length - PART) / PART) * PART;
  if (count <= 0) return setAside;
  for (let at = 0; at < count; at += PART)
    await parts.insertOne({
      _id: partId(id, setAside + at + 1),
      json: written(journalPart, { entries: journal.slice(at, at + PART) }),
    });
  const cut = await cases.updateOne(
    { _id: id, tenant, version },
    { $set: { journal: journal.slice(count), setAside: setAside + count } },
  );
  return cut ? setAside + count : undefined;
}
