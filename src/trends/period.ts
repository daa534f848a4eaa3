/** The periods that cases are counted by: a school year, a calendar year, a quarter, all on the tenant's own calendar. */
import { DateTime } from 'luxon';
import { localZone } from '../domain/local-zone';
import { localDate, schoolYearOf, type Calendar } from '../domain/working-time';

/** `school_year` of 2026 is 2026–2027. */
export type Period = { readonly kind: 'school_year' | 'year'; readonly year: number } | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

/** The id of a period, and the way to type it: `2026-2027`, `2026`, `2026-Q4`. */
export function periodId(period: Period): string {
  if (period.kind === 'quarter') return `${period.year}-Q${period.quarter}`;
  return period.kind === 'year' ? String(period.year) : `${period.year}-${period.year + 1}`;
}

const quarterOf = (month: number) => Math.ceil(month / 3) as 1 | 2 | 3 | 4;
const before = (period: Period): Period => {
  if (period.kind !== 'quarter') return { ...period, year: period.year - 1 };
  const { year, quarter } = period;
  return quarter === 1 ? { kind: 'quarter', year: year - 1, quarter: 4 } : { kind: 'quarter', year, quarter: (quarter - 1) as 1 | 2 | 3 };
};

/** The present school year, year and quarter, each followed by the one before it. */
export function recentPeriods(calendar: Calendar, now: string): readonly Period[] {
  const today = localDate(calendar, now);
  const year = Number(today.slice(0, 4));
  const present: Period[] = [{ kind: 'school_year', year: schoolYearOf(calendar, now) }, { kind: 'year', year }, { kind: 'quarter', year, quarter: quarterOf(Number(today.slice(5, 7))) }];
  return present.flatMap((period) => [period, before(period)]);
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^(schooljaar|school ?year)$/, 0],
  [/^(kalenderjaar|jaar|(calendar )?year)$/, 2],
  [/^(kwartaal|trimester|quarter)$/, 4],
];

function byWord(calendar: Calendar, now: string, typed: string): Period | undefined {
  const [, last, kind = ''] = /^(?:(vorige?|last|previous)\s+|(?:dit|this)\s+)?(.+)$/.exec(typed) ?? [];
  const at = KINDS.find(([words]) => words.test(kind))?.[1];
  return at === undefined ? undefined : recentPeriods(calendar, now)[at + (last ? 1 : 0)];
}

/** From here to there a figure is believed to be a year. */
const isYear = (year: number): boolean => year >= 2000 && year < 2100;

const QUARTERS = [/^[qk](?<quarter>[1-4])[\s-]*(?<year>\d{4})$/, /^(?<year>\d{4})[\s-]*[qk](?<quarter>[1-4])$/];

function asQuarter(typed: string): Period | undefined {
  const groups = QUARTERS.map((form) => form.exec(typed)?.groups).find((found) => found !== undefined);
  return groups && { kind: 'quarter', year: Number(groups.year), quarter: Number(groups.quarter) as 1 | 2 | 3 | 4 };
}

function asYears(typed: string): Period | undefined {
  const [, from, to] = /^(\d{4})(?:\s*[-–/]\s*(\d{4}))?$/.exec(typed) ?? [];
  if (from === undefined) return undefined;
  if (to === undefined) return { kind: 'year', year: Number(from) };
  return Number(to) === Number(from) + 1 ? { kind: 'school_year', year: Number(from) } : undefined;
}

/** A period as somebody types it: `2026-2027`, `2026`, `2026-Q4`, `k4 2026`, `vorig schooljaar`; the present school year for nothing; undefined for anything else. */
export function readPeriod(calendar: Calendar, now: string, text: string): Period | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return recentPeriods(calendar, now)[0];
  const period = asYears(typed) ?? asQuarter(typed) ?? byWord(calendar, now, typed);
  return period && isYear(period.year) ? period : undefined;
}

const day = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

function datesOf(calendar: Calendar, period: Period): readonly [string, string] {
  const { year } = period;
  if (period.kind === 'year') return [day(year, 1), day(year + 1, 1)];
  if (period.kind === 'school_year') return [`${year}-${calendar.schoolYearStarts}`, `${year + 1}-${calendar.schoolYearStarts}`];
  return [day(year, period.quarter * 3 - 2), period.quarter === 4 ? day(year + 1, 1) : day(year, period.quarter * 3 + 1)];
}

const midnight = (calendar: Calendar, date: string): string => DateTime.fromISO(date, { zone: localZone(calendar.timeZone) }).toUTC().toISO()!;

/** From when to before when (ISO, UTC) a case was opened that belongs to it: local midnights. */
export function boundsOf(calendar: Calendar, period: Period): { readonly from: string; readonly until: string } {
  const [from, until] = datesOf(calendar, period);
  return { from: midnight(calendar, from), until: midnight(calendar, until) };
}

/**
 * The instants at which this period or one that overlaps it begins or ends, in order. Periods overlap, and figures of one can be taken from those of another:
 * whatever can be worked out that way is about stretches between two of these instants. A school year is shown as it is; the others give way to it.
 */
export function cutsFor(calendar: Calendar, period: Period): readonly string[] {
  const { from, until } = boundsOf(calendar, period);
  if (period.kind === 'school_year') return [from, until];
  const years = [period.year - 1, period.year].map((year) => boundsOf(calendar, { kind: 'school_year', year }));
  const [first, last] = [years[0]!.from, years[1]!.until];
  const wanted = period.kind === 'year' ? [1] : [1, 4, 7, 10];
  const starts = [period.year - 1, period.year, period.year + 1, period.year + 2].flatMap((year) => wanted.map((month) => midnight(calendar, day(year, month))));
  const inside = [...years.flatMap((year) => [year.from, year.until]), ...starts].filter((at) => at >= first && at <= last);
  return [...new Set([...inside, from, until])].sort();
}
