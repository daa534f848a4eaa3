/** Moving a case along its stages: on when a stage is complete, straight to one when an effect says so. */
import { evaluate } from './conditions';
import { emit, factsOf, openState, type Draft } from './draft';
import { stageOf } from './pathway';
import { completeTasks, openStageTask } from './tasks';

function enter(current: Draft, to: string, skipped: readonly string[], why: 'completed' | 'effect'): Draft {
  const from = openState(current).stage;
  const left = completeTasks(current, 'stage left', (task) => task.kind === 'stage');
  const entered = emit(left, { type: 'StageEntered', stage: to, from, skipped, why });
  return openStageTask(entered, stageOf(current.context.pathway, to));
}

/** Goes on as long as the present stage is complete. Ends, because each step goes further down the list. */
export function advance(current: Draft): Draft {
  const state = openState(current);
  const { stages } = current.context.pathway;
  const index = stages.findIndex((stage) => stage.id === state.stage);
  const completes = stages[index]?.completes;
  const next = stages[index + 1];
  if (state.status === 'closed' || !completes || !next || !evaluate(completes, factsOf(current)).holds) return current;
  return advance(enter(current, next.id, [], 'completed'));
}

/** Goes straight to a stage, reopening a closed case; the stages passed over are on record as skipped (MELD open points). */
export function goTo(current: Draft, to: string): Draft {
  const reopened = openState(current).status === 'closed' ? emit(current, { type: 'CaseReopened' }) : current;
  const state = openState(reopened);
  if (state.stage === to && reopened === current) return current;
  const ids = current.context.pathway.stages.map((stage) => stage.id);
  const between = ids.slice(ids.indexOf(state.stage), Math.max(ids.indexOf(to), 0));
  const skipped = between.filter((stage) => !state.passed.includes(stage));
  return enter(reopened, to, skipped, 'effect');
}
