/**
 * What a request must pass before anybody reads it: not too many from one address, and no body larger than any of our
 * edges takes. What bears the proof of a platform does not come by here: its address is that of many. Knows no platform.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressReader } from './client-address';

/** Slack's largest payload; each edge takes as much of it as it needs, and no more. */
export const LARGEST_BODY = 1024 * 1024;
const WINDOW_S = 60;

/**
 * Requests of one address in a minute, without a proof of who sends them: all of them, and those that were turned away.
 */
export type DoorLimits = {
  readonly requests: number;
  readonly refused: number;
  /** See `addressReader`. */ readonly trustedProxies: readonly string[];
};

/**
 * Fifty a second is far more than all the people of a school can click; three hundred refusals are somebody who tries
 * the door.
 */
export const DOOR_LIMITS = { requests: 3000, refused: 300 } as const;

/** Undefined lets the request in; else the status to turn it away with, and after how many seconds to try again. */
export type Door = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<{ readonly status: 413 | 429; readonly retryAfter?: number | undefined } | undefined>;

/** A body larger than any edge takes, by what its sender says. */
export const isTooLarge = ({
  headers,
}: IncomingMessage): { readonly status: 413; retryAfter?: undefined } | undefined =>
  Number(headers['content-length'] ?? 0) > LARGEST_BODY ? { status: 413 } : undefined;

/**
 * A refusal of the sender's own making. 429 is ours: counting it too would keep somebody out for as long as they try.
 */
const wasTurnedAway = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

const secondsUntil = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/**
 * Counts in this process alone: with several, each lets as many through. Without limits only the size of a body is
 * looked at.
 */
export function createDoor(limits: DoorLimits | undefined): Door {
  if (!limits) return async (request) => Promise.resolve(isTooLarge(request));
  const addressOf = addressReader(limits.trustedProxies);
  const all = new RateLimiterMemory({ points: limits.requests, duration: WINDOW_S });
  const refused = new RateLimiterMemory({ points: limits.refused, duration: WINDOW_S });

  return async (request, response) => {
    const address = addressOf(request);
    response.once('finish', () => {
      if (wasTurnedAway(response.statusCode)) refused.consume(address).catch(() => undefined);
    });
    const before = await refused.get(address);
    if (before && before.remainingPoints <= 0) return { status: 429, retryAfter: secondsUntil(before) };
    try {
      await all.consume(address);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { status: 429, retryAfter: secondsUntil(error) };
    }
    return isTooLarge(request);
  };
}
