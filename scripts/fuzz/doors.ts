/**
 * The three edges on one server of this machine, with the real application in memory behind them, and what each platform
 * might send to them. Invented people only.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadPathways, loadRoles, loadTenants, packageRoot } from '../../src/compose/load-files';
import { composeCore } from '../../src/compose/core';
import { randomIds, systemClock } from '../../src/compose/system';
import { openPlaygroundClock } from '../../src/edges/playground/clock';
import { createPlaygroundEdge } from '../../src/edges/playground/edge';
import { startServer } from '../../src/edges/http/server';
import { createSlackEdge } from '../../src/edges/slack/slack-edge';
import { createTeamsEdge } from '../../src/edges/teams/teams-edge';
import { openPostBox } from '../../src/storage/embedded/post-box';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { encodePress } from '../../src/render/press-codec';
import { BOT_TOKEN, startFakeTeams } from '../../src/stories/fakes/teams-service';
import { oneOf } from './mutate';

const SECRET = 'a-signing-secret';
const APP_ID = '11111111-1111-4111-8111-111111111111';
const TEAMS_TENANT = '22222222-2222-4222-8222-222222222222';
const FIXTURES = join('test', 'edges', 'fixtures');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type HttpAsked = { readonly path: string; readonly headers: Record<string, string>; readonly body: string };
/** One way in: what is sent there when all is well, and a request of a payload that may be anything. */
export type DoorUnderFuzz = {
  readonly name: string;
  readonly payloads: readonly unknown[];
  readonly request: (payload: unknown, random: () => number) => HttpAsked;
};

/** Recorded payloads of a platform. */
const recordedIn = (platform: string): unknown[] =>
  readdirSync(join(FIXTURES, platform)).map((name): unknown =>
    JSON.parse(readFileSync(join(FIXTURES, platform, name), 'utf8')),
  );

/** As text, also of what JSON has no word for. */
const textOf = (payload: unknown): string => JSON.stringify(payload) ?? 'null';

function signed(body: string, type: string): HttpAsked {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  return {
    path: '/slack/events',
    headers: { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': signature },
    body,
  };
}

const FORM = 'application/x-www-form-urlencoded';
const flat = (payload: unknown): Record<string, string> =>
  typeof payload === 'object' && payload !== null
    ? Object.fromEntries(
        Object.entries(payload).map(([key, value]) => [key, typeof value === 'string' ? value : textOf(value)]),
      )
    : { payload: textOf(payload) };

/** Each is signed, so that Bolt reads it: as JSON, as an interaction, or as the fields of a command. */
function slackRequest(payload: unknown, random: () => number): HttpAsked {
  const way = random();
  if (way < 0.4) return signed(textOf(payload), 'application/json');
  const fields = way < 0.8 ? { payload: textOf(payload) } : flat(payload);
  return signed(new URLSearchParams(fields).toString(), FORM);
}

/** What the page sends, by address. */
const playgroundPayloads = (place: string) => ({
  '/api/command': { place, person: 'ilse', text: '/zorg' },
  '/api/press': { place, person: 'ilse', data: { press: encodePress({ type: 'list' }) }, request: 'r1' },
  '/api/clock': { place, advance: 'day' },
});

/** What somebody may look at without knowing anybody: pages behind links, and addresses that are none. */
const LINKS = ['/dossier/', '/trends/', '/healthz', '/readyz', '/nowhere/', '/slack/', '/api/messages/'];

/** Opens the doors. `close` ends it all. */
export async function openDoors(): Promise<{
  readonly url: string;
  readonly doors: readonly DoorUnderFuzz[];
  readonly close: () => Promise<void>;
}> {
  const storage = await createEmbeddedStorage({ masterKey: randomBytes(32) });
  const roles = await loadRoles();
  const editions = await loadPathways(undefined, roles);
  const now = systemClock.now();
  const [school] = await loadTenants(join(packageRoot(), 'config/playground/kompas.yaml'), { editions, roles }, now);
  const tenants = [{ ...school!, workspaces: { web: ['playground'], slack: ['T000000001'], teams: [TEAMS_TENANT] } }];
  const clock = await openPlaygroundClock(systemClock, storage.addresses);
  const core = await composeCore({ storage, tenants, editions, clock, ids: randomIds, log: quiet, worker: 'fuzz' });
  const { application: app } = core;
  const webApi = createServer((_request, response) => void response.end('{"ok":true,"channel":"C1","ts":"1.1"}'));
  await new Promise<void>((resolve) => webApi.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(webApi.address() as AddressInfo).port}/api/`;
  const teams = await startFakeTeams();
  const slackEdge = createSlackEdge({ signingSecret: SECRET, botToken: 'xoxb-fuzz', apiUrl, app, clock, log: quiet });
  const teamsEdge = createTeamsEdge({
    appId: APP_ID,
    appPassword: 'not-a-real-password',
    appTenantId: TEAMS_TENANT,
    authority: { openIdMetadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer, token: BOT_TOKEN },
    allowedTenants: [TEAMS_TENANT],
    app,
    addresses: storage.addresses,
    clock,
    log: quiet,
  });
  const settle = async () => void (await core.runUntilIdle());
  const web = createPlaygroundEdge({ app, tenants, clock, settle, posts: await openPostBox(), log: quiet });
  const server = await startServer({ host: '127.0.0.1', port: 0, log: quiet });
  server.serve({ edges: [slackEdge.http, teamsEdge.http, web.http], check: () => storage.check() });
  const authorization = `Bearer ${teams.token(APP_ID)}`;
  const own = (activity: unknown) =>
    typeof activity === 'object' && activity !== null && 'serviceUrl' in activity
      ? { ...activity, serviceUrl: teams.serviceUrl }
      : activity;
  const playground = playgroundPayloads(tenants[0]!.id);
  const json = { 'content-type': 'application/json' };
  return {
    url: server.url,
    doors: [
      { name: 'Slack', payloads: recordedIn('slack'), request: slackRequest },
      {
        name: 'Teams',
        payloads: recordedIn('teams').map(own),
        request: (payload) => ({ path: '/api/messages', headers: { ...json, authorization }, body: textOf(payload) }),
      },
      {
        name: 'playground',
        payloads: Object.values(playground),
        request: (payload, random) => ({
          path: oneOf(Object.keys(playground), random),
          headers: { ...json, origin: server.url },
          body: textOf(payload),
        }),
      },
      {
        name: 'links',
        payloads: ['', 'a'.repeat(64), { a: 1 }],
        request: (payload, random) => ({
          path: oneOf(LINKS, random) + encodeURIComponent(Buffer.from(textOf(payload)).toString()).slice(0, 2000),
          headers: { ...json, origin: server.url },
          body: textOf(payload),
        }),
      },
    ],
    close: async () => {
      web.hangUp();
      await server.close();
      await slackEdge.close();
      await teamsEdge.close();
      await teams.close();
      await new Promise((resolve) => {
        webApi.close(resolve);
        webApi.closeAllConnections();
      });
      await storage.close();
    },
  };
}
