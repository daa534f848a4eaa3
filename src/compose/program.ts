/** Starts and stops a whole process: storage, files, the application, its edges, the server and the worker. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Application } from '../app/application';
import type { Clock, Log } from '../app/ports';
import type { Config } from '../config';
import { startServer } from '../edges/http/server';
import { openPlaygroundClock } from '../edges/playground/clock';
import { startWorker, type Worker } from '../edges/worker/worker';
import { composeCore } from './core';
import { loadPathways, loadTenants, packageRoot } from './load-files';
import { openPlatformEdges, openPlaygroundEdge, type OpenEdge } from './open-edges';
import { openStorage } from './open-storage';
import { randomIds, systemClock } from './system';

export type Program = { readonly url: string; readonly playground: boolean; stop(): Promise<void> };

/** Right after a change the worker is nudged, so that messages do not wait for its next beat. The worker starts last, when there is a way to send. */
function nudging(app: Application, running: { worker?: Worker }): Application {
  return {
    answer: async (account, request) => {
      const outcome = await app.answer(account, request);
      if (outcome.changed) running.worker?.nudge();
      return outcome;
    },
  };
}

/** Starts; throws ConfigError, FilesRefused or a storage error that says what to do. The playground starts only when no platform has tokens. */
export async function startProgram(config: Config, log: Log): Promise<Program> {
  const playground = !config.slack && !config.teams;
  const editions = await loadPathways(config.pathwaysDir);
  const tenants = await loadTenants(playground ? join(packageRoot(), 'config', 'playground.yaml') : config.tenants!, editions, systemClock.now());
  const storage = await openStorage(config);
  const playClock = playground ? await openPlaygroundClock(systemClock, storage.addresses) : undefined;
  const clock: Clock = playClock ?? systemClock;
  const core = await composeCore({ storage, tenants, editions, clock, ids: randomIds, log, worker: `${hostname()}-${process.pid}` });

  const running: { worker?: Worker } = {};
  const app = nudging(core.application, running);
  const needs = { config, app, storage, tenants, log };
  const settle = async () => void (await core.runUntilIdle());
  const edges: OpenEdge[] = playClock ? [await openPlaygroundEdge({ ...needs, clock: playClock, settle })] : await openPlatformEdges({ ...needs, clock });
  for (const edge of edges) core.addGateway(edge.gateway);

  const server = await startServer({ host: config.host, port: config.port, edges: edges.map((edge) => edge.http), check: () => storage.check(), log });
  running.worker = startWorker(core.runUntilIdle, log);
  return {
    url: server.url,
    playground,
    stop: async () => {
      for (const edge of edges) await edge.close?.();
      await server.close();
      await running.worker?.stop();
      await storage.close();
    },
  };
}
