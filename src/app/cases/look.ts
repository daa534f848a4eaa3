/**
 * Opening a case to look at it: who looked is put on record before anything is shown (DES-6), and a stranger's attempt
 * is too.
 */
import type { Looked } from '../../domain/case/event';
import type { CaseFile } from './case-file';
import { commit } from './commit';
import type { Deps, Identified } from '../deps';
import { busy, noteAnswer, unknownCaseAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';

/**
 * Shows a case to whoever stands in some relation to it, once it is on record that they looked. What is not there and
 * what is not theirs is answered alike (DES-3); so is a case that changes too fast to be written in, with the words to
 * try again.
 */
export async function showLooked(
  deps: Deps,
  who: Identified,
  idOrCode: string,
  what: Looked,
  show: (file: CaseFile) => Promise<Answer>,
): Promise<Answer> {
  const seen = await commit(deps, who.tenant, idOrCode, {
    type: 'look',
    actor: who.person.id,
    at: deps.clock.now(),
    what,
  });
  if (seen.kind === 'busy') return noteAnswer(busy);
  return seen.kind === 'done' ? show(seen.file) : unknownCaseAnswer();
}
