/**
 * How fast one person may go, counted in the memory of this process: with several processes each lets as many through,
 * which is still slow.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pace, Step } from '../app/pace';

const MINUTE = 60;
const DAY = 24 * 60 * 60;

/**
 * So many steps in so many seconds. A card in a Teams channel asks by itself for everybody who scrolls past it, so
 * there is room for many questions.
 */
export const STEPS: Readonly<Record<Step, { readonly points: number; readonly duration: number }>> = {
  question: { points: 240, duration: MINUTE },
  change: { points: 60, duration: MINUTE },
  access: { points: 5, duration: DAY },
};

/** Counts by the given limits. */
export function createPace(steps: typeof STEPS = STEPS): Pace {
  const limiters = {
    question: new RateLimiterMemory(steps.question),
    change: new RateLimiterMemory(steps.change),
    access: new RateLimiterMemory(steps.access),
  };
  return {
    take: async (who, step) => {
      try {
        await limiters[step].consume(who);
        return true;
      } catch (error) {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      }
    },
  };
}
