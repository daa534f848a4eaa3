/** The moment a condition is evaluated. Knows no condition. */
import type { Answers, CaseState, Reasons } from './case';
import type { Context } from '../procedure/context';
import type { Act } from '../procedure/pathway';
import type { PersonId } from '../ids';

/** The case, the act at hand and its answers (which may be empty), who acts, and the time (ISO, UTC). */
export type Facts = {
  readonly context: Context;
  readonly state: CaseState;
  /** Whose answers these are; undefined where nothing is being done, as when a stage asks whether it is complete. */
  readonly act: Act | undefined;
  readonly answers: Answers;
  readonly actor?: PersonId | undefined;
  readonly now: string;
  /** Reasons given along with the answers: typed too, so they may not tell who it is either. */
  readonly reasons?: Reasons | undefined;
};

/** The act at hand. Throws when there is none: rules and answers without an act are a bug of ours. */
export function actAtHand({ act }: Facts): Act {
  if (!act) throw new Error('there is no act at hand');
  return act;
}
