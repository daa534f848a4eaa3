/**
 * Puts the platform-free middle together: storage, tenants and pathways become an application and a worker. Used by the
 * server, the stories and tests.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createApplication } from '../app/answer/answer-request';
import type { Application } from '../app/requests/application';
import { deliverAll } from '../app/delivery/deliver';
import { createDrain, type Drain } from '../app/delivery/drain';
import type { DeliveryDeps, Edition } from '../app/deps';
import { fetchDossier, type Fetched } from '../app/cases/dossier';
import { makeTenants } from '../app/requests/identify';
import { unhurried, type Pace } from '../app/pace';
import { makePathways } from '../app/pathways';
import type { Gateway } from '../app/gateway';
import type { Clock, Ids, Log, Storage } from '../app/ports';
import type { Platform, Tenant } from '../app/tenant';
import { decide, type Decide } from '../domain/decide/decide';
import { fetchTrends, type FetchedTrends } from '../app/trends/trends-answers';
import { deskFor } from '../app/staff/staff-answers';
import { takeIn, type HandedIn, type PutForward, type Suspended } from '../app/staff/staff-desk';
import { TenantId } from '../domain/ids';
import { createStaffedSchools } from '../app/staff/staffed-schools';
import { createDoubts, type Doubts } from '../app/doubts';
import { createNewsQueue, type SchoolNews } from '../app/school-news';
import { createTurns } from '../app/turns';
import { documents as dossiers } from '../documents/dossier-pdf';
import { trendsCsv } from '../documents/trends-csv';
import { trendsPage } from '../documents/trends-page';

export type CoreParts = {
  readonly storage: Storage;
  /** The schools that are served: always the same, or as they are now. */
  readonly tenants: readonly Tenant[] | (() => readonly Tenant[]);
  readonly editions: readonly Edition[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** How fast one person may go; nobody is held up without. */
  readonly pace?: Pace;
  /** Another way of waiting, for tests. */
  readonly pause?: Doubts['pause'];
  /** Where people reach the server (`Deps.publicUrl`). */
  readonly publicUrl?: string | undefined;
  /** Listens to what is decided; the rules of the house alone without. */
  readonly decide?: Decide | undefined;
  /** Names this process among the workers. */
  readonly worker: string;
};

export type Core = {
  readonly application: Application;
  /** The file behind a link that was given out (`app/cases/dossier.ts`). */
  readonly fetchDossier: (token: string) => Promise<Fetched>;
  /** The page, or the file, behind a link to figures (`app/trends/trends-answers.ts`). */
  readonly fetchTrends: (token: string, what: 'page' | 'csv') => Promise<FetchedTrends>;
  /** Delivers what is due until nothing is left to do now; returns the number of cases worked on. */
  readonly runUntilIdle: () => Promise<number>;
  /** Delivers several things at once, for a clock that nobody moves; `onFreed` hears when more may be started. */
  readonly drain: (onFreed: () => void) => Drain;
  /** Has the coordinators of a school told about the school itself. */
  readonly tell: (news: SchoolNews) => void;
  /** Does what was handed in at the machine itself about who works at a school. */
  readonly handIn: (item: HandedIn) => Promise<PutForward | Suspended | undefined>;
  /** Makes a platform available for deliveries; edges are made after the application, because they need it. */
  readonly addGateway: (gateway: Gateway) => void;
};

/**
 * Runs one at a time: a clock that is moved ahead while a case is held would make its lease expire, and a second run
 * would send everything again.
 */
function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Waits, and keeps no process alive by it. */
const quietly: Doubts['pause'] = async (ms) => wait(ms, undefined, { ref: false });

/** Wires the middle. Throws when storage is away: pathway editions must be kept before a case can start on them. */
export async function composeCore(parts: CoreParts): Promise<Core> {
  const { storage, tenants, clock, ids, log, worker, pace = unhurried, pause = quietly } = parts;
  const gateways: Partial<Record<Platform, Gateway>> = {};
  const documents = { ...dossiers, trendsPage, trendsCsv };
  const news = createNewsQueue();
  const staffed = createStaffedSchools({ storage, log }, typeof tenants === 'function' ? tenants : () => tenants);
  await staffed.refresh();
  const pathways = await makePathways(parts.editions, storage.archive);
  const deps: DeliveryDeps = {
    decide: parts.decide ?? decide,
    storage,
    tenants: {
      ...makeTenants(staffed.served),
      fileOf: (id) => staffed.staffOf(id).file,
      staffOf: (id) => staffed.staffOf(id).staff,
      refresh: staffed.refresh,
    },
    pathways,
    clock,
    ids,
    log,
    turns: createTurns(),
    news,
    pace,
    doubts: createDoubts(pause),
    documents,
    publicUrl: parts.publicUrl,
    gateways,
    worker,
  };
  return {
    application: createApplication(deps),
    fetchDossier: (token) => fetchDossier(deps, token),
    fetchTrends: (token, what) => fetchTrends(deps, token, what),
    tell: (one) => news.add(one),
    runUntilIdle: oneAtATime(() => deliverAll(deps)),
    handIn: async (item) => {
      const tenant = deps.tenants.byId(TenantId(item.tenant));
      return tenant && takeIn(deskFor(deps, tenant), item);
    },
    drain: (onFreed) => createDrain(deps, onFreed),
    addGateway: (gateway) => {
      gateways[gateway.platform] = gateway;
    },
  };
}
