/**
 * How fast one person may go: far faster than a care team does, and too slow for a program that tries doors. What is
 * urgent never waits (`answer/hurry.ts`).
 */
/** `question` looks, `change` writes, `access` asks to be let into a case. */
export type Step = 'question' | 'change' | 'access';

/** Counts the steps of somebody; false when there were too many lately. */
export type Pace = { take(who: string, step: Step): Promise<boolean> };

/** For stories and tests, where a year passes in a second. */
export const unhurried: Pace = { take: async () => Promise.resolve(true) };
