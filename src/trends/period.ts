/**
 * The periods that cases are counted by: a school year, a calendar year, a quarter, all on the tenant's own calendar.
 */
import { DateTime } from 'luxon';
import { localZone } from '../domain/time/local-zone';
import { localDate, schoolYearOf, type Calendar } from '../domain/time/working-time';

type Quarter = 1 | 2 | 3 | 4;

/** `id` is also how to type it: `2026-2027`, `2026`, `2026-Q4`. `year`: of a school year that in which it began. */
export type Period = { readonly id: string; readonly year: number } & (
  { readonly kind: 'school_year' | 'year' } | { readonly kind: 'quarter'; readonly quarter: Quarter }
);

export const schoolYear = (year: number): Period => ({ id: `${year}-${year + 1}`, kind: 'school_year', year });
export const calendarYear = (year: number): Period => ({ id: String(year), kind: 'year', year });
export const quarterOf = (year: number, quarter: Quarter): Period => ({
  id: `${year}-Q${quarter}`,
  kind: 'quarter',
  year,
  quarter,
});

function before(period: Period): Period {
  const { year } = period;
  if (period.kind === 'quarter')
    return period.quarter === 1 ? quarterOf(year - 1, 4) : quarterOf(year, (period.quarter - 1) as Quarter);
  return period.kind === 'year' ? calendarYear(year - 1) : schoolYear(year - 1);
}

/** The present school year, year and quarter, each followed by the one before it. */
export function recentPeriods(calendar: Calendar, now: string): readonly Period[] {
  const today = localDate(calendar, now);
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) as Quarter;
  const present = [schoolYear(schoolYearOf(calendar, now)), calendarYear(year), quarterOf(year, quarter)];
  return present.flatMap((period) => [period, before(period)]);
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^(schooljaar|school ?year)$/, 0],
  [/^(kalenderjaar|jaar|(calendar )?year)$/, 2],
  [/^(kwartaal|trimester|quarter)$/, 4],
];

function byWord(calendar: Calendar, now: string, typed: string): Period | undefined {
  const [, last, kind = ''] = /^(?:(vorige?|last|previous)\s+|(?:dit|this)\s+)?(\S.*)$/.exec(typed) ?? [];
  const at = KINDS.find(([words]) => words.test(kind))?.[1];
  return at === undefined ? undefined : recentPeriods(calendar, now)[at + (last ? 1 : 0)];
}

/** From here to there a figure is believed to be a year. */
const isYear = (year: number): boolean => year >= 2000 && year < 2100;

const QUARTERS = [/^[qk](?<quarter>[1-4])[\s-]*(?<year>\d{4})$/, /^(?<year>\d{4})[\s-]*[qk](?<quarter>[1-4])$/];

function asQuarter(typed: string): Period | undefined {
  const groups = QUARTERS.map((form) => form.exec(typed)?.groups).find((found) => found !== undefined);
  return groups && quarterOf(Number(groups.year), Number(groups.quarter) as Quarter);
}

function asYears(typed: string): Period | undefined {
  const [, from, to] = /^(\d{4})(?:\s*[-–/]\s*(\d{4}))?$/.exec(typed) ?? [];
  if (from === undefined) return undefined;
  if (to === undefined) return calendarYear(Number(from));
  return Number(to) === Number(from) + 1 ? schoolYear(Number(from)) : undefined;
}

/**
 * A period as somebody types it: `2026-2027`, `2026`, `2026-Q4`, `k4 2026`, `vorig schooljaar`; the present school year
 * for nothing; undefined for anything else.
 */
export function readPeriod(calendar: Calendar, now: string, text: string): Period | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return recentPeriods(calendar, now)[0];
  const period = asYears(typed) ?? asQuarter(typed) ?? byWord(calendar, now, typed);
  return period && isYear(period.year) ? period : undefined;
}

const day = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

function datesOf(calendar: Calendar, period: Period): readonly [string, string] {
  const { year } = period;
  if (period.kind === 'quarter')
    return [
      day(year, period.quarter * 3 - 2),
      period.quarter === 4 ? day(year + 1, 1) : day(year, period.quarter * 3 + 1),
    ];
  return period.kind === 'year'
    ? [day(year, 1), day(year + 1, 1)]
    : [`${year}-${calendar.schoolYearStarts}`, `${year + 1}-${calendar.schoolYearStarts}`];
}

const midnight = (calendar: Calendar, date: string): string =>
  DateTime.fromISO(date, { zone: localZone(calendar.timeZone) })
    .toUTC()
    .toISO()!;

/** From when to before when (ISO, UTC) a case was opened that belongs to it: local midnights. */
export function boundsOf(calendar: Calendar, period: Period): { readonly from: string; readonly until: string } {
  const [from, until] = datesOf(calendar, period);
  return { from: midnight(calendar, from), until: midnight(calendar, until) };
}

/**
 * The instants at which this period or one that overlaps it begins or ends, in order. Periods overlap, and figures of
 * one can be taken from those of another: whatever can be worked out that way is about stretches between two of these
 * instants. A school year is shown as it is; the others give way to it.
 */
export function cutsFor(calendar: Calendar, period: Period): readonly string[] {
  const { from, until } = boundsOf(calendar, period);
  if (period.kind === 'school_year') return [from, until];
  const years = [period.year - 1, period.year].map((year) => boundsOf(calendar, schoolYear(year)));
  const [first, last] = [years[0]!.from, years[1]!.until];
  const wanted = period.kind === 'year' ? [1] : [1, 4, 7, 10];
  const starts = [period.year - 1, period.year, period.year + 1, period.year + 2].flatMap((year) =>
    wanted.map((month) => midnight(calendar, day(year, month))),
  );
  const inside = [...years.flatMap((year) => [year.from, year.until]), ...starts].filter(
    (at) => at >= first && at <= last,
  );
  return [...new Set([...inside, from, until])].sort();
}
