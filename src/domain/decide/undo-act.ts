/**
 * Undoing what one did a moment ago and calls a mistake: by whoever did it, in the first ten minutes, while nobody has
 * done anything since. What left the case cannot be called back. Pure.
 */
import type { ExistingCase, Undoable } from '../case/case';
import { draft, emit } from '../case/draft';
import { anyRole, relationOf } from '../case/membership';
import { somebodyForEach } from '../case/while-away';
import type { PersonId } from '../ids';
import type { Context } from '../procedure/context';
import { actOf, type Act } from '../procedure/pathway';
import type { Decision, UndoAct } from './command';
import { neverAlone } from './kept-out';
import { tooLateToUndo } from './product-rules';
import { accept } from './record-act';

const MINUTES = 10;

/**
 * A report that went out cannot be called back, nor what was said in another case; whoever is kept out is never let in
 * again by a slip; and release and destroying have two people.
 */
const isFinal = ({ handout, effects }: Act): boolean =>
  handout !== undefined ||
  effects.some((effect) => 'exclude' in effect || 'release' in effect || 'erase' in effect || 'tie' in effect);

const isInTime = (undo: Undoable, at: string): boolean => Date.parse(at) - Date.parse(undo.at) <= MINUTES * 60_000;

/** What this person may undo at that moment (ISO, UTC); undefined when it is nothing. */
export function undoableBy(context: Context, state: ExistingCase, person: PersonId, at: string): Undoable | undefined {
  const { undo } = state;
  if (!undo || undo.by !== person || !undo.earlier || isFinal(actOf(context.pathway, undo.act))) return undefined;
  return isInTime(undo, at) ? undo : undefined;
}

/**
 * Puts the case back to how it was before that act. Unknown to who has nothing to do with the case; stale when
 * something was done since; refused when it is too long ago (DES-6).
 */
export function undoAct(context: Context, state: ExistingCase, command: UndoAct): Decision {
  const { actor, at, request, record } = command;
  if (relationOf(context, state, actor) === 'none') return { refused: { kind: 'unknown' } };
  if (state.seen.includes(request)) return { entries: [], hints: [] };
  const { undo } = state;
  if (undo?.record !== record || undo.by !== actor) return { refused: { kind: 'stale' } };
  if (!undoableBy(context, state, actor, at)) return { refused: tooLateToUndo };
  const start = draft(context, state, { person: actor, role: anyRole(context, actor) }, at);
  const back = emit(start, { type: 'ActUndone', record, act: undo.act });
  return { entries: accept(somebodyForEach(neverAlone(back)), request, true).entries, hints: [] };
}
