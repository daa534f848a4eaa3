/** Reminders come on a day on which their reader works. */
import { onOwnDay, worksOn } from '../../../src/domain/time/own-days';
import type { Calendar } from '../../../src/domain/time/working-time';

const calendar: Calendar = {
  timeZone: 'Europe/Amsterdam',
  daysOff: new Set(['2026-11-24']),
  workdays: [1, 2, 3, 4, 5],
  schoolYearStarts: '08-01',
};
/** Tuesday and Wednesday. */
const DAYS = [2, 3];
const nine = (day: string) => `${day}T08:00:00.000Z`;

describe('own days', () => {
  it('are those of the school, unless somebody works on fewer', () => {
    expect(['2026-11-17', '2026-11-19', '2026-11-21'].map((day) => worksOn(calendar, undefined, day))).toEqual([
      true,
      true,
      false,
    ]);
    expect(['2026-11-17', '2026-11-19', '2026-11-24'].map((day) => worksOn(calendar, DAYS, day))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['is theirs already', '2026-11-18', '2026-11-16', '2026-11-18'],
    ['has a day of theirs before it that is still to come', '2026-11-20', '2026-11-16', '2026-11-18'],
    ['has none left before it', '2026-11-20', '2026-11-19', '2026-11-25'],
  ])('move a reminder that %s', (_what, at, now, expected) => {
    expect(onOwnDay(calendar, DAYS, nine(at), nine(now))).toBe(nine(expected));
  });

  it('keep the hour over the change to summer time, and leave others alone', () => {
    expect(onOwnDay(calendar, DAYS, '2027-03-29T07:00:00.000Z', '2027-03-25T08:00:00.000Z')).toBe(
      '2027-03-30T07:00:00.000Z',
    );
    expect(onOwnDay(calendar, undefined, nine('2026-11-20'), nine('2026-11-16'))).toBe(nine('2026-11-20'));
  });
});
