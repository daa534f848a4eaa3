// A second opinion that we did not write: a whole case on the Slack of `emulate` (pinned), with our real edge,
// application and worker, and the scopes of our manifest enforced. It keeps channels, members, threads, modals and
// triggers, and tells us by its own Web API and inspector what is where. What it cannot do we do ourselves: it sends no
// commands and no clicks, so the signed requests are ours; it does not carry out what a submission is answered with,
// has no response_url, checks no blocks and limits no rates (our own fake does).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { KnownBlock, ModalView } from '@slack/types';
import { parse } from 'yaml';
import type { Person, Tenant } from '../../../src/app/tenant';
import { composeCore, type Core } from '../../../src/compose/core';
import { randomIds } from '../../../src/compose/system';
import { inputIdOf } from '../../../src/edges/slack/requests/input-ids';
import { createSlackEdge, type SlackEdge } from '../../../src/edges/slack/slack-edge';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { readBlocks, readModal } from '../../../src/stories/drivers/read-block-kit';
import { slackStateOf } from '../../../src/stories/drivers/slack-state';
import type { Screen, SeenButton } from '../../../src/stories/drivers/screen';
import { school } from '../../support/desk';
import { MONDAY, tinyPathway } from '../../support/play';
import { sign } from './support/desk';
import { startEmulatedSlack, type EmulatedSlack } from './support/emulated-slack';
import type { Loose } from './support/fake-web-api';

const [BOT, READER, MILA, TEAM] = ['xoxb-emulated', 'xoxp-reader', 'xoxp-mila', 'T000000001'];
const manifest = parse(readFileSync(join(__dirname, '../../../manifests/slack/manifest.yaml'), 'utf8')) as {
  oauth_config: { scopes: { bot: string[] } };
};
const NAMES = ['joost', 'mila', 'ilse', 'tess', 'tom'];
const LEAKS = ['Blue arm', 'Sofie', 'Not safe', 'Mila', 'Ilse'];

const SEED = {
  team: { name: 'School', domain: 'school' },
  strict_scopes: true,
  users: ['zorgspoor', ...NAMES].map((name) => ({ name })),
  channels: [
    { name: 'ondersteuning', is_private: true },
    { name: 'leiding', is_private: true },
  ],
  tokens: [
    { token: BOT, user: 'zorgspoor', scopes: manifest.oauth_config.scopes.bot },
    { token: READER, user: 'admin' },
    { token: MILA, user: 'mila' },
  ],
};

let slack: EmulatedSlack;
let core: Core;
let edge: SlackEdge;
let post: (path: string, body: string) => Promise<string>;
let accounts: Record<string, string>;
let channels: Record<string, string>;
const closing: (() => Promise<unknown>)[] = [];

const pathway = { ...tinyPathway, command: 'signaal' };

async function openSchool(): Promise<void> {
  const reader = slack.client(READER);
  accounts = Object.fromEntries((await reader.users.list({})).members!.map(({ name, id }) => [name!, id!]));
  channels = Object.fromEntries(
    (await reader.conversations.list({ types: 'private_channel' })).channels!.map(({ name, id }) => [name!, id!]),
  );
  const people: Person[] = school.people
    .filter(({ id }) => NAMES.includes(id))
    .map((person) => ({ ...person, onDuty: true, locale: 'nl', accounts: { slack: accounts[person.id]! } }));
  const channel = (name: string) => ({ platform: 'slack' as const, id: channels[name]! });
  const tenant: Tenant = {
    ...school,
    people,
    workspaces: { slack: [TEAM] },
    channels: { support_team_member: channel('ondersteuning'), team_leader: channel('leiding') },
  };
  const storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { now: () => MONDAY };
  core = await composeCore({
    storage,
    tenants: [tenant],
    editions: [{ pathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }],
    worker: 'w',
    clock,
    ids: randomIds,
    log,
  });
  edge = createSlackEdge({
    signingSecret: 'a-signing-secret',
    botToken: BOT,
    apiUrl: slack.apiUrl,
    app: core.application,
    clock,
    log,
  });
  core.addGateway(edge.gateway);
  closing.push(() => storage.close());
}

beforeAll(async () => {
  slack = await startEmulatedSlack(SEED);
  await openSchool();
  const server = createServer((request, response) => edge.http.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  post = async (path, body) => {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...sign(body) },
      body,
    });
    expect(response.status).toBe(200);
    const text = await response.text();
    await edge.close();
    return text;
  };
  closing.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => slack.close(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** A trigger of emulate's own, good for three seconds. */
const trigger = async (user: string) =>
  ((await slack.client(BOT).apiCall('views.generateTriggerId', { user_id: accounts[user] })) as { trigger_id?: string })
    .trigger_id!;
const who = (user: string, id: string) => ({
  team: { id: TEAM },
  user: { id: accounts[user], team_id: TEAM },
  trigger_id: id,
});
const interact = (payload: object) =>
  post('/slack/events', new URLSearchParams({ payload: JSON.stringify(payload) }).toString());

type Shown = { readonly id: string; readonly hash: string; readonly view: ModalView };

/** The modal of the last call that showed one. */
function lastModal(): Shown {
  const call = slack.calls.findLast(({ method, answer }) => method.startsWith('views.') && answer.ok === true);
  if (!call) throw new Error('no modal was shown');
  return { id: call.answer.view.id, hash: call.answer.view.hash, view: call.args['view'] };
}

async function command(user: string, name: string, id?: string): Promise<Shown> {
  const form = {
    command: name,
    text: '',
    team_id: TEAM,
    user_id: accounts[user]!,
    channel_id: channels['leiding']!,
    trigger_id: id ?? (await trigger(user)),
    response_url: 'http://127.0.0.1:1/',
  };
  await post('/slack/events', new URLSearchParams(form).toString());
  return lastModal();
}

const buttonOf = (screen: Screen, isIt: (button: SeenButton) => boolean): Loose => {
  const found = screen.buttons.find(isIt);
  if (!found) throw new Error(`no such button among ${screen.buttons.map(({ label }) => label).join(', ')}`);
  return found.handle;
};

async function press(user: string, where: Loose, isIt: (button: SeenButton) => boolean, id?: string): Promise<Shown> {
  const isModal = 'view' in where;
  const button = buttonOf(isModal ? readModal(where.view) : readBlocks(where.blocks as KnownBlock[]), isIt);
  const container = isModal
    ? { type: 'view', view_id: where.id }
    : {
        type: 'message',
        message_ts: where.ts,
        channel_id: where.channel,
        ...(where.thread_ts ? { thread_ts: where.thread_ts } : {}),
      };
  await interact({
    type: 'block_actions',
    ...who(user, id ?? (await trigger(user))),
    container,
    ...(isModal ? { view: { ...where.view, id: where.id, hash: where.hash } } : {}),
    actions: [{ ...button, action_ts: `${Date.now()}` }],
  });
  return lastModal();
}

/** Sends a form; gives what Slack is told to show in its place. */
async function submit(
  user: string,
  { id, hash, view }: Shown,
  typed: Record<string, string | readonly string[]>,
): Promise<Shown> {
  const text = await interact({
    type: 'view_submission',
    ...who(user, 'unused'),
    view: { ...view, id, hash, state: { values: slackStateOf(view, typed, inputIdOf) } },
  });
  const answer = JSON.parse(text) as { response_action: string; view: ModalView };
  expect(answer.response_action).toBe('update');
  return { id, hash: `${hash}.next`, view: answer.view };
}

const history = async (name: string): Promise<Loose[]> =>
  ((await slack.client(READER).conversations.history({ channel: channels[name]! })).messages ?? []).map((message) => ({
    ...message,
    channel: channels[name]!,
  }));
const thread = async (name: string, ts: string): Promise<Loose[]> =>
  ((await slack.client(READER).conversations.replies({ channel: channels[name]!, ts })).messages ?? [])
    .filter((message) => message.ts !== ts)
    .map((message) => ({ ...message, channel: channels[name]! }));
const said = (screen: Screen) => screen.lines.join('\n');

it('leads a case from the first signal to a decision, told where it should be and nowhere else', async () => {
  const form = await command('joost', '/signaal');
  const opened = await submit('joost', form, { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' });
  expect(said(readModal(opened.view))).toContain('TP-2026-0001');
  await core.runUntilIdle();

  const [root] = await history('ondersteuning');
  expect(root.text).toContain('TP-2026-0001');
  // What the card says is not said under it as well.
  expect(await thread('ondersteuning', root.ts)).toEqual([]);

  // A colleague opens the card of the channel, and does the next step in the modal that only they see.
  const seen = await press('ilse', root, ({ press: { type } }) => type === 'show');
  expect(said(readModal(seen.view))).toContain('Blue arm');
  const talk = await press('ilse', seen, ({ press }) => press.type === 'form' && press.act === 'talk');
  expect(talk.id).toBe(seen.id);
  const decided = await press(
    'ilse',
    await submit('ilse', talk, { participants: ['ilse', 'tess'] }),
    ({ press }) => press.type === 'form' && press.act === 'decision',
  );
  await submit('ilse', decided, { report: 'yes', why: 'Not safe' });
  await core.runUntilIdle();

  const [card] = (await history('leiding')).filter(({ thread_ts: of, ts }) => !of || of === ts);
  const [waiting] = (await thread('leiding', card.ts)).filter(({ blocks }) =>
    readBlocks(blocks).buttons.some((button) => button.press.type === 'proposal'),
  );
  const proposal = await press('tess', waiting, (button) => button.press.type === 'proposal');
  const approval = await press('tess', proposal, (button) => button.press.type === 'approve');
  const approved = approval.view.submit ? await submit('tess', approval, {}) : approval;
  expect(readModal(approved.view).notices.map(({ tone }) => tone)).toContain('done');
  await core.runUntilIdle();

  // The card of the decision says so where it stands, and the card of the case goes on.
  const [after] = (await thread('leiding', card.ts)).filter(({ ts }) => ts === waiting.ts);
  expect(after.edited).toBeDefined();
  expect([waiting.text, after.text]).toEqual([
    'TP-2026-0001: er wordt akkoord gevraagd.',
    'TP-2026-0001: er is akkoord gegeven.',
  ]);
  expect(readBlocks(after.blocks).buttons.some((button) => button.press.type === 'proposal')).toBe(false);
  expect((await history('leiding')).filter(({ thread_ts: of, ts }) => !of || of === ts)).toHaveLength(1);
});

it('put nothing above L0 in a channel or a direct message, and asked for no scope that it has not', async () => {
  const mentor = slack.client(MILA);
  const direct = (await mentor.conversations.list({ types: 'im' })).channels ?? [];
  const told = await Promise.all(
    direct.map(async ({ id }) => (await mentor.conversations.history({ channel: id! })).messages ?? []),
  );
  expect(told.flat()).not.toEqual([]);
  const roots = [...(await history('ondersteuning')), ...(await history('leiding'))];
  const replies = await Promise.all([
    ...(await history('ondersteuning')).map(({ ts }) => thread('ondersteuning', ts)),
    ...(await history('leiding')).map(({ ts }) => thread('leiding', ts)),
  ]);
  const all = JSON.stringify([told, roots, replies]);
  for (const leak of LEAKS) expect(all).not.toContain(leak);
  expect(
    slack.calls.filter(({ answer }) => answer.ok !== true).map(({ method, answer }) => `${method}: ${answer.error}`),
  ).toEqual([]);
  // The scopes are enforced: this one we do not have.
  await expect(slack.client(BOT).conversations.history({ channel: channels['leiding']! })).rejects.toThrow(
    'missing_scope',
  );
});

it('answers whoever clicked too long ago for a modal in a message that only they see', async () => {
  const late = await trigger('ilse');
  await new Promise((resolve) => setTimeout(resolve, 4100));
  const [root] = await history('ondersteuning');
  await press('ilse', root, ({ press: { type } }) => type === 'show', late);
  const since = slack.calls.slice(-2).map(({ method, answer }) => [method, answer.error]);
  expect(since).toEqual([
    ['views.open', 'expired_trigger_id'],
    ['chat.postEphemeral', undefined],
  ]);
  expect(await slack.inspect(`channel=${channels['ondersteuning']}`)).toContain('alleen voor jou');
  expect(JSON.stringify(await history('ondersteuning'))).not.toContain('alleen voor jou');
});

it('goes to the people when our app is put out of a channel, and says which role it was', async () => {
  const reader = slack.client(READER);
  await reader.conversations.kick({ channel: channels['leiding']!, user: accounts['zorgspoor']! });
  const form = await command('joost', '/signaal');
  await submit('joost', form, { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' });
  const [root] = await (await core.runUntilIdle(), history('ondersteuning'));
  const seen = await press('ilse', root, ({ press: { type } }) => type === 'show');
  const talk = await press('ilse', seen, ({ press }) => press.type === 'form' && press.act === 'talk');
  await submit('ilse', talk, { participants: ['ilse', 'tess'] });
  await core.runUntilIdle();
  expect(slack.calls.map(({ answer }) => answer.error)).toContain('not_in_channel');
  expect(
    JSON.stringify(await Promise.all((await history('ondersteuning')).map(({ ts }) => thread('ondersteuning', ts)))),
  ).toContain('ontbreekt of is niet bereikbaar');
});
