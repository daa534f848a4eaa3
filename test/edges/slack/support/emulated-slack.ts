// `emulate`'s Slack for a test, and a window on the line to it: every call goes through unchanged and is kept with its
// answer.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { quietLogger } from '../../../../src/edges/slack/sending/quiet-logger';
import type { Loose } from './fake-web-api';

export type LineCall = { readonly method: string; readonly args: Record<string, Loose>; readonly answer: Loose };

export type EmulatedSlack = {
  /** Where our edge calls it. */
  readonly apiUrl: string;
  readonly calls: LineCall[];
  /** A client with this token, past the window. */
  client(token: string): WebClient;
  /** A page of its inspector, as text: its own view of its state. */
  inspect(query: string): Promise<string>;
  close(): Promise<void>;
};

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A view travels as JSON text, a message's blocks too. */
const readArgs = (body: string): Record<string, Loose> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );

export async function startEmulatedSlack(seed: object): Promise<EmulatedSlack> {
  const child = fork(join(__dirname, 'emulate-slack.mjs'), [JSON.stringify(seed)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', (code) => reject(new Error(`emulate ended with ${code}`)));
  });
  const calls: LineCall[] = [];
  const window = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const headers = {
        'content-type': request.headers['content-type'] ?? '',
        authorization: request.headers.authorization ?? '',
      };
      const answered = await fetch(`${url}${request.url}`, { method: 'POST', headers, body });
      const text = await answered.text();
      calls.push({ method: request.url!.split('/').at(-1)!, args: readArgs(body), answer: JSON.parse(text) });
      response.writeHead(answered.status, { 'content-type': 'application/json' }).end(text);
    })().catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => window.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(window.address() as AddressInfo).port}/api/`,
    calls,
    client: (token) =>
      new WebClient(token, { slackApiUrl: `${url}/api/`, retryConfig: { retries: 0 }, logger: quietLogger(silent) }),
    inspect: async (query) => (await fetch(`${url}/?${query}`)).text(),
    close: async () => {
      window.closeAllConnections();
      await new Promise((resolve) => window.close(resolve));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}
