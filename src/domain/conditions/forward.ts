/**
 * Which acts bring the present step further, so that they come first: those of the step, and those that its completion
 * waits for. Pure.
 */
import type { Condition } from '../procedure/condition';
import type { Act, Stage } from '../procedure/pathway';

/** Says whether a condition holds already, so that nobody is waited for any more. */
type Holds = (condition: Condition) => boolean;

function waitsFor(condition: Condition, act: Act, holds: Holds): boolean {
  if (holds(condition)) return false;
  if ('all' in condition) return condition.all.some((part) => waitsFor(part, act, holds));
  if ('any' in condition) return condition.any.some((part) => waitsFor(part, act, holds));
  if ('has' in condition) return condition.has.act === act.id;
  if ('track' in condition)
    return act.effects.some(
      (effect) => 'track' in effect && effect.track === condition.track && effect.is === condition.is,
    );
  return false;
}

/** 0 for an act that the step still waits for, 1 for another of the step, 2 for what is possible at any time. */
export function nearness(stage: Stage, act: Act, holds: Holds): 0 | 1 | 2 {
  if (stage.completes && waitsFor(stage.completes, act, holds)) return 0;
  return stage.acts.includes(act.id) ? 1 : 2;
}
