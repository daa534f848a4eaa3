/** Moving a case along its stages: on when a stage is complete, straight to one when an effect says so. */
import { evaluate } from '../conditions/conditions';
import { emit, factsOf, openState, type Draft } from '../case/draft';
import { lineOf, stageOf, type Stage } from '../procedure/pathway';
import { completeTasks, openStageTask } from './tasks';

function enter(
  current: Draft,
  to: string,
  skipped: readonly string[],
  why: 'completed' | 'effect',
  again?: readonly string[],
): Draft {
  const from = openState(current).stage;
  const left = completeTasks(current, 'stage left', (task) => task.kind === 'stage');
  const entered = emit(left, { type: 'StageEntered', stage: to, from, skipped, why, again });
  return openStageTask(entered, stageOf(current.context.pathway, to));
}

/** Goes on as long as the present stage is complete. Ends, because each step goes further down the list. */
export function advance(current: Draft): Draft {
  const state = openState(current);
  const { stages } = lineOf(current.context.pathway, state.stage);
  const index = stages.findIndex((stage) => stage.id === state.stage);
  const completes = stages[index]?.completes;
  const next = stages[index + 1];
  if (state.status === 'closed' || !completes || !next || !evaluate(completes, factsOf(current)).holds) return current;
  return advance(enter(current, next.id, [], 'completed'));
}

/**
 * Goes straight to a stage, reopening a closed case; the stages passed over are on record as skipped, unless they were
 * complete or optional (MELD open points).
 */
export function goTo(current: Draft, to: string): Draft {
  const reopened = openState(current).status === 'closed' ? emit(current, { type: 'CaseReopened' }) : current;
  const state = openState(reopened);
  if (state.stage === to && reopened === current) return current;
  const { stages } = lineOf(current.context.pathway, to);
  const done = (stage: Stage): boolean =>
    state.passed.includes(stage.id) ||
    (stage.completes !== undefined && evaluate(stage.completes, factsOf(reopened)).holds);
  const at = (id: string): number => stages.findIndex((stage) => stage.id === id);
  const from = stages[at(state.stage)];
  const skipped = stages.slice(at(state.stage), Math.max(at(to), 0)).filter((stage) => !stage.optional && !done(stage));
  const back = at(to) <= at(state.stage);
  const again = back ? stages.slice(at(to) + 1).map(({ id }) => id) : undefined;
  return enter(
    reopened,
    to,
    skipped.map(({ id }) => id),
    from && !back && done(from) ? 'completed' : 'effect',
    again,
  );
}
