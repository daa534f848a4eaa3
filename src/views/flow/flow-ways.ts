/** The ways of a line in words, and which acts are decisions: of those what each answer leads to is drawn apart. */
import type { Condition } from '../../domain/procedure/condition';
import { actOf, type Act, type Line, type Stage } from '../../domain/procedure/pathway';
import { FROM_ANYWHERE, CLOSED, START, waysOf } from '../../domain/procedure/ways';
import { leadsToPhrases } from '../../words/flow/flow-phrases';
import { conditionSays, type FlowContext } from './condition-says';
import type { FlowWay } from './flow-types';

/**
 * A decision, and the places where it is made. `leadsFrom`: those of them from which it leads elsewhere by itself ·
 * `isTold`: all that can be told of it is told there, and not where the act is offered first.
 */
export type DrawnDecision = {
  readonly act: Act;
  readonly at: readonly string[];
  readonly leadsFrom: readonly string[];
  readonly isTold: boolean;
};

/** The place of a decision: a stage may be called as an act is. */
export const decisionPlace = ({ id }: Act): string => `(decision ${id})`;

/** Who is in the case or leads it is no answer that leads somewhere. */
const isAboutPeople = (effect: Act['effects'][number]): boolean =>
  ['member', 'exclude', 'removeMember', 'lead'].some((kind) => kind in effect);

/** Where an act is offered, everywhere at most. */
function placesOf(line: Line, act: string): readonly string[] {
  if (line.anytime.includes(act)) return [FROM_ANYWHERE];
  return line.stages.filter(({ acts }) => acts.includes(act)).map(({ id }) => id);
}

/**
 * A proposal that another approves is a decision, and so is an act that leads to more than one place. What is asked of
 * somebody in some cases only leads where it leads.
 */
export function decisionsOf({ pathway }: FlowContext, line: Line): readonly DrawnDecision[] {
  const ways = waysOf(pathway, line);
  return pathway.acts.flatMap((act): DrawnDecision[] => {
    const own = ways.filter(({ by, from }) => by === act.id && from !== START && from !== CLOSED);
    const forks = own.some(({ from, to }) => own.some((other) => from === other.from && to !== other.to));
    const isAsked = act.approval !== undefined && act.approval.when === undefined;
    const proposes = isAsked && (act.effects.length === 0 || !act.effects.every(isAboutPeople));
    if (act.aside || !(forks || proposes)) return [];
    const first = placesOf(line, act.id).slice(0, 1);
    const at = [...new Set([...(proposes ? first : []), ...own.map(({ from }) => from)])];
    const reopens = ways.some(({ by, from }) => by === act.id && from === CLOSED);
    const leadsFrom = own.map(({ from }) => from);
    return at.length > 0
      ? [{ act, at: reopens ? [...at, CLOSED] : at, leadsFrom, isTold: at.includes(first[0] ?? CLOSED) }]
      : [];
  });
}

/** Does it become complete by this act: by its record, or by what it says of a track? */
function completedBy(condition: Condition, act: Act): boolean {
  if ('all' in condition) return condition.all.some((one) => completedBy(one, act));
  if ('any' in condition) return condition.any.some((one) => completedBy(one, act));
  if ('has' in condition) return condition.has.act === act.id;
  return (
    'track' in condition &&
    act.effects.some((effect) => 'track' in effect && effect.track === condition.track && effect.is === condition.is)
  );
}

/** By a decision that leads nowhere itself from a stage, but that the stage waits for. */
function completing(line: Line, { act, at, leadsFrom }: DrawnDecision): FlowWay[] {
  if (leadsFrom.includes(FROM_ANYWHERE)) return [];
  const next = (stage: Stage) => line.stages[line.stages.indexOf(stage) + 1];
  return line.stages.flatMap((stage) => {
    const waits = at.includes(stage.id) && !leadsFrom.includes(stage.id);
    const to = waits && stage.completes && completedBy(stage.completes, act) ? next(stage) : undefined;
    return to ? [{ from: decisionPlace(act), to: to.id, kind: 'onward' as const }] : [];
  });
}

const once = (ways: readonly FlowWay[]): FlowWay[] => {
  const keys = ways.map((way) => JSON.stringify(way));
  return ways.filter((_, index) => keys.indexOf(keys[index]!) === index);
};

/** Every way of the line in words. One by an act that is a decision goes by way of it. */
export function waysInWords(context: FlowContext, line: Line, decisions: readonly DrawnDecision[]): readonly FlowWay[] {
  const told = waysOf(context.pathway, line).map(({ from, to, by, when }): FlowWay => {
    const act = by === undefined ? undefined : actOf(context.pathway, by);
    const says = when && conditionSays(context, when, act);
    const isDecision = decisions.some((decision) => decision.act === act);
    if (!act || from === START) return { from, to, kind: 'onward', says };
    if (isDecision) return { from: decisionPlace(act), to, kind: 'jump', says };
    return { from, to, kind: 'jump', says: says ? leadsToPhrases.actAnd(act.title, says) : act.title };
  });
  const asked = decisions.flatMap(({ act, at }) =>
    at.map((from): FlowWay => ({ from, to: decisionPlace(act), kind: 'asks' })),
  );
  return once([...told, ...asked, ...decisions.flatMap((decision) => completing(line, decision))]);
}
