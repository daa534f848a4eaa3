/**
 * What the coordinators of a school are to be told about the school itself, never about a case: in the memory of this
 * process until it is told.
 */
import type { PersonId, TenantId } from '../domain/ids';
import type { Text } from '../domain/text';
import type { Press } from '../requests/request';
import type { Person, Tenant } from './tenant';

/** One piece of news. `key`: what it is about, under which it is remembered that it was told. */
export type SchoolNews = {
  readonly tenant: TenantId;
  readonly key: string;
  readonly say: Text;
  /** The button under it. */ readonly opens?: { readonly label: Text; readonly press: Press } | undefined;
  /** For these instead of the coordinators. */ readonly for?: readonly PersonId[] | undefined;
};

/** News with whom of the coordinators it is still for; none yet: all of them. */
export type WaitingNews = SchoolNews & {
  readonly to?: readonly PersonId[] | undefined;
  readonly notBefore: string;
  readonly attempts: number;
};

export type NewsQueue = {
  /** Takes it in, unless the same waits already. */
  add(news: SchoolNews): void;
  /** Takes out what may be told at this instant (ISO, UTC). */
  take(now: string): readonly WaitingNews[];
  /** Puts back what could not be told yet. */
  putBack(news: WaitingNews): void;
};

/** Nobody waits for more than this: somebody who makes up accounts fills no memory. */
const MOST = 200;

export function createNewsQueue(): NewsQueue {
  let waiting: WaitingNews[] = [];
  return {
    add(news) {
      const isThere = waiting.some(({ tenant, key }) => tenant === news.tenant && key === news.key);
      if (!isThere && waiting.length < MOST) waiting.push({ ...news, notBefore: '', attempts: 0 });
    },
    take(now) {
      const due = waiting.filter(({ notBefore }) => notBefore <= now);
      waiting = waiting.filter(({ notBefore }) => notBefore > now);
      return due;
    },
    putBack: (news) => void waiting.push(news),
  };
}

/** Who looks after who works at a school, by its own word. */
export const coordinatorsOf = ({ coordinators = [], people }: Pick<Tenant, 'coordinators' | 'people'>): Person[] =>
  people.filter(({ id }) => coordinators.includes(id));
