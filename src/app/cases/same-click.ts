/**
 * Knows a click that comes a second time, whatever id its platform gives it then, and what the first one was told. A click
 * is the same when the same person sends the same from the same state of the case; it changes nothing a second time.
 */
import { createHash } from 'node:crypto';
import type { Entry } from '../../domain/case/event';
import { draft, factsOf } from '../../domain/case/draft';
import { anyRole } from '../../domain/case/membership';
import { hintsOnRecord } from '../../domain/decide/rules';
import type { Said } from '../../domain/decide/refusal';
import { RequestId, type PersonId } from '../../domain/ids';
import { actOf } from '../../domain/procedure/pathway';
import type { Change } from '../../requests/request';
import type { Deps, Identified } from '../deps';
import type { CaseFile } from './case-file';

/** With its parts in one order, however they arrived. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, inOrder(part)]);
}

/** Of what is asked and by whom, not of the id of the delivery. The same change of a case that went on is another one. */
export function requestOfClick(person: PersonId, change: Change): RequestId {
  const { request: _delivery, ...asked } = change;
  return RequestId(
    createHash('sha256')
      .update(JSON.stringify(inOrder({ person, ...asked })))
      .digest('base64url'),
  );
}

/** What one click did, as the journal has it; undefined when it did nothing. */
function doneByClick(journal: readonly Entry[], request: RequestId): readonly Entry[] | undefined {
  const isEnd = ({ event }: Entry) => event.type === 'RequestAccepted';
  const end = journal.findLastIndex(({ event }) => event.type === 'RequestAccepted' && event.request === request);
  return end < 0 ? undefined : journal.slice(journal.slice(0, end).findLastIndex(isEnd) + 1, end);
}

/**
 * The advice that the first click was given; `undone` when what it did was called a mistake since, and undefined when it
 * never was accepted.
 */
export async function saidToFirstClick(
  deps: Deps,
  { tenant, person }: Identified,
  { context, stored: { state } }: CaseFile,
  request: RequestId,
): Promise<readonly Said[] | 'undone' | undefined> {
  if (!state.seen.includes(request)) return undefined;
  const journal = await deps.storage.cases.journal(tenant.id, state.id);
  const events = doneByClick(journal, request)?.map(({ event }) => event) ?? [];
  const made = events.flatMap((event) => (event.type === 'ActRecorded' ? event.record : []));
  const isUndone = journal.some(({ event }) => event.type === 'ActUndone' && made.includes(event.record));
  if (isUndone && !events.some(({ type }) => type === 'ActUndone')) return 'undone';
  const spoke = events.find((event) => event.type === 'ActRecorded' || event.type === 'DecisionProposed');
  if (!spoke) return [];
  const act = actOf(context.pathway, spoke.act);
  const actor = { person: person.id, role: anyRole(context, person.id) };
  return hintsOnRecord(spoke.hints, factsOf(draft(context, state, actor, deps.clock.now(), { act }), spoke.answers));
}
