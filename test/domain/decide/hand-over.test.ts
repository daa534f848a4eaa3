/**
 * Handing over all that was somebody's in a case, by whoever looks after it: on record, and never to or by who is kept
 * out.
 */
import { PersonId, RequestId } from '../../../src/domain/ids';
import { hasLostRole } from '../../../src/domain/case/lost-role';
import type { Context } from '../../../src/domain/procedure/context';
import { evolve } from '../../../src/domain/case/evolve';
import type { ExistingCase } from '../../../src/domain/case/case';
import type { Decision } from '../../../src/domain/decide/command';
import { context, does, eventsOf, given, MONDAY, open, rulesCited, when } from '../../support/play';

const mila = PersonId('mila');
const before = given(open(), does('mila', 'talk', { participants: ['mila', 'tess'] }));
const givenBy = (state: ExistingCase, decision: Decision): ExistingCase =>
  'entries' in decision ? decision.entries.reduce((now, entry) => evolve(now, entry), state) : state;
const handOver = (actor: string, to: string, request = 'once') =>
  ({
    type: 'handOver',
    actor: PersonId(actor),
    at: MONDAY,
    request: RequestId(request),
    from: mila,
    to: PersonId(to),
  }) as const;
/** The mentor has no role any more, and the colleague has one that may lead. */
const changed: Context = {
  ...context,
  roster: {
    ...context.roster,
    mila: { ...context.roster.mila!, roles: [] },
    max: { ...context.roster.max!, roles: ['team_leader'] },
  },
};

describe('handing over', () => {
  it('gives the colleague the place and the tasks, asks them to lead, and takes the other out', () => {
    const led = { ...before, state: { ...before.state, lead: mila } };
    const events = eventsOf(when(led, handOver('ilse', 'max'), changed));
    expect(events).toContainEqual({ type: 'MembersAdded', people: ['max'] });
    expect(events.map(({ type }) => type)).not.toContain('LeadSet');
    const { task } = events.find((event) => event.type === 'TaskOpened')!;
    expect(task).toMatchObject({ row: 'accept_lead', owner: { person: 'max' }, escalateTo: 'support_team_member' });
    expect(events).toContainEqual({ type: 'MembersRemoved', people: ['mila'] });
    expect(events).toContainEqual(expect.objectContaining({ type: 'TaskReassigned', owner: { person: 'max' } }));
    const decided = when(led, handOver('ilse', 'max'), changed);
    expect('entries' in decided && decided.entries[0]!.actor).toEqual({ person: 'ilse', role: 'support_team_member' });
  });

  it('leads the case once the colleague accepts, and nobody else accepts it for them', () => {
    const led = { ...before, state: { ...before.state, lead: mila } };
    const asked = givenBy(led.state, when(led, handOver('ilse', 'max'), changed));
    const { id } = asked.tasks.find(({ row }) => row === 'accept_lead')!;
    const ticks = (actor: string) =>
      when(
        { state: asked },
        { ...handOver(actor, 'max', `tick-${actor}`), type: 'tickTask', task: id } as never,
        changed,
      );
    expect(rulesCited(ticks('ilse'))).toEqual(['DES-10']);
    expect(eventsOf(ticks('max'))).toContainEqual({ type: 'LeadSet', person: 'max' });
  });

  it('gives the lead to nobody whose role may not have it', () => {
    const led = { ...before, state: { ...before.state, lead: mila } };
    const events = eventsOf(when(led, handOver('ilse', 'joost'), changed));
    expect(events).toContainEqual({ type: 'MembersRemoved', people: ['mila'] });
    expect(events.map(({ type }) => type)).not.toContain('LeadSet');
    expect(JSON.stringify(events)).not.toContain('accept_lead');
  });

  it.each([
    ['by who does not look after the case', handOver('joost', 'max'), before.state],
    ['by who is kept out', handOver('ilse', 'max'), { ...before.state, excluded: [PersonId('ilse')] }],
    ['to who is kept out', handOver('ilse', 'max'), { ...before.state, excluded: [PersonId('max')] }],
    ['to nobody here', handOver('ilse', 'nobody'), before.state],
    ['to the same person', handOver('ilse', 'mila'), before.state],
  ])('is no case for them %s', (_how, command, state) => {
    expect(when({ state }, command, changed)).toEqual({ refused: { kind: 'unknown' } });
  });

  it('changes nothing of who is not in the case (any more)', () => {
    const state = { ...before.state, members: [PersonId('ilse')] };
    expect(when({ state }, handOver('ilse', 'max'), changed)).toEqual({ entries: [], hints: [] });
  });
});

describe('a member who changed role or left', () => {
  it('is who did something in a role, or was named for one, that they do not hold now', () => {
    const lost = (where: Context, person: string, journal = before.journal) =>
      hasLostRole(where, before.state, journal, PersonId(person));
    expect(lost(context, 'mila')).toBe(false);
    expect(lost(changed, 'mila')).toBe(true);
    expect(lost(changed, 'mila', [])).toBe(true);
    expect(lost(changed, 'joost')).toBe(false);
    expect(lost({ ...context, roster: {} }, 'ilse')).toBe(true);
  });
});
