/**
 * The ways of a case through a line of its procedure, as data: from which place to which, by what. Says what the rows
 * of the file lead to, and evaluates none.
 */
import type { Condition } from './condition';
import { actOf, type Line, type Pathway, type Stage } from './pathway';

/**
 * Places that are no stage: before a case is opened, after it was closed, and wherever it is. No stage can be called
 * so.
 */
export const START = '(start)';
export const CLOSED = '(closed)';
export const FROM_ANYWHERE = '(anywhere)';

/** `by`: the act that leads there; without it the case goes on by itself · `when`: what has to hold besides. */
export type Way = {
  readonly from: string;
  readonly to: string;
  readonly by?: string | undefined;
  readonly when?: Condition | undefined;
};

/** A condition in a stage that is known: what is left of it, or whether it holds. */
function inStage(condition: Condition, stage: string): Condition | boolean {
  if ('stage' in condition) return condition.stage.includes(stage);
  if ('not' in condition) {
    const left = inStage(condition.not, stage);
    return typeof left === 'boolean' ? !left : { not: left };
  }
  const isAll = 'all' in condition;
  if (!isAll && !('any' in condition)) return condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => inStage(part, stage));
  if (parts.includes(!isAll)) return !isAll;
  const left = parts.filter((part) => typeof part !== 'boolean');
  if (left.length <= 1) return left[0] ?? isAll;
  return isAll ? { all: left } : { any: left };
}

/** Where the effects of an act lead to, of a case that is in this place. One that stays where it is goes no way. */
function waysBy(pathway: Pathway, line: Line, act: string, from: string): Way[] {
  const isStage = line.stages.some(({ id }) => id === from);
  const { aside, effects } = actOf(pathway, act);
  // What can be done with every case, whatever its procedure, is no way of this one.
  return (aside ? [] : effects).flatMap((effect) => {
    const to = 'goto' in effect ? effect.goto : 'close' in effect ? CLOSED : undefined;
    const left = effect.when === undefined ? true : isStage ? inStage(effect.when, from) : effect.when;
    const inLine = to === CLOSED || line.stages.some(({ id }) => id === to);
    if (to === undefined || to === from || left === false || !inLine) return [];
    return [{ from, to, by: act, when: left === true ? undefined : left }];
  });
}

const same = (one: Way, other: Way): boolean =>
  one.to === other.to && one.by === other.by && JSON.stringify(one.when) === JSON.stringify(other.when);

/**
 * Acts of every stage: a way that is there in all others than where it leads to is one way, from wherever the case is.
 */
function waysAnytime(pathway: Pathway, line: Line): Way[] {
  const ways = line.anytime.flatMap((act) => line.stages.flatMap(({ id }) => waysBy(pathway, line, act, id)));
  return ways.flatMap((way) => {
    const alike = ways.filter((other) => same(way, other));
    const everywhere = line.stages.every(({ id }) => id === way.to || alike.some(({ from }) => from === id));
    if (!everywhere || line.stages.length < 2) return [way];
    return alike[0] === way ? [{ ...way, from: FROM_ANYWHERE }] : [];
  });
}

function waysFrom(pathway: Pathway, line: Line, stage: Stage): Way[] {
  const next = line.stages[line.stages.indexOf(stage) + 1];
  const onward = stage.completes && next ? [{ from: stage.id, to: next.id, when: stage.completes }] : [];
  const own = stage.acts.filter((act) => !line.anytime.includes(act));
  return [...onward, ...own.flatMap((act) => waysBy(pathway, line, act, stage.id))];
}

/**
 * Every way of a case of this line, from its opening to its end and back. Conditions on the stage are worked out where
 * the stage is known, so a way that cannot be gone from somewhere is not there. Throws for an act that the pathway does
 * not have, which `check` rules out.
 */
export function waysOf(pathway: Pathway, line: Line): readonly Way[] {
  const [first] = line.stages;
  return [
    ...(first ? [{ from: START, to: first.id, by: line.opensWith }] : []),
    ...waysBy(pathway, line, line.opensWith, START),
    ...line.stages.flatMap((stage) => waysFrom(pathway, line, stage)),
    ...waysAnytime(pathway, line),
    ...line.afterwards.flatMap((act) => waysBy(pathway, line, act, CLOSED)),
  ];
}
