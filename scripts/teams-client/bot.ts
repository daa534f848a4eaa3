/**
 * The real program around the school of `school.ts`, for a client that proves nothing: no tokens are checked, so it
 * listens on this machine alone. Keeps nothing.
 */
import { randomBytes } from 'node:crypto';
import type { Clock, Log } from '../../src/app/ports';
import { composeCore } from '../../src/compose/core';
import { randomIds } from '../../src/compose/system';
import { startServer } from '../../src/edges/http/server';
import { createTeamsEdge } from '../../src/edges/teams/teams-edge';
import { startWorker } from '../../src/edges/worker/worker';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import type { School } from './school';
import { TENANT_ID } from './school';

export type Bot = {
  /** Where Teams is to send its activities. */
  readonly endpoint: string;
  /** Works until nothing is due now. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

type Parts = {
  readonly school: School;
  readonly clock: Clock;
  readonly log: Log;
  readonly nodeEnv: string | undefined;
};

/** Starts it on a free port. Throws in production. */
export async function startBot({ school, clock, log, nodeEnv }: Parts): Promise<Bot> {
  const storage = await createEmbeddedStorage({ masterKey: randomBytes(32) });
  const core = await composeCore({
    storage,
    tenants: [school.tenant],
    editions: school.editions,
    clock,
    ids: randomIds,
    log,
    worker: 'teams-client',
  });
  const worker = startWorker(core.runUntilIdle, log);
  const app: typeof core.application = {
    ...core.application,
    answer: async (account, request) => {
      const outcome = await core.application.answer(account, request);
      if (outcome.changed) worker.nudge();
      return outcome;
    },
  };
  const edge = createTeamsEdge({
    appId: '',
    appPassword: '',
    appTenantId: '',
    allowedTenants: () => [TENANT_ID],
    app,
    addresses: storage.addresses,
    clock,
    log,
    insecureForEmulator: { nodeEnv },
  });
  core.addGateway(edge.gateway);
  const server = await startServer({ host: '127.0.0.1', port: 0, log });
  server.serve({ edges: [edge.http], check: () => storage.check() });
  return {
    endpoint: `${server.url}/api/messages`,
    settle: async () => void (await core.runUntilIdle()),
    stop: async () => {
      await server.close();
      await worker.stop();
      await storage.close();
    },
  };
}
