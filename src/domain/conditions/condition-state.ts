/**
 * Conditions on how the case stands: its parts, tasks, tracks, flags, step, lead and record, and whether a contact can
 * be reached. Pure.
 */
import { assertNever } from '../assert-never';
import type { Item, Task } from '../case/case';
import type { Facts } from '../case/facts';
import { retentionPassed } from '../case/retention';
import { valuesIn } from '../case/values-in';
import type { Condition, ItemsCondition } from '../procedure/condition';
import { asIs } from '../text';
import { isOpen } from '../time/working-time';
import { caseIn } from './case-in';
import { isAsMany } from './count';
import { isFor } from '../case/membership';
import type { Verdict } from './verdict';

const isOf = (item: Item, named: readonly string[]): boolean =>
  named.some((id) => id === item.organisation || id === item.holder);

/** Held by who acts, or by somebody whose place they take. */
function isOwn({ context, state, actor }: Facts, { holder }: Item): boolean {
  if (actor === undefined || holder === undefined || state.status === 'none') return false;
  return isFor(context, state, actor, holder);
}

/** As many items of a kind as asked for. */
export function evaluateItems(facts: Facts, condition: ItemsCondition): Verdict {
  const kind = facts.context.pathway.items[condition.kind];
  const matching = (caseIn(facts)?.items ?? []).filter(
    (item) =>
      item.kind === condition.kind &&
      (!condition.in || condition.in.includes(item.state)) &&
      (!condition.own || isOwn(facts, item)) &&
      (!condition.of || isOf(item, valuesIn(facts.answers, condition.of))),
  );
  const count = matching.length;
  const title = kind?.title ?? asIs(condition.kind);
  const states = condition.in?.map((state) => kind?.states[state] ?? asIs(state));
  return { holds: isAsMany(count, condition), because: [{ key: 'itemsCounted', title, states, count }] };
}

/** Every item named in a field is in one of these states. */
export function evaluateItem(facts: Facts, condition: Extract<Condition, { item: unknown }>): Verdict {
  const named = valuesIn(facts.answers, condition.item);
  const items = (caseIn(facts)?.items ?? []).filter((item) => named.includes(item.id));
  const holds = items.length > 0 && items.every((item) => condition.in.includes(item.state));
  return { holds, because: [{ key: 'itemMatters' }] };
}

function openTasks(
  facts: Facts,
  { kinds, tasks: rows }: Extract<Condition, { openTasks: unknown }>['openTasks'],
): Verdict {
  const tasks = caseIn(facts)?.tasks ?? [];
  const isMeant = ({ kind, row }: Task) =>
    (kinds?.includes(kind) ?? (rows !== undefined || kind !== 'stage')) && (rows?.includes(row) ?? true);
  const open = tasks.filter(isMeant);
  return open.length > 0
    ? { holds: true, because: [{ key: 'tasksOpen', titles: open.map((task) => task.title) }] }
    : { holds: false, because: [{ key: 'nothingOpen' }] };
}

function trackStands(facts: Facts, condition: Extract<Condition, { track: unknown }>): Verdict {
  const now = caseIn(facts)?.tracks[condition.track];
  const row = facts.context.pathway.tracks[condition.track];
  const title = row?.title ?? asIs(condition.track);
  const state = now === undefined ? undefined : (row?.states[now] ?? asIs(now));
  return { holds: now === condition.is, because: [{ key: 'trackStands', title, state }] };
}

function flagRaised(facts: Facts, id: string): Verdict {
  const flag = facts.context.pathway.flags[id] ?? asIs(id);
  const holds = caseIn(facts)?.flags.includes(id) ?? false;
  return { holds, because: [{ key: holds ? 'flagRaised' : 'flagNotRaised', flag }] };
}

function leadIs(facts: Facts, asked: 'set' | 'empty'): Verdict {
  const set = caseIn(facts)?.lead !== undefined;
  return { holds: set === (asked === 'set'), because: [{ key: set ? 'leadSet' : 'leadEmpty' }] };
}

function reachable({ context, now }: Facts, contact: string): Verdict {
  const hours = context.hours[contact];
  const holds = hours !== undefined && isOpen(context.calendar, hours, now);
  return { holds, because: [{ key: holds ? 'reachable' : 'notReachable' }] };
}

/** Conditions that look at the case itself, whatever the act at hand and whoever does it. */
export type StateCondition = Extract<
  Condition,
  | { openTasks: unknown }
  | { track: unknown }
  | { flag: unknown }
  | { stage: unknown }
  | { lead: unknown }
  | { within: unknown }
  | { hold: unknown }
  | { retention: unknown }
  | { openCases: unknown }
>;

/**
 * Evaluates a condition on the case itself; none of them holds before there is a case, save an empty lead and a contact
 * that can be reached.
 */
export function evaluateState(condition: StateCondition, facts: Facts): Verdict {
  const state = caseIn(facts);
  if ('openTasks' in condition) return openTasks(facts, condition.openTasks);
  if ('track' in condition) return trackStands(facts, condition);
  if ('flag' in condition) return flagRaised(facts, condition.flag);
  if ('stage' in condition)
    return {
      holds: state !== undefined && condition.stage.includes(state.stage),
      because: [{ key: 'stageMatters' }],
    };
  if ('lead' in condition) return leadIs(facts, condition.lead);
  if ('within' in condition) return reachable(facts, condition.within);
  if ('openCases' in condition) {
    const open = facts.context.openCases ?? {};
    return { holds: condition.openCases.some((line) => (open[line] ?? 0) > 0), because: [{ key: 'casesOpen' }] };
  }
  if ('hold' in condition) return { holds: state?.hold === true, because: [{ key: 'holdMatters' }] };
  if ('retention' in condition)
    return {
      holds: state !== undefined && retentionPassed(state, facts.now),
      because: [{ key: 'retentionMatters' }],
    };
  return assertNever(condition);
}
