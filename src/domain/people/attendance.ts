/**
 * What was said in chat of who is away and who works when: each word with who said it and when, the last one counts.
 * Never why somebody is away. Pure.
 */
import type { PersonId } from '../ids';
import { touches, type Absence, type Planned } from './absence';

/** Who said it, when (ISO, UTC), and by which click: the same click delivered twice is one. */
type Said = { readonly by: PersonId; readonly at: string; readonly request: string };

export type SaidAbsence = Absence & Said & { readonly person: PersonId };
/** `days`: ISO weekdays, 1 = Monday. */
export type SaidDays = Said & { readonly person: PersonId; readonly days: readonly number[] };

/** All that was said at a tenant, oldest first. */
export type Attendance = { readonly absences: readonly SaidAbsence[]; readonly days: readonly SaidDays[] };

export const NO_ATTENDANCE: Attendance = { absences: [], days: [] };

/** For how long what was said is kept once it is over: as long as it may be asked who was there. */
const KEPT_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Without what was over a year ago on this local date: who was away is nobody's for ever. */
export function withoutOld({ absences, days }: Attendance, today: string): Attendance {
  const since = new Date(Date.parse(today) - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  return {
    absences: absences.filter(({ to }) => to >= since),
    days: days.filter((one, index) => days.findLastIndex(({ person }) => person === one.person) === index),
  };
}

/** Was this click heard before? */
export const wasSaid = ({ absences, days }: Attendance, request: string): boolean =>
  [...absences, ...days].some((one) => one.request === request);

/**
 * These people with what was said of them, which comes on top of what stands in the file. The very same list when
 * nothing was.
 */
export function attending<Person extends Planned & { readonly workdays?: readonly number[] | undefined }>(
  people: readonly Person[],
  { absences, days }: Attendance,
): readonly Person[] {
  if (absences.length === 0 && days.length === 0) return people;
  return people.map((one) => {
    const said = absences.filter(({ person }) => person === one.id);
    const own = days.findLast(({ person }) => person === one.id);
    return {
      ...one,
      ...(said.length > 0 ? { absences: [...(one.absences ?? []), ...said] } : {}),
      ...(own ? { workdays: own.days } : {}),
    };
  });
}

/** The dates from `from` on that somebody is planned to be away, as of a local date: what is over is left out. */
export const stillToCome = ({ absences = [] }: Pick<Planned, 'absences'>, today: string): Absence[] =>
  absences.filter((one) => !one.present && touches(one, today, '9999-12-31') && !isTakenBack(absences, one, today));

/** Was it said later that they are there after all, for all that is left of it? */
function isTakenBack(all: readonly Absence[], one: Absence, today: string): boolean {
  const from = one.from > today ? one.from : today;
  return all.slice(all.indexOf(one) + 1).some((later) => later.present && later.from <= from && later.to >= one.to);
}
