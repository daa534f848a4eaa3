// A Slack Web API on this machine that keeps what it was asked and answers as a test says. It has no memory of
// messages: a test tells it what to refuse.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkSlackPayload } from '../../../../src/stories/fakes/slack-limits';

/** What a test looks into: JSON of any shape. */
export type Loose = ReturnType<JSON['parse']>;
export type Call = { readonly method: string; readonly args: Record<string, Loose> };
type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly delay?: number;
};

const DEFAULTS: Record<string, unknown> = {
  'views.open': { ok: true, view: { id: 'V0OPENED', hash: '1.one' } },
  'views.update': { ok: true, view: { id: 'V0OPENED', hash: '2.two' } },
  'views.publish': { ok: true, view: { id: 'V0HOME', hash: '1.home' } },
  'chat.postMessage': { ok: true, channel: 'C0CARE', ts: '1764000100.000001' },
  'chat.delete': { ok: true, channel: 'C0CARE', ts: '1764000100.000001' },
  'chat.update': { ok: true, channel: 'C0CARE', ts: '1764000100.000001' },
  'chat.postEphemeral': { ok: true, message_ts: '1764000100.000002' },
  'conversations.open': { ok: true, channel: { id: 'D0PERSON' } },
  response_url: {},
};

export type FakeWebApi = {
  readonly url: string;
  readonly calls: Call[];
  /** The bot token that each call came with. */
  readonly tokens: string[];
  /** The calls of one method, `response_url` included. */
  of(method: string): Record<string, Loose>[];
  /** How the next call of a method is answered. */
  next(method: string, answer: Answer): void;
  reset(): void;
  close(): Promise<void>;
};

/** What Slack refuses, as it says so. */
export const refusal = (error: string): Answer => ({ body: { ok: false, error } });

function read(type: string | undefined, body: string): Record<string, Loose> {
  if (type?.includes('json')) return JSON.parse(body) as Record<string, Loose>;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

export async function startFakeWebApi(): Promise<FakeWebApi> {
  const calls: Call[] = [];
  const tokens: string[] = [];
  const answers = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const method = request.url!.split('/').at(-1)!;
      const args = read(request.headers['content-type'], body);
      calls.push({ method, args });
      tokens.push((request.headers.authorization ?? '').replace('Bearer ', ''));
      // What our own limits refuse, Slack would refuse too: the call fails, and with it the test.
      const problems = args.view || args.blocks ? checkSlackPayload(args.view ?? args) : [];
      const answer =
        problems.length > 0
          ? { body: { ok: false, error: 'invalid_blocks' } }
          : (answers.get(method)?.shift() ?? { body: DEFAULTS[method] });
      setTimeout(() => {
        response
          .writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
          .end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
      }, answer.delay ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    calls,
    tokens,
    of: (method) => calls.filter((call) => call.method === method).map((call) => call.args),
    next: (method, answer) => void answers.set(method, [...(answers.get(method) ?? []), answer]),
    reset: () => {
      calls.length = 0;
      tokens.length = 0;
      answers.clear();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
