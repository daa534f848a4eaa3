/**
 * The doctor on the holidays of a school: whether those that come are in its file. Without them deadlines run on while
 * everybody is away.
 */
import type { Tenant } from '../../app/tenant';
import { ok, warning, type DoctorFinding } from './finding';

const DAY_MS = 24 * 60 * 60 * 1000;
/** No school goes on for longer than this without a week off, summer included. */
const AHEAD_DAYS = 120;

const plus = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The last Monday of a week of which every school day is off; undefined when there is none. */
function lastWeekOff({ calendar: { daysOff, workdays } }: Tenant): string | undefined {
  const isOff = (monday: string) => workdays.every((day) => daysOff.has(plus(monday, day - 1)));
  return [...daysOff]
    .filter((day) => new Date(day).getUTCDay() === 1 && isOff(day))
    .sort()
    .at(-1);
}

/** Looks at each school; `now`: ISO, UTC. */
export function holidays(tenants: readonly Tenant[], now: string): readonly DoctorFinding[] {
  const until = plus(now.slice(0, 10), AHEAD_DAYS);
  const short = tenants
    .map((tenant) => ({ id: tenant.id, last: lastWeekOff(tenant) }))
    .filter(({ last }) => last === undefined || last < until);
  if (short.length === 0) return [ok('holidays', 'the school holidays of the next months are known')];
  return short.map(({ id, last }) =>
    warning(
      'holidays',
      `${id}: ${last === undefined ? 'no week without school is known' : `the last week without school that is known begins on ${last}`}`,
      'Write the holidays of this and the next school year under closures in the file of the school (or of its group): until then deadlines run on in them.',
    ),
  );
}
