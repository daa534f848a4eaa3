/**
 * Correcting what was recorded: by whoever recorded it or who leads, with a reason. The old answers stay on record, rules
 * and tasks go by the new ones, and what was decided on the old ones is asked again: nothing becomes less on the quiet
 * (DES-6). Pure.
 */
import type { Answers, ExistingCase } from '../../case/case';
import { draft, emit, factsOf, openState, type Draft } from '../../case/draft';
import type { Facts } from '../../case/facts';
import { actingAs, anyRole, relationOf, replacedIn } from '../../case/membership';
import { countsOf } from '../../case/tallies';
import { evaluate } from '../../conditions/conditions';
import type { PersonId } from '../../ids';
import type { Context } from '../../procedure/context';
import { actOf, coordinatorIn, stageOf, type Act } from '../../procedure/pathway';
import { isReason, type Text } from '../../text';
import { dueAfter } from '../../time/working-time';
import { answersCorrected, changedIn } from './corrected-answers';
import { followCorrection, isSetInMotionBy, labelsCorrected } from './corrected-effects';
import type { CorrectAct, Decision, ToCorrect } from '../command';
import { holdsRole } from '../../people/roles';
import { CORRECTION_NEEDS_REASON, correctedByAct, correctionNeedsReason, settledByTwo } from '../product-rules';
import { accept, guardsOf, openNotes, saidIn } from '../record-act';
import type { Refusal } from '../refusal';
import { keptReasons, newlySpeaking } from '../rules';
import { advance } from '../stages';
import { openTask } from '../tasks';

const LOOK_AGAIN_WITHIN = { workingDays: 2 } as const;

/** Its author, who leads (or stands in for who does), and while nobody leads who looks after the case. */
export function mayCorrectRecord(
  context: Context,
  state: ExistingCase,
  person: PersonId,
  { act, author }: Pick<ToCorrect, 'act' | 'author'>,
): boolean {
  const relation = relationOf(context, state, person);
  if (relation === 'none' || actOf(context.pathway, act).fields.length === 0) return false;
  if (author === person) return true;
  if (relation !== 'member') return false;
  const { lead } = state;
  return lead === undefined
    ? holdsRole(context.roster[person], coordinatorIn(context.pathway, state.stage))
    : lead === person || replacedIn(context, state, person).includes(lead);
}

/** Why a record cannot be corrected, whatever would be answered; undefined when it can. */
export function whyNotCorrected(act: Act): Refusal | undefined {
  if (act.approval) return settledByTwo(act.title);
  const isGone = act.handout !== undefined || act.aside === true;
  return isGone || act.effects.some((effect) => 'release' in effect || 'erase' in effect)
    ? correctedByAct(act.title)
    : undefined;
}

/** The facts of the record with these answers: judged as its author's, now. */
const factsWith = (current: Draft, act: Act, author: PersonId, answers: Answers): Facts => ({
  ...factsOf({ ...current, act }, answers),
  actor: author,
});

/** What of the case rested on the old answers and no longer holds by the new ones: acts recorded since, steps passed. */
function noLongerHolds(before: Draft, after: Draft, { act: corrected, seq }: ToCorrect): Text[] {
  const { context } = before;
  const latest = Object.entries(openState(after).latest);
  const acts = latest.flatMap(([id, record]) => {
    const act = actOf(context.pathway, id);
    if (id === corrected || record.seq < seq || act.aside) return [];
    const judged = (current: Draft) => factsWith(current, act, record.by, record.answers);
    const asks = newlySpeaking('ask', judged(before), judged(after));
    return newlySpeaking('refuse', judged(before), judged(after)).length + asks.length > 0 ? [act.title] : [];
  });
  const stages = openState(after).passed.flatMap((id) => {
    const { completes, title } = stageOf(context.pathway, id);
    const holds = (current: Draft) => completes === undefined || evaluate(completes, factsOf(current)).holds;
    return holds(before) && !holds(after) ? [title] : [];
  });
  return [...acts, ...stages];
}

function lookAgain(current: Draft, title: Text): Draft {
  const { context, at } = current;
  const { stage, lead } = openState(current);
  const coordinator = coordinatorIn(context.pathway, stage);
  return openTask(current, {
    row: 'look_again',
    kind: 'todo',
    title: context.taskTitles.lookAgainAt(title),
    owner: lead === undefined ? { roles: [coordinator] } : { lead: true },
    dueAt: dueAfter(context.calendar, at, LOOK_AGAIN_WITHIN),
    escalateTo: coordinator,
    doneBy: [],
  });
}

/** Noted elsewhere already, it is noted again as it is now; a note that still waits says the new answers by itself. */
function notedAgain(current: Draft, act: Act, { record, author }: ToCorrect, answers: Answers): Draft {
  const { tasks, status } = openState(current);
  const waits = tasks.some((task) => task.kind === 'sis' && task.record === record);
  return act.sisEntry && !waits && status === 'open'
    ? openNotes(current, { act, record, by: author, answers })
    : current;
}

/**
 * Corrects a record. Unknown to who may not; stale when something was done since the form was opened; refused where two
 * people settled it, where it left the case, where the case went another way on the old answer, and where a rule refuses
 * the new answers that did not refuse the old.
 */
export function correctAct(context: Context, state: ExistingCase, command: CorrectAct): Decision {
  const { actor, at, request, revision, reasons, recorded } = command;
  if (!mayCorrectRecord(context, state, actor, recorded)) return { refused: { kind: 'unknown' } };
  if (state.seen.includes(request)) return { entries: [], hints: [] };
  if (revision !== state.revision) return { refused: { kind: 'stale' } };
  const act = actOf(context.pathway, recorded.act);
  const never = whyNotCorrected(act);
  if (never) return { refused: never };

  const { author, answers: old, record } = recorded;
  const start = draft(context, state, actingAs(context, state, actor, anyRole(context, actor), undefined), at, { act });
  const read = answersCorrected(act, command.answers, old, factsWith(start, act, author, {}));
  if ('errors' in read) return { refused: { kind: 'fields', errors: read.errors } };
  const { answers } = read;
  const changed = changedIn(act, old, answers);
  if (changed.length === 0) return { entries: [], hints: [] };
  if (isSetInMotionBy(start, { act, changed, old, answers })) return { refused: correctedByAct(act.title) };

  const [was, is] = [factsWith(start, act, author, old), factsWith(start, act, author, answers)];
  const refused = newlySpeaking('refuse', was, is);
  if (refused.length > 0) return { refused: { kind: 'rule', said: refused } };
  const why = reasons[CORRECTION_NEEDS_REASON.rule];
  const asked = newlySpeaking('ask', was, is).filter(({ rule }) => !isReason(reasons[rule]));
  if (!isReason(why)) return { refused: correctionNeedsReason(asked) };
  if (asked.length > 0) return { refused: { kind: 'ask', said: [CORRECTION_NEEDS_REASON, ...asked] } };

  const [counted, counts] = [old, answers].map((one) => countsOf(context.pathway, act.id, one)) as [string[], string[]];
  const corrected = emit(start, {
    type: 'ActCorrected',
    record,
    act: act.id,
    author,
    answers,
    reason: why.trim(),
    reasons: keptReasons(reasons, is),
    of: recorded.seq,
    counts: counts.filter((key) => !counted.includes(key)),
    uncounts: counted.filter((key) => !counts.includes(key)),
    guards: guardsOf(act, answers),
    said: saidIn(context.pathway, act, answers),
    labels: labelsCorrected(act, { changed, old, answers, record }, state),
  });
  const followed = followCorrection(corrected, { act, record, old, answers, changed, author });
  const lost = [...(followed.lost ? [act.title] : []), ...noLongerHolds(start, corrected, recorded)];
  const distinct = [...new Map(lost.map((title) => [title.nl, title])).values()];
  const marked = distinct.reduce(lookAgain, notedAgain(followed.draft, act, recorded, answers));
  const hints = newlySpeaking('hint', was, is);
  return { entries: accept(advance(marked), request, true).entries, hints };
}
