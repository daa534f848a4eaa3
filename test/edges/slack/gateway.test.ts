import { LogLevel, WebClient } from '@slack/web-api';
import type { Delivery, Gateway, PostRef } from '../../../src/app/gateway';
import type { Person } from '../../../src/app/tenant';
import { PersonId } from '../../../src/domain/ids';
import { createClients } from '../../../src/edges/slack/sending/clients';
import { createDirectChannels } from '../../../src/edges/slack/sending/direct-channels';
import { createSlackGateway } from '../../../src/edges/slack/sending/gateway';
import { refusal, startFakeWebApi, type FakeWebApi } from './support/fake-web-api';
import { ping } from './support/outcomes';

/** Which workspaces a person is heard in; one edge alone needs none of it. */
const HOME = { workspaces: {} };

const delivery: Delivery = { view: ping, locale: 'nl' };
const channel = { platform: 'slack', id: 'C0CARE' } as const;
const root: PostRef = { platform: 'slack', conversation: 'C0CARE', message: '1764000000.000001' };
const person = (accounts: Person['accounts']): Person => ({
  id: PersonId('mila'),
  name: 'Mila',
  roles: [],
  organisations: [],
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  accounts,
});

describe('sending to Slack', () => {
  let slack: FakeWebApi;
  let gateway: Gateway;
  let now: number;
  let logged: string[];
  beforeAll(async () => {
    slack = await startFakeWebApi();
  });
  afterAll(() => slack.close());
  beforeEach(() => {
    slack.reset();
    now = Date.parse('2026-11-21T10:00:00Z');
    logged = [];
    const write = (message: string, fields = {}) => void logged.push(JSON.stringify({ message, ...fields }));
    const log = { info: write, warn: write, error: write };
    const { outbox } = createClients({ botToken: 'xoxb-test', apiUrl: `${slack.url}/api/`, log });
    gateway = createSlackGateway({
      client: outbox,
      direct: createDirectChannels(outbox),
      clock: { now: () => new Date(now).toISOString() },
      log,
    });
  });

  it('posts the card with its notification, and no previews of links', async () => {
    expect(await gateway.post(channel, delivery)).toEqual({
      result: 'sent',
      ref: { platform: 'slack', conversation: 'C0CARE', message: '1764000100.000001' },
    });
    const [posted] = slack.of('chat.postMessage');
    expect(posted).toMatchObject({
      channel: 'C0CARE',
      text: expect.stringContaining('MC-2026-0007'),
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(posted!.blocks.length).toBeGreaterThan(0);
    expect(posted).not.toHaveProperty('thread_ts');
  });

  it('replies in the thread of the case, and only in its own channel', async () => {
    await gateway.post(channel, delivery, root);
    await gateway.post({ platform: 'slack', id: 'C0LEADS' }, delivery, root);
    expect(slack.of('chat.postMessage').map((args) => args.thread_ts)).toEqual(['1764000000.000001', undefined]);
  });

  it('posts outside the thread when that can no longer be answered', async () => {
    slack.next('chat.postMessage', refusal('thread_not_found'));
    expect((await gateway.post(channel, delivery, root)).result).toBe('sent');
    expect(slack.of('chat.postMessage').map((args) => args.thread_ts)).toEqual(['1764000000.000001', undefined]);
  });

  it('sends direct messages, asking for the channel of a person once', async () => {
    const mila = person({ slack: 'U0MENTOR' });
    await gateway.tell(mila, delivery, HOME);
    await gateway.tell(mila, delivery, HOME);
    expect(slack.of('conversations.open')).toEqual([expect.objectContaining({ users: 'U0MENTOR' })]);
    expect(slack.of('chat.postMessage').map((args) => args.channel)).toEqual(['D0PERSON', 'D0PERSON']);
  });

  it('replaces a message', async () => {
    expect(await gateway.replace(root, delivery)).toEqual({ result: 'sent', ref: root });
    expect(slack.of('chat.update')[0]).toMatchObject({
      channel: 'C0CARE',
      ts: '1764000000.000001',
      text: expect.stringContaining('MC-2026-0007'),
    });
  });

  it('has nothing to do with other platforms', async () => {
    expect(await gateway.post({ platform: 'teams', id: '19:x@thread.tacv2' }, delivery)).toEqual({
      result: 'never',
      reason: 'other_platform',
    });
    expect(await gateway.replace({ ...root, platform: 'teams' }, delivery)).toEqual({
      result: 'never',
      reason: 'other_platform',
    });
    expect(await gateway.tell(person({ teams: 'x' }), delivery, HOME)).toEqual({
      result: 'never',
      reason: 'no_account',
    });
    expect(slack.calls).toEqual([]);
  });

  it.each([
    ...['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action', 'messages_tab_disabled'].map(
      (code) => ['never', code] as const,
    ),
    ...[
      'internal_error',
      'fatal_error',
      'service_unavailable',
      'invalid_auth',
      'account_inactive',
      'token_revoked',
      'missing_scope',
      'invalid_blocks',
      'a_code_of_tomorrow',
    ].map((code) => ['later', code] as const),
  ])('tries %s after %s', async (result, code) => {
    slack.next('chat.postMessage', refusal(code));
    expect(await gateway.post(channel, delivery)).toEqual({ result, reason: code });
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive', 'block_mismatch'])(
    'cannot replace after %s',
    async (code) => {
      slack.next('chat.update', refusal(code));
      expect(await gateway.replace(root, delivery)).toEqual({ result: 'never', reason: code });
    },
  );

  it.each(['user_not_found', 'user_disabled'])('gives up on a person after %s', async (code) => {
    slack.next('conversations.open', refusal(code));
    expect(await gateway.tell(person({ slack: 'U0GONE' }), delivery, HOME)).toEqual({ result: 'never', reason: code });
    expect(slack.of('chat.postMessage')).toEqual([]);
  });

  it('waits as long as Slack asks, and leaves only that conversation alone meanwhile', async () => {
    slack.next('chat.postMessage', { status: 429, headers: { 'retry-after': '30' } });
    expect(await gateway.post(channel, delivery)).toMatchObject({ result: 'later', retryAfter: 30, paced: true });
    now += 10_000;
    expect(await gateway.post(channel, delivery)).toMatchObject({ result: 'later', retryAfter: 21, paced: true });
    expect(slack.of('chat.postMessage')).toHaveLength(1);
    expect((await gateway.post({ platform: 'slack', id: 'C0LEADS' }, delivery)).result).toBe('sent');
    now += 20_000;
    expect((await gateway.post(channel, delivery)).result).toBe('sent');
  });

  it.each<[string, object, string]>([
    ['a server error', { status: 503 }, 'http_503'],
    ['a 429 that does not say how long', { status: 429 }, 'Error'],
    ['an answer that is not Slack’s', { body: '<p>Mila Mentor was here</p>' }, 'unreadable_answer'],
    ['an answer without what was posted', { body: { ok: true } }, 'Error'],
  ])('tries later after %s, sending nothing twice by itself', async (_, answer, reason) => {
    slack.next('chat.postMessage', answer);
    expect(await gateway.post(channel, delivery)).toEqual({ result: 'later', reason });
    expect(slack.of('chat.postMessage')).toHaveLength(1);
    expect(logged.join()).not.toContain('Mila');
  });

  it('tries later when Slack is silent or away', async () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const clock = { now: () => new Date(now).toISOString() };
    slack.next('chat.postMessage', { delay: 200 });
    const impatient = new WebClient('xoxb-test', {
      slackApiUrl: `${slack.url}/api/`,
      timeout: 50,
      retryConfig: { retries: 0 },
      logLevel: LogLevel.ERROR,
    });
    expect(
      await createSlackGateway({ client: impatient, direct: createDirectChannels(impatient), clock, log }).post(
        channel,
        delivery,
      ),
    ).toEqual({ result: 'later', reason: 'no_answer' });
    const { outbox } = createClients({ botToken: 'xoxb-test', apiUrl: 'http://127.0.0.1:1/api/', log });
    expect(
      await createSlackGateway({ client: outbox, direct: createDirectChannels(outbox), clock, log }).post(
        channel,
        delivery,
      ),
    ).toEqual({ result: 'later', reason: 'no_answer' });
  });

  it('logs which part of a card Slack did not take', async () => {
    slack.next('chat.postMessage', {
      body: {
        ok: false,
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] no more than 3000 characters allowed [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
    await gateway.post(channel, delivery);
    expect(logged.join()).toContain('/blocks/0/text/text');
  });
});
