/**
 * Microsoft's side of a Teams bot on this machine: keys that sign tokens, and a connector with a memory. Holds no rule
 * of ours.
 */
import { generateKeyPairSync, randomUUID, type KeyPairKeyObjectResult } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from 'jsonwebtoken';

type Json = Readonly<Record<string, unknown>>;
/** A message as it stands now; `conversation` of a thread has `;messageid=`. */
export type TeamsMessage = { readonly conversation: string; readonly id: string; activity: Json };

/** A call of the bot, and the message it made or changed. */
export type TeamsCall = {
  readonly method: string;
  readonly url: string;
  readonly body: Json;
  readonly headers: string;
};

export type FakeTeams = {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly messages: readonly TeamsMessage[];
  readonly calls: readonly TeamsCall[];
  readonly complaints: readonly string[];
  /** A token as Teams sends it with an activity. */
  token(audience: string): string;
  /** The person of a chat with the bot. */
  userOf(conversation: string): string | undefined;
  close(): Promise<void>;
};

/** Teams refuses larger messages (docs/platform-limits.md#teams-cards). */
const MOST_BYTES = 100_000;
/** What the bot must show when it calls. */
export const BOT_TOKEN = 'a token for stories only';

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Json) : {};
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One pair for the life of the process: making one takes as long as playing several rows, and Microsoft does not change
 * keys between two messages either.
 */
let pair: KeyPairKeyObjectResult | undefined;
const keyPair = (): KeyPairKeyObjectResult => (pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));

/** Starts one. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const { publicKey, privateKey } = keyPair();
  const key = {
    ...publicKey.export({ format: 'jwk' }),
    kid: 'stories',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const issuer = 'https://api.botframework.com';
  // botbuilder keeps keys by this address for the life of the process, and a port may be given out again: each fake has
  // an address of its own.
  const metadataPath = `/openid/${randomUUID()}`;
  const messages: TeamsMessage[] = [];
  const chats = new Map<string, string>();
  const calls: TeamsCall[] = [];
  const complaints: string[] = [];
  let count = 0;
  const next = () => String(1_700_000_000_000 + (count += 1));

  function keep(conversation: string, activity: Json): Json {
    const message = { conversation, id: next(), activity };
    messages.push(message);
    return { id: message.id };
  }

  function createConversation(body: Json): Json {
    const channel =
      isJson(body.channelData) && isJson(body.channelData.channel) ? String(body.channelData.channel.id) : undefined;
    if (channel && isJson(body.activity)) {
      const id = next();
      const conversation = `${channel};messageid=${id}`;
      messages.push({ conversation, id, activity: body.activity });
      return { id: conversation, activityId: id };
    }
    const [member] = Array.isArray(body.members) ? (body.members as Json[]) : [];
    const user = typeof member?.id === 'string' ? member.id : '';
    const conversation = [...chats].find(([, known]) => known === user)?.[0] ?? `a:${next()}`;
    chats.set(conversation, user);
    return { id: conversation };
  }

  function update(conversation: string, id: string, body: Json): Json | undefined {
    const message = messages.find(
      (one) => one.id === id && one.conversation.split(';')[0] === conversation.split(';')[0],
    );
    if (!message) return undefined;
    message.activity = body;
    return { id };
  }

  function remove(conversation: string, id: string): Json | undefined {
    const at = messages.findIndex(
      (one) => one.id === id && one.conversation.split(';')[0] === conversation.split(';')[0],
    );
    return at < 0 ? undefined : (messages.splice(at, 1), {});
  }

  function connector(method: string, path: string, body: Json): Json | undefined {
    if (method === 'POST' && path === '/v3/conversations') return createConversation(body);
    const match = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (!match) return undefined;
    const conversation = decodeURIComponent(match[1]!);
    const id = match[2] && decodeURIComponent(match[2]);
    if (method === 'POST') return keep(conversation, body);
    if (id === undefined) return undefined;
    return method === 'PUT'
      ? update(conversation, id, body)
      : method === 'DELETE'
        ? remove(conversation, id)
        : undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === metadataPath)
      return void say(200, { issuer, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
    if (path === '/keys') return void say(200, { keys: [key] });
    const body = await readJson(request);
    const call = {
      method: request.method ?? '',
      url: request.url ?? '',
      body,
      headers: JSON.stringify(request.headers),
    };
    if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`)
      return void say(401, { error: { code: 'Unauthorized' } });
    if (JSON.stringify(body).length > MOST_BYTES) {
      complaints.push('MessageSizeTooBig');
      return void say(413, { error: { code: 'MessageSizeTooBig' } });
    }
    const made = connector(request.method ?? '', path, body);
    calls.push(call);
    if (!made) complaints.push(`Teams does not know ${request.method ?? ''} ${path.replace(/\/[^/]{20,}/g, '/…')}`);
    return void say(made ? 200 : 404, made ?? { error: { code: 'ActivityNotFoundInConversation' } });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    serviceUrl: `${base}/`,
    openIdMetadataUrl: `${base}${metadataPath}`,
    issuer,
    messages,
    calls,
    complaints,
    token: (audience) =>
      sign({ serviceurl: `${base}/` }, privateKey, {
        algorithm: 'RS256',
        issuer,
        audience,
        expiresIn: '1h',
        keyid: 'stories',
      }),
    userOf: (conversation) => chats.get(conversation),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
