import { encodePress } from '../../../src/render/press-codec';
import { parseSlack, type SlackRequest } from '../../../src/edges/slack/requests/parse';
import { fixture } from './support/desk';
import { CASE } from './support/outcomes';

const asked = (body: unknown): SlackRequest => {
  const inbound = parseSlack(body);
  if (inbound.kind !== 'request') throw new Error(JSON.stringify(inbound));
  return inbound;
};
const account = (user: string) => ({ platform: 'slack', workspace: 'T0SCHOOL', user });

/** A recorded press with another press in its button. */
function pressing(name: 'press-in-message' | 'press-in-modal', change: object) {
  const payload = fixture(name);
  Object.assign(payload.actions[0], change);
  return payload;
}

describe('what Slack sends, as a request', () => {
  it('reads a command with a whole mail pasted behind it', () => {
    const text = 'De leerling schrok. '.repeat(400).trim();
    expect(asked({ ...fixture('command'), text })).toMatchObject({
      kind: 'request',
      request: { type: 'command', text },
    });
  });

  it('reads a slash command', () => {
    expect(asked({ ...fixture('command'), text: '  help ' })).toEqual({
      kind: 'request',
      workspace: 'T0SCHOOL',
      account: account('U0MENTOR'),
      request: { type: 'command', command: 'signaal', text: 'help', readAlong: false },
      reply: { via: 'command', trigger: '1111.2222.trigger-command', channel: 'C0MENTORS' },
    });
  });

  it('reads a button in a message, and where it was pressed', () => {
    expect(asked(fixture('press-in-message'))).toEqual({
      kind: 'request',
      workspace: 'T0SCHOOL',
      account: account('U0LEAD'),
      request: {
        type: 'approve',
        case: CASE,
        act: 'report',
        revision: 4,
        filled: { answers: {}, reasons: {} },
        request: '1764000000.000100:press:1:U0LEAD:1764000012.345678',
      },
      reply: {
        via: 'message',
        trigger: '1111.2222.trigger-message',
        channel: 'C0CARE',
        thread: '1764000000.000001',
        page: undefined,
      },
    });
  });

  it('reads a button in a modal', () => {
    const { request, reply } = asked(fixture('press-in-modal'));
    expect(request).toEqual({
      type: 'tick',
      case: CASE,
      task: 'task-2',
      request: 'V0CASE:press:3:U0LEAD:1764000031.100200',
    });
    expect(reply).toEqual({ via: 'modal', view: 'V0CASE', hash: '1764000020.hAsHone', page: undefined });
  });

  it('hands the page of a long card back to whoever renders the answer', () => {
    const { request, reply } = asked(
      pressing('press-in-modal', { value: encodePress({ type: 'show', case: CASE }, 2) }),
    );
    expect(request).toEqual({ type: 'show', case: CASE });
    expect(reply).toMatchObject({ page: 2 });
  });

  it('reads a submitted form: answers and reasons by their own ids, whatever the block ids', () => {
    const { request, reply } = asked(fixture('submission'));
    expect(request).toEqual({
      type: 'submit',
      case: CASE,
      act: 'talk',
      revision: 2,
      request: 'V0FORM:1764000025.hAsHtwo',
      filled: {
        answers: {
          what: 'Blauwe plekken gezien',
          kind: 'parents',
          people: ['anouk', 'bram'],
          on: '2026-11-20',
          later: undefined,
        },
        reasons: { 'MELD-2.7': 'Het kind vroeg erom' },
      },
    });
    expect(reply).toMatchObject({
      via: 'submission',
      view: 'V0FORM',
      hash: '1764000025.hAsHtwo',
      blocks: { kind: 'kind~1764000020.hAsHone', what: 'what' },
    });
  });

  it('gives the same request id to the same click, and another to the next', () => {
    const id = (payload: object) => (asked(payload).request as { request?: string }).request;
    expect(id(fixture('press-in-message'))).toBe(id(fixture('press-in-message')));
    expect(id(pressing('press-in-message', { action_ts: '1764000013.000000' }))).not.toBe(
      id(fixture('press-in-message')),
    );
  });

  it('reads that somebody opened their home, and a button on it', () => {
    expect(asked(fixture('app-home-opened'))).toEqual({
      kind: 'request',
      workspace: 'T0SCHOOL',
      account: account('U0MENTOR'),
      request: { type: 'home' },
      reply: { via: 'opened' },
      event: 'Ev0HOME',
    });
    expect(asked(fixture('press-in-home'))).toEqual({
      kind: 'request',
      workspace: 'T0SCHOOL',
      account: account('U0MENTOR'),
      request: { type: 'show', case: CASE },
      reply: { via: 'home', trigger: '1111.2222.trigger-home', page: undefined },
    });
  });

  it.each([
    ['<@U0BOT> Dossier mc-2026-7', 'dossier', 'mc-2026-7'],
    ['<@U0BOT>', 'help', ''],
    ['<@U0BOT> /signaal', 'signaal', ''],
    ['hallo <@U0BOT|zorgspoor>', 'hallo', ''],
  ])('reads the mention "%s"', (text, command, rest) => {
    const payload = fixture('app-mention');
    payload.event.text = text;
    expect(asked(payload)).toEqual({
      kind: 'request',
      workspace: 'T0SCHOOL',
      account: account('U0MENTOR'),
      request: { type: 'command', command, text: rest, readAlong: true },
      reply: { via: 'mention', channel: 'C0CARE', thread: '1764000000.000001' },
      event: 'Ev0MENTION',
      typed: text.replace(/<@[^>]*>/, '').trim(),
    });
  });

  it('reads a mention full of openings: what grows with the square of the length would not end in time', () => {
    const payload = fixture('app-mention');
    payload.event.text = `<@U0BOT> ${'<@'.repeat(200_000)}`;
    expect(asked(payload)).toMatchObject({ kind: 'request', request: { type: 'command' } });
  });

  it('takes somebody of another workspace, as in a shared channel, for an account of that workspace: nobody we know (DES-3)', () => {
    const elsewhere = (payload: ReturnType<typeof fixture>) => ({
      ...payload,
      user: { ...payload.user, team_id: 'T0ELSEWHERE' },
    });
    for (const name of ['press-in-message', 'press-in-modal', 'submission'] as const)
      expect(asked(elsewhere(fixture(name))).account.workspace).toBe('T0ELSEWHERE');
    const mention = fixture('app-mention');
    mention.event.user_team = 'T0ELSEWHERE';
    expect(asked(mention).account.workspace).toBe('T0ELSEWHERE');
  });

  it('says within which organisation somebody of Enterprise Grid clicks, whose home workspace is another than they stand in', () => {
    const onGrid = (name: 'press-in-message' | 'press-in-modal' | 'submission') => {
      const payload = fixture(name);
      return { ...payload, enterprise: { id: 'E0BOARD' }, user: { ...payload.user, team_id: 'T0HOME' } };
    };
    for (const name of ['press-in-message', 'press-in-modal', 'submission'] as const)
      expect(asked(onGrid(name)).account).toMatchObject({ workspace: 'T0HOME', within: ['T0SCHOOL', 'E0BOARD'] });
    expect(asked({ ...fixture('command'), enterprise_id: 'E0BOARD' }).account.within).toEqual(['E0BOARD']);
  });

  it('takes the workspace of the person when the app is installed on an organisation', () => {
    expect(asked({ ...fixture('press-in-message'), team: null }).account).toEqual(account('U0LEAD'));
  });
});

describe('what Slack sends and we do not handle', () => {
  const mention = (change: object) => {
    const payload = fixture('app-mention');
    return { ...payload, event: { ...payload.event, ...change } };
  };

  it.each<[string, unknown]>([
    ['a modal that was closed', fixture('view-closed')],
    [
      'the opened tab with messages',
      { ...fixture('app-home-opened'), event: { ...fixture('app-home-opened').event, tab: 'messages' } },
    ],
    [
      'an opened home of nobody',
      { ...fixture('app-home-opened'), event: { ...fixture('app-home-opened').event, user: undefined } },
    ],
    ['a shortcut', fixture('shortcut')],
    ['a shortcut on a message that is not ours', { ...fixture('message-shortcut'), callback_id: 'theirs' }],
    ['a shortcut on no message', { ...fixture('message-shortcut'), message: undefined }],
    ['a mention by a bot', mention({ bot_id: 'B0OTHER' })],
    ['a command that is no word', { ...fixture('command'), command: '/a b' }],
    ['a command without a person', { ...fixture('command'), user_id: undefined }],
    ['a button that is not ours', pressing('press-in-message', { value: 'click_me_123' })],
    ['a button with half a press', pressing('press-in-message', { value: '{"v":"approve"}' })],
    ['a button with a press that does not exist', pressing('press-in-message', { value: '{"v":"close","c":"x"}' })],
    ['a menu in a message', pressing('press-in-message', { type: 'static_select', value: undefined })],
    ['a press without actions', { ...fixture('press-in-message'), actions: [] }],
    ['a press by nobody of a known workspace', { ...fixture('press-in-message'), team: null, user: { id: 'U0X' } }],
    ['a press in a modal without a modal', { ...fixture('press-in-modal'), view: null }],
    [
      'a form that is not ours',
      { ...fixture('submission'), view: { ...fixture('submission').view, private_metadata: 'something else' } },
    ],
    ['a form without a view', { ...fixture('submission'), view: undefined }],
    ['text', 'hello'],
    ['nothing', null],
    ['an empty object', {}],
    ['a list', []],
  ])('%s is unsupported, and what is logged of it quotes nothing', (_, body) => {
    const inbound = parseSlack(body);
    expect(inbound.kind).toBe('unsupported');
    expect((inbound as { what: string }).what).toMatch(
      /^(payload|command|command name|action|block_actions|press|submission|view_submission|event|tab|mention by a bot|shortcut|message_action)$/,
    );
  });
});
