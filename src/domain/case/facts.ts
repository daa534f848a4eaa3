/** The moment a condition is evaluated. Types only. */
import type { Answers, CaseState, Reasons } from './case';
import type { Context } from '../procedure/context';
import type { PersonId } from '../ids';

/** The case, the act at hand (its answers may be empty), who acts, and the time (ISO, UTC). */
export type Facts = {
  readonly context: Context;
  readonly state: CaseState;
  readonly answers: Answers;
  readonly actor?: PersonId | undefined;
  readonly now: string;
  /** Reasons given along with the answers: typed too, so they may not tell who it is either. */
  readonly reasons?: Reasons | undefined;
};
