/** Opening a case with its first act. */
import type { CaseState } from '../case/case';
import { readAnswers } from './answers';
import type { Decision, OpenCase } from './command';
import type { Context } from '../procedure/context';
import { draft, emit, factsOf } from '../case/draft';
import { anyRole, roleAmong } from '../case/membership';
import { actOf, linesOf, stageOf } from '../procedure/pathway';
import { notYourRole } from './product-rules';
import { accept, recordAct } from './record-act';
import { checkRules, keptReasons } from './rules';
import { openStageTask } from './tasks';

/**
 * Refuses people whose role may not open this procedure, wrong answers, and what the rows on the opening act forbid.
 */
export function decideOpenCase(context: Context, state: CaseState, command: OpenCase): Decision {
  if (state.status !== 'none') {
    // The same form sent twice: the case is there already (DES-11). To anybody else it is not.
    return state.openedBy === command.actor ? { entries: [], hints: [] } : { refused: { kind: 'unknown' } };
  }
  const { pathway } = context;
  const line = linesOf(pathway).find(({ opensWith }) => opensWith === (command.act ?? pathway.opensWith));
  if (!line) return { refused: { kind: 'unknown' } };
  const act = actOf(pathway, line.opensWith);
  const role =
    'roles' in act.by
      ? roleAmong(context, command.actor, act.by.roles)
      : context.roster[command.actor] && anyRole(context, command.actor);
  if (!role) return { refused: notYourRole(act, context.roles) };

  const start = draft(context, state, { person: command.actor, role }, command.at, {
    act,
    handoutReference: command.handoutReference,
  });
  const read = readAnswers(act, command.answers, factsOf(start));
  if ('errors' in read) return { refused: { kind: 'fields', errors: read.errors } };
  const facts = factsOf(start, read.answers);
  const checked = checkRules(command.reasons, facts);
  if ('refused' in checked) return checked;

  const [first] = line.stages;
  if (!first) throw new Error(`line ${line.id} has no stages`);
  const { id, tenant, code, locale } = command;
  const opened = emit(start, {
    type: 'CaseOpened',
    id,
    tenant,
    code,
    pathway: command.pathway,
    locale,
    stage: first.id,
  });
  const recorded = recordAct(openStageTask(opened, stageOf(pathway, first.id)), {
    act,
    by: command.actor,
    answers: read.answers,
    reasons: keptReasons(command.reasons, facts),
    hints: checked.hints.map((hint) => hint.rule),
    record: 'record-1',
  });
  return { entries: accept(recorded, command.request, true).entries, hints: checked.hints };
}
