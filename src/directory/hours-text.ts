/**
 * Opening hours as people type and read them: a line for each run of days, `ma-vr 09:00-12:00, 13:00-17:00`, or
 * `24/24`. Pure.
 */
import { inEachLocale, inLocale, type Locale, type Text } from '../domain/text';
import type { OpeningHours } from '../domain/time/working-time';
import { dayAndNight, WEEKDAYS } from '../words/directory/opening-hours';

type Interval = readonly [string, string];
type Days = Readonly<Record<string, readonly Interval[]>>;

/** What people also write for a day, Monday first. */
const ALSO: readonly (readonly string[])[] = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday', 'tues'],
  ['woensdag', 'woe', 'wednesday'],
  ['donderdag', 'don', 'thursday', 'thur', 'thurs'],
  ['vrijdag', 'vrij', 'friday'],
  ['zaterdag', 'zat', 'saturday'],
  ['zondag', 'zon', 'sunday'],
];
const NUMBERS = ['1', '2', '3', '4', '5', '6', '7'];
const EVERY_DAY = ['dagelijks', 'alledagen', 'elkedag', 'daily', 'everyday'];
const ALWAYS = /^(24\s?(?:u\s?)?[/x]\s?(?:24|7)\s?(?:u\s?)?(?:[/x]\s?7)?|altijd|dag en nacht|always|day and night)\.?$/;

const dayName = (number: string, locale: Locale): string => inLocale(WEEKDAYS[Number(number) - 1]!, locale);

/** Days in a row with the same hours, together on a line. */
function runs(days: Days): { readonly from: string; readonly to: string; readonly hours: string }[] {
  const each = NUMBERS.map((day) => ({
    day,
    hours: (days[day] ?? []).map(([from, to]) => `${from}-${to}`).join(', '),
  }));
  const lines: { from: string; to: string; hours: string }[] = [];
  each.forEach(({ day, hours }, index) => {
    const last = lines.at(-1);
    if (hours !== '' && last && each[index - 1]?.hours === hours) last.to = day;
    else if (hours !== '') lines.push({ from: day, to: day, hours });
  });
  return lines;
}

/** The hours in words of each language, a line for each run of days. What it gives, `readHours` reads. */
export function hoursText(hours: OpeningHours): Text {
  if ('always' in hours) return dayAndNight;
  const said = (locale: Locale) =>
    runs(hours.days)
      .map(
        ({ from, to, hours: times }) =>
          `${[...new Set([from, to])].map((day) => dayName(day, locale)).join('-')} ${times}`,
      )
      .join('\n');
  return inEachLocale(said);
}

/** The number of a day as somebody wrote it, or undefined. */
function dayOf(word: string): number | undefined {
  const bare = word.replace(/\.$/, '');
  const index = WEEKDAYS.findIndex(({ nl, en }, day) => [nl, en.toLowerCase(), ...ALSO[day]!].includes(bare));
  return index < 0 ? undefined : index;
}

/** `ma-vr`, `ma, wo`, `dagelijks` as day numbers; undefined when it is none of those. */
function daysOf(words: string): string[] | undefined {
  const parts = words
    .replace(/\s{0,9}-\s{0,9}/g, '-')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (parts.length === 0) return undefined;
  if (EVERY_DAY.includes(parts.join(''))) return NUMBERS;
  const days = parts.map((part) => {
    const [first, last = first, ...rest] = part.split('-').map(dayOf);
    return first === undefined || last === undefined || rest.length > 0 || last < first
      ? undefined
      : NUMBERS.slice(first, last + 1);
  });
  return days.some((one) => one === undefined) ? undefined : days.flatMap((one) => one!);
}

const TIME = String.raw`(\d{1,2})(?:[:.uh](\d{2})?)?`;
const INTERVAL = new RegExp(`${TIME}\\s{0,9}(?:u\\s{0,9})?-\\s{0,9}${TIME}(?:\\s{0,9}u)?`, 'g');

/** A time of the clock as `09:00`, or undefined when no clock shows it. */
function clock(hours: string, minutes = '00'): string | undefined {
  const isTime = Number(minutes) < 60 && (Number(hours) < 24 || (Number(hours) === 24 && Number(minutes) === 0));
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** `09:00-12:00, 13:00-17:00`; undefined when anything else is in it, or an end lies before its start. */
function intervalsOf(words: string): Interval[] | undefined {
  const found = [...words.matchAll(INTERVAL)].map(
    ([, h1 = '', m1, h2 = '', m2]) => [clock(h1, m1), clock(h2, m2)] as const,
  );
  const rest = words.replace(INTERVAL, '').replace(/[\s,]+/g, '');
  const proper = found.flatMap(([from, to]) =>
    from !== undefined && to !== undefined && from < to ? [[from, to] as const] : [],
  );
  return rest === '' && found.length > 0 && proper.length === found.length ? proper : undefined;
}

const overlap = (intervals: readonly Interval[]): boolean =>
  [...intervals].sort().some(([from], index, sorted) => index > 0 && from < sorted[index - 1]![1]);

/** What is wrong with the hours: the line that cannot be read, or that says a time twice. */
export type HoursProblem = { readonly line: string; readonly twice: boolean };

const inOneForm = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\b(tot en met|t\/m|tot|until|to|till)\b/g, '-')
    .replace(/\b(en|and)\b|&/g, ',');

/**
 * The hours in what was typed, or the first line that cannot be read. Lines may be parted by line ends or semicolons; a
 * day may be on several lines.
 */
export function readHours(typed: string): OpeningHours | HoursProblem {
  if (ALWAYS.test(typed.trim().toLowerCase()) || Object.values(dayAndNight).includes(typed.trim()))
    return { always: true };
  const days: Record<string, Interval[]> = {};
  for (const line of typed
    .split(/[\n;]+/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, first = '', second = ''] = /^([^\d]*)(\d.*)$/s.exec(inOneForm(line)) ?? [];
    const named = daysOf(first.trim().replace(/:$/, ''));
    const intervals = intervalsOf(second);
    if (!named || !intervals) return { line, twice: false };
    for (const day of named) days[day] = [...(days[day] ?? []), ...intervals].sort();
    if (named.some((day) => overlap(days[day]!))) return { line, twice: true };
  }
  return Object.keys(days).length > 0 ? { days } : { line: typed.trim(), twice: false };
}
