/**
 * `/metrics` as an edge, for a port of its own: whoever may read it learns how busy a school is with its cases, so it
 * never stands beside what platforms call.
 */
import type { ServerResponse } from 'node:http';
import type { Clock, Log, Storage } from '../../../app/ports';
import { traceOf } from '../../trace-of';
import type { HttpEdge } from '../http-edge';
import type { Meters } from './registry';

export const METRICS_PATH = '/metrics';
/** Prometheus waits ten seconds by default. */
const LOOK_MS = 3000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is known outside the store, asked at each scrape: ISO instants in UTC, a local date; absent what is not set up. */
export type Surroundings = {
  readonly isConnected?: (() => boolean | undefined) | undefined;
  readonly verified?: (() => Promise<{ readonly at: string; readonly wrong: number } | undefined>) | undefined;
  readonly backupAt?: (() => Promise<string | undefined>) | undefined;
  readonly teamsSecretEnds?: string | undefined;
};

type Needs = {
  readonly around?: Surroundings | undefined;
  readonly meters: Meters;
  readonly storage: Pick<Storage, 'upkeep'>;
  readonly clock: Clock;
  readonly log: Log;
};

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), LOOK_MS).unref());

const seconds = (at: string | undefined): number => (at === undefined ? 0 : Date.parse(at) / 1000);

/** Counting every open case is not for every scrape. */
const COUNT_MS = 60_000;
function createCaseload({ meters, storage, clock }: Needs): () => Promise<void> {
  let counted = 0;
  return async () => {
    const now = clock.now();
    if (Math.abs(Date.parse(now) - counted) < COUNT_MS) return;
    const load = await Promise.race([storage.upkeep.caseload(now), late()]);
    counted = Date.parse(now);
    meters.casesOpen.reset();
    meters.casesOverdue.reset();
    for (const [school, { open, overdue }] of load) {
      meters.casesOpen.set({ school }, open);
      meters.casesOverdue.set({ school }, overdue);
    }
  };
}

async function lookAround({ meters, around = {}, clock }: Needs): Promise<void> {
  const { isConnected, verified, backupAt, teamsSecretEnds: ends } = around;
  const connected = isConnected?.();
  if (connected !== undefined) meters.slackConnected.set({ platform: 'slack' }, connected ? 1 : 0);
  if (backupAt) meters.backupAt.set(seconds(await backupAt()));
  if (ends !== undefined)
    meters.secretDays.set({ platform: 'teams' }, Math.floor((Date.parse(ends) - Date.parse(clock.now())) / DAY_MS));
  const found = await verified?.();
  meters.verifiedAt.set(seconds(found?.at));
  meters.verifyWrong.set(found?.wrong ?? 0);
}

/** Asks the store who waits longest; a store that is away makes no scrape fail, since that is when one is looked at. */
async function lookAtStore(needs: Needs, count: () => Promise<void>): Promise<void> {
  const { meters, storage, clock } = needs;
  try {
    const now = clock.now();
    const overdue = await Promise.race([storage.upkeep.overdueSince(now), late()]);
    meters.overdue.set(overdue === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(overdue)) / 1000));
    await count();
    await lookAround(needs);
    meters.ready.set(1);
  } catch {
    meters.ready.set(0);
  }
}

async function tellMetrics(needs: Needs, count: () => Promise<void>, response: ServerResponse): Promise<void> {
  await lookAtStore(needs, count);
  const { registry } = needs.meters;
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType });
  response.end(text);
}

/** Answers in the text format of Prometheus. */
export function createMetricsEdge(needs: Needs): HttpEdge {
  const count = createCaseload(needs);
  return {
    prefix: METRICS_PATH,
    handle: (_request, response) =>
      void tellMetrics(needs, count, response).catch((error: unknown) => {
        needs.log.error('metrics could not be told', traceOf(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }),
  };
}
