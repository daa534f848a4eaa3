/**
 * What others send through the address that a school's own messages come from does not stop the school: limits count
 * what is proven, on both platforms.
 */
import { createServer } from 'node:http';
import { createSlackEdge } from '../../src/edges/slack/slack-edge';
import { createTeamsEdge } from '../../src/edges/teams/teams-edge';
import { startServer } from '../../src/edges/http/server';
import { BOT_TOKEN, startFakeTeams } from '../../src/stories/fakes/teams-service';
import { fixture, sign } from './slack/support/desk';
import { APP_ID, doneNote, noteAnswer, outcome, recorded, recordingLog, TENANT } from './teams/world';

const FOREIGN = '44444444-4444-4444-8444-444444444444';
/** Far fewer than in service, so that fewer requests tell. */
const limits = { requests: 30, refused: 10, trustedProxies: [] };
const log = recordingLog();
const clock = { now: () => '2026-11-20T09:00:00.000Z' };
const app = { answer: async () => outcome(noteAnswer(doneNote)), startWords: () => [] };

async function statusesOf(times: number, ask: () => Promise<Response>): Promise<number[]> {
  const found = new Set<number>();
  for (let time = 0; time < times; time += 1) found.add((await ask()).status);
  return [...found];
}

it('a foreign Teams tenant is turned away each time, and the school is answered', async () => {
  const teams = await startFakeTeams();
  const edge = createTeamsEdge({
    appId: APP_ID,
    appPassword: 'not-a-real-password',
    appTenantId: TENANT,
    authority: { openIdMetadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer, token: BOT_TOKEN },
    allowedTenants: [TENANT],
    app,
    addresses: { remember: async () => undefined, recall: async () => undefined },
    clock,
    log,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, log, limits });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const post = (activity: object, authorization: string) =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ ...activity, serviceUrl: teams.serviceUrl }),
    });
  const token = `Bearer ${teams.token(APP_ID)}`;
  const own = recorded('execute-show');
  const foreign = {
    ...own,
    conversation: { ...own.conversation, tenantId: FOREIGN },
    channelData: { ...own.channelData, tenant: { id: FOREIGN } },
  };
  expect(await statusesOf(60, () => post(foreign, token))).toEqual([403]);
  expect(await statusesOf(60, () => post(own, 'Bearer of.nobody.known'))).toEqual([401]);
  expect(await statusesOf(3, () => post(own, token))).toEqual([200]);
  // What bears no proof at all is counted by its address.
  const bare = () => fetch(`${server.url}/api/messages`, { method: 'POST', body: '{}' });
  expect(await statusesOf(60, bare)).toEqual([401, 429]);
  expect(await statusesOf(3, () => post(own, token))).toEqual([200]);
  await edge.close();
  await server.close();
  await teams.close();
});

it('what Slack did not sign is turned away each time, and what it signed is answered', async () => {
  const webApi = createServer((_request, response) => void response.end('{"ok":true}'));
  await new Promise<void>((resolve) => webApi.listen(0, '127.0.0.1', resolve));
  const address = webApi.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const edge = createSlackEdge({
    signingSecret: 'a-signing-secret',
    botToken: 'xoxb-test',
    apiUrl: `http://127.0.0.1:${port}/api/`,
    app,
    clock,
    log,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, log, limits });
  server.serve({ edges: [edge.http], check: async () => undefined });
  const body = JSON.stringify(fixture('app-home-opened'));
  const post = (headers: Record<string, string>) =>
    fetch(`${server.url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  expect(await statusesOf(60, () => post({ ...sign(body), 'x-slack-signature': 'v0=forged' }))).toEqual([401]);
  expect(await statusesOf(60, () => post({}))).toEqual([401, 429]);
  expect(await statusesOf(3, () => post(sign(body)))).toEqual([200]);
  await edge.close();
  await server.close();
  await new Promise((resolve) => webApi.close(resolve));
});
