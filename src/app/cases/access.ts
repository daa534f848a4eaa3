/**
 * Asking to be let into a case: those who lead it are told, and the one who asks learns nothing, not even whether there
 * is such a case (DES-3).
 */
import { setTimeout as wait } from 'node:timers/promises';
import { commit } from './commit';
import type { Deps, Identified } from '../deps';
import { accessAsked, askedTooOften, noteAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import { StorageUnavailable } from '../ports';

/** Every answer takes as long, so that the time it takes does not tell of a case that was written in. */
const ANSWER_MS = 300;

/**
 * Puts the question to those who lead the case. A failure to write is for the log: it would tell that there is
 * something to write in.
 */
async function askToBeLetIn(deps: Deps, who: Identified, code: string): Promise<void> {
  try {
    const asked = await commit(deps, who.tenant, code, {
      type: 'requestAccess',
      actor: who.person.id,
      at: deps.clock.now(),
    });
    if (asked.kind === 'busy') deps.log.warn('a request for access is not on record: the case kept changing');
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('a request for access is not on record: storage is away');
  }
}

/**
 * The same answer, as slow, for a case that is there, one that is not, one that somebody is in or is kept out of;
 * another only for who asks all day long. Throws StorageUnavailable when nothing can be stored at all.
 */
export async function requestAccess(deps: Deps, who: Identified, code: string, mayAsk: boolean): Promise<Answer> {
  if (!mayAsk) return noteAnswer(askedTooOften);
  // Storage that is away is told, since it is away for every case alike.
  await deps.storage.check();
  await Promise.all([askToBeLetIn(deps, who, code), wait(ANSWER_MS)]);
  return noteAnswer(accessAsked);
}
