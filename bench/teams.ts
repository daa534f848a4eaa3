/** An action on Teams against the stock CloudAdapter that answers the same invoke with the same token. */
import { CloudAdapter, type TurnContext } from 'botbuilder';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../src/compose/system';
import { authenticationOf } from '../src/edges/teams/authentication';
import { TEAMS_ENDPOINT } from '../src/edges/teams/receive';
import { createTeamsEdge } from '../src/edges/teams/teams-edge';
import { encodePress } from '../src/render/press-codec';
import { BOT_TOKEN } from '../src/stories/fakes/teams-service';
import type { Press } from '../src/requests/request';
import { waitingForIlse, young } from './cases';
import { compare } from './measure';
import type { Outside } from './outside';
import type { PlatformRequest } from './platforms-messages';
import { against, type Row } from './report';
import { account, TEAMS_TENANT, type School } from './school';
import { repeating, sending } from './sending';
import { serve, type Served } from './serve';

const AIM = 1.1;
const EFFORT = { operations: 25, rounds: 31, warmUp: 30, budget: 4500 };
const APP_ID = '11111111-1111-4111-8111-111111111111';
const IDENTITY = { appId: APP_ID, appPassword: 'bench', appTenantId: TEAMS_TENANT };

/** The bot of Microsoft's samples: express, its JSON parser, the adapter, and one line that answers. */
async function serveStock(outside: Outside): Promise<Served> {
  const adapter = new CloudAdapter(authenticationOf(IDENTITY, { ...outside, token: BOT_TOKEN }));
  const app = express();
  app.use(express.json());
  app.post(TEAMS_ENDPOINT, (request, response) => void adapter.process(request, response, answerInvoke));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${TEAMS_ENDPOINT}`,
    settle: async () => undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answerInvoke(context: TurnContext): Promise<void> {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'stock' };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function serveOurs({ app, log, storage }: School, outside: Outside): Promise<Served> {
  const authority = { openIdMetadataUrl: outside.openIdMetadataUrl, issuer: outside.issuer, token: BOT_TOKEN };
  const edge = createTeamsEdge({
    ...IDENTITY,
    authority,
    allowedTenants: () => [TEAMS_TENANT],
    app,
    addresses: storage.addresses,
    clock: systemClock,
    log,
  });
  return serve(edge.http, TEAMS_ENDPOINT, log);
}

/** As Teams sends a press on a card in a channel. */
function invokeOf(outside: Outside, person: string, name: string, value: unknown): object {
  const channel = { id: '19:ondersteuningsteam@thread.tacv2' };
  return {
    type: 'invoke',
    id: `f:${Math.random()}`,
    timestamp: '2026-11-16T08:15:00.000Z',
    localTimestamp: '2026-11-16T09:15:00.000+01:00',
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    channelId: 'msteams',
    serviceUrl: outside.serviceUrl,
    from: { id: `29:${person}`, name: person, aadObjectId: account('teams', person).user },
    recipient: { id: `28:${APP_ID}`, name: 'Zorgspoor' },
    conversation: {
      id: `${channel.id};messageid=1763629951431`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: TEAMS_TENANT,
    },
    replyToId: '1763629950006',
    channelData: { channel, team: { id: '19:school@thread.tacv2' }, tenant: { id: TEAMS_TENANT } },
    entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' }],
    name,
    value,
  };
}

const post = (body: object): PlatformRequest => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
  audience: APP_ID,
});
const executed = (press: Press) => ({
  action: { type: 'Action.Execute', verb: press.type, data: { press: encodePress(press) } },
  trigger: 'manual',
});
const fetched = (press: Press) => ({
  data: { msteams: { type: 'task/fetch' }, press: encodePress(press) },
  context: { theme: 'default' },
});

export async function benchTeams(school: School, outside: Outside): Promise<Row[]> {
  const stock = await serveStock(outside);
  const ours = await serveOurs(school, outside);
  const waiting = waitingForIlse();
  const fresh = young();
  const approvals = async (count: number) =>
    (await school.shelve(waiting, count)).map((id) =>
      post(
        invokeOf(
          outside,
          'ilse',
          'adaptiveCard/action',
          executed({ type: 'approve', case: id, act: 'decision1', revision: waiting.state.revision }),
        ),
      ),
    );
  const forms = async (count: number) =>
    (await school.shelve(fresh, count)).map((id) =>
      post(
        invokeOf(
          outside,
          'samira',
          'task/fetch',
          fetched({ type: 'form', case: id, act: 'note', revision: fresh.state.revision }),
        ),
      ),
    );
  const kinds = [
    { what: 'Teams: an approval', requests: approvals, calls: 0, proves: 'Goedgekeurd' },
    { what: 'Teams: a button that opens a form', requests: forms, calls: 0, proves: 'AdaptiveCard' },
  ];
  const rows: Row[] = [];
  for (const { what, ...kind } of kinds) {
    const compared = await compare(
      sending(outside, ours, kind),
      sending(outside, stock, repeating(kind, 'stock')),
      EFFORT,
    );
    rows.push(against(what, 'stock CloudAdapter', compared, AIM));
  }
  await ours.close();
  await stock.close();
  return rows;
}
