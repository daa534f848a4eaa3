import { dateAnswer, isMoment, moment, readDuration } from '../../src/stories/format/times';

const CALENDAR = {
  timeZone: 'Europe/Amsterdam',
  daysOff: new Set(['2026-12-25']),
  workdays: [1, 2, 3, 4, 5],
  schoolYearStarts: '08-01',
};
/** A Friday. */
const NOW = '2026-11-20T09:30:00.000Z';

describe('a length of time', () => {
  it.each([
    ['3 working days', { workingDays: 3 }],
    ['5 days', { days: 5 }],
    ['4 hours', { hours: 4 }],
    ['30 minutes', { hours: 0.5 }],
  ])('%s', (text, duration) => {
    expect(readDuration(text)).toEqual(duration);
  });

  it.each(['een week', '4h', 'two weeks', '3  days', 'a fortnight', 'soon', '3', '', 'working days'])(
    'is not %p',
    (text) => {
      expect(readDuration(text)).toBeUndefined();
    },
  );
});

describe('a moment', () => {
  it.each([
    ['2026-11-23T10:00', '2026-11-23T09:00:00.000Z'],
    ['2026-07-01T10:00', '2026-07-01T08:00:00.000Z'],
    ['2026-11-23', '2026-11-23T08:00:00.000Z'],
    ['12:00', '2026-11-20T11:00:00.000Z'],
    ['10:00', '2026-11-21T09:00:00.000Z'],
    ['monday 10:00', '2026-11-23T09:00:00.000Z'],
    ['friday 12:00', '2026-11-20T11:00:00.000Z'],
    ['friday 10:00', '2026-11-27T09:00:00.000Z'],
    ['monday', '2026-11-23T08:00:00.000Z'],
    ['tomorrow 08:30', '2026-11-21T07:30:00.000Z'],
  ])('%s is local', (text, instant) => {
    expect(isMoment(text)).toBe(true);
    expect(moment(CALENDAR, text, NOW)).toBe(instant);
  });

  it.each([
    'maandag',
    '9:05',
    '09.05',
    '2026-11-23 10:00',
    'yesterday',
    'straks',
    'gisteren 10:00',
    '2026-13-01',
    '2026-11-20T25:00',
    '10',
  ])('is not %p', (text) => {
    expect(isMoment(text)).toBe(false);
  });
});

describe('a date in an answer', () => {
  it.each([
    ['2026-11-01', '2026-11-01'],
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['tomorrow', '2026-11-21'],
    ['monday', '2026-11-23'],
    ['friday', '2026-11-20'],
    ['14 november 2026', '14 november 2026'],
    ['gisteren', 'gisteren'],
    ['+1 working day', '2026-11-23'],
    ['-3 days', '2026-11-17'],
    ['-5 working days', '2026-11-13'],
    ['31 november', '31 november'],
    ['31-11-2026', '31-11-2026'],
  ])('%s', (typed, date) => {
    expect(dateAnswer(CALENDAR, typed, NOW)).toBe(date);
  });

  it('takes a weekday as the last one for what has happened', () => {
    expect(dateAnswer(CALENDAR, 'monday', NOW, 'past')).toBe('2026-11-16');
    expect(dateAnswer(CALENDAR, 'friday', NOW, 'past')).toBe('2026-11-20');
  });
});
