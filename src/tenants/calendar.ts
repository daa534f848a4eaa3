/**
 * A tenant's days off: public holidays from a library, school closures from the file. The years come in, so that
 * nothing here reads a clock.
 */
import { createRequire } from 'node:module';
import type DateHolidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { Calendar } from '../domain/time/working-time';
import type { TenantFile } from './schema';
import { weekdayNumber } from './words-schema';

/**
 * The library knows the calendars of the whole world, and takes its time to read them: it is loaded with the first
 * holidays that are asked for.
 */
const calendars = () => createRequire(__filename)('date-holidays') as typeof DateHolidays;

type Place = { readonly country: string; readonly state?: string | undefined };

/** Days on which schools of a community are closed, and nobody else: its own holiday. */
const OF_A_COMMUNITY: Readonly<Record<string, string>> = { 'BE-VLG': '07-11', 'BE-WAL': '09-27' };

/**
 * The days of these years as local dates: those on which everybody rests (`public`), and those on which schools do
 * besides (`school`: Good Friday and 5 May in the Netherlands).
 */
function daysKnown({ country, state }: Place, years: readonly number[], types: readonly string[]): string[] {
  const Holidays = calendars();
  const holidays = new Holidays();
  if (!(country in holidays.getCountries())) throw new Error(`no public holidays are known for country ${country}`);
  if (state !== undefined && !(state in (holidays.getStates(country) ?? {})))
    throw new Error(`no public holidays are known for state ${state} of ${country}`);
  if (state === undefined) holidays.init(country);
  else holidays.init(country, state);
  return years.flatMap((year) =>
    holidays
      .getHolidays(year)
      .filter(({ type }) => types.includes(type))
      .map(({ date }) => date.slice(0, 10)),
  );
}

/** The public holidays of these years as local dates. Throws on a country or state that the library does not know. */
export const publicHolidays = (place: Place, years: readonly number[]): string[] => daysKnown(place, years, ['public']);

/** The days without school of these years that are no choice of the school. Throws as above. */
export function daysWithoutSchool(place: Place, years: readonly number[]): string[] {
  const own = OF_A_COMMUNITY[`${place.country}-${place.state}`];
  const known = daysKnown(place, years, ['public', 'school']);
  return [...new Set([...known, ...(own ? years.map((year) => `${year}-${own}`) : [])])].sort();
}

/** Each day of a closure, first and last included. */
function daysOf(closure: TenantFile['closures'][number]): string[] {
  if (typeof closure === 'string') return [closure];
  const from = DateTime.fromISO(closure.from, { zone: 'utc' });
  const days = DateTime.fromISO(closure.to, { zone: 'utc' }).diff(from, 'days').days;
  return Array.from({ length: days + 1 }, (_, day) => from.plus({ days: day }).toISODate()!);
}

/**
 * The first day of the school year (`MM-DD`) where nobody says otherwise: that of the country whose holidays are kept,
 * else of the time zone.
 */
export function usualSchoolYear(country: string | undefined, timeZone: string): string {
  const isBelgian = country === undefined ? timeZone === 'Europe/Brussels' : country === 'BE';
  return isBelgian ? '09-01' : '08-01';
}

/** The calendar of a tenant for these years; later years only have the closures that the file names. */
export function calendarOf(
  file: Pick<TenantFile, 'timeZone' | 'workdays' | 'holidays' | 'closures' | 'schoolYear'>,
  years: readonly number[],
): Calendar {
  const holidays = file.holidays ? publicHolidays(file.holidays, years) : [];
  const withoutSchool = file.holidays ? daysWithoutSchool(file.holidays, years) : [];
  return {
    timeZone: file.timeZone,
    workdays: file.workdays.map(weekdayNumber),
    daysOff: new Set([...withoutSchool, ...file.closures.flatMap(daysOf)]),
    holidays: new Set(holidays),
    schoolYearStarts: file.schoolYear?.starts ?? usualSchoolYear(file.holidays?.country, file.timeZone),
  };
}
