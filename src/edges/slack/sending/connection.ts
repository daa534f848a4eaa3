/** What we do in one workspace: bring answers and send messages, with the token of that workspace. */
import type { Gateway } from '../../../app/gateway';
import type { Clock, Log } from '../../../app/ports';
import { createClients } from './clients';
import { createDirectChannels } from './direct-channels';
import { createSlackGateway } from './gateway';
import { createPrivateWays, type PrivateWays } from './private-ways';

export type Connection = { readonly ways: PrivateWays; readonly gateway: Gateway };

/** Connects the workspaces we speak in. */
export type Connections = {
  /**
   * The ways to somebody of a workspace. Asks for its token only when there is something to show; without a token Slack
   * refuses, and what needs none still works.
   */
  waysIn(workspace: string): PrivateWays;
  /** Sends to all workspaces, each with its own token. */
  readonly gateway: Gateway;
};

/** `apiUrl`: another Web API than Slack's own, for tests and stories. */
export type ConnectionNeeds = { readonly apiUrl?: string | undefined; readonly clock: Clock; readonly log: Log };

/** Connects one workspace by its bot token. */
export function connectWorkspace(botToken: string | undefined, { apiUrl, clock, log }: ConnectionNeeds): Connection {
  const { interactive, outbox } = createClients({ botToken, apiUrl, log });
  return {
    ways: createPrivateWays({ client: interactive, direct: createDirectChannels(interactive), log }),
    gateway: createSlackGateway({ client: outbox, direct: createDirectChannels(outbox), clock, log }),
  };
}

/** The one workspace of a token that is in the settings. */
export function oneWorkspace(botToken: string, needs: ConnectionNeeds): Connections {
  const { ways, gateway } = connectWorkspace(botToken, needs);
  return { waysIn: () => ways, gateway };
}
