/**
 * The whole product around one story: the real application, worker, storage and edge, on a clock that the story moves.
 */
import { randomBytes } from 'node:crypto';
import type { Decide } from '../../domain/decide/decide';
import { nextDue } from '../../domain/decide/decide-task';
import type { ExistingCase } from '../../domain/case/case';
import type { Entry } from '../../domain/case/event';
import { TenantId, type CaseId } from '../../domain/ids';
import { presentTenant } from '../../app/present';
import { rosterOf, type Person, type Platform, type Tenant } from '../../app/tenant';
import type { Act, Pathway } from '../../domain/procedure/pathway';
import type { RoleTable } from '../../domain/people/roles';
import type { Gateway } from '../../app/gateway';
import type { Clock, Log, Storage } from '../../app/ports';
import { composeCore } from '../../compose/core';
import { editionOf } from '../../compose/read-pathways';
import { randomIds } from '../../compose/system';
import { createDriver } from '../drivers/create-driver';
import type { Driver, Names, CapturedText, RolePlace } from '../drivers/driver';
import type { Screen } from '../drivers/screen';
import type { FaultPlan } from '../fakes/slack-faults';
import type { Row, Story } from '../format/story';
import { createOpenable } from './openable';
import { changedTenant, OUTSIDER, tenantOf } from './tenant';
import { moment } from '../format/times';

/** A case of the story under its name. */
export type NamedCase = { readonly name: string; readonly id: CaseId; readonly code: string; readonly pathway: string };

/** An earlier telling that this one goes on from: the tenant it was of, and its cases under their names. */
export type GoesOn = { readonly tenant: string; readonly cases: readonly NamedCase[] };

/** A form as it was when it was opened. `one`: the case it is about; none when it opens one. */
export type OpenTab = {
  readonly who: string;
  readonly form: Screen;
  readonly act: Act;
  readonly pathway: Pathway;
  readonly one?: NamedCase | undefined;
};

export type World = {
  readonly story: Story;
  readonly platform: Platform;
  readonly pathways: readonly Pathway[];
  readonly tenant: Tenant;
  readonly driver: Driver;
  readonly cases: NamedCase[];
  /** The platform fails as planned: what should have come at once may come with the next answer. */
  readonly isFailing: boolean;
  /** Forms that somebody opened and has not sent, by the name of their tab. */
  readonly tabs: Map<string, OpenTab>;
  now(): string;
  /** Changes what people are, as a school does in its configuration. */
  change(people: NonNullable<Row['people']>): Promise<void>;
  /**
   * Moves the clock to an instant, stopping wherever something is due on the way (`atStop` looks at what it led to).
   * Never back.
   */
  moveTo(instant: string, atStop: () => Promise<void>): Promise<void>;
  /** How many times something was sent or replaced so far. */
  sent(): number;
  /** Works until nothing is due now. */
  settle(): Promise<void>;
  state(one: NamedCase): Promise<ExistingCase>;
  journal(one: NamedCase): Promise<readonly Entry[]>;
  /** Every contact point that was edited, and all that was said of who is away. */
  edited(): Promise<readonly unknown[]>;
  /** Is this person in the case today: a member, or who takes the place of one? */
  isIn(one: NamedCase, person: Person): Promise<boolean>;
  person(id: string): Person;
  outsider(id: string): Person;
  logged(): readonly CapturedText[];
  /** Messages with a button that whoever got them could not use. */
  unopenable(): readonly string[];
  close(): Promise<void>;
};

/** What a story is played with. `storage` opens a store of its own for this story. */
export type Setting = {
  readonly story: Story;
  readonly pathways: readonly Pathway[];
  readonly roles: RoleTable;
  readonly platform: Platform;
  readonly storage: Storage;
  readonly withOutsiders: boolean;
  /** Slack fails as planned, and people wait until what was to be sent has arrived. */ readonly faults?:
    FaultPlan | undefined;
  /** Listens to what is decided. */ readonly decide?: Decide | undefined;
  /** Looks on at what people do and see. */ readonly around?: ((driver: Driver) => Driver) | undefined;
  /** What an earlier telling left in the store. */ readonly goesOn?: GoesOn | undefined;
};

/**
 * How long people wait for a message that did not get through at once, before the story goes on: longer than a few
 * tries take.
 */
const PATIENCE = 10 * 60 * 1000;

/** More stops than a case has reminders in ten years. */
const MOST_STOPS = 2000;

function capturing(lines: CapturedText[]): Log {
  const line =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
      void lines.push({ what: `log line (${level})`, text: JSON.stringify({ message, ...fields }) });
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** A tenant that reads as the present one wherever it was handed to, also after something changed for its people. */
function livingTenant(present: () => Tenant): Tenant {
  return new Proxy(present(), { get: (_first, word) => present()[word as keyof Tenant] });
}

function namesOf(present: () => Tenant, platform: Platform): Names {
  const places = [{ id: undefined, channels: present().channels }, ...present().organisations].flatMap(
    ({ id: organisation, channels }) =>
      Object.entries(channels).flatMap(([role, channel]) =>
        channel ? [[channel.id, { role, organisation }] as const] : [],
      ),
  );
  const roles = new Map<string, RolePlace>(places);
  return {
    tenant: livingTenant(present),
    personOf: (account) => present().people.find(({ accounts }) => accounts[platform] === account),
    roleOf: (channel) => roles.get(channel),
  };
}

/** Puts everything together; the first thing on the clock is when the story starts. */
export async function createWorld({
  story,
  pathways,
  roles,
  platform,
  storage,
  withOutsiders,
  faults,
  decide,
  around = (driver) => driver,
  goesOn,
}: Setting): Promise<World> {
  const run = randomBytes(4).toString('hex');
  let tenant = tenantOf(story, { pathways, roles }, platform, withOutsiders, run);
  if (goesOn) tenant = { ...tenant, id: TenantId(goesOn.tenant) };
  let time = moment(tenant.calendar, story.starts, '');
  const clock: Clock = { now: () => time };
  const lines: CapturedText[] = [];
  const log = capturing(lines);
  const editions = pathways.map(editionOf);
  const compose = () =>
    composeCore({
      storage,
      decide,
      tenants: [tenant],
      editions,
      clock,
      ids: randomIds,
      log,
      publicUrl: 'https://zorgspoor.example',
      worker: `story-${run}`,
    });
  let core = await compose();
  const cases: NamedCase[] = [...(goesOn?.cases ?? [])];

  /**
   * The worker's clock runs ahead to the next try of what did not get through, and back: so the record is that of a
   * story in which all got through at once.
   */
  async function catchUp(): Promise<void> {
    const here = time;
    const until = new Date(Date.parse(here) + PATIENCE).toISOString();
    for (;;) {
      const due = await storage.upkeep.overdueSince(until);
      if (due === undefined || due <= time) break;
      time = due;
      await core.runUntilIdle();
    }
    time = here;
  }

  // The playground's edge works as well after a change; one after the other keeps a story the same each time it is
  // told.
  let working: Promise<unknown> = Promise.resolve();
  const settle = async (): Promise<void> => {
    const work = working.then(async () => {
      await core.runUntilIdle();
      if (faults) await catchUp();
    });
    working = work.catch(() => undefined);
    await work;
  };

  const platformDriver = await createDriver(platform, {
    app: {
      answer: (...asked) => core.application.answer(...asked),
      startWords: (account) => core.application.startWords(account),
    },
    clock,
    log,
    names: namesOf(() => tenant, platform),
    addresses: storage.addresses,
    settle,
    faults,
  });
  const driver = around(platformDriver);
  let sent = 0;
  const counted = <Result>(sending: Promise<Result>): Promise<Result> => {
    sent += 1;
    return sending;
  };
  const openable = createOpenable({ storage, clock, log, tenant: () => tenant, pathways });
  const gateway = openable.around(driver.gateway);
  const counting: Gateway = {
    ...gateway,
    post: (...args) => counted(gateway.post(...args)),
    tell: (...args) => counted(gateway.tell(...args)),
    replace: (...args) => counted(gateway.replace(...args)),
  };
  core.addGateway(counting);

  // A process reads its tenants once; after a change it starts anew, on the same store.
  async function change(people: NonNullable<Row['people']>): Promise<void> {
    await settle();
    tenant = changedTenant(tenant, people);
    core = await compose();
    core.addGateway(counting);
  }

  async function state(one: NamedCase): Promise<ExistingCase> {
    const stored = await storage.cases.load(tenant.id, one.id);
    if (!stored) throw new Error(`case ${one.name} is not in the store`);
    return stored.state;
  }

  async function nextStop(until: string): Promise<string | undefined> {
    const due = await Promise.all(cases.map(async (one) => nextDue(await state(one))));
    return [...due, await storage.mornings.next()]
      .filter((at) => at !== undefined && at > time && at <= until)
      .sort()[0];
  }

  async function moveTo(instant: string, atStop: () => Promise<void>): Promise<void> {
    if (instant < time) throw new Error('a clock does not go back');
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const stop = await nextStop(instant);
      time = stop ?? instant;
      await settle();
      await atStop();
      if (!stop) return;
    }
    throw new Error('time passes without end: some task reminds at the very time it is reminded');
  }

  const knownPerson = (id: string) => {
    const found = tenant.people.find((person) => person.id === id);
    if (!found) throw new Error(`nobody in the story is called ${id}`);
    return found;
  };

  return {
    story,
    platform,
    pathways,
    get tenant() {
      return tenant;
    },
    change,
    driver,
    cases,
    isFailing: faults !== undefined,
    tabs: new Map(),
    now: () => time,
    moveTo,
    sent: () => sent,
    settle,
    state,
    journal: (one) => storage.cases.journal(tenant.id, one.id),
    edited: async () => [await storage.directory.list(tenant.id), await storage.attendance.load(tenant.id)],
    isIn: async (one, { id }) => {
      const today = rosterOf(await presentTenant({ storage, clock, log }, tenant));
      const { members } = await state(one);
      const replaced = today[id]?.replaces?.map(({ person }) => person) ?? [];
      return [id, ...replaced].some((person) => members.includes(person));
    },
    person: knownPerson,
    outsider: (id) => knownPerson(`${OUTSIDER}${id}`),
    logged: () => lines,
    unopenable: () => openable.found(),
    close: async () => {
      await working;
      await driver.close();
      await storage.close();
    },
  };
}
