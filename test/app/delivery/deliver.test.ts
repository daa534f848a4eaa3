import { act, approve, look, openDesk, school, signal } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const TALK = { participants: ['mila', 'tess'] };
/** A note of which everybody in the case is told. */
const telling = {
  ...tinyPathway,
  acts: tinyPathway.acts.map((one) =>
    one.id === 'note'
      ? { ...one, notices: [{ to: { members: true as const }, say: { nl: 'Kijk even.', en: 'Please look.' } }] }
      : one,
  ),
};
const DECISION = { report: 'yes', why: 'Not safe' };

describe('delivering', () => {
  it('posts the card of the case once and keeps it up to date, with lines in its thread', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    expect(await desk.runUntilIdle()).toBeGreaterThan(0);
    const [root, ...replies] = desk.platform.to('#ot');
    expect(root).toMatchObject({
      delivery: { view: { kind: 'ping', code: 'TP-2026-0001' }, locale: 'nl' },
      thread: undefined,
    });
    expect(replies.every((reply) => reply.thread === root?.ref.message)).toBe(true);
    await act(desk, 'mila', id, 'talk', TALK);
    await desk.runUntilIdle();
    expect(desk.platform.to('#ot').filter((post) => post.delivery.view.kind === 'ping')).toHaveLength(1);
    expect(root?.delivery.view).toMatchObject({ stage: { en: 'Decide' } });
    expect(await desk.runUntilIdle()).toBe(0);
  });

  it('asks the only one of the case who reads a channel alone to decide, and the card says there that it waits', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    await act(desk, 'ilse', id, 'decision', DECISION);
    await desk.runUntilIdle();
    expect(desk.platform.to('#leaders').map(({ delivery }) => delivery.view)).toMatchObject([
      { kind: 'ping', asked: { nl: 'Akkoord gevraagd: decision' } },
    ]);
    expect(desk.platform.to('tess').map(({ delivery }) => delivery.view)).toContainEqual(
      expect.objectContaining({ kind: 'approval', outcome: 'waiting' }),
    );
    expect(desk.platform.to('ilse').map(({ delivery }) => delivery.view.kind)).not.toContain('approval');
  });

  it('puts a decision in the thread of the case and shows there what became of it', async () => {
    const atWork = school.people.map((one) => (one.id === 'tom' ? { ...one, onDuty: true } : one));
    const desk = await openDesk({ tenant: { ...school, people: atWork } });
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    await act(desk, 'ilse', id, 'decision', DECISION);
    await desk.runUntilIdle();
    const approval = () => desk.platform.to('#leaders').find((post) => post.delivery.view.kind === 'approval');
    expect(approval()).toMatchObject({
      delivery: { view: { outcome: 'waiting' } },
      thread: desk.platform.to('#leaders')[0]?.ref.message,
    });
    await approve(desk, 'tess', id, 'decision');
    await desk.runUntilIdle();
    expect(approval()?.delivery.view).toMatchObject({ outcome: 'approved' });
  });

  it('reminds when time passes, once', async () => {
    const desk = await openDesk();
    await signal(desk);
    await desk.runUntilIdle();
    const before = desk.platform.posts.length;
    desk.setTime('2026-11-17T09:00:00.000Z');
    await desk.runUntilIdle();
    await desk.runUntilIdle();
    const told = desk.platform.posts.slice(before).filter(({ delivery }) => delivery.view.kind !== 'morning');
    expect(told.map((post) => post.to)).toEqual(['#ot']);
  });

  it('tries again later when a channel is away, without holding up others or losing order', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    desk.platform.fails.set('#ot', { result: 'later', retryAfter: 30, reason: 'ratelimited' });
    await desk.runUntilIdle();
    expect(desk.platform.to('#ot')).toEqual([]);
    expect(desk.platform.to('mila')).not.toEqual([]);
    desk.setTime('2026-11-16T08:00:20.000Z');
    await act(desk, 'mila', id, 'note', { text: 'x' });
    desk.platform.fails.clear();
    await desk.runUntilIdle();
    expect(desk.platform.to('#ot')).toEqual([]);
    desk.setTime('2026-11-16T08:00:31.000Z');
    await desk.runUntilIdle();
    expect(desk.platform.to('#ot').map(({ delivery }) => delivery.view.kind)).toEqual(['ping']);
  });

  it('keeps the card before its lines when both had to wait', async () => {
    const desk = await openDesk();
    await signal(desk);
    desk.platform.fails.set('#ot', { result: 'later', retryAfter: 30, reason: 'ratelimited' });
    await desk.runUntilIdle();
    desk.setTime('2026-11-17T09:00:00.000Z');
    await desk.runUntilIdle();
    desk.platform.fails.clear();
    desk.setTime('2026-11-17T09:00:31.000Z');
    await desk.runUntilIdle();
    expect(desk.platform.to('#ot').map(({ delivery }) => delivery.view.kind)).toEqual(['ping', 'notice']);
  });

  it('a channel that is gone gives way to its people, and the coordinators hear of it', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    desk.platform.fails.set('#leaders', { result: 'never', reason: 'is_archived' });
    await desk.runUntilIdle();
    expect(desk.platform.to('tess').map((post) => post.delivery.view.kind)).toContain('ping');
    expect(JSON.stringify(desk.platform.to('#ot'))).toContain('is missing or cannot be reached');
  });

  it('a role without a channel is told directly, those on duty and not kept out of the case (DES-8)', async () => {
    const desk = await openDesk({
      tenant: { ...school, channels: { team_leader: { platform: 'web', id: '#leaders' } } },
    });
    await signal(desk);
    await desk.runUntilIdle();
    expect(desk.platform.to('ilse').map((post) => post.delivery.view.kind)).toContain('ping');
    expect(desk.platform.to('omar')).toEqual([]);
    expect(JSON.stringify(desk.platform.to('ilse'))).toContain('is missing or cannot be reached');
  });

  it('a card never goes to people of a role who are not in the case, an escalation does when nobody of the role is (DES-3)', async () => {
    const desk = await openDesk({
      tenant: {
        ...school,
        channels: { support_team_member: { platform: 'web', id: '#ot' } },
        people: school.people.map((person) => (person.id === 'tom' ? { ...person, onDuty: true } : person)),
      },
    });
    const id = await signal(desk, { kept_out: ['tom'] });
    await act(desk, 'mila', id, 'talk', TALK);
    await desk.runUntilIdle();
    expect(desk.platform.to('tess').map((post) => post.delivery.view.kind)).toContain('ping');
    expect(desk.platform.to('tom')).toEqual([]);
  });

  it('somebody who cannot be reached is reported to who looks after the case, who reads there who it is', async () => {
    const people = school.people.map((person) => (person.id === 'mila' ? { ...person, accounts: {} } : person));
    const desk = await openDesk({ tenant: { ...school, people }, pathway: telling });
    const id = await signal(desk);
    for (const text of ['x', 'y']) await act(desk, 'tess', id, 'note', { text });
    await desk.runUntilIdle();
    const reports = desk.platform.to('ilse').filter(({ delivery }) => JSON.stringify(delivery).includes('not reach'));
    expect(reports.map(({ delivery }) => delivery.view)).toMatchObject([{ kind: 'notice', caseId: id }]);
    expect(JSON.stringify(reports)).not.toContain('Mila');
    const { flags } = await look(desk, 'ilse', id);
    expect(flags.map(({ en }) => en)).toEqual(['Could not be reached by chat: Mila']);
    const { answer } = await desk.ask('ilse', { type: 'journal', case: id });
    expect(JSON.stringify(answer)).toContain('Could not be reached by chat: Mila');
  });

  it('sends nothing above L0 and logs no content', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    await act(desk, 'ilse', id, 'decision', DECISION);
    await desk.runUntilIdle();
    const sent = JSON.stringify([desk.platform.posts, desk.logged]);
    for (const secret of ['Blue arm', 'Sofie', 'Not safe', 'Mila', 'Joost']) expect(sent).not.toContain(secret);
  });

  it('a platform that is slow is given up in time, so that no other worker sends the same again', async () => {
    const desk = await openDesk({ pathway: telling });
    const other = await openDesk({ pathway: telling, wrap: () => desk.storage, worker: 'worker-2' });
    const send = desk.platform.gateway.tell;
    let now = '2026-11-16T08:00:00.000Z';
    other.setTime('2026-11-16T08:00:00.000Z');
    // Each direct message takes twelve seconds, and meanwhile the other worker looks for something to do.
    desk.platform.gateway.tell = async (person, delivery, home) => {
      now = new Date(Date.parse(now) + 12_000).toISOString();
      desk.setTime(now);
      other.setTime(now);
      await other.runUntilIdle();
      return send(person, delivery, home);
    };
    const people = ['max', 'tom', 'omar', 'joost'];
    const id = await signal(desk);
    for (const person of people) await act(desk, 'ilse', id, 'invite', { person });
    await act(desk, 'ilse', id, 'note', { text: 'x' });
    await desk.runUntilIdle();
    await other.runUntilIdle();
    for (const person of [...people, 'mila', 'tess']) {
      const heard = [...desk.platform.to(person), ...other.platform.to(person)].filter((post) =>
        JSON.stringify(post.delivery).includes('Please look'),
      );
      expect([person, heard.length]).toEqual([person, 1]);
    }
  });

  it('two workers never send the same message twice', async () => {
    const desk = await openDesk();
    await signal(desk);
    await Promise.all([desk.runUntilIdle(), desk.runUntilIdle(), desk.runUntilIdle()]);
    expect(desk.platform.to('#ot').filter((post) => post.delivery.view.kind === 'ping')).toHaveLength(1);
    expect(desk.platform.to('#ot').every((post) => post.edits === 0)).toBe(true);
  });
});
