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

type Needs = {
  readonly meters: Meters;
  readonly storage: Pick<Storage, 'upkeep'>;
  readonly clock: Clock;
  readonly log: Log;
};

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), LOOK_MS).unref());

/** Asks the store who waits longest; a store that is away makes no scrape fail, since that is when one is looked at. */
async function lookAtStore({ meters, storage, clock }: Needs): Promise<void> {
  try {
    const now = clock.now();
    const overdue = await Promise.race([storage.upkeep.overdueSince(now), late()]);
    meters.overdue.set(overdue === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(overdue)) / 1000));
    meters.ready.set(1);
  } catch {
    meters.ready.set(0);
  }
}

async function tellMetrics(needs: Needs, response: ServerResponse): Promise<void> {
  await lookAtStore(needs);
  const { registry } = needs.meters;
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType });
  response.end(text);
}

/** Answers in the text format of Prometheus. */
export function createMetricsEdge(needs: Needs): HttpEdge {
  return {
    prefix: METRICS_PATH,
    handle: (_request, response) =>
      void tellMetrics(needs, response).catch((error: unknown) => {
        needs.log.error('metrics could not be told', traceOf(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }),
  };
}
