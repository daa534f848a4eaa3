import { calendarOf } from '../../src/tenants/calendar';

const SCHOOL = {
  timeZone: 'Europe/Amsterdam',
  workdays: ['mon', 'tue', 'thu'] as ('mon' | 'tue' | 'thu')[],
  closures: [],
};

it('has the days without school of the country for the years asked, and apart from them those on which services rest too', () => {
  const { daysOff, holidays } = calendarOf({ ...SCHOOL, holidays: { country: 'NL' } }, [2026, 2027]);

  expect([...daysOff].filter((day) => day.startsWith('2026'))).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ]);
  expect(daysOff.has('2027-04-27')).toBe(true);
  expect(daysOff.has('2028-01-01')).toBe(false);
  expect(['2026-04-03', '2026-05-05', '2026-04-06'].map((day) => holidays?.has(day))).toEqual([false, false, true]);
});

it.each([
  ['VLG', '2026-07-11', true],
  ['WAL', '2027-09-27', true],
  ['VLG', '2027-09-27', false],
  ['WAL', '2026-07-11', false],
])('knows the day of the community of %s: %s', (state, day, isOff) => {
  const { daysOff, holidays } = calendarOf({ ...SCHOOL, holidays: { country: 'BE', state } }, [2026, 2027]);

  expect([daysOff.has(day), holidays?.has(day)]).toEqual([isOff, false]);
});

it('knows another country', () => {
  const { daysOff } = calendarOf({ ...SCHOOL, holidays: { country: 'BE' } }, [2026]);

  expect([daysOff.has('2026-07-21'), daysOff.has('2026-04-27')]).toEqual([true, false]);
});

it("adds the school's own closures, first and last day included, also over a change to summer time", () => {
  const { daysOff } = calendarOf(
    { ...SCHOOL, closures: ['2026-03-13', { from: '2026-03-28', to: '2026-03-30' }] },
    [2026],
  );

  expect([...daysOff]).toEqual(['2026-03-13', '2026-03-28', '2026-03-29', '2026-03-30']);
});

it('counts weekdays from Monday, as the rules do', () => {
  expect(calendarOf(SCHOOL, [])).toMatchObject({ timeZone: 'Europe/Amsterdam', workdays: [1, 2, 4] });
});

it.each([
  ['NL', 'Europe/Amsterdam', undefined, '08-01'],
  ['BE', 'Europe/Brussels', undefined, '09-01'],
  [undefined, 'Europe/Brussels', undefined, '09-01'],
  [undefined, 'Europe/Amsterdam', undefined, '08-01'],
  ['BE', 'Europe/Brussels', '08-25', '08-25'],
])(
  'starts the school year of %s in %s as the country does, unless the school says otherwise (%s)',
  (country, timeZone, starts, expected) => {
    const { schoolYearStarts } = calendarOf(
      { ...SCHOOL, timeZone, holidays: country ? { country } : undefined, schoolYear: starts ? { starts } : undefined },
      [],
    );

    expect(schoolYearStarts).toBe(expected);
  },
);
