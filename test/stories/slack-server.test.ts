// The fake Slack refuses what Slack refuses, with the same code; otherwise a story would prove nothing.
import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { quietLogger } from '../../src/edges/slack/sending/quiet-logger';
import type { SlackChannel, SlackUser } from '../../src/stories/fakes/slack-conversations';
import { startFakeSlack, type FakeSlack } from '../../src/stories/fakes/slack-server';

const TOKEN = 'xoxb-x';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const users: SlackUser[] = [{ id: 'U1' }, { id: 'U2' }, { id: 'U3', disabled: true }, { id: 'U0BOT', isBot: true }];
const channels: SlackChannel[] = [
  { id: 'C1', members: ['U1'], hasBot: true },
  { id: 'C2', members: ['U1', 'U2'], hasBot: true },
  { id: 'COPEN', members: ['U1'], hasBot: false },
  { id: 'CHIDDEN', members: ['U1'], hasBot: false, hidden: true },
  { id: 'COLD', members: ['U1'], hasBot: true, archived: true },
];

let slack: FakeSlack;
let client: WebClient;
const clientWith = (token: string | undefined) =>
  new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger(silent),
  });
beforeEach(async () => {
  slack = await startFakeSlack({
    workspace: { users: () => users, channels: () => channels },
    clock: () => '2026-11-16T08:00:00.000Z',
    token: TOKEN,
  });
  client = clientWith(TOKEN);
});
afterEach(() => slack.stop());

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const modal: ModalView = { type: 'modal', title: text('Titel'), blocks: [] };
const open = async () => (await client.views.open({ trigger_id: slack.trigger('U1'), view: modal })).view!;

describe('modals', () => {
  it('are shown to the person of the trigger', async () => {
    await open();
    expect(slack.shownTo('U1')).toHaveLength(1);
    expect(slack.shownTo('U2')).toHaveLength(0);
  });

  it('take a trigger once, and for three seconds', async () => {
    const trigger = slack.trigger('U1');
    await client.views.open({ trigger_id: trigger, view: modal });
    await expect(client.views.open({ trigger_id: trigger, view: modal })).rejects.toThrow('exchanged_trigger_id');
    await expect(client.views.open({ trigger_id: '1.2.3', view: modal })).rejects.toThrow('invalid_trigger_id');
    const late = slack.trigger('U1');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3100);
    await expect(client.views.open({ trigger_id: late, view: modal })).rejects.toThrow('expired_trigger_id');
    clock.mockRestore();
  });

  it('are not updated with the hash of an older one, nor once they are closed', async () => {
    const { id, hash } = await open();
    await client.views.update({ view_id: id!, hash: hash!, view: modal });
    await expect(client.views.update({ view_id: id!, hash: hash!, view: modal })).rejects.toThrow('hash_conflict');
    slack.close(id!);
    await expect(client.views.update({ view_id: id!, view: modal })).rejects.toThrow('not_found');
  });

  it('stand on each other at most three high, and are pushed from one that is there', async () => {
    const { id } = await open();
    const second = await client.views.push({ trigger_id: slack.trigger('U1', id), view: modal });
    await client.views.push({ trigger_id: slack.trigger('U1', second.view!.id), view: modal });
    await expect(client.views.push({ trigger_id: slack.trigger('U1', id), view: modal })).rejects.toThrow(
      'push_limit_reached',
    );
    await expect(client.views.push({ trigger_id: slack.trigger('U1'), view: modal })).rejects.toThrow('not_found');
    slack.close(second.view!.id!, true);
    expect(slack.view(id!)).toBeUndefined();
  });

  it('that are too large or not in order are refused before the trigger is used', async () => {
    const trigger = slack.trigger('U1');
    await expect(
      client.views.open({ trigger_id: trigger, view: { ...modal, title: text('x'.repeat(25)) } }),
    ).rejects.toThrow('invalid_arguments');
    const large = Array.from({ length: 90 }, () => ({ type: 'section' as const, text: text('x'.repeat(2900)) }));
    await expect(client.views.open({ trigger_id: trigger, view: { ...modal, blocks: large } })).rejects.toThrow(
      'view_too_large',
    );
    await client.views.open({ trigger_id: trigger, view: modal });
  });
});

const post = async (channel: string, more: object = {}) => client.chat.postMessage({ channel, text: 'x', ...more });

describe('messages', () => {
  it('are kept, replaced in place and taken back, and direct ones belong to a person', async () => {
    const { channel } = await client.conversations.open({ users: 'U1' });
    const { ts } = await post(channel!.id!);
    await client.chat.update({ channel: channel!.id!, ts: ts!, text: 'later' });
    expect(slack.messages.map((message) => message.text)).toEqual(['later']);
    expect(slack.userOf(channel!.id!)).toBe('U1');
    await client.chat.delete({ channel: channel!.id!, ts: ts! });
    expect(slack.messages).toEqual([]);
    await expect(client.chat.delete({ channel: channel!.id!, ts: ts! })).rejects.toThrow('message_not_found');
  });

  it.each([
    ['C9', 'channel_not_found'],
    ['U1', 'channel_not_found'],
    ['CHIDDEN', 'channel_not_found'],
    ['COPEN', 'not_in_channel'],
    ['COLD', 'is_archived'],
  ])('cannot be posted to %s: %s', async (channel, code) => {
    await expect(post(channel)).rejects.toThrow(code);
    await expect(client.chat.postEphemeral({ channel, user: 'U1', text: 'x' })).rejects.toThrow(code);
    expect(slack.messages).toEqual([]);
    expect(slack.refused).toEqual([`chat.postMessage: ${code}`, `chat.postEphemeral: ${code}`]);
  });

  it.each([
    ['U9', 'user_not_found'],
    ['U3', 'user_disabled'],
    ['U0BOT', 'cannot_dm_bot'],
    ['', 'users_list_not_supplied'],
  ])('cannot be sent to "%s" directly: %s', async (users, code) => {
    await expect(client.conversations.open({ users })).rejects.toThrow(code);
  });

  it('of somebody else are not ours to change', async () => {
    const { channel, ts } = slack.say('C1', 'U1', 'van een mens');
    await expect(client.chat.update({ channel, ts, text: 'x' })).rejects.toThrow('cant_update_message');
    await expect(client.chat.delete({ channel, ts })).rejects.toThrow('cant_delete_message');
  });

  it('are changed where they are', async () => {
    const { ts } = await post('C1');
    await expect(client.chat.update({ channel: 'C2', ts: ts!, text: 'x' })).rejects.toThrow('message_not_found');
    await expect(client.chat.update({ channel: 'C9', ts: ts!, text: 'x' })).rejects.toThrow('channel_not_found');
    await expect(client.chat.update({ channel: 'COLD', ts: ts!, text: 'x' })).rejects.toThrow('is_inactive');
  });

  it('go in a thread that is there', async () => {
    const { ts } = await post('C1');
    const reply = await post('C1', { thread_ts: ts });
    for (const root of ['1.1', reply.ts])
      await expect(post('C1', { thread_ts: root })).rejects.toThrow('thread_not_found');
    await expect(post('C2', { thread_ts: ts })).rejects.toThrow('thread_not_found');
  });

  it('for one person are seen by them alone, in a channel they are in, and cannot be changed', async () => {
    const { message_ts: ts } = await client.chat.postEphemeral({ channel: 'C2', user: 'U2', text: 'x' });
    expect([slack.shownTo('U2').length, slack.shownTo('U1').length]).toEqual([1, 0]);
    await expect(client.chat.postEphemeral({ channel: 'C1', user: 'U2', text: 'x' })).rejects.toThrow(
      'user_not_in_channel',
    );
    await expect(client.chat.update({ channel: 'C2', ts: ts!, text: 'x' })).rejects.toThrow('message_not_found');
  });

  it('say something, not too much, and are in order', async () => {
    await expect(post('C1', { text: '' })).rejects.toThrow('no_text');
    await expect(post('C1', { text: 'x'.repeat(4001) })).rejects.toThrow('msg_too_long');
    await expect(post('C1', { blocks: [{ type: 'header', text: text('x'.repeat(151)) }] })).rejects.toThrow(
      'invalid_blocks',
    );
    await expect(client.apiCall('chat.postMessage', { text: 'x' })).rejects.toThrow('invalid_arguments');
    expect(slack.refused).toContain('chat.postMessage: blocks.0.text.text: too_big');
  });
});

describe('the answer to a command', () => {
  const answer = async (url: string, more: object = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'x', ...more }),
    });

  it('can be given five times within half an hour', async () => {
    const url = slack.responseUrl('U1', 'COPEN');
    for (let uses = 0; uses < 5; uses += 1) expect((await answer(url)).status).toBe(200);
    expect(await (await answer(url)).text()).toBe('used_url');
    const late = slack.responseUrl('U1', 'COPEN');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 60 * 1000);
    expect(await (await answer(late)).text()).toBe('expired_url');
    clock.mockRestore();
  });

  it('is seen by one person unless it is for the channel', async () => {
    await answer(slack.responseUrl('U1', 'COPEN'));
    await answer(slack.responseUrl('U1', 'COPEN'), { response_type: 'in_channel' });
    expect(slack.messages.map(({ ephemeralTo }) => ephemeralTo)).toEqual(['U1', undefined]);
  });
});

describe('who calls', () => {
  it('has the token', async () => {
    await expect(clientWith(undefined).chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow('not_authed');
    await expect(clientWith('xoxb-y').chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow('invalid_auth');
    expect(JSON.stringify(slack.calls)).not.toContain('xoxb-y');
  });

  it('asks for what there is', async () => {
    await expect(client.apiCall('chat.postNothing')).rejects.toThrow('unknown_method');
  });
});

describe('faults', () => {
  it('are met by the next calls of a method, one each, in their order', async () => {
    slack.faults.next(
      'chat.postMessage',
      { retryAfter: 7 },
      { status: 503 },
      { error: 'token_revoked' },
      'lost',
      'unanswered',
    );
    await expect(post('C1')).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post('C1')).rejects.toMatchObject({ statusCode: 503 });
    await expect(post('C1')).rejects.toThrow('token_revoked');
    await expect(post('C1')).rejects.toThrow();
    expect(slack.messages).toEqual([]);
    await expect(post('C1')).rejects.toThrow();
    expect(slack.messages).toMatchObject([{ text: 'x', unanswered: true }]);
    await post('C1');
    expect([slack.faults.met.length, slack.refused]).toEqual([5, []]);
  });

  it('can be planned for every call, and can take a message away first', async () => {
    const { ts } = await post('C1');
    slack.faults.plan(({ method, nth }) => (method === 'chat.update' && nth === 2 ? 'gone' : undefined));
    await client.chat.update({ channel: 'C1', ts: ts!, text: 'y' });
    await expect(client.chat.update({ channel: 'C1', ts: ts!, text: 'z' })).rejects.toThrow('message_not_found');
  });
});
