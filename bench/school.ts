/** The playground's school with accounts on Slack and Teams, the real application on a store, and cases to click in. Invented people only. */
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { Application } from '../src/app/requests/application';
import type { Edition } from '../src/app/deps';
import type { Log, Storage } from '../src/app/ports';
import type { Request } from '../src/requests/request';
import type { Platform, Tenant, Account } from '../src/app/tenant';
import { composeCore } from '../src/compose/core';
import { loadPathways, loadRoles, loadTenants, packageRoot } from '../src/compose/load-files';
import { randomIds } from '../src/compose/system';
import type { ExistingCase } from '../src/domain/case/case';
import type { Entry } from '../src/domain/case/event';
import { NOBODY } from '../src/domain/case/about';
import { CaseCode, CaseId } from '../src/domain/ids';
import { MONDAY } from '../test/support/play';

export const SLACK_TEAM = 'T0BENCH00';
export const TEAMS_TENANT = '22222222-2222-4222-8222-222222222222';

/** A quarter of an hour after what happened in the prepared cases. */
export const NOW = '2026-11-16T08:15:00.000Z';

const accountOf: Readonly<Record<Platform, (id: string) => string>> = {
  slack: (id) => `U0${id.toUpperCase()}`,
  teams: (id) => `entra-${id}`,
  web: (id) => id,
};
const WORKSPACES: Readonly<Record<Platform, string>> = { slack: SLACK_TEAM, teams: TEAMS_TENANT, web: 'playground' };

/** A person of the school as a platform names them. */
export const account = (platform: Platform, person: string): Account => ({
  platform,
  workspace: WORKSPACES[platform],
  user: accountOf[platform](person),
});

function onAllPlatforms(tenant: Tenant): Tenant {
  const people = tenant.people.map((person) => ({
    ...person,
    accounts: { slack: accountOf.slack(person.id), teams: accountOf.teams(person.id), web: person.id },
  }));
  return { ...tenant, people, workspaces: { slack: [SLACK_TEAM], teams: [TEAMS_TENANT], web: ['playground'] } };
}

/** Writes the lines that a server writes, to nowhere. */
function logToNowhere(): Log {
  const logger = pino({ level: 'info', base: undefined }, pino.destination('/dev/null'));
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
  };
}

/** A case as it is put on the shelf: what `givenIn` makes. */
export type Prepared = { readonly state: ExistingCase; readonly journal: readonly Entry[] };

export type School = {
  readonly app: Application;
  readonly storage: Storage;
  readonly tenant: Tenant;
  readonly log: Log;
  /** Stores copies of a case under ids and codes of their own; the ids. */
  shelve(prepared: Prepared, count: number): Promise<readonly string[]>;
  /** Asks as one of the people, on the playground. */
  ask(person: string, request: Request): ReturnType<Application['answer']>;
};

/** Opens the school on a store. */
export async function openSchool(storage: Storage): Promise<School> {
  const roles = await loadRoles();
  const editions = await loadPathways(undefined, roles);
  const [playground] = await loadTenants(`${packageRoot()}/config/playground/kompas.yaml`, { editions, roles }, MONDAY);
  const tenant = onAllPlatforms(playground!);
  const log = logToNowhere();
  const core = await composeCore({
    storage,
    tenants: [tenant],
    editions,
    clock: { now: () => NOW },
    ids: randomIds,
    log,
    worker: 'bench',
  });
  let codes = 0;

  const copyOf = ({ state, journal }: Prepared) => {
    const { ref } = editions.find(({ pathway }: Edition) => pathway.id === state.pathway.id)!;
    codes += 1;
    const copy = {
      ...state,
      id: CaseId(randomBytes(16).toString('hex')),
      code: CaseCode('MC', 2026, codes),
      tenant: tenant.id,
      pathway: ref,
    };
    return { state: copy, about: NOBODY, entries: journal, messages: [] };
  };

  return {
    app: core.application,
    storage,
    tenant,
    log,
    async shelve(prepared, count) {
      const copies = Array.from({ length: count }, () => copyOf(prepared));
      for (const copy of copies) await storage.cases.create(copy);
      return copies.map(({ state }) => state.id);
    },
    ask: (person, request) => core.application.answer(account('web', person), request),
  };
}
