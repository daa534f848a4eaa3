/** Counting records per `has` condition while they happen, so that a condition never has to read the history. */
import type { FieldAnswer, Answers } from './case';
import type { Condition, FieldCondition, FieldTest, HasCondition } from '../procedure/condition';
import { mentionsOneOf, saysSomething } from './says-something';
import { allStages, type Pathway } from '../procedure/pathway';

/** Does an answer pass the test? A missing answer only passes `filled: false`. */
export function passes(answer: FieldAnswer | undefined, test: FieldTest): boolean {
  if ('filled' in test) return (answer !== undefined) === test.filled;
  if (answer === undefined) return false;
  if ('is' in test) return answer === test.is;
  if ('says' in test) return saysSomething(answer) === (test.says === 'something');
  if ('mentions' in test) return mentionsOneOf(answer, test.mentions);
  if ('in' in test) return typeof answer === 'string' && test.in.includes(answer);
  return Array.isArray(answer) && answer.includes(test.includes);
}

/** Does an answer to each of these questions pass its test? */
export const passesAll = (answers: Answers, tests: readonly FieldCondition[]) =>
  tests.every((test) => passes(answers[test.field], test));

/** The key under which records answering a `has` condition are counted. */
export function tallyKey(has: Pick<HasCondition, 'act' | 'where'>): string {
  return has.where?.length ? `${has.act} ${JSON.stringify(has.where)}` : has.act;
}

function hasConditionsIn(condition: Condition): HasCondition[] {
  if ('all' in condition) return condition.all.flatMap(hasConditionsIn);
  if ('any' in condition) return condition.any.flatMap(hasConditionsIn);
  if ('not' in condition) return hasConditionsIn(condition.not);
  return 'has' in condition ? [condition.has] : [];
}

/** Every condition of a pathway, wherever it stands. */
function conditionsOf(pathway: Pathway): Condition[] {
  const fromActs = pathway.acts.flatMap((act) => [
    ...act.fields.map((field) => field.required).filter((required) => typeof required === 'object'),
    ...act.fields.map((field) => field.askedIf),
    ...act.effects.map((effect) => effect.when),
    ...act.notices.map((notice) => notice.when),
  ]);
  const all = [
    ...allStages(pathway).map((stage) => stage.completes),
    ...pathway.rules.map((rule) => rule.when),
    ...fromActs,
  ];
  return all.filter((condition) => condition !== undefined);
}

const atoms = new WeakMap<Pathway, readonly HasCondition[]>();

function atomsOf(pathway: Pathway): readonly HasCondition[] {
  const known = atoms.get(pathway);
  if (known) return known;
  const found = conditionsOf(pathway).flatMap(hasConditionsIn);
  atoms.set(pathway, found);
  return found;
}

/**
 * The tallies that a new record of `act` with these answers adds to: always its own, and each `has … where` it answers.
 */
export function countsOf(pathway: Pathway, act: string, answers: Answers): string[] {
  const matching = atomsOf(pathway).filter(
    (has) => has.act === act && has.where?.length && passesAll(answers, has.where),
  );
  return [...new Set([act, ...matching.map(tallyKey)])];
}
