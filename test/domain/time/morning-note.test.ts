/** The morning note comes at a quarter past eight on the school's clock, on a day on which its reader is there. */
import { isNoteTime, nextNote, noteAfter, type Reader } from '../../../src/domain/time/morning-note';

const reader: Reader = {
  calendar: {
    timeZone: 'Europe/Amsterdam',
    daysOff: new Set(['2026-11-24']),
    workdays: [1, 2, 3, 4, 5],
    schoolYearStarts: '08-01',
  },
  days: undefined,
  isAway: () => false,
};
/** Tuesday and Wednesday. */
const partTime: Reader = { ...reader, days: [2, 3] };
const awayUntil = (until: string): Reader => ({ ...reader, isAway: (date) => date <= until });

describe('the next morning note', () => {
  it.each([
    ['is today before a quarter past eight', reader, '2026-11-16T06:00:00.000Z', '2026-11-16T07:15:00.000Z'],
    ['is today at that very time', reader, '2026-11-16T07:15:00.000Z', '2026-11-16T07:15:00.000Z'],
    ['is tomorrow after it', reader, '2026-11-16T07:15:01.000Z', '2026-11-17T07:15:00.000Z'],
    ['passes by a weekend', reader, '2026-11-20T12:00:00.000Z', '2026-11-23T07:15:00.000Z'],
    ['passes by a day without school', reader, '2026-11-23T12:00:00.000Z', '2026-11-25T07:15:00.000Z'],
    ['is on a day of one’s own', partTime, '2026-11-18T12:00:00.000Z', '2026-11-25T07:15:00.000Z'],
    ['waits for who is away', awayUntil('2026-11-19'), '2026-11-16T06:00:00.000Z', '2026-11-20T07:15:00.000Z'],
    ['keeps the hour in summer', reader, '2027-03-29T05:00:00.000Z', '2027-03-29T06:15:00.000Z'],
    ['comes for whoever never works', { ...reader, days: [] }, '2026-11-16T08:00:00.000Z', '2026-11-17T07:15:00.000Z'],
  ])('%s', (_what, who, from, expected) => {
    expect(nextNote(who, from)).toBe(expected);
  });

  it('after today is never today', () => {
    expect(noteAfter(reader, '2026-11-16T06:00:00.000Z')).toBe('2026-11-17T07:15:00.000Z');
    expect(noteAfter(reader, '2026-11-16T23:30:00.000Z')).toBe('2026-11-18T07:15:00.000Z');
  });

  it.each([
    ['before its time', reader, '2026-11-16T07:14:59.000Z', false],
    ['late on the same day', reader, '2026-11-16T22:30:00.000Z', true],
    ['after midnight', reader, '2026-11-16T23:30:00.000Z', false],
    ['on a day that is not theirs', partTime, '2026-11-16T08:00:00.000Z', false],
    ['while they are away', awayUntil('2026-11-16'), '2026-11-16T08:00:00.000Z', false],
  ])('may go out %s: %#', (_when, who, now, expected) => {
    expect(isNoteTime(who, now)).toBe(expected);
  });
});
