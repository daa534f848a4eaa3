/**
 * Teams as an edge: what comes in over HTTP becomes requests to the application, what goes out is sent by the gateway.
 * Nothing of botbuilder leaves this folder.
 */
import type { Application } from '../../app/requests/application';
import type { Gateway } from '../../app/gateway';
import type { AddressBook, Clock, Log } from '../../app/ports';
import type { HttpEdge } from '../http/http-edge';
import type { NamedTenants, TeamsActivity } from './activity';
import { createTeamsAddresses } from './addresses';
import type { Authority, BotIdentity } from './authentication';
import { createBotFramework } from './bot-framework';
import { createTeamsGateway } from './gateway';
import { TEAMS_ENDPOINT, receiveTeams } from './receive';
import { meetTeam } from './roster';
import { takeTurn, type Turned } from './turn';

export type TeamsEdgeOptions = BotIdentity & {
  /** Another authority than Microsoft's, for stories and tests. */
  readonly authority?: Authority | undefined;
  /** Entra tenants whose activities are heard now; everybody else is turned away. */
  readonly allowedTenants: readonly string[] | (() => readonly string[]);
  readonly app: Application;
  readonly addresses: AddressBook;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * For tests with Microsoft's playground or a fake Teams, and nothing else: believes every caller on this machine and
   * calls Teams without a token. Wants to know NODE_ENV, because production refuses it.
   */
  readonly insecureForEmulator?: { readonly nodeEnv: string | undefined } | undefined;
};

function identityOf({
  appId,
  appPassword,
  appTenantId,
  insecureForEmulator,
  log,
}: TeamsEdgeOptions): BotIdentity | undefined {
  if (!insecureForEmulator) {
    if (!appId.trim() || !appPassword.trim() || !appTenantId.trim())
      throw new Error(
        'Teams needs an app id, a password and a tenant id: without them anybody could speak for anybody',
      );
    return { appId, appPassword, appTenantId };
  }
  if (insecureForEmulator.nodeEnv === 'production')
    throw new Error('Teams without authentication is refused in production');
  log.warn('TEAMS AUTHENTICATION IS OFF: every caller on this machine is believed. For tests only.');
  return undefined;
}

/** The Teams edge. Throws when it is not told who the bot is or whom to hear. */
export function createTeamsEdge(options: TeamsEdgeOptions): {
  readonly gateway: Gateway;
  readonly http: HttpEdge;
  /** Waits for the clicks in flight, and for what is sent after their answers. */
  close(): Promise<void>;
} {
  const { app, clock, log, allowedTenants: heard } = options;
  const allowedTenants = typeof heard === 'function' ? heard : () => heard;
  const identity = identityOf(options);
  if (allowedTenants().length === 0) throw new Error('Teams needs at least one allowed tenant');
  const framework = createBotFramework(identity, options.authority);
  const addresses = createTeamsAddresses({ addresses: options.addresses, allowedTenants, log });

  const needs = {
    framework,
    allowedTenants,
    log,
    onlyThisMachine: identity === undefined,
    turn: async (activity: TeamsActivity, tenants: NamedTenants): Promise<Turned> => {
      const [turned] = await Promise.all([
        takeTurn({ app, framework, log, searches: identity !== undefined }, activity, tenants.home),
        addresses.learn(activity, tenants),
      ]);
      const afterwards = async () => {
        await turned.afterwards?.();
        await meetTeam({ framework, addresses, log }, activity, tenants.place);
      };
      return { ...turned, afterwards };
    },
  };

  const busy = new Set<Promise<void>>();
  return {
    gateway: createTeamsGateway({ framework, addresses, clock }),
    http: {
      prefix: TEAMS_ENDPOINT,
      handle: (request, response) => {
        const work = receiveTeams(needs, request, response).finally(() => busy.delete(work));
        busy.add(work);
      },
      bearsProof: ({ headers }) => headers.authorization !== undefined,
    },
    close: async () => {
      while (busy.size > 0) await Promise.allSettled(busy);
    },
  };
}
