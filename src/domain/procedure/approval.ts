/** How a decision comes about: who approves what somebody proposed, by when, and what silence means (DES-7). Types only. */
import type { Carries } from './carries';
import type { Condition } from './condition';
import type { Role } from '../people/roles';
import type { Duration } from '../time/duration';

/** Answers of the newest record of another act, which whoever decides reads beside the proposal. */
export type RestsOn = { readonly act: string; readonly fields: readonly string[] };

export type Approval = Carries & {
  /** Who may approve: these roles among the members, or the one person named in a field of the proposal. */
  readonly by: { readonly roles: readonly Role[] } | { readonly field: string };
  /** Asked only if this holds; else the act takes effect at once. */
  readonly when?: Condition | undefined;
  readonly due: Duration;
  /** Without an answer by then it takes effect, with that on record; no one is escalated to. */
  readonly silence?: 'agrees' | undefined;
  readonly escalateTo: Role;
  readonly restsOn?: readonly RestsOn[] | undefined;
};
