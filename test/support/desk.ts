/**
 * The real application and worker on an embedded store in memory, with a platform that only remembers what it was sent.
 * For tests of `app/`.
 */
import type { Delivery, Gateway, PostRef, Sent } from '../../src/app/gateway';
import type { Storage } from '../../src/app/ports';
import { unhurried } from '../../src/app/pace';
import type { Request } from '../../src/requests/request';
import type { Channel, Person, Tenant, Account } from '../../src/app/tenant';
import { composeCore } from '../../src/compose/core';
import { PersonId, TenantId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { calendar, context, MONDAY, tinyPathway } from './play';
import { PRODUCT_ROLES } from './roles';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';

export type Post = {
  readonly ref: PostRef;
  readonly to: string;
  readonly thread: string | undefined;
  delivery: Delivery;
  edits: number;
};

/** Answers as told by `fails`; else keeps what was sent. */
function createPlatform() {
  const posts: Post[] = [];
  const fails = new Map<string, Sent>();
  const send = (to: string, delivery: Delivery, thread?: PostRef): Promise<Sent> => {
    const failure = fails.get(to);
    if (failure) return Promise.resolve(failure);
    const ref: PostRef = { platform: 'web', conversation: to, message: `m${posts.length + 1}` };
    posts.push({ ref, to, thread: thread?.message, delivery, edits: 0 });
    return Promise.resolve({ result: 'sent', ref });
  };
  const gateway: { -readonly [K in keyof Gateway]: Gateway[K] } = {
    platform: 'web',
    post: (channel: Channel, delivery, thread) => send(channel.id, delivery, thread),
    tell: (person: Person, delivery) => send(person.id, delivery),
    remove: (ref) => {
      const failure = fails.get(ref.conversation);
      if (failure) return Promise.resolve(failure);
      const at = posts.findIndex((post) => post.ref.message === ref.message);
      if (at < 0) return Promise.resolve({ result: 'never', reason: 'gone' });
      posts.splice(at, 1);
      return Promise.resolve({ result: 'sent', ref });
    },
    replace: (ref, delivery) => {
      const post = posts.find((candidate) => candidate.ref.message === ref.message);
      const failure = fails.get(ref.conversation);
      if (failure) return Promise.resolve(failure);
      if (!post) return Promise.resolve({ result: 'never', reason: 'gone' });
      post.delivery = delivery;
      post.edits += 1;
      return Promise.resolve({ result: 'sent', ref });
    },
  };
  return { gateway, posts, fails, to: (place: string) => posts.filter((post) => post.to === place) };
}

const person = (id: string): Person => {
  const entry = context.roster[id]!;
  return {
    id: PersonId(id),
    name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
    ...entry,
    organisations: entry.organisations ?? [],
    locale: id === 'tess' ? 'en' : 'nl',
    accounts: { web: id },
  };
};

/** The school of `play.ts`: the support team and the team leaders have a channel. */
export const school: Tenant = {
  id: TenantId('school'),
  name: 'Het Kompas',
  locale: 'nl',
  workspaces: { web: ['playground'] },
  people: Object.keys(context.roster).map(person),
  organisations: [],
  settings: {},
  retention: {},
  roles: PRODUCT_ROLES,
  pupilSystem: NEUTRAL_PUPIL_SYSTEM,
  channels: { support_team_member: { platform: 'web', id: '#ot' }, team_leader: { platform: 'web', id: '#leaders' } },
  contacts: [{ id: '112', name: { nl: 'Alarmnummer', en: 'Emergency' }, phone: '112', hours: { always: true } }],
  calendar,
  pathways: ['tiny'],
};

/** A desk where time stands still until `setTime`; `wrap` may stand between the application and its storage. */
export async function openDesk({
  tenant = school,
  tenants = undefined as readonly Tenant[] | undefined,
  pathway = tinyPathway,
  edition = 'e1',
  worker = 'worker-1',
  pace = unhurried,
  publicUrl = 'https://zorgspoor.example',
  wrap = (storage: Storage) => storage,
  pause = undefined as ((ms: number) => Promise<void>) | undefined,
} = {}) {
  const storage = wrap(await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) }));
  const platform = createPlatform();
  const logged: string[] = [];
  const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  let now = MONDAY;
  let ids = 0;
  const core = await composeCore({
    storage,
    tenants: tenants ?? [tenant],
    editions: [{ pathway, ref: { id: 'tiny', version: 1, edition } }],
    worker,
    pace,
    publicUrl,
    ...(pause ? { pause } : {}),
    clock: { now: () => now },
    ids: { fresh: () => (ids += 1).toString(16).padStart(32, '0') },
    log: { info: line, warn: line, error: line },
  });
  core.addGateway(platform.gateway);
  const account = (user: string, workspace: string): Account => ({ platform: 'web', workspace, user });
  return {
    ...core,
    storage,
    platform,
    logged,
    setTime: (at: string) => void (now = at),
    ask: (user: string, request: Request, workspace = 'playground') =>
      core.application.answer(account(user, workspace), request),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

let clicks = 0;
export const click = () => `click-${(clicks += 1)}`;
const filled = (answers: Record<string, unknown>, reasons: Record<string, string> = {}) => ({ answers, reasons });

/** Opens a case as Joost the caretaker and returns its id. */
export async function signal(desk: Pick<Desk, 'ask'>, answers: Record<string, unknown> = {}): Promise<string> {
  const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
  if (answer.kind !== 'form') throw new Error(`expected a form, got ${answer.kind}`);
  const { caseId, act, revision } = answer.form;
  await desk.ask('joost', {
    type: 'submit',
    case: caseId,
    act,
    revision,
    filled: filled({ facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila', ...answers }),
    request: click(),
  });
  return caseId;
}

/** What somebody sees of a case now; throws when they see none. */
export async function look(desk: Desk, user: string, id: string) {
  const { answer } = await desk.ask(user, { type: 'show', case: id });
  if (answer.kind !== 'case') throw new Error(`${user} sees ${answer.kind}`);
  return answer.view;
}

/** Does an act from the present card. */
export async function act(
  desk: Desk,
  user: string,
  id: string,
  name: string,
  answers: Record<string, unknown> = {},
  reasons: Record<string, string> = {},
) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'submit',
    case: id,
    act: name,
    revision: ping.revision,
    filled: filled(answers, reasons),
    request: click(),
  });
}

/** Agrees to what was proposed, from the present card. */
export async function approve(desk: Desk, user: string, id: string, name: string) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'approve',
    case: id,
    act: name,
    revision: ping.revision,
    filled: filled({}, {}),
    request: click(),
  });
}
