/** A case to its document and back. Whatever is not a column to search or sort by is sealed here. */
import type { PostRef } from '../../../app/gateway';
import type { CaseChange, CaseRow, OutboxMessage } from '../../../app/ports';
import type { AboutWhom, Pupil } from '../../../domain/case/about';
import type { ExistingCase } from '../../../domain/case/case';
import { CaseId, type CaseCode } from '../../../domain/ids';
import type { Seal, Sealer } from '../../crypto/sealer';
import type { CaseDocument, StoredMessage } from '../../documents';
import { readIn, readStrictly, written } from '../../formats/format';
import { head as headFormat } from '../../formats/head';
import { message as messageFormat, posts as postsFormat } from '../../formats/message';
import { chain } from './journal';

/** The fields that a change writes. Absent ones must be taken away. */
export type Written = Pick<
  CaseDocument,
  'status' | 'stage' | 'dueAt' | 'closedAt' | 'decided' | 'people' | 'about' | 'head' | 'lastHash' | 'timerAt'
>;

/** The fields that a head needs to be read. */
export const HEAD_FIELDS = ['key', 'head', 'lastHash', 'version', 'setAside'] as const;
export type HeadDocument = Pick<CaseDocument, '_id' | (typeof HEAD_FIELDS)[number]>;

/** The fields of a line in a list. */
export const ROW_FIELDS = ['code', 'pathway', 'status', 'stage', 'openedAt', 'dueAt'] as const;

const headPlace = (id: string, version: number, lastHash: string) => [id, 'head', version, lastHash] as const;
const postsPlace = (id: string) => [id, 'posts'] as const;
const messagePlace = (id: string, message: string) => [id, 'message', message] as const;

/** The earliest of some ISO instants. */
export const earliest = (instants: readonly string[]): string | undefined => [...instants].sort()[0];

/** When the messages of an outbox ask for a worker, ISO instants: the first of all, and the first that is urgent. */
export function sendingTimes(outbox: readonly StoredMessage[]): Pick<CaseDocument, 'deliverAt' | 'urgentAt'> {
  const deliverAt = earliest(outbox.map(({ notBefore }) => notBefore));
  const urgentAt = earliest(outbox.flatMap(({ urgent, notBefore }) => (urgent ? notBefore : [])));
  return { ...(deliverAt ? { deliverAt } : {}), ...(urgentAt ? { urgentAt } : {}) };
}

/** Who finds the case in their list: the members and who opened it, but nobody who is kept out of it (DES-8). */
function peopleOf(sealer: Sealer, state: ExistingCase): string[] {
  const people = new Set([...state.members, state.openedBy].filter((person) => !state.excluded.includes(person)));
  return [...people].map((person) => blindPerson(sealer, state.tenant, person));
}

/** How a person is written in the column `people`. */
export const blindPerson = (sealer: Sealer, tenant: string, person: string): string =>
  sealer.blind('person', tenant, person);

/**
 * How a pupil is written in the column `about`: a mark of the name, and where a class was typed another of both behind a
 * dot. By each key that it may have been written with, the present one first.
 */
export function marksOf(sealer: Sealer, tenant: string, within: string, { name, group }: Pupil): readonly string[][] {
  const names = sealer.marks(tenant, 'pupil', within, name);
  if (group === undefined) return names.map((mark) => [mark]);
  const both = sealer.marks(tenant, 'pupil', within, name, group);
  return names.map((mark, index) => [mark, `${mark}.${both[index]}`]);
}

/** The column `about` by each key that it may have been written with, the present one first. */
export function aboutColumns(sealer: Sealer, tenant: string, { within, pupils }: AboutWhom): readonly string[][] {
  const marks = pupils.map((pupil) => marksOf(sealer, tenant, within, pupil));
  const [first] = marks;
  return first ? first.map((_, index) => [...new Set(marks.flatMap((of) => of[index]!))].sort()) : [[]];
}

/** What stands in clear beside a head, for finding and counting: all of it follows from the head. */
export function columnsOf(sealer: Sealer, state: ExistingCase) {
  return {
    tenant: state.tenant,
    code: state.code,
    pathway: state.pathway.id,
    openedAt: state.openedAt,
    status: state.status,
    stage: state.stage,
    dueAt: earliest(state.tasks.map((task) => task.dueAt)),
    closedAt: state.status === 'closed' ? state.closedAt : undefined,
    decided: state.decided ?? [],
    people: peopleOf(sealer, state),
  };
}

/** What a change makes of a document whose journal ends in `lastHash`, to become `version`. */
export function toDocument(
  sealer: Sealer,
  key: Seal,
  change: CaseChange,
  version: number,
  lastHash: string,
): { readonly written: Written; readonly pushed: Pick<CaseDocument, 'journal' | 'outbox'> } {
  const { state, entries, messages, timerAt, about } = change;
  const journal = chain(state.id, key, entries, lastHash);
  const ends = journal.at(-1)?.hash ?? lastHash;
  const outbox = messages.map((message) => toStoredMessage(state.id, key, message));
  const { status, stage, dueAt, closedAt, decided, people } = columnsOf(sealer, state);
  const columns: Written = {
    status,
    stage,
    dueAt,
    closedAt,
    decided,
    people,
    about: aboutColumns(sealer, state.tenant, about)[0],
    head: key.seal(written(headFormat, { state, timer: { at: timerAt }, about }), headPlace(state.id, version, ends)),
    lastHash: ends,
    timerAt,
  };
  return { written: columns, pushed: { journal, outbox } };
}

/** What is sealed in a head, as it was written. Throws SealBroken, as `fromDocument` does. */
export const headText = (key: Seal, { _id, head, version, lastHash }: HeadDocument): string =>
  key.open(head, headPlace(_id, version, lastHash));

/**
 * The state in a document, brought up to today's format; throws SealBroken when head, version and end of the journal do
 * not belong together.
 */
export function fromDocument(key: Seal, document: HeadDocument): ExistingCase {
  return readIn(headFormat, headText(key, document)).state;
}

/** As `fromDocument`, with when it needs a worker, and held against its schema. */
export const headStrictly = (key: Seal, document: HeadDocument) => readStrictly(headFormat, headText(key, document));

function toStoredMessage(caseId: string, key: Seal, message: OutboxMessage): StoredMessage {
  const { id, notBefore, attempts, urgent, ...content } = message;
  const sealed = key.seal(written(messageFormat, content), messagePlace(caseId, id));
  return { id, notBefore, attempts, ...(urgent ? { urgent } : {}), sealed };
}

export function fromStoredMessage(
  caseId: string,
  key: Seal,
  { id, notBefore, attempts, urgent, sealed }: StoredMessage,
): OutboxMessage {
  const content = readIn(messageFormat, key.open(sealed, messagePlace(caseId, id)));
  return { ...content, id, notBefore, attempts, ...(urgent ? { urgent } : {}) };
}

type Posts = Readonly<Record<string, PostRef>>;

export const toStoredPosts = (caseId: string, key: Seal, posts: Posts): string =>
  key.seal(written(postsFormat, { posts }), postsPlace(caseId));
export const fromStoredPosts = (caseId: string, key: Seal, sealed: string): Posts =>
  readIn(postsFormat, key.open(sealed, postsPlace(caseId))).posts;

export function fromRow({
  _id,
  code,
  pathway,
  status,
  stage,
  openedAt,
  dueAt,
}: Pick<CaseDocument, '_id' | (typeof ROW_FIELDS)[number]>): CaseRow {
  return {
    id: CaseId(_id),
    code: code as CaseCode,
    pathway,
    status: status === 'open' ? 'open' : 'closed',
    stage,
    openedAt,
    dueAt,
  };
}
