// Whole stories on a Slack that fails all the time, by a plan that is the same each run. Whatever goes wrong on the
// way, the record and what stands in the channels must come out as if nothing had: a message that got lost, or one too
// many, shows here.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { loadPathways } from '../../src/compose/load-files';
import type { Fault, FaultPlan } from '../../src/stories/fakes/slack-faults';
import type { FakeSlackMessage } from '../../src/stories/fakes/slack-conversations';
import { play } from '../../src/stories/playing/play';
import { readStory } from '../../src/stories/format/read-story';
import { openEmbedded } from '../../src/stories/playing/stores';
import type { World } from '../../src/stories/playing/world';
import { words } from '../../src/words/words';
import { PRODUCT_ROLES } from '../support/roles';

const BUSY: Fault = { retryAfter: 30 };
const OUTBOX: readonly (Fault | undefined)[] = [
  BUSY,
  undefined,
  { status: 503 },
  undefined,
  'unanswered',
  undefined,
  { error: 'internal_error' },
  'lost',
  undefined,
  { error: 'token_revoked' },
  { retryAfter: 90 },
];
/** By method, what the calls meet in turn. Lengths differ, so that they fall together in other ways each time. */
const TURNS: Readonly<Record<string, readonly (Fault | undefined)[]>> = {
  'chat.postMessage': OUTBOX,
  'chat.update': [undefined, 'unanswered', undefined, BUSY, 'gone', undefined, { status: 500 }],
  'conversations.open': [{ error: 'fatal_error' }, undefined, 'lost', undefined, undefined],
  'views.open': [undefined, { error: 'expired_trigger_id' }, undefined, undefined, BUSY, undefined, 'unanswered'],
  'views.update': [undefined, undefined, 'lost', undefined, { error: 'not_found' }],
};
/** The ways an answer takes when its modal did not come. */
const SECOND_WAYS = ['conversations.open', 'chat.postMessage'];

/** How often one message, or one question, may fail before it gets through. */
const PATIENT = 3;

/**
 * Faults in turn. Where a modal failed, its answer's other way is spared once: what fails twice is told nowhere, and
 * its person tries again.
 */
function sprinkled(): { plan: FaultPlan; met: { method: string; fault: Fault }[] } {
  const met: { method: string; fault: Fault }[] = [];
  const failures = new Map<string, number>();
  let spared: string[] = [];
  const plan: FaultPlan = ({ method, nth, args }) => {
    const turns = TURNS[method] ?? [];
    const what = JSON.stringify([method, args.channel ?? args.users ?? args.view_id, args.ts, args.text]);
    const failed = failures.get(what) ?? 0;
    const isSpared = spared.includes(method);
    if (isSpared) spared = method === 'chat.postMessage' ? [] : spared.filter((one) => one !== method);
    const fault = isSpared || failed >= PATIENT ? undefined : turns[(nth - 1) % turns.length];
    if (fault === undefined) failures.delete(what);
    else {
      failures.set(what, failed + 1);
      met.push({ method, fault });
      if (method.startsWith('views.')) spared = [...SECOND_WAYS];
    }
    return fault;
  };
  return { plan, met };
}

/**
 * What follows of itself: a message that is gone is not found again, nor is its thread; and where somebody types a
 * command, we may not whisper.
 */
const FOLLOWS =
  / (chat\.update: message_not_found|chat\.postMessage: thread_not_found|chat\.postEphemeral: not_in_channel)$/;

/** What a case and a channel come down to; ids that are made anew each run are left out. */
type Outcome = {
  readonly records: unknown;
  readonly messages: readonly string[];
  readonly failures: readonly string[];
  readonly twice: number;
};

async function recordsOf(world: World): Promise<unknown> {
  const cases = await Promise.all(
    world.cases.map(async (one) => {
      // Who had to open a case from a message looked at it once more, and that is on record too.
      const entries = (await world.journal(one)).filter(({ event }) => event.type !== 'Viewed');
      return { code: one.code, entries: entries.map(({ seq: _seq, ...entry }) => entry) };
    }),
  );
  const known = new Map<string, string>();
  const name = (id: string) => known.get(id) ?? known.set(id, `id-${known.size}`).get(id)!;
  return JSON.parse(
    JSON.stringify(cases).replaceAll(
      /"(?:[0-9a-f]{32}|story-[0-9a-f]{8}|[\w-]{43}|[^"]*(?:V[0-9A-F]{10}|press:\d+)[^"]*)"/g,
      (id) => `"${name(id)}"`,
    ),
  );
}

async function messagesOf(world: World): Promise<string[]> {
  const posts = await world.driver.posts();
  const certain = posts.filter(
    ({ place, notification }) =>
      !(place as FakeSlackMessage).unanswered && notification !== words('nl').notifications.answer,
  );
  return certain
    .map(({ to, screen, notification }) =>
      JSON.stringify({ to, notification, lines: screen.lines, buttons: screen.buttons.map(({ label }) => label) }),
    )
    .sort();
}

let pathways: readonly Pathway[];
beforeAll(async () => {
  pathways = (await loadPathways(undefined, PRODUCT_ROLES)).map(({ pathway }) => pathway);
});

async function told(file: string, faults?: FaultPlan): Promise<Outcome> {
  const path = join(__dirname, file);
  const read = readStory(relative(process.cwd(), path), readFileSync(path, 'utf8'), PRODUCT_ROLES);
  if ('problems' in read) throw new Error(`${file} cannot be read`);
  const own = pathways.filter(({ id }) => read.story.pathways.includes(id));
  let ended: Omit<Outcome, 'failures'> | undefined;
  const atEnd = async (world: World) => {
    const twice = (await world.driver.posts()).filter(({ place }) => (place as FakeSlackMessage).unanswered).length;
    ended = { records: await recordsOf(world), messages: await messagesOf(world), twice };
  };
  const result = await play({
    roles: PRODUCT_ROLES,
    story: read.story,
    pathways: own,
    platform: 'slack',
    store: 'embedded',
    openStorage: openEmbedded,
    checks: [],
    faults,
    atEnd,
  });
  if (!ended) throw new Error(`${file} did not end`);
  return {
    ...ended,
    failures: result.failures.map(({ message }) => message).filter((message) => !FOLLOWS.test(message)),
  };
}

describe('a Slack that fails all the time', () => {
  it.each(['meldcode/twee-besluiten.yaml', 'cmp-antwerpen/cmp-een-hele-casus.yaml'])(
    'loses nothing of %s',
    async (file) => {
      const well = await told(file);
      expect([well.failures, well.twice]).toEqual([[], 0]);
      const { plan, met } = sprinkled();
      const badly = await told(file, plan);
      expect(badly.failures).toEqual([]);
      expect(new Set(met.map(({ fault }) => JSON.stringify(fault))).size).toBeGreaterThanOrEqual(8);
      expect(new Set(met.map(({ method }) => method))).toEqual(new Set(Object.keys(TURNS)));
      expect(badly.failures).toEqual([]);
      expect(badly.records).toEqual(well.records);
      expect(badly.messages).toEqual(well.messages);
      // What is there twice was sent again because its answer got lost, and nothing else.
      expect(badly.twice).toBeGreaterThan(0);
    },
  );
});
