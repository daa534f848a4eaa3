import type { ExistingCase } from '../../src/domain/case/case';
import { RequestId } from '../../src/domain/ids';
import type { Context } from '../../src/domain/procedure/context';
import type { Notice } from '../../src/domain/procedure/effect';
import type { Act } from '../../src/domain/procedure/pathway';
import type { Message } from '../../src/notify/message';
import { messagesFor } from '../../src/notify/messages-for';
import { noticeWords } from '../../src/words/case/notices';
import { approves, context, does, given, givenIn, MONDAY, open, time, tinyPathway, type Step } from '../support/play';

type Played = ReturnType<typeof given>;

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

  describe('when an act is undone', () => {
    const telling = (id: string, to: Notice['to']) => (act: Act) =>
      act.id === id ? { ...act, notices: [{ to, say: { nl: 'Kijk even.', en: 'Please look.' } }] } : act;
    const acts = tinyPathway.acts
      .map(telling('acute', { role: 'team_leader' }))
      .map(telling('note', { members: true }));
    const where: Context = { ...context, pathway: { ...tinyPathway, acts } };
    const undoes = ({ undo }: ExistingCase) =>
      ({ type: 'undoAct', actor: undo!.by, at: MONDAY, request: RequestId('undoes'), record: undo!.record }) as const;

    /** Who is told what by the act, and by its being undone. */
    function toldOf(act: Step) {
      const [opened, done, undone] = [[open()], [open(), act], [open(), act, undoes]].map((steps) =>
        givenIn(where, ...steps),
      ) as [Played, Played, Played];
      const between = (before: Played, after: Played) =>
        messagesFor(
          { context: where, entries: after.journal.slice(before.journal.length), after: after.state },
          before.state,
        ).flatMap(({ to: one, content }) =>
          content.show === 'notice' ? [[JSON.stringify(one), content] as const] : [],
        );
      return { first: between(opened, done), then: between(done, undone) };
    }

    it('tells whoever was told of it, and nobody else', () => {
      for (const act of [does('mila', 'acute'), does('mila', 'note', { text: 'x' })]) {
        const { first, then } = toldOf(act);
        expect(first.length).toBeGreaterThan(0);
        // That it was read stays true for who signalled it.
        const told = first.map(([one]) => one).filter((one) => !one.includes('joost'));
        expect(then.map(([one]) => one)).toEqual(told);
      }
    });

    it('says what it was only when it was urgent: people were told of the rest in other words', () => {
      const urgent = toldOf(does('mila', 'acute')).then.map(([, content]) => [content.say.en, content.urgent]);
      expect(urgent).toEqual([[noticeWords.undone({ nl: 'acute', en: 'acute' }).en, true]]);
      const other = toldOf(does('mila', 'note', { text: 'x' })).then.map(([, content]) => content.say);
      expect(new Set(other)).toEqual(new Set([noticeWords.somethingUndone]));
    });
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
