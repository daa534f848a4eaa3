/**
 * Lengths of time as a pathway writes them. Working days depend on a calendar, so only `working-time.ts` turns one into
 * an instant.
 */

/**
 * Exactly one unit: `{ workingDays: 5 }`, `{ serviceDays: 5 }` (those of a service, which works in the holidays of
 * schools), `{ weeks: 10 }`, `{ hours: 24 }`. `setting`: a tenant may have its own length under this name.
 */
export type Duration = { readonly setting?: string | undefined } & (
  | { readonly workingDays: number }
  | { readonly serviceDays: number }
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly hours: number }
);

export const YEAR_MARKS = ['school_year_start', 'school_year_end'] as const;
/** The next first, or last, day of the tenant's school year. */
export type YearMark = (typeof YEAR_MARKS)[number];

/**
 * When something is due: after a length of time, at the next opening of a contact of the tenant, or at (some weeks
 * before) a turn of the school year.
 */
export type Due =
  Duration | { readonly opening: string } | { readonly until: YearMark; readonly lessWeeks?: number | undefined };
