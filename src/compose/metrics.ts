/**
 * Counting and timing, when a port is set for it: wraps what is counted, and serves the result on that port alone.
 * Without a port nothing is wrapped.
 */
import type { Application } from '../app/requests/application';
import type { Gateway } from '../app/gateway';
import type { Clock, Log, Storage } from '../app/ports';
import type { Config } from '../config';
import type { Surroundings } from '../edges/http/metrics/metrics-edge';
import type { RunningServer } from '../edges/http/server';
import { RELEASE } from '../storage/formats/release';
import type { SchoolState } from './school-files';
import { systemClock } from './system';

export type Measuring = {
  storage(storage: Storage): Storage;
  application(app: Application): Application;
  gateway(gateway: Gateway): Gateway;
  rounds(run: () => Promise<number>): () => Promise<number>;
  /** Hears by what each school goes, each time their files were read. */
  schools(states: readonly SchoolState[]): void;
  /** Starts to serve; `clock` is the one that cases live by. Rejects when the port is taken. */
  serve(
    storage: Storage,
    clock: Clock,
    around: Surroundings,
  ): Promise<Pick<RunningServer, 'url' | 'close'> | undefined>;
};

const same = <T>(it: T): T => it;
const nothing: Measuring = {
  storage: same,
  application: same,
  gateway: same,
  rounds: same,
  schools: () => undefined,
  serve: () => Promise.resolve(undefined),
};

/** The library is loaded only when it is asked for. */
export async function createMeasuring(
  { host, metricsPort }: Pick<Config, 'host' | 'metricsPort'>,
  log: Log,
): Promise<Measuring> {
  if (metricsPort === undefined) return nothing;
  const [{ createMeters }, measured, { createMetricsEdge }, { startServer }] = await Promise.all([
    import('../edges/http/metrics/registry.js'),
    import('../edges/http/metrics/measured.js'),
    import('../edges/http/metrics/metrics-edge.js'),
    import('../edges/http/server.js'),
  ]);
  const meters = createMeters();
  meters.build.set({ version: RELEASE, node: process.versions.node }, 1);
  return {
    storage: (storage) => measured.measuredStorage(storage, meters),
    application: (app) => measured.measuredApplication(app, meters),
    gateway: (gateway) => measured.measuredGateway(gateway, meters),
    rounds: (run) => measured.measuredRounds(run, meters, systemClock),
    schools: (states) => {
      for (const result of ['current', 'kept', 'out'] as const)
        meters.schoolFiles.set({ result }, states.filter((state) => state === result).length);
    },
    async serve(storage, clock, around) {
      const server = await startServer({ host, port: metricsPort, log });
      server.serve({
        edges: [createMetricsEdge({ meters, storage, clock, log, around })],
        check: () => storage.check(),
      });
      return server;
    },
  };
}
