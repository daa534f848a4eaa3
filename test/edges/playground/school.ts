/**
 * The playground on the real application with a small procedure, in memory, behind a real HTTP server: nothing in it is
 * faked but the time.
 */
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Edition } from '../../../src/app/deps';
import type { Log } from '../../../src/app/ports';
import type { Person, Tenant } from '../../../src/app/tenant';
import { composeCore } from '../../../src/compose/core';
import { PersonId, TenantId } from '../../../src/domain/ids';
import { startServer } from '../../../src/edges/http/server';
import { openPlaygroundClock } from '../../../src/edges/playground/clock';
import { createPlaygroundEdge } from '../../../src/edges/playground/edge';
import { openPostBox } from '../../../src/storage/embedded/post-box';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { calendar, context, MONDAY, text, tinyPathway } from '../../support/play';
import { PRODUCT_ROLES } from '../../support/roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../../src/words/pupil-system';

const person = (id: string): Person => ({
  ...context.roster[id]!,
  organisations: [],
  id: PersonId(id),
  name: id[0]!.toUpperCase() + id.slice(1),
  locale: id === 'tom' ? 'en' : 'nl',
  accounts: id === 'max' ? {} : { web: id },
});

/** Everyone of the small procedure; Max has no account on the playground. */
export const school: Tenant = {
  id: TenantId('school'),
  name: 'De Proefschool',
  locale: 'nl',
  workspaces: { web: ['playground'] },
  people: Object.keys(context.roster).map(person),
  channels: {
    support_team_member: { platform: 'web', id: 'zorgteam' },
    safety_coordinator: { platform: 'web', id: 'zorgteam' },
    mentor: { platform: 'web', id: 'mentoren' },
    team_leader: { platform: 'slack', id: 'C0TEAM' },
  },
  contacts: [{ id: '112', name: text('112'), phone: '112', hours: { always: true } }],
  calendar,
  organisations: [],
  settings: {},
  retention: {},
  roles: PRODUCT_ROLES,
  pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  pathways: ['tiny'],
};

/**
 * Another school on the same playground, with people and cases of its own: its Joost, Ilse and Tess are other people
 * with the same ids.
 */
export const other: Tenant = {
  ...school,
  id: TenantId('other'),
  name: 'De Andere School',
  calendar: { ...calendar, timeZone: 'Europe/London', workdays: [2] },
  workspaces: { web: ['elsewhere'] },
  people: ['joost', 'ilse', 'tess'].map((id) => ({ ...person(id), accounts: { web: `other-${id}` } })),
  channels: { support_team_member: { platform: 'web', id: 'ander-zorgteam' } },
};

type Logged = { level: string; message: string; fields: unknown };

/** A log that keeps its lines. */
function keepingLog(): { log: Log; lines: Logged[] } {
  const lines: Logged[] = [];
  const at = (level: string) => (message: string, fields?: unknown) => void lines.push({ level, message, fields });
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

const TINY: readonly Edition[] = [{ pathway: tinyPathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }];

export async function startPlayground({
  answer,
  places = [school],
  editions = TINY,
  isPublic = false,
}: {
  answer?: () => Promise<never>;
  places?: readonly Tenant[];
  editions?: readonly Edition[];
  isPublic?: boolean;
} = {}) {
  const storage = await createEmbeddedStorage({ masterKey: randomBytes(32) });
  const clock = await openPlaygroundClock({ now: () => MONDAY }, storage.addresses);
  const { log, lines } = keepingLog();
  const core = await composeCore({
    storage,
    tenants: places,
    editions,
    clock,
    ids: { fresh: () => randomBytes(16).toString('hex') },
    log,
    worker: 'test',
  });
  const settle = async () => void (await core.runUntilIdle());
  const app = answer ? { answer, startWords: () => [] } : core.application;
  const edge = createPlaygroundEdge({ app, tenants: places, clock, settle, posts: await openPostBox(), log, isPublic });
  core.addGateway(edge.gateway);
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: () => storage.check() });
  const close = async () => {
    edge.hangUp();
    await server.close();
    await storage.close();
  };
  return { url: server.url, clock, settle, lines, close, ...clientOf(server.url) };
}

/** What was parsed: a test asserts on it and so says what it is. */
export type Json = ReturnType<typeof JSON.parse>;
type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Json };

/** A client that can send what no browser would. */
function clientOf(url: string) {
  const { host, hostname, port } = new URL(url);
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    new Promise<Reply>((resolve, reject) => {
      const asked = httpRequest({ hostname, port, method, path, headers }, (response) => {
        let read = '';
        response.on('data', (chunk) => (read += chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: response.headers['content-type']?.includes('json') ? JSON.parse(read) : read,
          }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const own = { origin: `http://${host}`, 'content-type': 'application/json' };
  return {
    send,
    get: (path: string) => send('GET', path, {}),
    post: (path: string, body: unknown) => send('POST', path, own, JSON.stringify(body)),
  };
}

/** The buttons of a card by their label, wherever they stand. */
export function buttonsOf(card: unknown): Record<string, Json> {
  const found: Record<string, Json> = {};
  JSON.stringify(card, (_key, value) => {
    if (typeof value === 'object' && value !== null && 'data' in value && 'title' in value)
      found[value.title as string] = (value as { data: unknown }).data;
    return value as unknown;
  });
  return found;
}
