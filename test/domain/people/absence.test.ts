/** Who is away on a day, who takes their place, and which roles that lends. */
import { absenceOn, peopleOn, type Planned } from '../../../src/domain/people/absence';
import {
  attending,
  stillToCome,
  wasSaid,
  withoutOld,
  type Attendance,
  type SaidAbsence,
} from '../../../src/domain/people/attendance';
import { PersonId } from '../../../src/domain/ids';

const somebody = (id: string, roles: readonly string[], more: Partial<Planned> = {}): Planned => ({
  id: PersonId(id),
  roles,
  onDuty: true,
  ...more,
});
const weeks = { from: '2026-11-16', to: '2026-11-27' };
const on = (people: readonly Planned[], date: string) =>
  Object.fromEntries(peopleOn(people, date).map((one) => [one.id, one]));

describe('who is away on a day', () => {
  const people = [
    somebody('anna', ['mentor', 'team_leader'], { absences: [{ ...weeks, substitute: PersonId('bert') }] }),
    somebody('bert', ['mentor']),
  ];

  it('is away on the first and the last day, and not on those beside them', () => {
    expect(['2026-11-15', '2026-11-16', '2026-11-27', '2026-11-28'].map((day) => on(people, day).anna!.onDuty)).toEqual(
      [true, false, false, true],
    );
  });

  it('leaves the very same people when nobody is away', () => {
    expect(peopleOn(people, '2026-11-30')).toBe(people);
  });

  it('has somebody take their place, who is lent nothing by their own word', () => {
    const today = on(people, '2026-11-20');
    expect(today.anna).toMatchObject({ away: { until: '2026-11-27', substitute: 'bert' } });
    expect(today.bert).toMatchObject({ roles: ['mentor'], replaces: [{ person: 'anna', lent: [] }] });
  });

  it('lends the roles of who is away to whom those who look after the cases named, once each', () => {
    const lent = [
      somebody('anna', ['mentor', 'director'], { absences: [{ ...weeks, substitute: PersonId('bert'), lends: true }] }),
      people[1]!,
    ];
    expect(on(lent, '2026-11-20').bert).toMatchObject({
      roles: ['mentor', 'director'],
      replaces: [{ person: 'anna', lent: ['director'] }],
    });
    expect(on(lent, '2026-11-28').bert!.roles).toEqual(['mentor']);
  });

  it.each([
    ['away too', somebody('bert', ['mentor'], { absences: [weeks] })],
    ['nobody here any more', somebody('carla', ['mentor'])],
  ])('has nobody take the place when the substitute is %s', (_what, other) => {
    const today = on([people[0]!, other], '2026-11-20');
    expect(today.anna!.onDuty).toBe(false);
    expect(today.anna).toMatchObject({ away: { substitute: undefined } });
    expect(today[other.id]).not.toHaveProperty('replaces');
  });

  it('goes by what was said last: another substitute, or back earlier than planned', () => {
    const absences = [
      { ...weeks, substitute: PersonId('bert') },
      { from: '2026-11-20', to: '2026-11-20', substitute: PersonId('carla') },
      { from: '2026-11-25', to: '2026-11-27', present: true as const },
    ];
    expect(absenceOn({ absences }, '2026-11-19')?.substitute).toBe('bert');
    expect(absenceOn({ absences }, '2026-11-20')?.substitute).toBe('carla');
    expect(absenceOn({ absences }, '2026-11-25')).toBeUndefined();
  });
});

describe('what was said of it', () => {
  const said = (from: string, to: string, more: Partial<SaidAbsence> = {}): SaidAbsence => ({
    person: PersonId('anna'),
    by: PersonId('anna'),
    at: '2026-11-01T09:00:00.000Z',
    request: `click ${from}`,
    from,
    to,
    ...more,
  });

  it('comes on top of the file, for whom it is about', () => {
    const file = [somebody('anna', [], { absences: [weeks] }), somebody('bert', [])];
    const attendance: Attendance = {
      absences: [said('2026-12-01', '2026-12-02')],
      days: [{ person: PersonId('bert'), by: PersonId('bert'), at: '', request: '1', days: [2, 3] }],
    };
    const [anna, bert] = attending(file, attendance);
    expect(anna!.absences).toHaveLength(2);
    expect(bert).toMatchObject({ workdays: [2, 3] });
    expect(bert).not.toHaveProperty('absences');
    expect(attending(file, { absences: [], days: [] })).toBe(file);
  });

  it('is kept for a year after it was over, and of working days only the last word', () => {
    const day = (request: string) => ({ person: PersonId('bert'), by: PersonId('bert'), at: '', request, days: [1] });
    const kept = withoutOld(
      { absences: [said('2025-11-01', '2025-11-14'), said('2025-11-01', '2025-11-15')], days: [day('1'), day('2')] },
      '2026-11-16',
    );
    expect(kept.absences.map(({ to }) => to)).toEqual(['2025-11-15']);
    expect(kept.days.map(({ request }) => request)).toEqual(['2']);
  });

  it('knows a click that was heard before', () => {
    const attendance = { absences: [said('2026-12-01', '2026-12-02')], days: [] };
    expect([wasSaid(attendance, 'click 2026-12-01'), wasSaid(attendance, 'click 2')]).toEqual([true, false]);
  });

  it('shows what is still to come, without what is over or was taken back', () => {
    const absences = [
      said('2026-11-01', '2026-11-10'),
      said('2026-11-16', '2026-11-20'),
      said('2026-12-01', '2026-12-02'),
    ];
    const days = (more: readonly SaidAbsence[]) =>
      stillToCome({ absences: [...absences, ...more] }, '2026-11-18').map(({ from }) => from);
    expect(days([])).toEqual(['2026-11-16', '2026-12-01']);
    expect(days([said('2026-11-18', '2026-11-20', { present: true })])).toEqual(['2026-12-01']);
    expect(days([said('2026-12-01', '2026-12-02', { present: true })])).toEqual(['2026-11-16']);
  });
});
