/** Installing, speaking and forgetting put together, for an app that is in several workspaces. */
import type { InstallationStore } from '../../../app/ports';
import type { Tenant } from '../../../app/tenant';
import type { ConnectionNeeds, Connections } from '../sending/connection';
import { createInstaller, type Installer, type OAuthSettings } from './install';
import { installedWorkspaces } from './installed';
import type { SlackRemoval } from '../requests/parse';

export type InstallationsNeeds = ConnectionNeeds & {
  readonly oauth: OAuthSettings;
  readonly store: InstallationStore;
  /** The schools as they are now. */
  readonly served: () => readonly Tenant[];
  readonly publicUrl?: string | undefined;
};

export type Installations = {
  readonly connections: Connections;
  readonly installer: Installer;
  /** Forgets the token of a workspace that the app was taken out of, unless it was put back since. */
  remove(removal: SlackRemoval): Promise<void>;
};

/**
 * Only workspaces that a tenant names can be installed in; throws when there are none, because nobody could install
 * anything.
 */
export function openInstallations({
  oauth,
  store,
  served,
  publicUrl,
  apiUrl,
  clock,
  log,
}: InstallationsNeeds): Installations {
  const connections = installedWorkspaces(store, served, { apiUrl, clock, log });
  const allowed = () => [...new Set(served().flatMap(({ workspaces }) => workspaces.slack ?? []))];
  if (allowed().length === 0)
    throw new Error(
      'SLACK_CLIENT_ID is set, but no tenant names a workspace: write its id under workspaces.slack in the tenant file (TENANTS), because the app can be installed nowhere else',
    );
  const installer = createInstaller({
    ...oauth,
    allowed,
    store,
    publicUrl,
    apiUrl,
    clock,
    log,
    onInstalled: (workspace) => connections.forget(workspace),
  });
  return {
    connections,
    installer,
    async remove({ workspace, at }) {
      const outcome = await store.remove(workspace, at);
      connections.forget(workspace);
      log.info('looked after an installation', { workspace, outcome });
    },
  };
}
