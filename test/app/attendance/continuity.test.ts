/** The first day on which nobody can do an open task, and the role of whom somebody would close that. */
import { gapsOf, schoolDays } from '../../../src/app/attendance/continuity';
import { PersonId } from '../../../src/domain/ids';
import type { RosterEntry } from '../../../src/domain/people/roles';
import type { Context } from '../../../src/domain/procedure/context';
import { calendar, context, does, given, open } from '../../support/play';

const DAYS = schoolDays(calendar, '2026-11-16', 2);
const { state } = given(open(), does('mila', 'talk', { participants: ['mila', 'tess'] }));
/** These people are as told from a day on. */
const from =
  (since: string, people: Readonly<Record<string, Partial<RosterEntry>>>) =>
  (day: string): Context =>
    day < since
      ? context
      : {
          ...context,
          roster: {
            ...context.roster,
            ...Object.fromEntries(
              Object.entries(people).map(([id, more]) => [id, { ...context.roster[id]!, ...more }]),
            ),
          },
        };
const AWAY = { onDuty: false, away: { until: '2026-12-31' } } as const;

it('counts school days alone', () => {
  expect(DAYS).toHaveLength(10);
  expect(DAYS).not.toContain('2026-11-21');
  expect(schoolDays(calendar, '2026-12-24', 1)).not.toContain('2026-12-25');
});

describe('an open task', () => {
  const mine = () => state.tasks.filter(({ owner }) => 'person' in owner && owner.person === 'mila');

  it('has no gap while its people are there, or a colleague of the same role', () => {
    expect(gapsOf(state, () => context, DAYS)).toEqual([]);
    expect(mine().length).toBeGreaterThan(0);
    expect(gapsOf({ ...state, tasks: mine() }, from('2026-11-18', { mila: AWAY }), DAYS)).toEqual([]);
  });

  it('has one from the first day on which nobody of the role is there, with the role that would close it', () => {
    const nobody = from('2026-11-18', { mila: AWAY, max: AWAY });
    expect(gapsOf({ ...state, tasks: mine() }, nobody, DAYS)[0]).toMatchObject({
      from: '2026-11-18',
      roles: ['mentor'],
    });
  });

  it('of a role has one on a day on which none of its people works', () => {
    const tasks = state.tasks.map((task) => ({ ...task, owner: { roles: ['support_team_member'] } }));
    const partTime = from('2026-11-16', { ilse: { workdays: [1, 2, 4, 5] } });
    expect(gapsOf({ ...state, tasks: tasks.slice(0, 1) }, partTime, DAYS)[0]?.from).toBe('2026-11-18');
  });

  it('is not closed by somebody who is kept out', () => {
    const onlyOut = from('2026-11-18', { mila: AWAY });
    const out = { ...state, tasks: mine(), excluded: [...state.excluded, PersonId('max')] };
    expect(gapsOf(out, onlyOut, DAYS)[0]?.from).toBe('2026-11-18');
  });
});
