/**
 * Opens the edges that are configured; an SDK is loaded only when its platform is, so that a start and its memory pay
 * for nothing else.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Application } from '../app/requests/application';
import type { Gateway } from '../app/gateway';
import type { Clock, Log, Storage } from '../app/ports';
import type { Tenant } from '../app/tenant';
import type { Config } from '../config';
import type { HttpEdge } from '../edges/http/http-edge';
import type { PlaygroundClock } from '../edges/playground/clock';

/**
 * An edge; `open` lets it connect by itself once everything else is there, `hangUp` ends what would go on for as long as
 * somebody listens, `close` finishes what it is doing.
 */
export type OpenEdge = {
  readonly gateway: Gateway;
  readonly http: HttpEdge;
  /** Whether the platform can reach us, where that takes a connection of ours. */
  readonly isConnected?: (() => boolean) | undefined;
  readonly open?: () => unknown;
  readonly hangUp?: () => unknown;
  readonly close?: () => unknown;
};

/** Can nobody bring anything in: is each platform one that we connect to, and none connected? */
export const isCutOff = (edges: readonly Pick<OpenEdge, 'isConnected'>[]): boolean =>
  edges.length > 0 && edges.every(({ isConnected }) => isConnected?.() === false);

export type EdgeNeeds = {
  readonly config: Config;
  readonly app: Application;
  readonly storage: Storage;
  /** The schools as they are now. */
  readonly served: () => readonly Tenant[];
  readonly clock: Clock;
  readonly log: Log;
};

/** Slack and Teams, as far as they have tokens. */
export async function openPlatformEdges({ config, app, storage, served, clock, log }: EdgeNeeds): Promise<OpenEdge[]> {
  const edges: OpenEdge[] = [];
  if (config.slack) {
    const { createSlackEdge } = await import('../edges/slack/slack-edge.js');
    edges.push(
      createSlackEdge({
        ...config.slack,
        installations: storage.installations,
        served,
        publicUrl: config.publicUrl,
        app,
        clock,
        log,
      }),
    );
  }
  if (config.teams) {
    const { createTeamsEdge } = await import('../edges/teams/teams-edge.js');
    const { appId, appPassword, tenantId } = config.teams;
    const allowedTenants = () => [...new Set(served().flatMap((tenant) => tenant.workspaces.teams ?? []))];
    edges.push(
      createTeamsEdge({
        appId,
        appPassword,
        appTenantId: tenantId,
        allowedTenants,
        app,
        addresses: storage.addresses,
        clock,
        log,
      }),
    );
  }
  return edges;
}

/** The playground: invented schools in the browser, on a clock that can be moved. */
export async function openPlaygroundEdge(
  needs: Omit<EdgeNeeds, 'clock'> & { readonly clock: PlaygroundClock; readonly settle: () => Promise<void> },
): Promise<OpenEdge> {
  const { createPlaygroundEdge } = await import('../edges/playground/edge.js');
  const { openPostBox } = await import('../storage/embedded/post-box.js');
  const posts = await openPostBox(join(needs.config.dataDir, 'posts.db'));
  return createPlaygroundEdge({
    app: needs.app,
    tenants: needs.served(),
    clock: needs.clock,
    settle: needs.settle,
    posts,
    log: needs.log,
    hosts: [needs.config.host, hostname()],
    isPublic: needs.config.publicPlayground,
  });
}
