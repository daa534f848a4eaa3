// The Slack edge on a server of this machine, with a fake application and a fake Web API; requests are signed as Slack
// signs them.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../../../src/app/requests/outcome';
import type { Request } from '../../../../src/requests/request';
import type { Account } from '../../../../src/app/tenant';
import { createSlackEdge, type SlackEdge } from '../../../../src/edges/slack/slack-edge';
import { startFakeWebApi, type FakeWebApi, type Loose } from './fake-web-api';
import { saidNo } from './outcomes';

const SECRET = 'a-signing-secret';

export type Asked = { readonly account: Account; readonly request: Request };
export type Desk = {
  readonly slack: FakeWebApi;
  readonly edge: SlackEdge;
  /** What reached the application. */
  readonly asked: Asked[];
  readonly logged: string[];
  /** How the application answers from now on. */
  answer: (asked: Asked) => Promise<Outcome>;
  /** Posts a body as Slack does, signed unless `headers` say otherwise. */
  post(body: string, headers?: Record<string, string>, path?: string): Promise<{ status: number; text: string }>;
  command(more?: object): ReturnType<Desk['post']>;
  interaction(payload: object): ReturnType<Desk['post']>;
  event(payload: object, headers?: Record<string, string>): ReturnType<Desk['post']>;
  close(): Promise<void>;
};

/** A recorded payload, scrubbed; a fresh copy each time. */
export const fixture = (name: string): Loose =>
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/slack', `${name}.json`), 'utf8'));

export function sign(body: string, at = Math.floor(Date.now() / 1000), secret = SECRET): Record<string, string> {
  return {
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
  };
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

export async function openDesk(budgets = { open: 80, submit: 80 }): Promise<Desk> {
  const slack = await startFakeWebApi();
  const logged: string[] = [];
  const write = (message: string, fields = {}) => void logged.push(JSON.stringify({ message, ...fields }));
  const log = { info: write, warn: write, error: write };
  const asked: Asked[] = [];
  const app = {
    answer: (account: Account, request: Request) => {
      asked.push({ account, request });
      return desk.answer({ account, request });
    },
  };
  const edge = createSlackEdge({
    signingSecret: SECRET,
    botToken: 'xoxb-test',
    apiUrl: `${slack.url}/api/`,
    app,
    clock: { now: () => '2026-11-21T10:00:00.000Z' },
    log,
    budgets,
  });
  const server = createServer((request, response) => edge.http.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const desk: Desk = {
    slack,
    edge,
    asked,
    logged,
    answer: async () => saidNo,
    post: async (body, headers = { ...FORM, ...sign(body) }, path = '/slack/events') => {
      const response = await fetch(`${base}${path}`, { method: 'POST', body, headers });
      return { status: response.status, text: await response.text() };
    },
    command: (more = {}) =>
      desk.post(
        new URLSearchParams({ ...fixture('command'), response_url: `${slack.url}/response_url`, ...more }).toString(),
      ),
    interaction: (payload) => desk.post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString()),
    event: (payload, headers = {}) => {
      const body = JSON.stringify(payload);
      return desk.post(body, { ...JSON_TYPE, ...sign(body), ...headers });
    },
    close: async () => {
      await edge.close();
      await Promise.all([slack.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
  return desk;
}

/** An application that answers when it is let go, however long that takes. */
export function slowly(outcome: () => Outcome): { readonly answer: () => Promise<Outcome>; letGo(): void } {
  let letGo = () => undefined as void;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  return { answer: () => free.then(outcome), letGo: () => letGo() };
}

/** Looks again until it is so; the test's own timeout ends a wait in vain. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A desk for the suite in which this is called, emptied before each test. It is there inside hooks and tests, and not
 * before.
 */
export function useDesk(): Desk {
  let open: Desk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  beforeEach(() => {
    open.asked.length = 0;
    open.logged.length = 0;
    open.slack.reset();
  });
  return new Proxy({} as Desk, {
    get: (_, key) => Reflect.get(open, key) as unknown,
    set: (_, key, value) => Reflect.set(open, key, value),
  });
}
