/** What leaves a case without its source, as data (BXN-3.4). A type only. */
import type { Carries } from './carries';
import type { Effect } from './effect';
import type { Role } from '../people/roles';

/** Who gets it, which fields of the act it consists of, and what it is: a new report, or the answer to a question about an earlier one. */
export type Handout = Carries & {
  readonly to: Role;
  readonly is: 'report' | 'answer';
  readonly fields: readonly string[];
  /** What follows in the case when those who got it ask about it: nothing of theirs may be dropped (DES-10). */
  readonly asked?: readonly Effect[] | undefined;
};
