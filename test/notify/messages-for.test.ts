import type { Message } from '../../src/notify/message';
import { messagesFor } from '../../src/notify/messages-for';
import { approves, context, does, given, open, time, type Step } from '../support/play';

/** The messages of the last of these steps. */
function messagesOf(...steps: Step[]): Message[] {
  const before = steps.length > 1 ? given(...steps.slice(0, -1)) : undefined;
  const after = given(...steps);
  return messagesFor(
    { context, entries: after.journal.slice(before?.journal.length ?? 0), after: after.state },
    before?.state,
  );
}

const TALK = { participants: ['mila', 'tess'] };
const DECISION = { report: 'yes', why: 'It is not safe at home.' };
const to = (messages: readonly Message[], show: Message['content']['show']) =>
  messages
    .filter((message) => message.content.show === show)
    .map((message) => ('role' in message.to ? { role: message.to.role } : message.to));
const says = (messages: readonly Message[], person: string) =>
  messages.flatMap(({ to: recipient, content }) =>
    'person' in recipient && recipient.person === person && content.show === 'notice' ? [content.say.en] : [],
  );

describe('who hears what', () => {
  it('pings the channel of the step, tells whose turn it is and who may think along, never the one who opened it', () => {
    const messages = messagesOf(open());
    expect(to(messages, 'case')).toEqual([{ role: 'support_team_member' }]);
    expect(says(messages, 'mila')).toEqual(['Your colleagues ask you to think along in this case.']);
    expect(says(messages, 'ilse')).toEqual(['It is your turn: Talk, by Thu 19 Nov.']);
    expect(says(messages, 'joost')).toEqual([]);
    expect(says(messages, 'max')).toEqual([]);
  });

  it('brings the card to every channel the case has been in, root before reply', () => {
    const messages = messagesOf(open(), does('mila', 'talk', TALK));
    expect(to(messages, 'case')).toEqual([{ role: 'support_team_member' }, { role: 'team_leader' }]);
    expect(messages.findIndex((message) => message.content.show === 'case')).toBe(0);
  });

  it('asks approval from those who may approve and tells the proposer what became of it', () => {
    const asked = messagesOf(open(), does('mila', 'talk', TALK), does('ilse', 'decision', DECISION));
    expect(to(asked, 'approval')).toEqual([{ role: 'team_leader' }, { person: 'tess' }]);
    const answered = messagesOf(
      open(),
      does('mila', 'talk', TALK),
      does('ilse', 'decision', DECISION),
      approves('tess', 'decision'),
    );
    expect(answered.find((message) => message.content.show === 'approval')).toMatchObject({
      content: { outcome: 'approved' },
    });
    expect(says(answered, 'ilse').join()).toContain('approved');
    expect(answered.find((message) => message.content.show === 'approval')?.key).toBe(
      asked.find((message) => message.content.show === 'approval')?.key,
    );
  });

  it('keeps a waiting approval card up to date when something else changes, so that it is never stale for long', () => {
    const messages = messagesOf(
      open(),
      does('mila', 'talk', TALK),
      does('ilse', 'decision', DECISION),
      does('mila', 'note', { text: 'x' }),
    );
    expect(messages.find((message) => message.content.show === 'approval')).toMatchObject({
      content: { outcome: 'waiting' },
    });
  });

  it('reminds the owner and escalates to the role above', () => {
    const messages = messagesOf(open(), time('2026-11-20T08:00:00.000Z'));
    expect(to(messages, 'notice')).toEqual(
      expect.arrayContaining([{ role: 'support_team_member' }, { role: 'team_leader' }]),
    );
  });

  it('says nothing to people kept out of the case', () => {
    const messages = messagesOf(open({ kept_out: ['ilse'] }));
    expect(says(messages, 'ilse')).toEqual([]);
  });

  it('never carries what was typed', () => {
    const messages = messagesOf(open(), does('mila', 'talk', TALK), does('ilse', 'decision', DECISION));
    const everything = JSON.stringify([...messages, ...messagesOf(open())]);
    for (const secret of ['Blue arm', 'Sofie', 'not safe']) expect(everything).not.toContain(secret);
  });
});
