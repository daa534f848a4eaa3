/**
 * Two processes of the bot on one database, both with their worker on: whoever a click reaches, nothing is lost and
 * nothing is done or sent twice.
 */
import { randomUUID } from 'node:crypto';
import type { Delivery, Gateway, PostRef, Sent } from '../../src/app/gateway';
import { CaseId } from '../../src/domain/ids';
import type { Outcome } from '../../src/app/requests/outcome';
import type { Request } from '../../src/requests/request';
import { composeCore } from '../../src/compose/core';
import { startWorker } from '../../src/edges/worker/worker';
import { createMongoStorage } from '../../src/storage/mongodb/mongo-storage';
import { click, school } from '../support/desk';
import { describeWithMongo } from '../support/mongo';
import { MONDAY, tinyPathway } from '../support/play';

const MASTER_KEY = Buffer.alloc(32, 7);
const PEACE_MS = 1500;
/** A slow server is not one that is away. */
const PATIENCE = { findMs: 60_000, answerMs: 120_000 };
const MOST_MS = 300_000;

type Post = {
  readonly to: string;
  readonly message: string;
  readonly thread: string | undefined;
  delivery: Delivery;
  edits: number;
};

/**
 * The one platform that both processes send to. A little slow, so that two workers who hold one case at once would be
 * seen.
 */
function createPlatform() {
  const posts: Post[] = [];
  let sending = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const send = async (to: string, delivery: Delivery, thread?: PostRef): Promise<Sent> => {
    sending += 1;
    await pause();
    const message = `m${posts.length + 1}`;
    posts.push({ to, message, thread: thread?.message, delivery, edits: 0 });
    sending -= 1;
    return { result: 'sent', ref: { platform: 'web', conversation: to, message } };
  };
  const gateway: Gateway = {
    platform: 'web',
    post: (channel, delivery, thread) => send(channel.id, delivery, thread),
    tell: (person, delivery) => send(person.id, delivery),
    replace: async (ref, delivery) => {
      await pause();
      const post = posts.find(({ message }) => message === ref.message);
      if (!post) return { result: 'never', reason: 'gone' };
      post.delivery = delivery;
      post.edits += 1;
      return { result: 'sent', ref };
    },
    remove: async (ref) => Promise.resolve({ result: 'sent', ref }),
  };
  return { gateway, posts, isSending: () => sending > 0 };
}

type Platform = ReturnType<typeof createPlatform>;

/** One process, as `startProgram` puts it together. */
async function startInstance(uri: string, name: string, platform: Platform, clock: { now(): string }) {
  const storage = await createMongoStorage({ uri, masterKey: MASTER_KEY, patience: PATIENCE });
  const errors: string[] = [];
  const note = (message: string, fields = {}) => void errors.push(`${name}: ${message} ${JSON.stringify(fields)}`);
  const log = { info: () => undefined, warn: note, error: note };
  const ids = { fresh: () => randomUUID().replaceAll('-', '') };
  const core = await composeCore({
    storage,
    tenants: [school],
    editions: [{ pathway: tinyPathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }],
    worker: name,
    clock,
    ids,
    log,
  });
  core.addGateway(platform.gateway);
  let rounds = 0;
  const worker = startWorker(async () => {
    const worked = await core.runUntilIdle();
    rounds += worked;
    return worked;
  }, log);
  return {
    storage,
    errors,
    worked: () => rounds,
    ask: async (user: string, request: Request): Promise<Outcome> => {
      const outcome = await core.application.answer({ platform: 'web', workspace: 'playground', user }, request);
      if (outcome.changed) worker.nudge();
      return outcome;
    },
    stop: async () => {
      await worker.stop();
      await storage.close();
    },
  };
}

type Instance = Awaited<ReturnType<typeof startInstance>>;

const filled = (answers: Record<string, unknown>) => ({ answers, reasons: {} });

describeWithMongo('two instances on one database', (uri) => {
  let platform: Platform;
  let instances: readonly [Instance, Instance];
  let turn = 0;
  let time = MONDAY;
  /** Each click goes to the other process than the one before, as behind a load balancer. */
  const next = (): Instance => instances[(turn += 1) % 2]!;

  beforeAll(async () => {
    platform = createPlatform();
    const clock = { now: () => time };
    instances = await Promise.all([
      startInstance(uri, 'one', platform, clock),
      startInstance(uri, 'two', platform, clock),
    ]);
  });
  afterAll(async () => {
    for (const instance of instances) await instance.stop();
  });

  /** Waits until nothing has been sent for a while and the store has nothing due. */
  async function quiet(): Promise<void> {
    const until = Date.now() + MOST_MS;
    let seen = -1;
    let since = Date.now();
    while (Date.now() < until) {
      const sent = platform.posts.reduce((sum, { edits }) => sum + 1 + edits, 0);
      const due = await instances[0].storage.upkeep.overdueSince(time);
      if (sent !== seen || platform.isSending() || due !== undefined) [seen, since] = [sent, Date.now()];
      else if (Date.now() - since > PEACE_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the workers never come to rest');
  }

  async function open(instance: Instance, pupil: string): Promise<string> {
    const { answer } = await instance.ask('joost', { type: 'command', command: 'zorg', text: '' });
    if (answer.kind !== 'form') throw new Error(`expected a form, got ${answer.kind}`);
    const { caseId, act, revision } = answer.form;
    const submit: Request = {
      type: 'submit',
      case: caseId,
      act,
      revision,
      filled: filled({ facts: 'Blue arm', pupil, mentor: 'mila' }),
      request: click(),
    };
    // A platform that heard no answer in time sends the same form again, and it reaches the other process.
    const [here, there] = await Promise.all([
      instance.ask('joost', submit),
      instances.find((other) => other !== instance)!.ask('joost', submit),
    ]);
    expect([here, there].map(({ answer: { kind } }) => kind)).not.toContain('form');
    return caseId;
  }

  async function see(instance: Instance, user: string, id: string) {
    const { answer } = await instance.ask(user, { type: 'show', case: id });
    if (answer.kind !== 'case') throw new Error(`${user} sees ${answer.kind}`);
    return answer.view;
  }

  /** Looks at the case in one process and clicks in the other. */
  async function does(user: string, id: string, act: string, answers: Record<string, unknown>): Promise<Outcome> {
    const { ping } = await see(next(), user, id);
    return next().ask(user, {
      type: 'submit',
      case: id,
      act,
      revision: ping.revision,
      filled: filled(answers),
      request: click(),
    });
  }

  const journalOf = (id: string) => instances[0].storage.cases.journal(school.id, CaseId(id));
  const acts = async (id: string) =>
    (await journalOf(id)).flatMap(({ event }) => (event.type === 'ActRecorded' ? [event.act] : []));

  it('plays a case with clicks that reach one process and then the other', async () => {
    const id = await open(next(), 'Sofie');
    await does('mila', id, 'talk', { participants: ['mila', 'tess'] });
    await does('ilse', id, 'decision', { report: 'yes', why: 'Not safe' });
    const { ping } = await see(next(), 'tess', id);
    const approve: Request = {
      type: 'approve',
      case: id,
      act: 'decision',
      revision: ping.revision,
      filled: filled({}),
      request: click(),
    };
    await Promise.all(instances.map((instance) => instance.ask('tess', approve)));
    await quiet();

    const journal = await journalOf(id);
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    const kinds = journal.map(({ event }) => event.type);
    for (const once of ['CaseOpened', 'DecisionProposed', 'DecisionApproved'])
      expect({ [once]: kinds.filter((kind) => kind === once).length }).toEqual({ [once]: 1 });
    expect(await see(instances[0], 'tess', id)).toEqual(await see(instances[1], 'tess', id));

    // One card of the case in each channel, replaced in place; no line twice.
    const cards = platform.posts.filter(({ delivery }) => delivery.view.kind === 'ping');
    const channels = cards.map(({ to }) => to).filter((to) => to.startsWith('#'));
    expect(channels.length).toBeGreaterThan(1);
    expect(new Set(channels).size).toBe(channels.length);
    const lines = platform.posts
      .filter(({ delivery }) => delivery.view.kind === 'notice')
      .map(({ to, delivery }) => `${to} ${JSON.stringify(delivery)}`);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('keeps every one of the notes that people write at the same time', async () => {
    const id = await open(next(), 'Karim');
    const before = (await acts(id)).length;
    let stale = 0;
    // Whoever hears that the card is old looks again and clicks again, as people do.
    const write = async (number: number): Promise<void> => {
      const instance = instances[number % 2]!;
      for (;;) {
        const { ping } = await see(instance, 'ilse', id);
        const { changed } = await instance.ask('ilse', {
          type: 'submit',
          case: id,
          act: 'note',
          revision: ping.revision,
          filled: filled({ text: `Note ${number}` }),
          request: click(),
        });
        if (changed) return;
        stale += 1;
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, number) => write(number)));
    expect(stale).toBeGreaterThan(0);
    expect((await acts(id)).length - before).toBe(6);
    const notes = JSON.stringify(await journalOf(id)).match(/Note \d/g) ?? [];
    expect(notes.sort()).toEqual([0, 1, 2, 3, 4, 5].map((number) => `Note ${number}`));
    await quiet();
  });

  it('gives every case a code of its own, and works on them with both workers', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, number) => open(instances[number % 2]!, `Pupil ${number}`)),
    );
    await quiet();
    const codes = await Promise.all(ids.map(async (id) => (await see(next(), 'ilse', id)).ping.code));
    expect(new Set(codes).size).toBe(ids.length);
    for (const code of codes) {
      const cards = platform.posts.filter(
        ({ to, delivery: { view } }) => to === '#ot' && view.kind === 'ping' && view.code === code,
      );
      expect({ code, cards: cards.length }).toEqual({ code, cards: 1 });
    }
    for (const instance of instances) expect(instance.worked()).toBeGreaterThan(0);
  });

  it('reminds once when time passes, whichever process notices first', async () => {
    const before = platform.posts.length;
    time = '2026-11-17T09:00:00.000Z';
    await quiet();
    const reminders = platform.posts.slice(before).map(({ to, delivery }) => `${to} ${JSON.stringify(delivery)}`);
    expect(reminders.length).toBeGreaterThan(0);
    expect(new Set(reminders).size).toBe(reminders.length);
  });

  it('goes on when one of them stops', async () => {
    await instances[0].stop();
    const id = await (async () => {
      const { answer } = await instances[1].ask('joost', { type: 'command', command: 'zorg', text: '' });
      if (answer.kind !== 'form') throw new Error(answer.kind);
      const { caseId, act, revision } = answer.form;
      await instances[1].ask('joost', {
        type: 'submit',
        case: caseId,
        act,
        revision,
        filled: filled({ facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' }),
        request: click(),
      });
      return caseId;
    })();
    const { code } = (await see(instances[1], 'ilse', id)).ping;
    const until = Date.now() + MOST_MS;
    const sent = () =>
      platform.posts.some(({ to, delivery: { view } }) => to === '#ot' && view.kind === 'ping' && view.code === code);
    while (!sent() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent()).toBe(true);
    expect(instances.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
