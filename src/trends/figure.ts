/** What is known of a case to count it by. Types only. */

/**
 * L0 only, readable without a key, and without anything that leads to the case (GES-3.3). `prefix`: that of the codes
 * of its line · `decided`: ids of the acts that somebody approved · times ISO, UTC.
 */
export type CaseFigure = {
  readonly prefix: string;
  readonly pathway: string;
  readonly status: 'open' | 'closed' | 'erased';
  readonly stage: string;
  readonly openedAt: string;
  readonly closedAt?: string | undefined;
  /** When the first thing that is still to be done is due. */
  readonly dueAt?: string | undefined;
  readonly decided: readonly string[];
};
