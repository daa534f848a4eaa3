/** The Slack edge: Bolt verifies and reads a request, `parse` says what it asks, the application answers. Holds no rule of the domain. */
import { App, type AckFn, type RespondFn, type ViewResponseAction } from '@slack/bolt';
import type { Application } from '../../app/application';
import type { Clock, Gateway, Log } from '../../app/ports';
import type { HttpEdge } from '../http/http-edge';
import { BUDGETS, createBringAnswer, type Budgets, type Line } from './bring-answer';
import { traceOf } from '../trace-of';
import { createAsk } from './ask';
import { createClients } from './clients';
import { createDirectChannels } from './direct-channels';
import { createSlackGateway } from './gateway';
import { parseSlack, type SlackRequest } from './parse';
import { createPrivateWays } from './private-ways';
import { quietLogger } from './quiet-logger';
import { createReceiver, receive } from './receiver';
import { createRecent } from './recent';

export type SlackSettings = {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Another Web API than Slack's own, for tests and stories. */
  readonly apiUrl?: string | undefined;
  readonly app: Application;
  readonly clock: Clock;
  readonly log: Log;
  readonly budgets?: Budgets | undefined;
};

/** `close` waits for answers that are still being brought. */
export type SlackEdge = { readonly gateway: Gateway; readonly http: HttpEdge; close(): Promise<void> };

/**
 * Slack delivers an event again when our answer was late. Events lead to questions, which change nothing, so remembering them per process is enough: at
 * worst another machine answers a question twice.
 */
const REMEMBERED_EVENTS = 1000;

const RESPONSE_TIMEOUT = 2500;

/** Wires the edge of one workspace. Makes no call to Slack until there is something to say. */
export function createSlackEdge({ signingSecret, botToken, apiUrl, app, clock, log, budgets = BUDGETS }: SlackSettings): SlackEdge {
  const clients = createClients({ botToken, apiUrl, log });
  const ways = createPrivateWays({ client: clients.interactive, direct: createDirectChannels(clients.interactive), log });
  const answering = createBringAnswer({ ask: createAsk(app, log), ways, budgets });
  const events = createRecent<true>(REMEMBERED_EVENTS);
  const busy = new Set<Promise<void>>();

  function isRepeated({ event }: SlackRequest): boolean {
    if (event === undefined) return false;
    const repeated = events.get(event) ?? false;
    events.set(event, true);
    return repeated;
  }

  async function handle(body: unknown, line: Line): Promise<void> {
    const inbound = parseSlack(body);
    if (inbound.kind === 'unsupported') {
      log.info('ignored what Slack sent', { what: inbound.what });
      return line.ack();
    }
    if (isRepeated(inbound)) return line.ack();
    try {
      await answering.answer(inbound, line);
      await answering.afterMention(inbound, line);
    } catch (error) {
      log.error('an answer could not be shown', { request: inbound.request.type, ...traceOf(error) });
      await line.ack();
      await answering.apologise(inbound, line);
    }
  }

  const receiver = createReceiver(signingSecret, log);
  const bolt = new App({
    receiver,
    // Known beforehand, so Bolt need not ask Slack who we are; and it keeps nothing between requests.
    authorize: async () => ({ botToken }),
    convoStore: false,
    ignoreSelf: false,
    logger: quietLogger(log),
    // Of Bolt's own ways out only the answer to a command is used; the Web API is called through our own clients.
    clientOptions: { fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(RESPONSE_TIMEOUT) }) },
  });
  // Bolt walks every listener for every request; one function and the table in `parse` cost the same however many kinds there are.
  bolt.use(async (args) => {
    const work = handle(args.body, lineOf(args)).finally(() => busy.delete(work));
    busy.add(work);
    await work;
  });
  bolt.error(async (error) => log.error('a request of Slack failed', traceOf(error)));

  return {
    gateway: createSlackGateway({ client: clients.outbox, direct: createDirectChannels(clients.outbox), clock, log }),
    http: { prefix: '/slack', handle: (request, response) => receive(receiver, request, response, log) },
    close: async () => void (await Promise.allSettled(busy)),
  };
}

/** Acknowledges once at most: events are acknowledged by Bolt itself, and an apology may come after an acknowledgement. */
function lineOf(args: { readonly ack?: unknown; readonly respond?: unknown }): Line {
  let isOpen = typeof args.ack === 'function';
  const ack = args.ack as AckFn<ViewResponseAction | undefined>;
  return {
    ack: async (response) => {
      if (!isOpen) return;
      isOpen = false;
      await ack(response);
    },
    respond: args.respond as RespondFn | undefined,
  };
}
