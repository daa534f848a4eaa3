/**
 * A decision in the making: the events so far and the state they lead to, so that each step sees what the one before it
 * did.
 */
import type { CaseInContext } from './alongside';
import type { CaseState, ExistingCase } from './case';
import type { Facts } from './facts';
import type { Context } from '../procedure/context';
import type { Act } from '../procedure/pathway';
import type { ReportReference } from '../ids';
import type { CaseEvent, Entry, EntryActor } from './event';
import { evolve } from './evolve';

/**
 * What a decision is about: the act at hand, the new reference for an act that hands out a report, and the other case
 * that it names.
 */
type AtHand = {
  readonly act?: Act | undefined;
  readonly handoutReference?: ReportReference | undefined;
  readonly beside?: CaseInContext | undefined;
};

export type Draft = AtHand & {
  readonly context: Context;
  readonly actor: EntryActor;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly state: CaseState;
  readonly entries: readonly Entry[];
};

/** A draft without events yet, by somebody (or the clock) at a moment (ISO, UTC). */
export function draft(
  context: Context,
  state: CaseState,
  actor: EntryActor,
  at: string,
  { act, handoutReference, beside }: AtHand = {},
): Draft {
  return { context, state, actor, at, act, handoutReference, beside, entries: [] };
}

/** The draft with one more event. */
export function emit(current: Draft, event: CaseEvent): Draft {
  const seq = current.state.status === 'none' ? 1 : current.state.seq + 1;
  const stage = event.type === 'CaseOpened' ? event.stage : openState(current).stage;
  const entry: Entry = { seq, at: current.at, actor: current.actor, stage, event };
  return { ...current, state: evolve(current.state, entry), entries: [...current.entries, entry] };
}

/** The case of a draft; throws before it was opened. */
export function openState(current: Draft): ExistingCase {
  if (current.state.status === 'none') throw new Error('the case is not open yet');
  return current.state;
}

/** The facts of this moment for conditions, with the answers of the act at hand. */
export function factsOf(current: Draft, answers: Facts['answers'] = {}): Facts {
  return {
    context: current.context,
    state: current.state,
    act: current.act,
    answers,
    actor: 'person' in current.actor ? current.actor.person : undefined,
    now: current.at,
  };
}
