/** The moment a condition is evaluated, and what comes of it. Types only. */
import type { Answers, CaseState, Reasons } from './case';
import type { Context } from '../procedure/context';
import type { PersonId } from '../ids';
import type { Text } from '../text';

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

/** Whether it holds, and the reason for people: what was found, not what should be. */
export type Verdict = { readonly holds: boolean; readonly because: Text };
