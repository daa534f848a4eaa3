/** That somebody could not be reached about a case: put on record, so that those who look after it know who. Pure. */
import type { ExistingCase } from '../../case/case';
import { draft, emit } from '../../case/draft';
import type { Context } from '../../procedure/context';
import type { Decision, NotReached } from '../command';

/** What is known for less long than this is no news, unless it is about danger. */
const KNOWN_FOR_MS = 24 * 60 * 60 * 1000;

/** Once a day for each person; each time when it was about danger. */
export function notReached(context: Context, state: ExistingCase, { at, person, urgent }: NotReached): Decision {
  const last = state.notReached?.[person];
  if (!urgent && last !== undefined && Date.parse(at) - Date.parse(last) < KNOWN_FOR_MS)
    return { entries: [], hints: [] };
  const told = emit(draft(context, state, { system: true }, at), { type: 'NotReached', person, urgent });
  return { entries: told.entries, hints: [] };
}
