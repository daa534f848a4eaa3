// `zorgspoor doctor` on school holidays: it says before the summer that those of the next school year are missing.
import { holidays } from '../../src/cli/doctor/holidays';
import type { Tenant } from '../../src/app/tenant';
import { calendarOf } from '../../src/tenants/calendar';
import { school } from '../support/desk';

const withClosures = (closures: Parameters<typeof calendarOf>[0]['closures']): Tenant => ({
  ...school,
  calendar: calendarOf(
    {
      timeZone: 'Europe/Amsterdam',
      workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      holidays: { country: 'NL' },
      closures,
    },
    [2026, 2027, 2028],
  ),
});
const summer = withClosures([{ from: '2027-07-17', to: '2027-08-29' }]);

it('is content while a holiday is known that is still to come', () => {
  expect(holidays([summer], '2027-01-10T08:00:00.000Z')).toMatchObject([{ result: 'ok' }]);
});

it('says in time, school by school, where those of the next school year are missing, and what to do', () => {
  expect(holidays([summer], '2027-06-10T08:00:00.000Z')).toMatchObject([
    { result: 'warning', text: 'school: the last week without school that is known begins on 2027-08-23' },
  ]);
});

it('is not put off by public holidays of later years, nor by a day off here and there', () => {
  expect(holidays([withClosures(['2027-05-07', '2027-06-14'])], '2027-01-10T08:00:00.000Z')).toMatchObject([
    { result: 'warning', text: 'school: no week without school is known', todo: expect.stringContaining('closures') },
  ]);
});
