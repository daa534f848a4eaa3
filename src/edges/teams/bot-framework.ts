/**
 * With `authentication.ts` and `quiet-console.ts` the only file that touches botbuilder: whether Teams called us, and how we call Teams. Of
 * CloudAdapter it uses the token check and the connector, and leaves out its turns, which would build clients and
 * middleware for every click that this edge never needs.
 */
import { CloudAdapter, type Activity, type ConversationParameters } from 'botbuilder';
import { decode } from 'jsonwebtoken';
import { z } from 'zod';
import { authenticationOf, type Authority, type BotIdentity } from './authentication';
import { withoutPrinting } from './quiet-console';

export type OutgoingMessage = {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: unknown }[];
};

/** Where Teams put a message. */
export type Placed = { readonly conversation: string; readonly message: string };

/** A person as this bot knows them, and their Entra id. */
export type Member = { readonly id: string; readonly aadObjectId: string };

/**
 * Calls to one Teams service. They try once (the outbox tries again) and reject with the connector's own error: see
 * `failureOf`.
 */
export type Connector = {
  /** Starts a thread in a channel. */
  startThread(channel: string, message: OutgoingMessage): Promise<Placed>;
  /** Opens the chat between the bot and a person, or finds it. */
  openChat(tenant: string, bot: string, user: string): Promise<string>;
  send(conversation: string, message: OutgoingMessage): Promise<Placed>;
  replace(placed: Placed, message: OutgoingMessage): Promise<void>;
  remove(placed: Placed): Promise<void>;
  /** The people of a team, by their id in Teams; names and addresses are left behind. */
  members(team: string): Promise<readonly Member[]>;
};

export type BotFramework = {
  /**
   * True when the token proves that Teams sent this body to this bot. Rejects when the proof cannot be looked up now.
   */
  isAuthentic(body: unknown, authorization: string): Promise<boolean>;
  connector(serviceUrl: string): Promise<Connector>;
};

class TeamsAdapter extends CloudAdapter {
  async authenticate(body: unknown, authorization: string): Promise<void> {
    await this.botFrameworkAuthentication.authenticateRequest(body as Activity, authorization);
  }

  async connectorTo(serviceUrl: string, appId: string) {
    return this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId)).create(serviceUrl);
  }
}

type ConnectorClient = Awaited<ReturnType<TeamsAdapter['connectorTo']>>;

/** A worker holds a case for a minute; no call may take longer than a good part of it. */
const TIMEOUT_MS = 10_000;
/** The client's own `timeout` keeps a process alive for as long after every call; this signal does not. */
const inTime = () => ({ abortSignal: AbortSignal.timeout(TIMEOUT_MS) });

/**
 * The client's own retries would post twice after a timeout and would wait while a case is held, so they are taken out
 * of its pipeline. botbuilder has no option for it; a test fails when this stops working.
 */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: { removePolicy(policy: { name: string }): void } } })
    .client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

const parametersOf = (parameters: Record<string, unknown>) => parameters as unknown as ConversationParameters;
/** Teams gives the Entra id under either name. */
const rosterPage = z.object({
  continuationToken: z.string().nullish(),
  members: z.array(z.object({ id: z.string(), aadObjectId: z.string().optional(), objectId: z.string().optional() })),
});
const PAGE_SIZE = 500;
const MOST_PAGES = 50;

async function membersOf({ conversations }: ConnectorClient, team: string): Promise<Member[]> {
  const members: Member[] = [];
  let token = '';
  for (let page = 0; page < MOST_PAGES && (page === 0 || token); page += 1) {
    const asked = { pageSize: PAGE_SIZE, ...(token ? { continuationToken: token } : {}), ...inTime() };
    const read = rosterPage.parse(
      await conversations.getConversationPagedMembers(
        team,
        asked as Parameters<typeof conversations.getConversationPagedMembers>[1],
      ),
    );
    members.push(
      ...read.members.flatMap(({ id, aadObjectId, objectId }) =>
        (aadObjectId ?? objectId) ? [{ id, aadObjectId: (aadObjectId ?? objectId)! }] : [],
      ),
    );
    token = read.continuationToken ?? '';
  }
  return members;
}

const activityOf = (message: OutgoingMessage) => message as unknown as Partial<Activity>;

function connectorOf(client: ConnectorClient): Connector {
  const { conversations } = client;
  return {
    members: async (team) => membersOf(client, team),
    async startThread(channel, message) {
      const made = await conversations.createConversation(
        parametersOf({ isGroup: true, channelData: { channel: { id: channel } }, activity: message }),
        inTime(),
      );
      return { conversation: made.id, message: made.activityId ?? made.id.split(';messageid=')[1] ?? made.id };
    },
    async openChat(tenant, bot, user) {
      const chat = {
        isGroup: false,
        bot: { id: bot },
        members: [{ id: user }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      return (await conversations.createConversation(parametersOf(chat), inTime())).id;
    },
    async send(conversation, message) {
      const { id } = await conversations.sendToConversation(conversation, activityOf(message), inTime());
      return { conversation, message: id };
    },
    async remove({ conversation, message: id }) {
      await conversations.deleteActivity(conversation, id, inTime());
    },
    async replace({ conversation, message: id }, message) {
      await conversations.updateActivity(conversation, id, { ...activityOf(message), id }, inTime());
    },
  };
}

/**
 * What botbuilder throws for a token that is not right: its own error with status 401, or one of jsonwebtoken's for a
 * forged signature.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('statusCode' in error && error.statusCode === 401) ||
    ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name)
  );
}

const CHANNEL_ISSUER = 'https://api.botframework.com';

/**
 * Does the token say that it comes from Teams? Of any other, from an emulator or another bot, botbuilder would remember
 * for ever whom it says to come from, whether or not that is true. Without an issuer nobody is asked.
 */
function isOfTeams(authorization: string, issuer: string | undefined): boolean {
  if (issuer === undefined) return true;
  const claims = decode(authorization.replace(/^Bearer /, ''));
  return typeof claims === 'object' && claims?.iss === issuer;
}

/** The Bot Framework as this bot, or, without an identity, as a playground that checks nobody. */
export function createBotFramework(identity: BotIdentity | undefined, authority?: Authority): BotFramework {
  const adapter = new TeamsAdapter(authenticationOf(identity, authority));
  const issuer = identity && (authority?.issuer ?? CHANNEL_ISSUER);
  const connectors = new Map<string, Promise<Connector>>();
  const connect = async (serviceUrl: string) =>
    connectorOf(withoutRetries(await adapter.connectorTo(serviceUrl, identity?.appId ?? '')));

  return {
    async isAuthentic(body, authorization) {
      try {
        if (!isOfTeams(authorization, issuer)) return false;
        await withoutPrinting(() => adapter.authenticate(body, authorization));
        return true;
      } catch (error) {
        if (isRefusal(error)) return false;
        throw error;
      }
    },
    async connector(serviceUrl) {
      const known = connectors.get(serviceUrl);
      if (known) return known;
      const made = connect(serviceUrl);
      connectors.set(serviceUrl, made);
      made.catch(() => connectors.delete(serviceUrl));
      return made;
    },
  };
}
