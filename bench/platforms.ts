/**
 * A process of its own that plays Slack and Teams: it sends requests one after the other over one connection, and answers what a server calls. So the CPU
 * time that is measured is the server's alone.
 */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startFakeSlack } from '../src/stories/fakes/slack-server';
import { startFakeTeams } from '../src/stories/fakes/teams-service';
import { SLACK_TOKEN, type Fired, type FromPlatforms, type Load, type ToPlatforms } from './platforms-messages';

const PATIENCE = 5000;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const tell = (message: FromPlatforms) => process.send!(message);

async function main(): Promise<void> {
  const slack = await startFakeSlack({
    workspace: { users: () => [], channels: () => [] },
    clock: () => new Date().toISOString(),
    token: SLACK_TOKEN,
  });
  const teams = await startFakeTeams();
  const token = new Map<string, string>();
  let load: Load = { url: '', requests: [], calls: 0 };

  /** The same token for every request, as the Bot Framework does for an hour. */
  function tokenFor(audience: string): string {
    const known = token.get(audience) ?? teams.token(audience);
    token.set(audience, known);
    return known;
  }

  const make = (next: Load): Load => ({
    ...next,
    requests: next.requests.map((one) => ({
      ...one,
      headers: { ...one.headers, ...(one.audience ? { authorization: `Bearer ${tokenFor(one.audience)}` } : {}) },
    })),
  });

  /** Waits until Slack was called so many times. */
  async function called(times: number): Promise<void> {
    for (const until = Date.now() + PATIENCE; slack.calls.length < times; await wait(1)) {
      if (Date.now() > until) throw new Error('the server did not call Slack');
    }
  }

  async function fire(): Promise<Fired> {
    const refusedBefore = slack.refused.length;
    let last = '';
    for (const { headers, body } of load.requests) {
      const before = slack.calls.length;
      const { status, text } = await post(load.url, headers, body);
      if (status !== 200) throw new Error(`the server answered HTTP ${status}`);
      await called(before + load.calls);
      last = text || JSON.stringify(load.calls > 0 ? slack.calls.at(-1)?.args : {});
    }
    return { last, refused: slack.refused.slice(refusedBefore) };
  }

  process.on('message', (message: ToPlatforms) => {
    if (message.say === 'load') {
      load = make(message.load);
      for (const { modal } of load.requests)
        if (modal)
          slack.adopt({
            ...modal,
            root: modal.id,
            user: 'U0BENCH',
            view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
          });
      tell({ say: 'loaded' });
    } else {
      fire().then(
        (fired) => tell({ say: 'fired', fired }),
        (error: unknown) => tell({ say: 'failed', why: String(error) }),
      );
    }
  });
  // Whatever becomes of the benchmark, this process does not stay behind.
  process.on('disconnect', () => process.exit());
  tell({
    say: 'ready',
    ready: {
      slackApi: slack.apiUrl,
      openIdMetadataUrl: teams.openIdMetadataUrl,
      issuer: teams.issuer,
      serviceUrl: teams.serviceUrl,
    },
  });
}

void main();
