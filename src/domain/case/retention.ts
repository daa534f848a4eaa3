/**
 * How long the record of a closed case is kept, and what may end it (DES-17, ENR-M12, ENR-B10). Nothing is ever
 * destroyed by time alone.
 */
import { DateTime } from 'luxon';
import type { ExistingCase } from './case';
import type { Context } from '../procedure/context';
import type { Pathway } from '../procedure/pathway';
import { localZone } from '../time/local-zone';
import { remindAfter } from '../time/working-time';

/**
 * In years; a school says otherwise in its configuration. Two years is the Dutch rule for what belongs to a pupil's
 * file (ENR-M12).
 */
const DEFAULT_YEARS = 2;
const REMIND_BEFORE = { weeks: 4 } as const;
const REMIND_AGAIN = { weeks: 4 } as const;

/** For how many years the record of a closed case is kept: as the school says, else its procedure, else two. */
export const yearsKept = (pathway: Pick<Pathway, 'id' | 'keptYears'>, retention: Context['retention']): number =>
  retention[pathway.id] ?? pathway.keptYears ?? DEFAULT_YEARS;

/** Until when a case that closes at `at` is kept (ISO, UTC). */
export function keptUntil({ pathway, retention, calendar }: Context, at: string): string {
  const years = yearsKept(pathway, retention);
  return DateTime.fromISO(at, { zone: localZone(calendar.timeZone) })
    .plus({ years })
    .toUTC()
    .toISO()!;
}

/** When those who look after it are first reminded that a record may go: some weeks before. */
export function reviewBefore(context: Context, until: string): string {
  return DateTime.fromISO(until, { zone: localZone(context.calendar.timeZone) })
    .minus(REMIND_BEFORE)
    .set({ hour: 9, minute: 0, second: 0, millisecond: 0 })
    .toUTC()
    .toISO()!;
}

/** And when again, as long as nobody decides. */
export const reviewAgain = ({ calendar }: Context, at: string): string => remindAfter(calendar, at, REMIND_AGAIN);

/** Is the time over for which the record has to be kept? */
export const retentionPassed = (state: ExistingCase, now: string): boolean =>
  state.status === 'closed' && state.keptUntil !== undefined && state.keptUntil <= now;
