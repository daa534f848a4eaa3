/**
 * The Slack edge: Bolt verifies and reads a request, `parse` says what it asks, the application answers. Holds no rule
 * of the domain.
 */
import { App, type RespondFn } from '@slack/bolt';
import type { Application } from '../../app/requests/application';
import type { Gateway } from '../../app/gateway';
import type { Clock, InstallationStore, Log } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import type { HttpEdge } from '../http/http-edge';
import { BUDGETS, createBringAnswer, type Budgets, type SlackLine } from './answers/bring-answer';
import { traceOf } from '../trace-of';
import type { Answered } from './answers/answer-cards';
import { createAsk } from './answers/ask';
import { oneWorkspace } from './sending/connection';
import { createHearing, type HearingSettings } from './hearing';
import type { OAuthSettings } from './install/install';
import { openInstallations } from './install/installations';
import { parseSlack, type SlackRemoval, type SlackRequest } from './requests/parse';
import { quietLogger } from './sending/quiet-logger';
import { createRecent } from '../../app/recent';

/**
 * What several workspaces take: where their tokens are kept, and which workspaces there may be. `publicUrl`: where
 * people reach the server.
 */
export type Several = {
  readonly oauth: OAuthSettings;
  readonly installations: InstallationStore;
  /** The schools as they are now. */
  readonly served: () => readonly Tenant[];
  readonly publicUrl?: string | undefined;
};

/** How we speak: with the token of one workspace, or with those of several. */
type SpeakingSettings = { readonly botToken: string } | Several;

export type SlackSettings = HearingSettings &
  SpeakingSettings & {
    /** Another Web API than Slack's own, for tests and stories. */
    readonly apiUrl?: string | undefined;
    readonly app: Pick<Application, 'answer'>;
    readonly clock: Clock;
    readonly log: Log;
    readonly budgets?: Budgets | undefined;
  };

/**
 * `open` begins to listen where that takes a connection of ours; `close` waits for answers that are still being
 * brought.
 */
export type SlackEdge = {
  readonly gateway: Gateway;
  readonly http: HttpEdge;
  /** Only where we connect ourselves. */ readonly isConnected?: (() => boolean) | undefined;
  open(): void;
  close(): Promise<void>;
};

/**
 * Slack delivers an event again when our answer was late. Events lead to questions, which change nothing, so
 * remembering them per process is enough: at worst another machine answers a question twice.
 */
const REMEMBERED_EVENTS = 1000;

const RESPONSE_TIMEOUT = 2500;

/**
 * Wires the edge. Makes no call to Slack until there is something to say, or until it is opened where it connects by
 * itself.
 */
export function createSlackEdge(settings: SlackSettings): SlackEdge {
  const { apiUrl, app, clock, log, budgets = BUDGETS } = settings;
  const installations =
    'oauth' in settings ? openInstallations({ ...settings, store: settings.installations }) : undefined;
  const connections =
    installations?.connections ?? oneWorkspace('botToken' in settings ? settings.botToken : '', { apiUrl, clock, log });
  const answering = createBringAnswer({
    ask: createAsk(app, log, !('appToken' in settings)),
    waysIn: (workspace) => connections.waysIn(workspace),
    budgets,
  });
  const events = createRecent<true>(REMEMBERED_EVENTS);
  const busy = new Set<Promise<void>>();

  function isRepeated({ event }: SlackRequest): boolean {
    if (event === undefined) return false;
    const repeated = events.get(event) ?? false;
    events.set(event, true);
    return repeated;
  }

  async function removed(removal: SlackRemoval): Promise<void> {
    log.error('the app was taken out of a workspace, or its token was withdrawn', { workspace: removal.workspace });
    await installations?.remove(removal);
  }

  async function handle(body: unknown, line: SlackLine): Promise<void> {
    const inbound = parseSlack(body);
    if (inbound.kind === 'removed') {
      await line.ack();
      return removed(inbound);
    }
    if (inbound.kind === 'unsupported') {
      log.info('ignored what Slack sent', { what: inbound.what });
      return line.ack();
    }
    if (isRepeated(inbound)) return line.ack();
    const answered = await answerOf(inbound, line);
    if (answered) await homeFollows(inbound, answered);
  }

  /** The answer that was shown; undefined when our own code failed, which the person was told then. */
  async function answerOf(inbound: SlackRequest, line: SlackLine): Promise<Answered | undefined> {
    try {
      const answered = await answering.answer(inbound, line);
      await answering.afterMention(inbound, line);
      return answered;
    } catch (error) {
      log.error('an answer could not be shown', { request: inbound.request.type, ...traceOf(error) });
      await line.ack();
      await answering.apologise(inbound, line);
      return undefined;
    }
  }

  /** Whoever has their answer is never told that it failed because their home did. */
  async function homeFollows(inbound: SlackRequest, answered: Answered): Promise<void> {
    try {
      await answering.refreshHome(inbound, answered);
    } catch (error) {
      log.error('a home could not be brought up to date', traceOf(error));
    }
  }

  const hearing = createHearing(settings, installations?.installer);
  const bolt = new App({
    receiver: hearing.receiver,
    // Bolt need not know our tokens, nor ask Slack who we are; and it keeps nothing between requests.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    logger: quietLogger(log),
    // Of Bolt's own ways out only the answer to a command is used; the Web API is called through our own clients.
    clientOptions: { fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(RESPONSE_TIMEOUT) }) },
  });
  // Bolt walks every listener for every request; one function and the table in `parse` cost the same however many kinds
  // there are.
  bolt.use(async (args) => {
    const work = handle(args.body, lineOf(args)).finally(() => busy.delete(work));
    busy.add(work);
    await work;
  });
  bolt.error(async (error) => log.error('a request of Slack failed', traceOf(error)));

  return {
    gateway: connections.gateway,
    http: hearing.http,
    isConnected: hearing.isConnected,
    open: () => hearing.open(),
    close: async () => {
      // What is being brought may still need the connection it came by.
      await Promise.allSettled(busy);
      await hearing.close();
      await Promise.allSettled(busy);
    },
  };
}

/**
 * Acknowledges once at most: events are acknowledged by Bolt itself, and an apology may come after an acknowledgement.
 */
function lineOf(args: { readonly ack?: unknown; readonly respond?: unknown }): SlackLine {
  let isOpen = typeof args.ack === 'function';
  const ack = args.ack as SlackLine['ack'];
  return {
    ack: async (response) => {
      if (!isOpen) return;
      isOpen = false;
      await ack(response);
    },
    respond: args.respond as RespondFn | undefined,
  };
}
