/** What somebody who is kept out of a case (DES-8) still hears of it: nothing, also when it was already on its way. */
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { messagesFor } from '../../../src/notify/messages-for';
import { peopleOfRole } from '../../../src/app/cases/addressed';
import { changeOf } from '../../../src/app/cases/commit';
import { contextOf } from '../../../src/app/tenant';
import { context, does, given, givenIn, open, text, tinyPathway } from '../../support/play';
import { act, look, openDesk, school, signal } from '../../support/desk';

const person = { type: 'person', label: text('who'), level: 'L1', required: true } as const;
const plain = { notices: [], sisEntry: false, urgent: false, actorLevel: 'L1', by: { members: true } } as const;
const extra: Pathway['acts'] = [
  {
    ...plain,
    id: 'hand_over',
    title: text('hand over'),
    fields: [{ ...person, id: 'to' }],
    effects: [{ lead: { field: 'to' } }],
    approval: { by: { field: 'to' }, due: { workingDays: 1 }, escalateTo: 'team_leader' },
  },
  {
    ...plain,
    id: 'keep_out',
    title: text('keep out'),
    fields: [{ ...person, id: 'who', level: 'L2' }],
    effects: [{ exclude: { field: 'who' } }],
  },
];
const pathway: Pathway = {
  ...tinyPathway,
  acts: [...tinyPathway.acts, ...extra],
  anytime: [...tinyPathway.anytime, 'hand_over', 'keep_out'],
};
const there = { ...context, pathway };

describe('somebody who is kept out', () => {
  it('gets no card of a decision that waited for them', () => {
    const before = givenIn(there, open(), does('tess', 'hand_over', { to: 'ilse' }));
    const after = givenIn(
      there,
      open(),
      does('tess', 'hand_over', { to: 'ilse' }),
      does('tess', 'keep_out', { who: 'ilse' }),
    );
    const messages = messagesFor(
      { context: there, entries: after.journal.slice(before.journal.length), after: after.state },
      before.state,
    );
    expect(messages.filter(({ to }) => 'person' in to && to.person === 'ilse')).toEqual([]);
  });

  it('does not get what was on its way while their platform was away', async () => {
    const desk = await openDesk({ pathway });
    const id = await signal(desk);
    desk.platform.fails.set('ilse', { result: 'later', reason: 'away' });
    await desk.runUntilIdle();
    await act(desk, 'tess', id, 'keep_out', { who: 'ilse' });
    desk.platform.fails.clear();
    desk.setTime('2026-11-17T09:00:00.000Z');
    await desk.runUntilIdle();
    expect(desk.platform.to('ilse')).toEqual([]);
    expect(desk.platform.to('tess')).not.toEqual([]);
    expect(await desk.runUntilIdle()).toBe(0);
  });

  it('is named in the journal only to those who read identities', async () => {
    const desk = await openDesk({ pathway });
    const id = await signal(desk, { kept_out: ['max'] });
    const journalOf = async (user: string) =>
      JSON.stringify((await desk.ask(user, { type: 'journal', case: id })).answer);
    expect(await journalOf('mila')).toContain('Max');
    expect(await journalOf('tess')).toContain('Somebody is kept out of the case');
    expect(await journalOf('tess')).not.toContain('Max');
    expect((await look(desk, 'tess', id)).members).not.toContain('Max');
  });
});

describe('a role without a channel', () => {
  const alone = { ...school, channels: {}, people: school.people.map((one) => ({ ...one, onDuty: false })) };

  it('is heard by those who are not on duty when nobody is', () => {
    const { state, journal } = given(open());
    expect(
      peopleOfRole({ tenant: alone, context: contextOf(alone, tinyPathway), state }, { role: 'team_leader' }).map(
        ({ id }) => id,
      ),
    ).toEqual(['tess', 'tom']);
    const { messages } = changeOf(
      { clock: { now: () => '2026-11-16T08:00:00.000Z' }, ids: { fresh: () => '0'.repeat(32) } },
      alone,
      contextOf(alone, tinyPathway),
      undefined,
      journal,
    );
    // What is done in other cases is told nobody.
    const told = messages.filter(({ content }) => content.show !== 'alike');
    expect(told.map(({ to }) => to)).not.toContainEqual(expect.objectContaining({ role: expect.anything() }));
  });
});

describe('the channel of a role that somebody who is kept out reads', () => {
  it('hears nothing of the case: those of the role who are in it are told directly, and nobody is told that a channel is missing', async () => {
    const desk = await openDesk({ pathway });
    const id = await signal(desk, { kept_out: ['tom'] });
    await act(desk, 'ilse', id, 'acute');
    await act(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Not safe' });
    await desk.runUntilIdle();
    expect(desk.platform.to('#leaders')).toEqual([]);
    expect(desk.platform.to('tom')).toEqual([]);
    expect(JSON.stringify(desk.platform.to('tess'))).toContain('approval');
    expect(JSON.stringify(desk.platform.to('#ot'))).not.toContain('is missing');
  });

  it('is left out from then on when they are kept out later, also of what was on its way and of escalations', async () => {
    const desk = await openDesk({ pathway });
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'acute');
    await act(desk, 'ilse', id, 'keep_out', { who: 'tom' });
    await act(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Not safe' });
    await desk.runUntilIdle();
    desk.setTime('2026-11-20T09:00:00.000Z');
    await desk.runUntilIdle();
    expect(desk.platform.to('#leaders')).toEqual([]);
    expect(desk.platform.to('tom')).toEqual([]);
    expect(desk.platform.to('tess')).not.toEqual([]);
  });

  it('tries nothing with an old card there: for them there is no such case', async () => {
    const desk = await openDesk({ pathway });
    const id = await signal(desk);
    const { ping } = await look(desk, 'tess', id);
    await act(desk, 'ilse', id, 'keep_out', { who: 'tess' });
    for (const request of [
      { type: 'show', case: id },
      {
        type: 'submit',
        case: id,
        act: 'acute',
        revision: ping.revision,
        filled: { answers: {}, reasons: {} },
        request: 'old',
      },
      {
        type: 'approve',
        case: id,
        act: 'decision',
        revision: ping.revision,
        filled: { answers: {}, reasons: {} },
        request: 'old2',
      },
      { type: 'contacts', case: id, text: '' },
      { type: 'list' },
    ] as const) {
      expect(JSON.stringify((await desk.ask('tess', request)).answer)).not.toMatch(/TP-2026|Sofie|Blue arm/);
    }
  });
});
