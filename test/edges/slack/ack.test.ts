// Slack waits three seconds for an acknowledgement and shows an error after them. With an application that does not
// answer at all, every kind of request is acknowledged all the same, and once the answer is there it reaches the one
// who asked, by a way that is still open, and nobody else.
import { BUDGETS } from '../../../src/edges/slack/answers/bring-answer';
import { fixture, openDesk, pause, slowly, until, type Desk } from './support/desk';
import { refusal } from './support/fake-web-api';
import { saidNo } from './support/outcomes';

const SLACK_WAITS = 3000;
/** What the way there and back, and a call of Slack, may take besides. */
const NETWORK = 500;

let desk: Desk;
let slow: ReturnType<typeof slowly>;
beforeEach(async () => {
  desk = await openDesk();
  slow = slowly(() => saidNo);
  desk.answer = slow.answer;
});
afterEach(async () => {
  slow.letGo();
  await desk.close();
});

const said = (value: unknown) => JSON.stringify(value);
/** The calls that carried the answer, in their order. */
const carried = () =>
  desk.slack.calls.filter(({ args }) => said(args).includes('MELD-3.7')).map(({ method }) => method);
/** Longer than the budgets of this desk, so that an answer is late. */
const LONG = 150;
const finished = async () => {
  await pause(LONG);
  expect(carried()).toEqual([]);
  slow.letGo();
  await desk.edge.close();
  await pause(5);
};

const KINDS: readonly [string, () => Promise<{ status: number; text: string }>, string][] = [
  ['a command', () => desk.command(), 'views.update'],
  ['a button in a channel', () => desk.interaction(fixture('press-in-message')), 'views.update'],
  ['a button in a modal', () => desk.interaction(fixture('press-in-modal')), 'views.update'],
  ['a form', () => desk.interaction(fixture('submission')), 'views.update'],
  ['a mention', () => desk.event(fixture('app-mention')), 'chat.postEphemeral'],
];

it('is promised within three seconds, the network included', () => {
  expect(Math.max(...Object.values(BUDGETS)) + NETWORK).toBeLessThan(SLACK_WAITS);
});

describe.each(KINDS)('%s', (_what, ask, way) => {
  it('is acknowledged while the application is silent, and answered once it is not', async () => {
    expect((await ask()).status).toBe(200);
    await finished();
    expect(new Set(carried())).toEqual(new Set([way]));
  });
});

const LATE: readonly [string, () => Promise<unknown>, readonly string[], string][] = [
  ['a command', () => desk.command(), ['views.open'], 'response_url'],
  ['a command', () => desk.command(), ['views.open', 'response_url'], 'chat.postMessage'],
  ['a command whose modal was closed', () => desk.command(), ['views.update'], 'response_url'],
  ['a button in a channel', () => desk.interaction(fixture('press-in-message')), ['views.open'], 'chat.postEphemeral'],
  [
    'a button in a channel',
    () => desk.interaction(fixture('press-in-message')),
    ['views.open', 'chat.postEphemeral'],
    'chat.postMessage',
  ],
  [
    'a button in a modal that was closed',
    () => desk.interaction(fixture('press-in-modal')),
    ['views.update', 'views.update'],
    'chat.postMessage',
  ],
  ['a form that was closed', () => desk.interaction(fixture('submission')), ['views.update'], 'chat.postMessage'],
  ['a mention', () => desk.event(fixture('app-mention')), ['chat.postEphemeral'], 'chat.postMessage'],
];

it.each(LATE)('%s finds another private way', async (_what, ask, closed, way) => {
  const code: Record<string, string> = {
    'views.open': 'expired_trigger_id',
    'views.update': 'not_found',
    'chat.postEphemeral': 'user_not_in_channel',
  };
  for (const method of closed)
    desk.slack.next(method, method === 'response_url' ? { status: 404 } : refusal(code[method]!));
  await ask();
  await finished();
  expect(carried()).toContain(way);
  expect(desk.slack.of('chat.postMessage').every((args) => args.channel === 'D0PERSON')).toBe(true);
});

it('an event that is delivered again while the first answer is awaited is asked once', async () => {
  await desk.event(fixture('app-mention'));
  for (const number of ['1', '2', '3']) {
    expect(
      (
        await desk.event(fixture('app-mention'), {
          'x-slack-retry-num': number,
          'x-slack-retry-reason': 'http_timeout',
        })
      ).status,
    ).toBe(200);
  }
  await until(() => desk.asked.length > 0);
  await finished();
  expect(desk.asked.filter(({ request }) => request.type === 'command')).toHaveLength(1);
});
