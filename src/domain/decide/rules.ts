/** Lets the rules of a pathway speak on an act: what refuses it, what asks a reason, what is worth a hint. */
import type { Reasons } from '../case/case';
import type { Condition } from '../procedure/condition';
import { evaluate } from '../conditions/conditions';
import { actAtHand, type Facts } from '../case/facts';
import type { Rule, RuleLevel } from '../procedure/pathway';
import type { Refusal, RowSaid } from './refusal';
import { fieldsReadBy } from '../procedure/fields-read';
import { isReason } from '../text';
import { othersDependOn } from '../questions/asked';
import { openingsIn } from '../conditions/openings';
import type { ConditionReason } from '../conditions/verdict';

/**
 * What a check for names found, of the conditions that a row is made of: without the word nobody knows what to rewrite.
 */
function foundBy(condition: Condition, facts: Facts): readonly ConditionReason[] {
  if ('all' in condition) return condition.all.flatMap((part) => foundBy(part, facts));
  if ('any' in condition) return condition.any.flatMap((part) => foundBy(part, facts));
  if (!('identifies' in condition)) return [];
  const { holds, because } = evaluate(condition, facts);
  return holds ? because : [];
}

/** The row's words, the times that they speak of, and what was found when it looked for names. */
function saidByRule({ id, say, next, when }: Rule, facts: Facts): RowSaid {
  const openings = openingsIn(next ? [say, next] : [say], facts);
  return { key: 'row', rule: id, say, next, openings, found: foundBy(when, facts) };
}

/** The rows of this level whose condition holds for the act at hand. */
function speaking(level: RuleLevel, facts: Facts): RowSaid[] {
  const act = actAtHand(facts).id;
  const rows = facts.context.pathway.rules.filter((rule) => rule.level === level && rule.on.includes(act));
  return rows.filter((rule) => evaluate(rule.when, facts).holds).map((rule) => saidByRule(rule, facts));
}

/**
 * Checks every rule on the act at hand. Refusals come before questions; a reason of fewer than ten characters is no
 * reason. Returns the hints when nothing stands in the way.
 */
export function checkRules(
  reasons: Reasons,
  facts: Facts,
): { readonly refused: Refusal } | { readonly hints: readonly RowSaid[] } {
  const refusals = speaking('refuse', { ...facts, reasons });
  if (refusals.length > 0) return { refused: { kind: 'rule', said: refusals } };
  const unanswered = speaking('ask', facts).filter((asked) => !isReason(reasons[asked.rule]));
  if (unanswered.length > 0) return { refused: { kind: 'ask', said: unanswered } };
  return { hints: speaking('hint', facts) };
}

/** The rows that asked one of these reasons of the act at hand, whether or not they still do: what was written stays in sight. */
export function askedFor(reasons: Reasons, facts: Facts): RowSaid[] {
  const act = actAtHand(facts).id;
  const rows = facts.context.pathway.rules.filter(({ level, on }) => level === 'ask' && on.includes(act));
  return rows.filter(({ id }) => Object.hasOwn(reasons, id)).map((rule) => saidByRule(rule, facts));
}

/** The advice that was given when the act at hand was recorded, by the rules that the record names. */
export function hintsOnRecord(rules: readonly string[], facts: Facts): RowSaid[] {
  const act = actAtHand(facts).id;
  const rows = facts.context.pathway.rules.filter(({ level, on }) => level === 'hint' && on.includes(act));
  return rows.filter(({ id }) => rules.includes(id)).map((rule) => saidByRule(rule, facts));
}

/** Only the reasons that a rule asked for are kept on record. */
export function keptReasons(reasons: Reasons, facts: Facts): Reasons {
  const asked = speaking('ask', facts).map((one) => one.rule);
  return Object.fromEntries(Object.entries(reasons).filter(([rule]) => asked.includes(rule)));
}

/** Conditions on an organisation that the form itself names. */
const readsField = (condition: Condition): boolean =>
  ('organisation' in condition && condition.organisation.of !== undefined) ||
  ('nobody' in condition && condition.nobody.of !== undefined) ||
  ('items' in condition && condition.items.of !== undefined);

/** Does an answer of the form decide this part of a condition? */
const readsAnswer = (atom: Condition): boolean =>
  !('last' in atom) &&
  ('field' in atom ||
    'people' in atom ||
    'day' in atom ||
    'date' in atom ||
    'item' in atom ||
    'identifies' in atom ||
    readsField(atom));

/** What a condition comes to whatever will be answered; undefined while that depends on it. */
function holdsWhatever(condition: Condition, facts: Facts): boolean | undefined {
  if ('not' in condition) {
    const denied = holdsWhatever(condition.not, facts);
    return denied === undefined ? undefined : !denied;
  }
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => holdsWhatever(part, facts));
    const deciding = 'any' in condition;
    if (parts.includes(deciding)) return deciding;
    return parts.includes(undefined) ? undefined : !deciding;
  }
  return readsAnswer(condition) ? undefined : evaluate(condition, facts).holds;
}

/**
 * The refusals that the answers which steer the form have decided already: whoever chose one of those is told at once,
 * before filling in the rest in vain.
 */
export function decidedAlready(facts: Facts): RowSaid[] {
  const act = actAtHand(facts);
  const steering = act.fields.filter((field) => othersDependOn(act, field)).map(({ id }) => id);
  const rows = facts.context.pathway.rules.filter(({ level, on, when }) => {
    const read = fieldsReadBy(when);
    return level === 'refuse' && on.includes(act.id) && read.length > 0 && read.every((id) => steering.includes(id));
  });
  return rows.filter((rule) => evaluate(rule.when, facts).holds).map((rule) => saidByRule(rule, facts));
}

/** The rows of this level that speak in the second moment and did not in the first, for the same act. */
export function newlySpeaking(level: RuleLevel, before: Facts, after: Facts): RowSaid[] {
  const spoke = speaking(level, before).map(({ say }) => say);
  return speaking(level, after).filter(({ say }) => !spoke.includes(say));
}

/** The refusals that await the act at hand whatever will be answered, to be told when its form opens. */
export function aheadOf(facts: Facts): RowSaid[] {
  const act = actAtHand(facts).id;
  return facts.context.pathway.rules
    .filter(({ level, on, when }) => level === 'refuse' && on.includes(act) && holdsWhatever(when, facts) === true)
    .map((rule) => saidByRule(rule, facts));
}
