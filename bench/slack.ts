/** A click on Slack against Bolt's own acknowledgement of the same signed request. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { systemClock } from '../src/compose/system';
import { SLACK_ENDPOINT } from '../src/edges/slack/requests/commands';
import { createSlackEdge } from '../src/edges/slack/slack-edge';
import { createClients } from '../src/edges/slack/sending/clients';
import { NOTE_ANSWERS, waitingForIlse, young } from './cases';
import { compare, measure, type Variant } from './measure';
import type { Outside } from './outside';
import { SLACK_TOKEN as TOKEN } from './platforms-messages';
import { against, alone, type Row } from './report';
import type { Prepared, School } from './school';
import { repeating, sending } from './sending';
import { serve, type Served } from './serve';
import { modalFor, presses, SIGNING_SECRET, submissions } from './slack-requests';

const AIM = 4;
const EFFORT = { operations: 25, rounds: 31, warmUp: 30, budget: 4500 };

/** Bolt as its guide has it, with one listener that acknowledges, and made as light as ours: no conversation store, and no question to Slack who we are. */
async function serveBolt(log: School['log']): Promise<Served> {
  const receiver = new HTTPReceiver({
    signingSecret: SIGNING_SECRET,
    endpoints: SLACK_ENDPOINT,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: TOKEN }),
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
  app.action(/.*/, async ({ ack }) => ack());
  app.view(/.*/, async ({ ack }) => ack());
  return serve({ prefix: '/slack', handle: receiver.requestListener }, SLACK_ENDPOINT, log);
}

async function serveOurs({ app, log }: School, apiUrl: string): Promise<Served> {
  const edge = createSlackEdge({
    signingSecret: SIGNING_SECRET,
    botToken: TOKEN,
    apiUrl,
    app,
    clock: systemClock,
    log,
  });
  return serve(edge.http, SLACK_ENDPOINT, log, () => edge.close());
}

/** What Slack's own client alone costs: the modal of a case, shown in the place of another. */
async function callingSlack(school: School, outside: Outside, prepared: Prepared): Promise<Variant> {
  const { interactive } = createClients({ botToken: TOKEN, apiUrl: outside.slackApi, log: school.log });
  const [shown = ''] = await school.shelve(prepared, 1);
  const view = await modalFor(school, 'ilse', { type: 'show', case: shown });
  const modal = { id: 'V0BENCH00', hash: '1.1' };
  await outside.load({ url: '', requests: [{ headers: {}, body: '', modal }], calls: 0 });
  return {
    prepare: async (count) => async () => {
      for (let call = 0; call < count; call += 1) await interactive.views.update({ view_id: modal.id, view });
    },
  };
}

export async function benchSlack(school: School, outside: Outside): Promise<Row[]> {
  const bolt = await serveBolt(school.log);
  const ours = await serveOurs(school, outside.slackApi);
  const waiting = waitingForIlse();
  const fresh = young();
  const { revision } = fresh.state;
  const kinds = [
    {
      what: 'Slack: a press that opens a form',
      calls: 1,
      proves: 'private_metadata',
      requests: async (count: number) => presses(school, 'samira', await school.shelve(fresh, count), 'form', 'note'),
    },
    {
      what: 'Slack: an approval',
      calls: 1,
      proves: 'Goedgekeurd',
      requests: async (count: number) =>
        presses(school, 'ilse', await school.shelve(waiting, count), 'approve', 'decision1'),
    },
    {
      what: 'Slack: a form submitted',
      calls: 0,
      proves: 'staat in het dossier',
      requests: async (count: number) =>
        submissions(school, 'samira', await school.shelve(fresh, count), { act: 'note', revision }, NOTE_ANSWERS),
    },
  ];
  const rows: Row[] = [];
  for (const { what, ...kind } of kinds) {
    const compared = await compare(sending(outside, ours, kind), sending(outside, bolt, repeating(kind, '')), EFFORT);
    rows.push(against(what, "Bolt's bare ack", compared, AIM));
  }
  rows.push(
    alone(
      '  a press calls Slack: its own client takes',
      await measure(await callingSlack(school, outside, waiting), EFFORT),
    ),
  );
  await ours.close();
  await bolt.close();
  return rows;
}
