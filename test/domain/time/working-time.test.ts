import {
  after,
  dueAfter,
  endOfDay,
  isDay,
  isOpen,
  isWorkingDay,
  localDate,
  morningOf,
  nextOpening,
  passOnAfter,
  remindAfter,
  remindOn,
  type Calendar,
  type OpeningHours,
  yearMark,
} from '../../../src/domain/time/working-time';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  daysOff: new Set(['2026-11-11', '2026-12-25']),
  workdays: [1, 2, 3, 4, 5],
  schoolYearStarts: '09-01',
};
/** CMP Antwerpen: every forenoon but Tuesday's (RAD-2.4). */
const forenoons: OpeningHours = {
  days: { 1: [['09:00', '12:00']], 3: [['09:00', '12:00']], 4: [['09:00', '12:00']], 5: [['09:00', '12:00']] },
};

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-11-20T09:00:00.000Z', 1, '2026-11-23T09:00:00.000Z'],
    ['over a holiday', '2026-11-10T09:00:00.000Z', 1, '2026-11-12T09:00:00.000Z'],
    ['five from a Friday', '2026-11-20T09:00:00.000Z', 5, '2026-11-27T09:00:00.000Z'],
    [
      'keeping the local time over the change to winter time',
      '2026-10-23T08:00:00.000Z',
      1,
      '2026-10-26T09:00:00.000Z',
    ],
    ['none at all', '2026-11-21T09:00:00.000Z', 0, '2026-11-21T09:00:00.000Z'],
  ])('%s', (_title, from, workingDays, expected) => {
    expect(after(calendar, from, { workingDays })).toBe(expected);
  });

  it('counts weeks in local time, hours in real time', () => {
    expect(after(calendar, '2026-10-20T08:00:00.000Z', { weeks: 1 })).toBe('2026-10-27T09:00:00.000Z');
    expect(after(calendar, '2026-10-24T23:00:00.000Z', { hours: 24 })).toBe('2026-10-25T23:00:00.000Z');
    expect(after(calendar, '2026-10-20T08:00:00.000Z', { days: 7 })).toBe('2026-10-27T09:00:00.000Z');
  });

  it('is due by the end of the day and reminds in the morning, but counts hours exactly', () => {
    const night = '2026-11-16T22:30:00.000Z';
    expect(dueAfter(calendar, night, { workingDays: 1 })).toBe('2026-11-17T16:00:00.000Z');
    expect(remindAfter(calendar, night, { workingDays: 1 })).toBe('2026-11-17T07:00:00.000Z');
    expect(passOnAfter(calendar, night, { workingDays: 1 })).toBe('2026-11-17T08:00:00.000Z');
    expect(remindOn(calendar, night)).toBe('2026-11-16T07:00:00.000Z');
    expect(dueAfter(calendar, night, { hours: 2 })).toBe('2026-11-17T00:30:00.000Z');
    expect(morningOf(calendar, night)).toBe('2026-11-16T08:00:00.000Z');
  });

  it('knows the local date, the end of a day, and what kind of day it is', () => {
    expect(localDate(calendar, '2026-11-16T23:30:00.000Z')).toBe('2026-11-17');
    expect(endOfDay(calendar, '2026-07-01')).toBe('2026-07-01T15:00:00.000Z');
    expect(isWorkingDay(calendar, '2026-11-11')).toBe(false);
    expect(isDay(calendar, '2026-11-20', 'friday')).toBe(true);
    expect(isDay(calendar, '2026-11-10', 'before_day_off')).toBe(true);
    expect(isDay(calendar, '2026-11-12', 'before_day_off')).toBe(false);
    expect(isDay({ ...calendar, schoolYearStarts: '09-01' }, '2027-04-30', 'end_of_school_year')).toBe(false);
    expect(isDay({ ...calendar, schoolYearStarts: '09-01' }, '2027-05-01', 'end_of_school_year')).toBe(true);
    expect(isDay({ ...calendar, schoolYearStarts: '09-01' }, '2027-08-31', 'end_of_school_year')).toBe(true);
    expect(isDay({ ...calendar, schoolYearStarts: '09-01' }, '2027-09-01', 'end_of_school_year')).toBe(false);
    expect(isDay(calendar, '2026-11-22', 'day_off')).toBe(true);
  });
});

describe('opening hours', () => {
  it.each([
    ['Monday at nine', '2026-11-16T08:00:00.000Z', true],
    ['a minute before nine', '2026-11-16T07:59:00.000Z', false],
    ['twelve sharp is closed', '2026-11-16T11:00:00.000Z', false],
    ['never on Tuesday', '2026-11-17T09:00:00.000Z', false],
    ['not on a holiday', '2026-11-11T09:00:00.000Z', false],
  ])('%s', (_title, at, open) => {
    expect(isOpen(calendar, forenoons, at)).toBe(open);
  });

  it('offers the next opening, over Tuesday, weekend and holiday', () => {
    expect(nextOpening(calendar, forenoons, '2026-11-16T11:00:00.000Z')).toBe('2026-11-18T08:00:00.000Z');
    expect(nextOpening(calendar, forenoons, '2026-11-20T11:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(nextOpening(calendar, forenoons, '2026-11-09T11:00:00.000Z')).toBe('2026-11-12T08:00:00.000Z');
    expect(nextOpening(calendar, { days: {} }, '2026-11-09T11:00:00.000Z')).toBeUndefined();
    expect(isOpen(calendar, { always: true }, '2026-12-25T03:00:00.000Z')).toBe(true);
  });
});

describe('the turn of the school year', () => {
  const inTheNetherlands = { ...calendar, schoolYearStarts: '08-01' };

  it('begins on the first working day, when the law says a weekend', () => {
    expect(yearMark(inTheNetherlands, '2026-07-01T08:00:00.000Z', 'school_year_start', 0)).toBe(
      '2026-08-03T15:00:00.000Z',
    );
  });

  it('is still to come on a day between the two', () => {
    expect(yearMark(inTheNetherlands, '2026-08-02T08:00:00.000Z', 'school_year_start', 0)).toBe(
      '2026-08-03T15:00:00.000Z',
    );
  });

  it('ends on the last day of the law, with no school that day', () => {
    expect(yearMark(inTheNetherlands, '2027-07-01T08:00:00.000Z', 'school_year_end', 0)).toBe(
      '2027-07-31T15:00:00.000Z',
    );
  });
});

describe('a service in the holidays of a school', () => {
  const closed: Calendar = {
    ...calendar,
    daysOff: new Set(['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-11-11']),
    holidays: new Set(['2026-11-11']),
  };
  const hours = {
    days: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), [['08:00', '17:00']] as const])),
  };

  it('is open at its own hours, and closed on a public holiday', () => {
    expect(isOpen(closed, hours, '2026-10-20T08:00:00.000Z')).toBe(true);
    expect(isOpen(closed, hours, '2026-11-11T08:00:00.000Z')).toBe(false);
    expect(nextOpening(closed, hours, '2026-11-10T20:00:00.000Z')).toBe('2026-11-12T07:00:00.000Z');
  });

  it('goes on counting its working days, which the school does not', () => {
    const friday = '2026-10-16T08:00:00.000Z';
    expect(localDate(closed, after(closed, friday, { serviceDays: 5 }))).toBe('2026-10-23');
    expect(localDate(closed, after(closed, friday, { workingDays: 5 }))).toBe('2026-10-30');
    expect(localDate(closed, after(closed, '2026-11-10T09:00:00.000Z', { serviceDays: 1 }))).toBe('2026-11-12');
  });
});
