/**
 * From what was typed about an absence to what is on record of it, or what is wrong with each answer. Believes nothing
 * of what arrives. Pure.
 */
import { DateTime } from 'luxon';
import type { SaidAbsence, SaidDays } from '../../domain/people/attendance';
import { judgeDay } from '../../domain/decide/day-faults';
import type { PersonId } from '../../domain/ids';
import type { Text } from '../../domain/text';
import { attendanceErrors as errors } from '../../words/attendance/attendance-form';
import { faultInWords } from '../../words/refusals/field-faults';
import type { Person } from '../tenant';
import { areOfOne, isAwayIn, ownRoles, sharesRole } from './who';

type Raw = Readonly<Record<string, unknown>>;
export type AttendanceFaults = Readonly<Record<string, Text>>;

/** Who says it and when; `colleagues`: of whom they may; `people`: everybody, as planned. `today`: a local date in `timeZone`. */
export type Saying = {
  readonly by: Person;
  readonly colleagues: readonly Person[];
  readonly people: readonly Person[];
  readonly today: string;
  readonly timeZone: string;
  readonly at: string;
  readonly request: string;
};

/** Not longer than anybody plans, and no year of four digits that slipped. */
const LONGEST = { years: 1 } as const;

const typed = (raw: Raw, id: string): string => (typeof raw[id] === 'string' ? raw[id].trim() : '');

type DayRead =
  { readonly day: string; readonly fault?: undefined } | { readonly day?: undefined; readonly fault: Text };

/** The day that was typed, or what is wrong with it, with what was probably meant. `today`: a local date in that zone. */
export function dayOfAway(text: string, today: string, timeZone: string): DayRead {
  if (text === '') return { fault: errors.missing };
  const judged = judgeDay(text, { when: 'future', today, timeZone });
  if ('day' in judged) {
    const last = DateTime.fromISO(today, { zone: 'utc' }).plus(LONGEST).toISODate()!;
    return judged.day > last ? { fault: errors.tooLong } : judged;
  }
  const { fault } = judged;
  if (fault === 'inPast') return { fault: errors.past };
  return { fault: fault === 'farAway' ? errors.tooLong : faultInWords(fault) };
}

/** Of whom it is said: oneself when nobody was asked. Undefined for who is none of those it may be said of. */
export const saidOf = ({ by, colleagues }: Saying, raw: Raw, id: string): Person | undefined =>
  raw[id] === undefined || raw[id] === ''
    ? colleagues.find((one) => one.id === by.id)
    : colleagues.find((one) => one.id === raw[id]);

/** Why this colleague cannot take the place; undefined when they can. */
function whyNot(saying: Saying, absent: Person, substitute: Person, from: string, to: string): Text | undefined {
  const { by } = saying;
  if (substitute.id === absent.id) return errors.same;
  if (!areOfOne(substitute, absent)) return errors.otherSchool;
  if (isAwayIn(substitute, from, to)) return errors.awayThen;
  if (absent.id === by.id) return sharesRole(substitute, absent) ? undefined : errors.otherRole;
  // Whoever is asked to name somebody never does it in their place.
  const lent = ownRoles(absent).some((role) => !ownRoles(substitute).includes(role));
  return substitute.id === by.id && lent ? errors.oneself : undefined;
}

/**
 * The absence that the form describes. A colleague who is named by whoever looks after the cases holds the roles of who
 * is away meanwhile; nobody lends their own.
 */
export function decideAway(
  saying: Saying,
  raw: Raw,
): { readonly said: SaidAbsence; readonly absent: Person } | { readonly faults: AttendanceFaults } {
  const { by, people, at, request } = saying;
  const absent = saidOf(saying, raw, 'away_who');
  const dayIn = (id: string) => dayOfAway(typed(raw, id), saying.today, saying.timeZone);
  const [first, last] = [dayIn('away_from'), dayIn('away_to')];
  const [from = '', to = ''] = [first.day, last.day];
  const named = typed(raw, 'away_substitute');
  const substitute = people.find(({ id }) => id === named);
  const faults: Record<string, Text | undefined> = {
    away_who: absent ? undefined : errors.choice,
    away_from: first.fault,
    away_to: last.fault ?? (to < from ? errors.order : undefined),
  };
  if (named !== '')
    faults.away_substitute = substitute && absent ? whyNot(saying, absent, substitute, from, to) : errors.choice;
  const found = Object.entries(faults).flatMap(([id, fault]) => (fault ? [[id, fault] as const] : []));
  if (found.length > 0 || !absent) return { faults: Object.fromEntries(found) };
  const isOwn = absent.id === by.id;
  return {
    absent,
    said: {
      person: absent.id,
      by: by.id,
      at,
      request,
      from,
      to,
      ...(substitute ? { substitute: substitute.id, ...(isOwn ? {} : { lends: true }) } : {}),
    },
  };
}

/** The working days that the form describes. */
export function decideDays(
  saying: Saying,
  raw: Raw,
): { readonly said: SaidDays } | { readonly faults: AttendanceFaults } {
  const about = saidOf(saying, raw, 'days_who');
  const chosen = [raw.days ?? []].flat().filter((one) => one !== '');
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => chosen.includes(String(day)));
  const isWrong = days.length < new Set(chosen).size;
  if (!about) return { faults: { days_who: errors.choice } };
  if (days.length === 0 || isWrong) return { faults: { days: isWrong ? errors.choice : errors.missing } };
  const { by, at, request } = saying;
  return { said: { person: about.id, by: by.id, at, request, days } };
}

/** An absence as a button names it: whose, from when to when. */
export const keyOf = (person: PersonId, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${person}:${from}:${to}`;
