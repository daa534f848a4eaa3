/** How lengths, moments and dates of older stories are written now. */
import {
  amountInWords,
  dateInWords,
  lengthInWords,
  lengthOfUnits,
  momentInWords,
} from '../../../src/stories/old-spelling/times';

it.each([
  ['1 werkdag', '1 working day'],
  ['een week', '1 week'],
  ['10 weken', '10 weeks'],
  ['4h', '4 hours'],
  ['five working days', '5 working days'],
  ['twee weken', '2 weeks'],
  ['3 schooldagen', '3 working days'],
  ['3 working days', '3 working days'],
  ['a fortnight', 'a fortnight'],
  ['0 days', '0 days'],
])('the length %s is %s', (was, is) => {
  expect(lengthInWords(was)).toBe(is);
});

it('writes lengths in units as words', () => {
  expect([{ weeks: 8 }, { workingDays: 1 }, { days: 1, hours: 2 }, { years: 1 }].map(lengthOfUnits)).toEqual([
    '8 weeks',
    '1 working day',
    undefined,
    undefined,
  ]);
});

it.each([
  ['2026-11-23 10:00', '2026-11-23T10:00'],
  ['09.05', '09:05'],
  ['9:05', '09:05'],
  ['vrijdag 12:00', 'friday 12:00'],
  ['Maandag', 'monday'],
  ['morgen 8:30', 'tomorrow 08:30'],
  ['23-11-2026 10:00', '2026-11-23T10:00'],
  ['23 november 2026', '2026-11-23'],
  ['2026-11-20T10:00', '2026-11-20T10:00'],
  ['straks', 'straks'],
])('the moment %s is %s', (was, is) => {
  expect(momentInWords(was)).toBe(is);
});

it.each([
  ['gisteren', 'yesterday'],
  ['in 2 weeks', '+2 weeks'],
  ['2 weken geleden', '-2 weeks'],
  ['14-11-2026', '2026-11-14'],
  ['14 november 2026', '2026-11-14'],
  ['November 14, 2026', '2026-11-14'],
  ['maandag', 'monday'],
  ['+1 werkdag', '+1 working day'],
  ['31 november', '31 november'],
])('the date %s is %s', (was, is) => {
  expect(dateInWords(was)).toBe(is);
});

it.each([
  ['>= 1', 'at least 1'],
  ['> 0', 'at least 1'],
  ['< 3', 'at most 2'],
  ['At Most 3', 'at most 3'],
  [2, 2],
  ['< 0', '< 0'],
])('the number %s is %s', (was, is) => {
  expect(amountInWords(was)).toBe(is);
});
