/** Starts and stops a whole process: storage, files, the application, its edges, the server and the worker. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Application } from '../app/requests/application';
import { StorageUnavailable, type Clock, type Log, type Storage } from '../app/ports';
import type { Config } from '../config';
import { DOOR_LIMITS } from '../edges/http/door';
import { startServer } from '../edges/http/server';
import { TRENDS_STYLE_HASH } from '../documents/trends-style';
import { createDownloadEdge } from '../edges/http/download-edge';
import { openPlaygroundClock } from '../edges/playground/clock';
import { createTrendsEdge } from '../edges/http/trends-edge';
import { startWorker, type Worker } from '../edges/worker/worker';
import { errorLine } from '../pathways/read-yaml';
import { createAboutEdges } from './about-edges';
import { composeCore, type Core } from './core';
import { takeHandedIn } from './handed-in';
import { createKeptFiles, forgettingFiles } from './kept-files';
import { loadPathways, loadRoles, packageRoot, refuseFiles } from './load-files';
import { createMeasuring } from './metrics';
import { isCutOff, openPlatformEdges, openPlaygroundEdge, type OpenEdge } from './open-edges';
import { openConfiguredStorage } from './open-storage';
import { createPace } from './pace';
import { newsOf, openSchools, wrongWith } from './schools';
import { lastBackup } from './upkeep/backups';
import { lastVerified, startNightlyVerify } from './upkeep/nightly-verify';
import { withSightings } from './upkeep/sightings';
import { startedWith } from './upkeep/started';
import { watchFiles } from './watch-files';
import { randomIds, systemClock } from './system';

const RETRY_MS = 5000;

/** `metricsUrl`: where `/metrics` is, when a port was set for it. */
export type Program = {
  readonly url: string;
  readonly metricsUrl?: string | undefined;
  readonly playground: boolean;
  /** What is wrong with files of schools, a line each: those go on as they were, or are not served. */
  readonly wrong: readonly string[];
  /** Reads the files of the schools again. */
  reload(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Two processes with one name would take each other's leases for their own: machines may have the same name, and in a
 * container every process is number 1.
 */
const workerName = (): string => `${hostname()}-${process.pid}-${randomIds.fresh().slice(0, 8)}`;

/** A server on every interface is reached on this machine by its own name. */
const reachable = (url: string): string => url.replace(/\/\/(?:0\.0\.0\.0|\[::\])/, '//localhost');

/**
 * Right after a change the worker is nudged, so that messages do not wait for its next beat. The worker starts last,
 * when there is a way to send.
 */
function nudging(app: Application, running: { worker?: Worker }): Application {
  return {
    ...app,
    answer: async (account, request) => {
      const outcome = await app.answer(account, request);
      if (outcome.changed) running.worker?.nudge();
      return outcome;
    },
  };
}

/**
 * A database that is away when we start may come back: the process stays up, says that it is not ready, and goes on by
 * itself.
 */
async function patiently(open: () => Promise<Storage>, log: Log): Promise<Storage> {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      log.error('the database cannot be reached; trying again', { seconds: RETRY_MS / 1000 });
      await wait(RETRY_MS);
    }
  }
}

/**
 * Starts; throws FilesRefused or a storage error that says what to do, but waits for a database that is away. The
 * playground starts only when no platform has tokens.
 */
export async function startProgram(config: Config, log: Log): Promise<Program> {
  const playground = !config.slack && !config.teams;
  const roles = await loadRoles();
  const editions = await loadPathways(config.pathwaysDir, roles);
  const measuring = await createMeasuring(config, log);
  const running: { worker?: Worker; core?: Core } = {};
  const path = playground ? join(packageRoot(), 'config', 'playground') : config.tenants!;
  const schools = await openSchools({
    path,
    setting: { pathways: editions.map((edition) => edition.pathway), roles },
    kept: playground ? forgettingFiles : createKeptFiles(config.dataDir),
    clock: systemClock,
    log,
    onRead: (files) => {
      measuring.schools(files.map(({ state }) => state));
      for (const news of newsOf(files)) running.core?.tell(news);
    },
  });
  const ids = schools.served().map(({ id }): string => id);
  for (const tenant of config.tenantKeys.keys())
    if (!ids.includes(tenant)) log.error('TENANT_KEYS has a key of a school that is not served', { tenant });
  // One school of twelve holds up nobody; with none at all there is nothing to start for.
  if (schools.served().length === 0) refuseFiles(wrongWith(schools.files()));
  const server = await startServer({
    host: config.host,
    port: config.port,
    log,
    limits: { ...DOOR_LIMITS, trustedProxies: config.trustedProxies },
  });
  const opened = await patiently(() => openConfiguredStorage(config), log);
  const storage = measuring.storage(config.auditLog ? withSightings(opened, { path: config.auditLog, log }) : opened);
  const playClock = playground ? await openPlaygroundClock(systemClock, storage.addresses) : undefined;
  const clock: Clock = playClock ?? systemClock;
  const core = await composeCore({
    storage,
    tenants: schools.served,
    editions,
    clock,
    ids: randomIds,
    log,
    pace: createPace(),
    publicUrl: config.publicUrl ?? (playground ? reachable(server.url) : undefined),
    worker: workerName(),
  });

  running.core = core;
  for (const news of newsOf(schools.files())) core.tell(news);
  const app = measuring.application(nudging(core.application, running));
  const needs = { config, app, storage, served: schools.served, log };
  const settle = async () => void (await core.runUntilIdle());
  // The clock of the playground is moved by hand: there one thing is done after the other.
  const drain = playground ? undefined : core.drain(() => running.worker?.nudge());
  const edges: OpenEdge[] = playClock
    ? [await openPlaygroundEdge({ ...needs, clock: playClock, settle })]
    : await openPlatformEdges({ ...needs, clock });
  for (const edge of edges) core.addGateway(measuring.gateway(edge.gateway));

  const metrics = await measuring.serve(storage, clock, {
    isConnected: () => edges.find((edge) => edge.isConnected)?.isConnected?.(),
    verified: () => lastVerified(storage),
    backupAt: config.backupDir === undefined ? undefined : () => lastBackup(config.backupDir!),
    teamsSecretEnds: config.teams && config.teamsSecretEnds,
  });
  const downloads = createDownloadEdge({ fetch: core.fetchDossier, log });
  const figures = createTrendsEdge({ fetch: core.fetchTrends, styleHash: TRENDS_STYLE_HASH, log });
  const check = async () => {
    if (isCutOff(edges)) throw new Error('no connection to Slack');
    await storage.check();
  };
  const about = createAboutEdges(config, schools.served, editions);
  server.serve({ edges: [...edges.map((edge) => edge.http), downloads, figures, ...about], check });
  for (const edge of edges) edge.open?.();
  const round = async () => {
    await takeHandedIn(config.dataDir, core.handIn, log);
    return drain ? drain.round() : core.runUntilIdle();
  };
  running.worker = startWorker(measuring.rounds(round), log);
  // Invented cases on a clock that is moved need nobody at night.
  const nightly = playground ? undefined : startNightlyVerify({ store: storage, clock: systemClock, log });
  const out = schools.files().filter(({ state }) => state === 'out').length;
  log.info('started', startedWith(config, { served: schools.served(), out }, editions));
  // The invented schools of the playground are part of the program.
  const watching = playground ? undefined : watchFiles(path, () => void schools.reload());
  return {
    url: server.url,
    metricsUrl: metrics?.url,
    playground,
    wrong: wrongWith(schools.files()).map(errorLine),
    reload: schools.reload,
    stop: async () => {
      await watching?.close();
      for (const edge of edges) edge.hangUp?.();
      // The requests under way first, then what follows on their answers.
      await server.close();
      for (const edge of edges) await edge.close?.();
      await metrics?.close();
      await running.worker?.stop();
      await drain?.idle();
      await nightly?.stop();
      await storage.close();
    },
  };
}
