/**
 * Who is away, for which days, and who takes their place: from what was planned to how it is on one day. Never why: a
 * reason for absence is nobody's to keep. Pure.
 */
import type { PersonId } from '../ids';
import type { Replaced, Role } from './roles';

/**
 * Away on these local dates, the first and the last included. `lends`: whoever looks after the cases named the
 * substitute, who holds the roles of the absent one for as long.
 */
export type Absence = {
  readonly from: string;
  readonly to: string;
  readonly substitute?: PersonId | undefined;
  readonly lends?: boolean | undefined;
  /** There after all on these dates, whatever was planned before. */ readonly present?: true | undefined;
};

/** Somebody as planned. */
export type Planned = {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly onDuty: boolean;
  readonly absences?: readonly Absence[] | undefined;
};

/** The same person on one day. */
type OnTheDay = {
  readonly away?: { readonly until: string; readonly substitute?: PersonId | undefined } | undefined;
  readonly replaces?: readonly Replaced[] | undefined;
};

/** Is this absence on some day from `from` to `to` (local dates)? */
export const touches = (absence: Pick<Absence, 'from' | 'to'>, from: string, to: string): boolean =>
  absence.from <= to && absence.to >= from;

/** The absence of somebody on a local date; of several the one that was planned last. */
export function absenceOn({ absences = [] }: Pick<Planned, 'absences'>, date: string): Absence | undefined {
  const last = absences.findLast((one) => touches(one, date, date));
  return last?.present ? undefined : last;
}

/** The roles that a substitute is lent: those of the absent one that are not their own. */
const lentTo = (substitute: Planned, absent: Planned, absence: Absence): readonly Role[] =>
  absence.lends ? absent.roles.filter((role) => !substitute.roles.includes(role)) : [];

/**
 * The same people as they are on a local date: who is away is off duty, and who takes their place holds the roles that
 * were lent. A substitute who is away too takes nobody's place. The very same list when nobody is away.
 */
export function peopleOn<Person extends Planned>(
  people: readonly Person[],
  date: string,
): readonly (Person & OnTheDay)[] {
  const away = new Map(
    people.flatMap((one) => {
      const absence = absenceOn(one, date);
      return absence ? [[one.id, { absent: one, absence }] as const] : [];
    }),
  );
  if (away.size === 0) return people;
  const takingPlace = ({ substitute }: Absence): PersonId | undefined =>
    substitute !== undefined && !away.has(substitute) && people.some(({ id }) => id === substitute)
      ? substitute
      : undefined;
  return people.map((one) => {
    const absence = away.get(one.id)?.absence;
    if (absence) return { ...one, onDuty: false, away: { until: absence.to, substitute: takingPlace(absence) } };
    const replaces = [...away.values()]
      .filter((other) => takingPlace(other.absence) === one.id)
      .map((other): Replaced => ({ person: other.absent.id, lent: lentTo(one, other.absent, other.absence) }));
    return replaces.length === 0
      ? one
      : { ...one, roles: [...new Set([...one.roles, ...replaces.flatMap(({ lent }) => lent)])], replaces };
  });
}
