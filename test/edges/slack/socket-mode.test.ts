import { createSlackEdge, type SlackEdge } from '../../../src/edges/slack/slack-edge';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Outcome } from '../../../src/app/requests/outcome';
import type { Request } from '../../../src/requests/request';
import { fixture, pause, until } from './support/desk';
import { startFakeSocket, type FakeSocket } from './support/fake-socket';
import { refusal, startFakeWebApi, type FakeWebApi } from './support/fake-web-api';
import { caseAnswer, formAnswer, formField } from './support/outcomes';

describe('socket mode', () => {
  let slack: FakeWebApi;
  let socket: FakeSocket;
  let edge: SlackEdge;
  let logged: string[];
  let asked: Request[];
  let answer: () => Outcome;
  const connections = () => slack.of('apps.connections.open').length;
  const connect = () => slack.next('apps.connections.open', { body: { ok: true, url: socket.url } });
  beforeEach(async () => {
    slack = await startFakeWebApi();
    socket = await startFakeSocket();
    logged = [];
    asked = [];
    answer = () => caseAnswer();
    const write = (message: string, fields = {}) => void logged.push(JSON.stringify({ message, ...fields }));
    const app = { answer: async (_account: unknown, request: Request) => (asked.push(request), answer()) };
    edge = createSlackEdge({
      appToken: 'xapp-test',
      retryMs: 30,
      botToken: 'xoxb-test',
      apiUrl: `${slack.url}/api/`,
      app,
      clock: { now: () => '2026-11-21T10:00:00.000Z' },
      log: { info: write, warn: write, error: write },
    });
  });
  afterEach(async () => {
    await edge.close();
    expect(socket.open()).toBe(0);
    await Promise.all([socket.close(), slack.close()]);
    expect(logged.join()).not.toMatch(/xapp|xoxb/);
  });
  const open = async () => {
    connect();
    edge.open();
    await until(() => logged.join().includes('connected to Slack'));
  };

  it('connects only when it is opened, with the app-level token', async () => {
    await pause(30);
    expect([connections(), edge.isConnected?.()]).toEqual([0, false]);
    await open();
    await until(() => edge.isConnected?.() === true);
    expect(slack.tokens).toEqual(['xapp-test']);
    expect(socket.open()).toBe(1);
  });

  it('answers commands, buttons, forms, shortcuts and events as over HTTP, with the bot token', async () => {
    await open();
    expect(
      await socket.send('slash_commands', { ...fixture('command'), response_url: `${slack.url}/response_url` }),
    ).toEqual({});
    await until(() => slack.of('views.open').length === 1);
    expect(await socket.send('interactive', fixture('press-in-home'))).toEqual({});
    await until(() => slack.of('views.open').length === 2);
    await socket.send('interactive', fixture('message-shortcut'));
    await until(() => slack.of('views.open').length === 3);
    await socket.send('events_api', fixture('app-home-opened'));
    await until(() => slack.of('views.publish').length === 1);
    answer = () =>
      formAnswer({ fields: [formField('what', { error: { nl: 'Vul dit nog in.', en: 'Fill this in.' } })] });
    expect(await socket.send('interactive', fixture('submission'))).toEqual({
      response_action: 'errors',
      errors: { what: 'Vul dit nog in.' },
    });
    expect(asked.map(({ type }) => type)).toEqual(['command', 'show', 'fromMessage', 'home', 'submit']);
    expect(new Set(slack.tokens.slice(1))).toEqual(new Set(['xoxb-test']));
  });

  it('comes back when the connection drops, and when Slack asks for a fresh one', async () => {
    await open();
    connect();
    socket.drop();
    await until(() => socket.connected() === 2 && socket.open() === 1);
    await pause(50);
    connect();
    socket.refresh();
    await until(() => socket.connected() === 3 && socket.open() === 1);
    await until(() => logged.filter((line) => line.includes('connected to Slack')).length === 3);
    expect(await socket.send('interactive', fixture('press-in-home'))).toEqual({});
  });

  it('goes on trying while Slack refuses or is away, and says so', async () => {
    slack.next('apps.connections.open', refusal('invalid_auth'));
    slack.next('apps.connections.open', { status: 503 });
    slack.next('apps.connections.open', { status: 429, headers: { 'retry-after': '1' } });
    slack.next('apps.connections.open', { body: { ok: true, url: 'ws://127.0.0.1:1/nowhere' } });
    await open();
    expect(connections()).toBe(5);
    // Each time it waits twice as long.
    const waits = logged.flatMap((line) => (JSON.parse(line) as { seconds?: number }).seconds ?? []);
    expect(waits).toEqual([0.03, 0.06, 0.12, 0.24]);
    expect(logged.filter((line) => line.includes('no connection to Slack'))).toEqual([
      expect.stringContaining('invalid_auth'),
      expect.stringContaining('http_503'),
      expect.stringContaining('ratelimited'),
      expect.anything(),
    ]);
  });

  it('closes in good order while it is connecting, and tries no more', async () => {
    socket.greets = false;
    connect();
    edge.open();
    await until(() => socket.connected() === 1);
    await edge.close();
    await until(() => socket.open() === 0);
    await pause(60);
    expect(connections()).toBe(1);
  });

  it('has nothing at the address of HTTP', () => {
    const request = new IncomingMessage(new Socket());
    const response = new ServerResponse(request);
    edge.http.handle(request, response);
    expect([response.statusCode, response.writableEnded]).toEqual([404, true]);
  });
});
