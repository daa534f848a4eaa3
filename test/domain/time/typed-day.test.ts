// A day as people type it and as clients send it, and what was meant by one that cannot be.
import { dayMeant, readDay } from '../../../src/domain/time/typed-day';

const HERE = 'Europe/Amsterdam';

it.each([
  ['2026-11-15', '2026-11-15'],
  [' 2026-11-15 ', '2026-11-15'],
  ['2026-11-15T00:00:00Z', '2026-11-15'],
  ['2026-11-15T00:00:00.000Z', '2026-11-15'],
  // Midnight of a client in our own zone, as it says it in another.
  ['2026-11-14T23:00:00Z', '2026-11-15'],
  ['2026-07-14T22:00:00+00:00', '2026-07-15'],
  ['2026-11-15T00:00:00+01:00', '2026-11-15'],
  ['2026-11-15T00:00:00+0100', '2026-11-15'],
  ['2026-11-15T23:30', '2026-11-15'],
  ['2026-11-15 08:30:00', '2026-11-15'],
  ['15-11-2026', '2026-11-15'],
  ['5/11/2026', '2026-11-05'],
  ['05.11.2026', '2026-11-05'],
  ['15 november 2026', '2026-11-15'],
  ['zo 15 november 2026', '2026-11-15'],
  ['15 November 2026', '2026-11-15'],
  ['13-11-26', '0026-11-13'],
  ['0026-11-13', '0026-11-13'],
])('reads %s as %s', (typed, day) => {
  expect(readDay(typed, HERE)).toBe(day);
});

it.each([
  '',
  'morgen',
  '2026-02-30',
  '31-11-2026',
  '2026-13-01',
  '2026-11-15T99:00:00Z',
  '2026-11-15T',
  '20261115x',
  '15-11',
])('reads no day in „%s”', (typed) => {
  expect(readDay(typed, HERE)).toBeUndefined();
});

const TODAY = '2026-11-16';
const past = { from: '1996-11-16', to: TODAY };
const future = { from: TODAY, to: '2031-11-16' };

it.each([
  ['0026-11-13', past, '2026-11-13'],
  ['1926-11-13', past, '2026-11-13'],
  ['2206-11-13', past, '2026-11-13'],
  ['2062-11-13', past, '2026-11-13'],
  ['2036-11-13', past, '2026-11-13'],
  ['1026-11-13', past, '2026-11-13'],
  ['2027-11-13', past, '2026-11-13'],
  ['0026-12-01', future, '2026-12-01'],
  ['2025-12-01', future, '2026-12-01'],
  ['0027-01-11', future, '2027-01-11'],
])('takes %s for a slip', (typed, bounds, meant) => {
  expect(dayMeant(typed, TODAY, bounds)).toBe(meant);
});

it.each([
  ['a day that was only a little too late', '2026-11-17', past],
  ['a year that looks like none near', '1985-11-13', past],
  ['a day that would be wrong in any year', '0026-02-29', past],
  ['a day on the wrong side either way', '0026-11-15', future],
])('proposes nothing for %s', (_what, typed, bounds) => {
  expect(dayMeant(typed, TODAY, bounds)).toBeUndefined();
});
