/** Lengths of time as a pathway writes them. Working days depend on a calendar, so only `working-time.ts` turns one into an instant. */

/** Exactly one unit: `{ workingDays: 5 }`, `{ weeks: 10 }`, `{ hours: 24 }`. */
export type Duration =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly hours: number };
