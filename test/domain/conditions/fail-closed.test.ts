/** What a row says of an organisation that was left open, of who is off duty, and of a lead who is gone. */
import type { Context } from '../../../src/domain/procedure/context';
import type { Act, Pathway } from '../../../src/domain/procedure/pathway';
import { does, eventsOf, givenIn, rulesCited, ticks, when } from '../../support/play';
import { opens, zone } from '../../support/zone';

/** The zone with one more act, done by anybody in the case at any time. */
function having(more: Partial<Act>, roster: Partial<Record<string, Partial<Context['roster'][string]>>> = {}): Context {
  const act: Act = {
    id: 'extra',
    title: { nl: 'Extra', en: 'Extra' },
    by: { members: true },
    fields: [],
    effects: [],
    notices: [],
    sisEntry: false,
    urgent: false,
    actorLevel: 'L1',
    ...more,
  };
  const pathway: Pathway = {
    ...zone.pathway,
    acts: [...zone.pathway.acts, act],
    anytime: [...zone.pathway.anytime, 'extra'],
  };
  const people = Object.fromEntries(
    Object.entries(zone.roster).map(([id, entry]) => [id, { ...entry, ...roster[id] }]),
  );
  return { ...zone, pathway, roster: people };
}

const service = {
  id: 'service',
  type: 'organisation',
  organisations: 'service',
  label: { nl: 'Dienst', en: 'Service' },
  level: 'L1',
  required: false,
} as const;
const services = { ...service, type: 'organisations' } as const;
const opened = opens('ans', { pupils: ['Sofie'] });

describe('a role of an organisation that was left open', () => {
  const invites = having({ fields: [service], effects: [{ member: { role: 'competent_service', of: 'service' } }] });

  it('is nobody, not everybody with the role', () => {
    expect(givenIn(invites, opened, does('ans', 'extra')).state.members).toEqual([
      'lars',
      'lot',
      'ans',
      'daan',
      'dina',
    ]);
  });

  it('is whoever works there once it is named, and at each of several', () => {
    expect(givenIn(invites, opened, does('ans', 'extra', { service: 'youth' })).state.members).toContain('jet');
    expect(givenIn(invites, opened, does('ans', 'extra', { service: 'youth' })).state.members).not.toContain('theo');
    const several = having({ fields: [services], effects: [{ member: { role: 'competent_service', of: 'service' } }] });
    expect(givenIn(several, opened, does('ans', 'extra', { service: ['traffic', 'youth'] })).state.members).toEqual(
      expect.arrayContaining(['theo', 'jet']),
    );
  });

  it('owns no task: that is for those who look after the case', () => {
    const asks = having({
      fields: [service],
      effects: [
        {
          task: {
            id: 'look',
            kind: 'todo',
            title: { nl: 'Kijk', en: 'Look' },
            owner: { role: 'competent_service', of: 'service' },
            due: { workingDays: 1 },
            escalateTo: 'liaison_assistant',
          },
        },
      ],
    });
    const ownersAfter = (answers: Record<string, string>) =>
      givenIn(asks, opened, does('ans', 'extra', answers))
        .state.tasks.filter(({ row }) => row === 'look')
        .map(({ owner }) => owner);
    expect(ownersAfter({})).toEqual([{ roles: ['liaison_assistant'] }]);
    expect(ownersAfter({ service: 'traffic' })).toEqual([{ roles: ['competent_service'], organisation: 'traffic' }]);
  });

  it('has nobody in it, for a rule that asks so', () => {
    const guarded = having({ fields: [service] });
    const pathway = {
      ...guarded.pathway,
      rules: [
        ...guarded.pathway.rules,
        {
          id: 'TIE-2.4',
          on: ['extra'],
          level: 'refuse' as const,
          when: { nobody: { role: 'competent_service' as const, of: 'service' } },
          say: { nl: 'Niemand.', en: 'Nobody.' },
          next: { nl: 'Kies.', en: 'Choose.' },
        },
      ],
    };
    const strict = { ...guarded, pathway };
    expect(rulesCited(when(givenIn(strict, opened), does('ans', 'extra'), strict))).toEqual(['TIE-2.4']);
    expect('entries' in when(givenIn(strict, opened), does('ans', 'extra', { service: 'youth' }), strict)).toBe(true);
  });
});

describe('a seat', () => {
  const roster = { dina: { onDuty: false } };

  it('is also for who is off duty, where others on duty would do for work', () => {
    const seats = having(
      {
        effects: [
          { removeMember: { role: 'delegate', everybody: true } },
          { member: { role: 'delegate', everybody: true } },
        ],
      },
      roster,
    );
    expect(givenIn(seats, opened).state.members).not.toContain('dina');
    expect(givenIn(seats, opened, does('ans', 'extra')).state.members).toEqual(
      expect.arrayContaining(['daan', 'dina']),
    );
  });
});

describe('a task of the lead', () => {
  const leading = having({
    effects: [
      { lead: { actor: true } },
      {
        task: {
          id: 'refer',
          kind: 'todo',
          title: { nl: 'Verwijs', en: 'Refer' },
          owner: { lead: true },
          due: { workingDays: 1 },
          escalateTo: 'liaison_assistant',
        },
      },
    ],
  });
  const given = givenIn(leading, opened, does('lars', 'extra'));
  const { lars: _gone, ...roster } = leading.roster;

  it('is theirs alone while they are there', () => {
    expect('refused' in when(given, ticks('lot', 'refer'), leading)).toBe(true);
    expect(eventsOf(when(given, ticks('lars', 'refer'), leading)).map(({ type }) => type)).toContain('TaskDone');
  });

  it('is for those who look after the case once the lead is gone, so that it can be finished (DES-10)', () => {
    expect(eventsOf(when(given, ticks('lot', 'refer'), { ...leading, roster })).map(({ type }) => type)).toContain(
      'TaskDone',
    );
    expect('refused' in when(given, ticks('daan', 'refer'), { ...leading, roster })).toBe(true);
  });
});

describe('who may be named', () => {
  const people = (more: Partial<Act['fields'][number]>) =>
    having({
      fields: [{ id: 'who', type: 'people', label: { nl: 'Wie', en: 'Who' }, level: 'L1', required: true, ...more }],
    });
  const named = (where: Context, who: string) =>
    when(givenIn(where, opens('ans', { pupils: ['Sofie'] })), does('daan', 'extra', { who: [who] }), where);

  it('is only a colleague of their own school, where the procedure says so', () => {
    const where = people({ among: 'colleagues' });
    expect(rulesCited(named(where, 'lot'))).toEqual(['fields']);
    expect('entries' in named(where, 'dina')).toBe(true);
    expect('entries' in named({ ...where, organisations: {} }, 'lot')).toBe(true);
  });

  it('is only who is in the case, where the procedure says so', () => {
    const where = {
      ...people({ among: 'members' }),
      roster: { ...zone.roster, mia: { ...zone.roster['lot']!, roles: ['employee' as const] } },
    };
    expect(rulesCited(named(where, 'mia'))).toEqual(['fields']);
    expect('entries' in named(where, 'lot')).toBe(true);
  });
});
