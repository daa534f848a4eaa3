/**
 * Ticking tasks, and what the passing of time does to those left open: reminders, then escalation, then reminders
 * without end (DES-10).
 */
import type { ExistingCase, Task } from '../case/case';
import type { Decision, TickTask, TimePassed } from './command';
import type { Context } from '../procedure/context';
import { draft, emit, openState, type Draft } from '../case/draft';
import { actingAs, anyRole, ownsTask, relationOf, roleAmong, takesPart } from '../case/membership';
import { belongsTo } from '../case/whose-case';
import { agreedInSilence } from './decide-approval';
import { neverAlone, hearerOf, passedOnTo } from './kept-out';
import { doneByItsAct, notYourTask } from './product-rules';
import { accept } from './record-act';
import { reviewAgain } from '../case/retention';
import { advance } from './stages';
import { ACCEPTS_LEAD, completeTasks, isSameNote, reassignTasks, remindedOn, setLead } from './tasks';
import { remindAfter } from '../time/working-time';
import { comeIn, somebodyForEach } from '../case/while-away';

const REMIND_AGAIN = { workingDays: 5 } as const;

/**
 * Ticks a task of one's own; of what waits to be noted in the pupil system all of it at once. A task that is gone was
 * ticked before: that changes nothing (DES-11).
 */
export function tickTask(context: Context, state: ExistingCase, command: TickTask): Decision {
  const relation = relationOf(context, state, command.actor);
  const task = state.tasks.find((candidate) => candidate.id === command.task);
  if (relation === 'none') return { refused: { kind: 'unknown' } };
  if (!task) return takesPart(relation) ? { entries: [], hints: [] } : { refused: { kind: 'unknown' } };
  const owns = ownsTask(context, state, command.actor, task) && (takesPart(relation) || 'person' in task.owner);
  if (!owns) return { refused: takesPart(relation) ? notYourTask : { kind: 'unknown' } };
  if (task.doneBy.length > 0 || task.kind === 'stage' || task.kind === 'approval') return { refused: doneByItsAct };
  const whose = 'person' in task.owner ? task.owner.person : 'lead' in task.owner ? state.lead : undefined;
  const role =
    ('roles' in task.owner ? roleAmong(context, command.actor, task.owner.roles) : undefined) ??
    anyRole(context, command.actor);
  const start = comeIn(draft(context, state, actingAs(context, state, command.actor, role, whose), command.at));
  const ticked = completeTasks(start, 'ticked', (candidate) => candidate.id === task.id || isSameNote(candidate, task));
  const accepts = task.row === ACCEPTS_LEAD;
  const led = accepts ? setLead(ticked, 'person' in task.owner ? task.owner.person : command.actor) : ticked;
  return { entries: accept(advance(led), command.request, accepts).entries, hints: [] };
}

function passTask(current: Draft, task: Task): Draft {
  const { at, context } = current;
  // What came before may have ended it.
  if (!openState(current).tasks.some(({ id }) => id === task.id)) return current;
  const escalates = task.escalateAt !== undefined && task.escalateAt <= at;
  const agreed = escalates ? agreedInSilence(current, task) : undefined;
  if (agreed) return agreed;
  const to = hearerOf(current, task.escalateTo);
  const escalated = escalates ? passedOnTo(emit(current, { type: 'TaskEscalated', task: task.id, to }), to) : current;
  if (!task.remindAt.some((time) => time <= at)) return escalated;
  const isOver = task.quiet === true && (escalates || task.escalateAt === undefined);
  const next = isOver ? undefined : remindedOn(escalated, task.owner, remindAfter(context.calendar, at, REMIND_AGAIN));
  return emit(escalated, { type: 'TaskReminded', task: task.id, at, next });
}

/**
 * Those who look after the case are reminded that its record may go; under a hold there is nothing to remind of, and it
 * is asked again later.
 */
function passRetention(current: Draft): Draft {
  const { reviewAt } = openState(current);
  return reviewAt !== undefined && reviewAt <= current.at
    ? emit(current, { type: 'RetentionReminded', next: reviewAgain(current.context, current.at) })
    : current;
}

/**
 * Reminds and escalates whatever is due at this time; several missed reminders of one task become one. Tasks of people
 * who left find a new owner first.
 */
export function passTime(context: Context, state: ExistingCase, command: TimePassed): Decision {
  const due = nextDue(state);
  if (due === undefined || due > command.at) return { entries: [], hints: [] };
  const start = neverAlone(
    reassignTasks(
      draft(context, state, { system: true }, command.at),
      (person) => context.roster[person] === undefined || !belongsTo(context, person, state.organisation),
    ),
  );
  const there = somebodyForEach(start);
  return { entries: passRetention(openState(there).tasks.reduce(passTask, there)).entries, hints: [] };
}

/**
 * When time next matters to this case (ISO, UTC): the earliest reminder or escalation of an open task; undefined when
 * nothing waits.
 */
export function nextDue(state: ExistingCase): string | undefined {
  const times = state.tasks.flatMap((task) => [...task.remindAt, ...(task.escalateAt ? [task.escalateAt] : [])]);
  return [...times, ...(state.reviewAt ? [state.reviewAt] : []), ...(state.erasing ? [state.erasing] : [])].sort()[0];
}
