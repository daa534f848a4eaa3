/** What is on record of an absence, and what is refused of it. */
import { decideAway, decideDays, type Saying } from '../../../src/app/attendance/decide-away';
import type { Person } from '../../../src/app/tenant';
import { PersonId } from '../../../src/domain/ids';
import { attendanceErrors as errors } from '../../../src/words/attendance/attendance-form';
import { faultInWords } from '../../../src/words/refusals/field-faults';

const person = (id: string, roles: readonly string[], more: Partial<Person> = {}): Person => ({
  id: PersonId(id),
  name: id,
  roles,
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  organisations: ['linde'],
  accounts: {},
  ...more,
});
const anna = person('anna', ['mentor']);
const people = [
  anna,
  person('bert', ['mentor', 'teacher']),
  person('carla', ['teacher']),
  person('dirk', ['mentor'], { organisations: ['wilg'] }),
  person('els', ['mentor'], { absences: [{ from: '2026-11-30', to: '2026-12-01' }] }),
  person('fleur', ['mentor'], {
    absences: [
      { from: '2026-11-23', to: '2026-12-04' },
      { from: '2026-11-23', to: '2026-12-04', present: true },
    ],
  }),
  person('gijs', ['director']),
];
const meant = (day: string) => faultInWords({ key: 'farAway', meant: day });
const saying = (by: Person, colleagues: readonly Person[] = [by]): Saying => ({
  by,
  colleagues,
  people,
  today: '2026-11-20',
  timeZone: 'Europe/Amsterdam',
  at: '2026-11-20T08:00:00.000Z',
  request: 'click',
});
const WEEKS = { away_from: '2026-11-23', away_to: '2026-12-04' };
const own = (raw: Record<string, unknown>) => decideAway(saying(anna), { ...WEEKS, ...raw });
const head = people.at(-1)!;
const ofColleague = (raw: Record<string, unknown>) =>
  decideAway(saying(head, people), { ...WEEKS, away_who: 'anna', ...raw });

describe('an absence', () => {
  it('says who, from when to when, who takes the place, who said it and when, and nothing else', () => {
    expect(own({ away_substitute: 'bert', reason: 'ziek' })).toMatchObject({
      said: {
        person: 'anna',
        from: '2026-11-23',
        to: '2026-12-04',
        substitute: 'bert',
        by: 'anna',
        at: '2026-11-20T08:00:00.000Z',
        request: 'click',
      },
    });
    expect(JSON.stringify(own({ away_substitute: 'bert', reason: 'ziek' }))).not.toContain('ziek');
  });

  it('lends nothing by one’s own word, and the roles of a colleague by that of who looks after the cases', () => {
    expect(own({ away_substitute: 'bert' })).not.toHaveProperty('said.lends');
    expect(ofColleague({ away_substitute: 'carla' })).toMatchObject({
      said: { person: 'anna', substitute: 'carla', lends: true, by: 'gijs' },
    });
  });

  it('may be of one day, today, and without a substitute', () => {
    expect(own({ away_from: '2026-11-20', away_to: '2026-11-20' })).toMatchObject({ said: { from: '2026-11-20' } });
    expect(own({})).not.toHaveProperty('said.substitute');
  });

  it.each([
    ['nothing', { away_from: '' }, { away_from: errors.missing }],
    ['no date', { away_from: 'morgen' }, { away_from: faultInWords('notADate') }],
    ['a day that does not exist', { away_to: '2026-11-31' }, { away_to: faultInWords('notADate') }],
    ['a day that is over', { away_from: '2026-11-19' }, { away_from: errors.past }],
    ['a year that slipped', { away_from: '0026-11-23' }, { away_from: meant('2026-11-23') }],
    ['a year that is over', { away_from: '2025-11-23' }, { away_from: meant('2026-11-23') }],
    ['days turned round', { away_from: '2026-11-25', away_to: '2026-11-24' }, { away_to: errors.order }],
    ['more than a year', { away_to: '2027-11-21' }, { away_to: errors.tooLong }],
    ['oneself as substitute', { away_substitute: 'anna' }, { away_substitute: errors.same }],
    ['a substitute who is away then too', { away_substitute: 'els' }, { away_substitute: errors.awayThen }],
    ['a substitute of another school', { away_substitute: 'dirk' }, { away_substitute: errors.otherSchool }],
    ['a substitute without the role', { away_substitute: 'carla' }, { away_substitute: errors.otherRole }],
    ['a substitute nobody knows', { away_substitute: 'constructor' }, { away_substitute: errors.choice }],
  ])('is refused with %s', (_what, raw, faults) => {
    expect(own(raw)).toEqual({ faults });
  });

  it('takes somebody who is there after all', () => {
    expect(own({ away_substitute: 'fleur' })).toMatchObject({ said: { substitute: 'fleur' } });
  });

  it('is never a way to give oneself a role', () => {
    expect(ofColleague({ away_substitute: 'gijs' })).toEqual({ faults: { away_substitute: errors.oneself } });
  });

  it('is nothing of whom it may not be said', () => {
    expect(own({ away_who: 'bert' })).toEqual({ faults: { away_who: errors.choice } });
  });
});

it('reads a day that was sent with a time, and as people here write it', () => {
  expect(own({ away_from: '2026-11-23T00:00:00Z', away_to: '4-12-2026' })).toMatchObject({
    said: { from: '2026-11-23', to: '2026-12-04' },
  });
});

describe('working days', () => {
  it('are kept in the order of the week', () => {
    expect(decideDays(saying(anna), { days: ['3', '2'] })).toMatchObject({ said: { person: 'anna', days: [2, 3] } });
  });

  it.each([
    ['none', [], errors.missing],
    ['one that is no day', ['2', '9'], errors.choice],
  ])('are refused with %s', (_what, days, fault) => {
    expect(decideDays(saying(anna), { days })).toEqual({ faults: { days: fault } });
  });
});
