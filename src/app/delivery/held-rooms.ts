/**
 * Rooms that a platform asked to leave alone for a while. What waits for one gets a second of its own each, in the order
 * in which it asked, instead of all of it trying again at once; what is urgent goes as soon as the platform allows.
 */
import type { Sent } from '../gateway';
import type { Clock } from '../ports';
import { createRecent } from '../recent';

/** Forgetting one only means asking the platform again. */
const REMEMBERED = 1000;
/** What platforms let a room have over a longer time: about one message a second. */
const EACH_MS = 1000;

type Held = {
  /** When the platform lets go, and when the first second is that nobody was given yet; epoch milliseconds. */
  readonly until: number;
  readonly free: number;
};

export type HeldRooms = {
  /** When to come back, for a message to a room that is held; undefined for one that may go now. */
  waiting(room: string, urgent: boolean): Extract<Sent, { result: 'later' }> | undefined;
  /** The platform asked to leave this room alone for so many seconds. */
  hold(room: string, seconds: number): void;
};

/** Remembers rooms that are held, in this process alone: another one is told so by the platform itself. */
export function createHeldRooms(clock: Pick<Clock, 'now'>): HeldRooms {
  const rooms = createRecent<Held>(REMEMBERED);
  const now = (): number => Date.parse(clock.now());
  return {
    waiting(room, urgent) {
      const held = rooms.get(room);
      const at = now();
      if (!held || held.until <= at) return undefined;
      const back = urgent ? held.until : Math.max(held.free, held.until);
      if (!urgent) rooms.set(room, { ...held, free: back + EACH_MS });
      return { result: 'later', retryAfter: Math.ceil((back - at) / 1000), reason: 'ratelimited', paced: true };
    },
    hold(room, seconds) {
      const until = now() + seconds * 1000;
      rooms.set(room, { until, free: Math.max(until, rooms.get(room)?.free ?? 0) });
    },
  };
}
