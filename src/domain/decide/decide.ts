/**
 * What a command does to a case: events, or a refusal. Only dispatches; each command has its own short function. Pure.
 */
import { assertNever } from '../assert-never';
import { NO_CASE, type CaseState } from '../case/case';
import type { Command, Decision } from './command';
import type { Context } from '../procedure/context';
import { correctAct } from './correcting/correct-act';
import { doAct } from './decide-act';
import { approve, reject } from './decide-approval';
import { notReached } from './by-system/not-reached';
import { exportDossier, look, decideRequestAccess } from './decide-look';
import { reportAsked } from './by-system/report-asked';
import { decideOpenCase } from './decide-open';
import { decideHandOver } from './hand-over';
import { passTime, tickTask } from './decide-task';
import { alikeFound, mergeInto, takeMore, tiedElsewhere, tieSettled } from './beside/ties';
import { undoAct } from './undo-act';

/** What deciding is given, and what comes of it. */
export type Decide = (context: Context, state: CaseState, command: Command) => Decision;

/**
 * Decides a command on the case as it stands. Never throws for what a person does: a refusal is a value with the rule
 * it cites. `openCase` on a case that exists changes nothing when it is the same person's same form, and is unknown to
 * anybody else.
 */
export function decide(context: Context, state: CaseState, command: Command): Decision {
  if (command.type === 'openCase') return decideOpenCase(context, state, command);
  if (state.status === NO_CASE.status) return { refused: { kind: 'unknown' } };
  switch (command.type) {
    case 'doAct':
      return doAct(context, state, command);
    case 'approve':
      return approve(context, state, command);
    case 'reject':
      return reject(context, state, command);
    case 'tickTask':
      return tickTask(context, state, command);
    case 'handOver':
      return decideHandOver(context, state, command);
    case 'undoAct':
      return undoAct(context, state, command);
    case 'correctAct':
      return correctAct(context, state, command);
    case 'look':
      return look(context, state, command);
    case 'exportDossier':
      return exportDossier(context, state, command);
    case 'requestAccess':
      return decideRequestAccess(context, state, command);
    case 'notReached':
      return notReached(context, state, command);
    case 'reportAsked':
      return reportAsked(context, state, command);
    case 'alikeFound':
      return alikeFound(context, state, command);
    case 'tiedElsewhere':
      return tiedElsewhere(context, state, command);
    case 'mergeInto':
      return mergeInto(context, state, command);
    case 'takeMore':
      return takeMore(context, state, command);
    case 'tieSettled':
      return tieSettled(context, state, command);
    case 'timePassed':
      return passTime(context, state, command);
    default:
      return assertNever(command);
  }
}
