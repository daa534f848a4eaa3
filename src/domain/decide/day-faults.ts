/**
 * Whether a day that was typed can be: real, near enough, and on the right side of today; with what was probably meant when
 * it cannot. The same for a form of a case, a command and whatever else asks for a day. Pure.
 */
import { dayMeant, readDay, type DayBounds } from '../time/typed-day';
import type { FaultKey, FieldFault } from './refusal';

/** `when`: on which side of `today` (a local day) it has to be; either without. `timeZone`: that of the school. */
export type DayAsked = {
  readonly when?: 'past' | 'future' | undefined;
  readonly today: string;
  readonly timeZone: string;
};

/**
 * Nothing that a school writes down happened before its pupils were born, or is planned for when they have left: a year
 * like 0026, 2206 or 2036 was mistyped.
 */
const YEARS_BACK = 30;
const YEARS_AHEAD = 5;

const yearsFrom = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** Compared as text, so the 29th of February of another year is as good a bound as any. */
function boundsFor({ when, today }: DayAsked): DayBounds {
  return {
    from: when === 'future' ? today : yearsFrom(today, -YEARS_BACK),
    to: when === 'past' ? today : yearsFrom(today, YEARS_AHEAD),
  };
}

function faultOf(day: string, { when, today }: DayAsked): FaultKey | undefined {
  if (day > yearsFrom(today, YEARS_AHEAD) || day < yearsFrom(today, -YEARS_BACK)) return 'farAway';
  if (when === 'past' && day > today) return 'inFuture';
  return when === 'future' && day < today ? 'inPast' : undefined;
}

/** The day as `yyyy-mm-dd`, or what is wrong with it. */
export function judgeDay(typed: string, asked: DayAsked): { readonly day: string } | { readonly fault: FieldFault } {
  const day = readDay(typed, asked.timeZone);
  if (day === undefined) return { fault: 'notADate' };
  const key = faultOf(day, asked);
  if (!key) return { day };
  const meant = dayMeant(day, asked.today, boundsFor(asked));
  return { fault: meant === undefined ? key : { key, meant } };
}
