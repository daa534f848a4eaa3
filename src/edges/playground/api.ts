/**
 * What the page can ask: who there is, what somebody sees, to do something as somebody, to move the clock. Decides
 * nothing; the application does.
 */
import { randomUUID } from 'node:crypto';
import type { Application } from '../../app/requests/application';
import type { Log } from '../../app/ports';
import type { PostBox } from '../../app/post-box';
import type { Request } from '../../requests/request';
import { splitTyped } from '../../app/requests/read-command';
import type { Person, Tenant, Account } from '../../app/tenant';
import { decodePress, type CarriedPress } from '../../render/press-codec';
import { readFilled } from '../../render/read-filled';
import { wordsInMenu } from '../../words/commands';
import { requestOf } from '../press-request';
import { clockBody, commandBody, pressBody, viewQuery } from './bodies';
import { destination, travel, type PlaygroundClock } from './clock';
import { conversationsOf, personOf } from './conversations';
import type { WireAnswer, WireCommand, WireError, WirePlaces, WireView, WireWho } from './page/wire';
import { wireAnswer, wirePerson, wirePlace, wirePosts } from './show';

export type PlaygroundDependencies = {
  readonly app: Application;
  /** The places one can be in; no two of them share a conversation. */
  readonly tenants: readonly Tenant[];
  readonly clock: PlaygroundClock;
  /** Runs the worker until nothing is due. */
  readonly settle: () => Promise<void>;
  readonly posts: PostBox;
  readonly log: Log;
  /** Names beside `localhost` under which the playground may be reached. */
  readonly hosts?: readonly string[];
  /** Others than this machine may reach it, by its address too. */
  readonly isPublic?: boolean;
};

/** Somebody of a place. */
type Somebody = { readonly tenant: Tenant; readonly person: Person };

/** An answer for the page, or why there is none. */
type Result<Wire> = { readonly ok: Wire } | WireError;

export type Api = {
  people(): WirePlaces;
  view(query: unknown): Promise<Result<WireView>>;
  command(body: unknown): Promise<Result<WireAnswer>>;
  press(body: unknown): Promise<Result<WireAnswer>>;
  clock(body: unknown): Promise<Result<{ now: string }>>;
};

const BAD: WireError = { error: 'bad_request' };
const UNKNOWN: WireError = { error: 'not_found' };

/** The questions of the page. `changed` tells open pages to look again. */
export function createApi(
  { app, tenants, clock, settle, posts, log }: PlaygroundDependencies,
  changed: () => void,
): Api {
  const accountOf = ({ tenant, person }: Somebody): Account => ({
    platform: 'web',
    workspace: tenant.workspaces.web?.[0] ?? '',
    user: person.accounts.web ?? '',
  });
  const placeOf = (id: string) => tenants.find((tenant) => tenant.id === id);

  const somebody = ({ place, person: id }: WireWho): Somebody | undefined => {
    const tenant = placeOf(place);
    const person = tenant && personOf(tenant, id);
    return tenant && person && { tenant, person };
  };

  const commandsOf = async (who: Somebody): Promise<readonly WireCommand[]> => {
    const { answer, locale } = await app.answer(accountOf(who), { type: 'help' });
    if (answer.kind !== 'help') return [];
    return answer.startable.map(({ command, title }) => ({ command: `/${command}`, title: title[locale] ?? title.nl }));
  };

  /**
   * The messages of a change are sent after the answer, as on every platform; a failure there is no failure of the
   * click.
   */
  const settleSoon = () =>
    void settle()
      .catch(() => log.error('worker failed after a change in the playground'))
      .finally(changed);

  const answer = async (who: Somebody, request: Request, pressed?: CarriedPress): Promise<Result<WireAnswer>> => {
    const outcome = await app.answer(accountOf(who), request);
    if (outcome.changed) settleSoon();
    return {
      ok: wireAnswer(outcome, { now: clock.now(), tenant: who.tenant, person: who.person }, pressed),
    };
  };

  // Two people who move the clock at once must not count twice over each other's hours.
  let moving: Promise<unknown> = Promise.resolve();

  return {
    people: () => ({ places: tenants.map(wirePlace) }),

    view: async (query) => {
      const read = viewQuery.safeParse(query);
      if (!read.success) return BAD;
      const who = somebody(read.data);
      if (!who) return UNKNOWN;
      const { tenant, person } = who;
      const conversations = conversationsOf(tenant, person);
      const [commands, all] = await Promise.all([commandsOf(who), posts.in(conversations.map(({ id }) => id))]);
      const withPosts = conversations.map((one) => ({
        ...one,
        posts: wirePosts(all.filter(({ conversation }) => conversation === one.id)),
      }));
      return {
        ok: {
          person: wirePerson(person, tenant),
          now: clock.now(),
          timeZone: tenant.calendar.timeZone,
          commands,
          always: wordsInMenu('page').map((word) => `/${word}`),
          conversations: withPosts,
        },
      };
    },

    command: async (body) => {
      const read = commandBody.safeParse(body);
      if (!read.success) return BAD;
      const who = somebody(read.data);
      if (!who) return UNKNOWN;
      return answer(who, { type: 'command', ...splitTyped(read.data.text), readAlong: false });
    },

    press: async (body) => {
      const read = pressBody.safeParse(body);
      if (!read.success) return BAD;
      const { data, request } = read.data;
      const who = somebody(read.data);
      if (!who) return UNKNOWN;
      const pressed = decodePress(data.press);
      const asked = pressed && requestOf(pressed.press, readFilled(data), `web:${request}`);
      return asked ? answer(who, asked, pressed) : BAD;
    },

    clock: async (body) => {
      const read = clockBody.safeParse(body);
      if (!read.success) return BAD;
      const { place, advance } = read.data;
      const tenant = placeOf(place);
      if (!tenant) return UNKNOWN;
      const move = moving.then(() => travel(clock, destination(clock.now(), advance, tenant.calendar), settle));
      moving = move.catch(() => undefined);
      await move;
      changed();
      return { ok: { now: clock.now() } };
    },
  };
}

/** A name for something that went wrong, to find it in the log without saying what was in it. */
export const incident = (): string => randomUUID().slice(0, 8);
