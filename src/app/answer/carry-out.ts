/**
 * Carries out a change so that nothing said of it is untrue. When the store did not say whether it was written, it is
 * asked again under the same request, which counts once; the person hears that it is not known yet only when that takes
 * long, and what came of it as soon as it is known.
 */
import { createHash } from 'node:crypto';
import { doubtNews, openDoubtLabel } from '../../words/doubt-news';
import type { DirectoryChange, Request } from '../../requests/request';
import type { Deps, Identified } from '../deps';
import { helplineNumbers } from '../helplines';
import { StorageUnavailable } from '../ports';
import { presentPerson } from '../present';
import { foundRecorded, noteAnswer, nothingToDo, storageAway, storageInDoubt } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { Account } from '../tenant';
import { watchWrites } from './watch-writes';

export type CarriedOut = { readonly answer: Answer; readonly changed: boolean };
type ChangeRequest = Extract<Request, Pick<DirectoryChange, 'request'>>;
/** The change itself, for whoever they are at that moment. */
type Work = (deps: Deps, who: Identified) => Promise<CarriedOut>;

/** How long somebody waits before they hear that it is not known yet, in milliseconds. */
export const SAY_WITHIN_MS = 2000;
const LONGEST_PAUSE_MS = 5000;
/** About an hour. */
const MOST_TRIES = 720;

const notesOf = (answer: Answer): readonly Note[] => ('notes' in answer ? answer.notes : []);

/** Is it on record? What was done already by this very click is. */
const isRecorded = ({ answer, changed }: CarriedOut): boolean =>
  changed || notesOf(answer).some((note) => note === nothingToDo || note.tone === 'done');

/** The same answer; instead of that nothing was to do, it says that what was asked is on record. */
function asFound(answered: CarriedOut): CarriedOut {
  const { answer } = answered;
  if (!isRecorded(answered) || !('notes' in answer)) return answered;
  const notes = answer.notes.map((note) => (note === nothingToDo ? foundRecorded : note));
  return { answer: { ...answer, notes }, changed: true };
}

/** The person as they are now; nobody when they have no access any more. */
async function stillThere(deps: Deps, account: Account, { tenant }: Identified): Promise<Identified | undefined> {
  await deps.tenants.refresh();
  const known = deps.tenants.identify(account).find((one) => one.tenant.id === tenant.id);
  return known && presentPerson(deps, known);
}

/** Once more; undefined while the store is away. */
async function onceMore(deps: Deps, who: Identified, work: Work): Promise<CarriedOut | undefined> {
  try {
    return asFound(await work(deps, who));
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    return undefined;
  }
}

/** Asks until it is known; undefined when it cannot be. Never rejects. */
async function untilKnown(
  deps: Deps,
  account: Account,
  who: Identified,
  request: ChangeRequest,
  work: Work,
): Promise<CarriedOut | undefined> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (tries > 0) await deps.doubts.pause(Math.min(100 * 2 ** tries, LONGEST_PAUSE_MS));
      const present = await stillThere(deps, account, who);
      const known = present && (await onceMore(deps, present, work));
      if (known || !present) return known;
    }
  } catch (error) {
    deps.log.error('what came of a change cannot be found out', {
      request: request.type,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
  return undefined;
}

/** In their own chat: what came of it, without a word of what it was. */
function tellKnown(deps: Deps, { tenant, person }: Identified, request: ChangeRequest, known: CarriedOut | undefined) {
  const recorded = known !== undefined && isRecorded(known);
  const say = !known ? doubtNews.neverKnown : recorded ? doubtNews.recorded : doubtNews.notRecorded;
  const isCase = 'case' in request && (recorded || !('act' in request && request.act.includes('/')));
  deps.news.add({
    tenant: tenant.id,
    key: `known ${createHash('sha256').update(request.request).digest('hex').slice(0, 32)}`,
    say,
    ...(isCase
      ? { opens: { label: openDoubtLabel, press: { type: 'show', case: request.case, at: tenant.id } as const } }
      : {}),
    for: [person.id],
  });
}

async function inDoubt(
  deps: Deps,
  account: Account,
  who: Identified,
  request: ChangeRequest,
  work: Work,
): Promise<CarriedOut> {
  const { tenant, person } = who;
  if (request.type === 'submit' && request.act.includes('/'))
    deps.doubts.begin({ tenant: tenant.id, person: person.id, form: request.act }, request, deps.clock.now());
  const leave = deps.doubts.enter({ tenant: tenant.id, person: person.id });
  const settled = untilKnown(deps, account, who, request, work).then((known) => {
    leave();
    if (known && 'case' in request) deps.doubts.end(request.case);
    return known;
  });
  const early = await Promise.race([settled, deps.doubts.pause(SAY_WITHIN_MS)]);
  if (early) return early;
  deps.log.warn('not known yet whether a change was stored', { request: request.type });
  void settled.then((known) => tellKnown(deps, who, request, known));
  return { answer: noteAnswer(storageInDoubt(helplineNumbers(tenant))), changed: false };
}

/**
 * That storage is away and nothing was stored; unless something they sent a moment ago may have been, which is what they
 * would take it to be said of.
 */
export function awayNote({ doubts }: Pick<Deps, 'doubts'>, { tenant, person }: Identified): Note {
  const isInDoubt = doubts.isInDoubt({ tenant: tenant.id, person: person.id });
  return (isInDoubt ? storageInDoubt : storageAway)(helplineNumbers(tenant));
}

/** What came of the change. Rejects for a bug alone. */
export async function carryOut(
  deps: Deps,
  account: Account,
  who: Identified,
  request: ChangeRequest,
  work: Work,
): Promise<CarriedOut> {
  const { storage, wrote } = watchWrites(deps.storage);
  try {
    return await work({ ...deps, storage }, who);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('storage unavailable', { request: request.type });
    if (!wrote()) return { answer: noteAnswer(awayNote(deps, who)), changed: false };
  }
  return inDoubt(deps, account, who, request, work);
}
