/**
 * The one function that evaluates a condition, and says why. Only dispatches; each kind of condition has its own short
 * function. Pure; knows no pathway by name.
 */
import type { Facts } from '../case/facts';
import type { Condition } from '../procedure/condition';
import { evaluateAnswer, evaluateDay, evaluateHas, evaluateLast, evaluateProposed } from './condition-answers';
import {
  evaluateActor,
  evaluateMembers,
  evaluateNobody,
  evaluateOrganisation,
  evaluatePeople,
} from './condition-people';
import { evaluateItem, evaluateItems, evaluateState } from './condition-state';
import { identifies } from './identifies';
import type { ConditionReason, Verdict } from './verdict';

/** The deciding parts of a conjunction or disjunction: those that made it come out as it did, each reason once. */
function combine(parts: readonly Verdict[], holds: boolean): Verdict {
  const deciding = parts.filter((part) => part.holds === holds);
  const reasons = (deciding.length ? deciding : parts).flatMap((part) => part.because);
  const once = new Map(reasons.map((reason): [string, ConditionReason] => [JSON.stringify(reason), reason]));
  return { holds, because: [...once.values()] };
}

function all(conditions: readonly Condition[], facts: Facts): Verdict {
  const parts = conditions.map((part) => evaluate(part, facts));
  return combine(
    parts,
    parts.every((part) => part.holds),
  );
}

function any(conditions: readonly Condition[], facts: Facts): Verdict {
  const parts = conditions.map((part) => evaluate(part, facts));
  return combine(
    parts,
    parts.some((part) => part.holds),
  );
}

/**
 * Evaluates a condition against the facts; always answers with the reason. A denial has the reason of what it denies:
 * what was found.
 */
export function evaluate(condition: Condition, facts: Facts): Verdict {
  if ('all' in condition) return all(condition.all, facts);
  if ('any' in condition) return any(condition.any, facts);
  if ('not' in condition) {
    const denied = evaluate(condition.not, facts);
    return { ...denied, holds: !denied.holds };
  }
  if ('last' in condition) return evaluateLast(facts, condition);
  if ('field' in condition) return evaluateAnswer(facts, condition);
  if ('has' in condition) return evaluateHas(facts, condition.has);
  if ('proposed' in condition) return evaluateProposed(facts, condition.proposed);
  if ('day' in condition) return evaluateDay(facts, condition.day);
  if ('people' in condition) return evaluatePeople(facts, condition.people);
  if ('members' in condition) return evaluateMembers(facts, condition.members);
  if ('actor' in condition) return evaluateActor(facts, condition.actor);
  if ('organisation' in condition) return evaluateOrganisation(facts, condition.organisation);
  if ('nobody' in condition) return evaluateNobody(facts, condition.nobody);
  if ('items' in condition) return evaluateItems(facts, condition.items);
  if ('item' in condition) return evaluateItem(facts, condition);
  if ('identifies' in condition) return identifies(facts, condition.identifies);
  return evaluateState(condition, facts);
}
