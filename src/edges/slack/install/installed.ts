/**
 * The workspaces that the app was installed in by OAuth. A token is read from the store when it is needed, and
 * remembered for a moment only, since another process may have written a newer one.
 */
import type { Gateway } from '../../../app/gateway';
import { StorageUnavailable, type InstallationStore } from '../../../app/ports';
import type { Tenant } from '../../../app/tenant';
import { traceOf } from '../../trace-of';
import { connectWorkspace, type Connection, type ConnectionNeeds, type Connections } from '../sending/connection';
import type { PrivateWays } from '../sending/private-ways';
import { createWorkspacesGateway } from '../sending/workspaces-gateway';

const FRESH_MS = 30_000;

type Known = { readonly token: string | undefined; readonly connection: Connection; readonly readAt: number };

export type Installed = Connections & {
  /** Reads the token anew the next time: the app was just installed or taken out. */
  forget(workspace: string): void;
};

/** `served` says which workspaces there are, and whose channels and people are where. */
export function installedWorkspaces(
  store: InstallationStore,
  served: () => readonly Tenant[],
  needs: ConnectionNeeds,
): Installed {
  const known = new Map<string, Known>();

  /**
   * While the store is away the last token goes on working; it is Slack that decides whether it is good. Undefined when
   * there is nothing to go by, which is not worth remembering.
   */
  async function tokenOf(workspace: string): Promise<{ readonly token: string | undefined } | undefined> {
    try {
      return { token: (await store.find(workspace))?.token };
    } catch (error) {
      // Nobody else should wait for a message because of one workspace, whatever is the matter with what was kept of
      // it.
      if (!(error instanceof StorageUnavailable))
        needs.log.error('the token of a workspace cannot be read; install the app there again', {
          workspace,
          ...traceOf(error),
        });
      return known.get(workspace);
    }
  }

  async function readInstallation(workspace: string): Promise<Known> {
    const now = Date.parse(needs.clock.now());
    const before = known.get(workspace);
    if (before && Math.abs(now - before.readAt) < FRESH_MS) return before;
    const found = await tokenOf(workspace);
    const token = found?.token;
    const connection = before && before.token === token ? before.connection : connectWorkspace(token, needs);
    const read = { token, connection, readAt: now };
    if (found) known.set(workspace, read);
    return read;
  }

  const gatewayIn = async (workspace: string): Promise<Gateway | undefined> => {
    const { token, connection } = await readInstallation(workspace);
    return token === undefined ? undefined : connection.gateway;
  };

  return {
    waysIn: (workspace) => waysLater(async () => (await readInstallation(workspace)).connection.ways),
    gateway: createWorkspacesGateway(served, gatewayIn),
    forget: (workspace) => void known.delete(workspace),
  };
}

/** The same ways, found out about at their first use: an acknowledgement never waits for the store. */
function waysLater(find: () => Promise<PrivateWays>): PrivateWays {
  return {
    openModal: async (...args) => (await find()).openModal(...args),
    updateModal: async (...args) => (await find()).updateModal(...args),
    growModal: async (...args) => (await find()).growModal(...args),
    publishHome: async (...args) => (await find()).publishHome(...args),
    respond: async (...args) => (await find()).respond(...args),
    whisper: async (...args) => (await find()).whisper(...args),
    tell: async (...args) => (await find()).tell(...args),
  };
}
