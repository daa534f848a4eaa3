/** Carries out a change that a person asks for in a case that exists, and answers with what they should see next. */
import type { BySystem, Command } from '../../domain/decide/command';
import { whyNot } from '../../domain/decide/decide-act';
import { TYPED } from '../../domain/questions/asked';
import { actOf, type Act } from '../../domain/procedure/pathway';
import { asIs, isBlank } from '../../domain/text';
import { relationOf } from '../../domain/case/membership';
import type { Refusal } from '../../domain/decide/refusal';
import { viewReasonForm } from '../../views/view-form';
import { viewContextOf, type CaseFile } from './case-file';
import { commit, type Committed } from './commit';
import type { Deps, Identified } from '../deps';
import {
  approved,
  busy,
  done,
  hintNotes,
  nothingToDo,
  proposed,
  refusalNotes,
  rejected,
  staleTyped,
  ticked,
  undone,
  noteAnswer,
  unknownCaseAnswer,
} from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { Change as AnyChange, Filled } from '../../requests/request';
import type { FactView } from '../../views/types';
import { requestOfClick, saidToFirstClick } from './same-click';
import { askedView, formAgain, showCase } from './show';
import { showCaseOrMerged } from './show-merged';

/** What was recorded is corrected elsewhere (`correct-record.ts`): that needs the journal. */
type Change = Exclude<AnyChange, { type: 'correct' }>;
type Changed = { readonly answer: Answer; readonly changed: boolean };

function commandOf(
  deps: Deps,
  { person }: Identified,
  change: Change,
): Exclude<Command, BySystem | { type: 'openCase' }> {
  const by = { actor: person.id, at: deps.clock.now(), request: requestOfClick(person.id, change) };
  switch (change.type) {
    case 'submit':
      return {
        ...by,
        type: 'doAct',
        act: change.act,
        revision: change.revision,
        answers: { ...change.filled.answers, ...(change.other ? { other: change.other } : {}) },
        reasons: change.filled.reasons,
      };
    case 'approve':
      return {
        ...by,
        type: 'approve',
        act: change.act,
        revision: change.revision,
        reason: change.filled.reasons['DES-7'],
      };
    case 'reject':
      return {
        ...by,
        type: 'reject',
        act: change.act,
        revision: change.revision,
        reason: change.filled.reasons['DES-7'],
      };
    case 'tick':
      return { ...by, type: 'tickTask', task: change.task };
    case 'undo':
      return { ...by, type: 'undoAct', record: change.record };
  }
}

function doneNote({ context }: CaseFile, change: Change): Note {
  if (change.type === 'tick') return ticked;
  if (change.type === 'undo') return undone;
  const act = actOf(context.pathway, change.act);
  if (change.type === 'submit') return act.approval ? proposed(act.title) : done(act.title);
  return change.type === 'approve' ? approved(act.title) : rejected(act.title);
}

/** What somebody wrote themselves, by question: what they chose is chosen again in a moment. */
export function typedInForm({ fields }: Act, { answers }: Filled): readonly FactView[] {
  return fields.flatMap(({ id, type, label }) => {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const isText = (TYPED as readonly string[]).includes(type) && typeof value === 'string' && !isBlank(value);
    return isText ? [{ label, value: asIs(value) }] : [];
  });
}

/**
 * After a refusal the person sees what they can do about it: the form again, the short form for a reason, or the case
 * as it is.
 */
async function afterRefusal(
  deps: Deps,
  who: Identified,
  file: CaseFile,
  change: Change,
  refusal: Refusal,
): Promise<Answer> {
  const { tenant, person } = who;
  const { stored, context } = file;
  if (refusal.kind === 'unknown' || relationOf(context, stored.state, person.id) === 'none') return unknownCaseAnswer();
  const view = viewContextOf(deps, tenant, context);
  const act = 'act' in change ? actOf(context.pathway, change.act) : undefined;
  if (act && (change.type === 'approve' || change.type === 'reject') && refusal.kind === 'ask') {
    const [asked] = refusal.said;
    if (asked?.rule === 'DES-7')
      return {
        kind: 'form',
        form: viewReasonForm(view, stored.state, act, change.type, {
          ...askedView(asked),
          value: change.filled.reasons['DES-7'],
        }),
        notes: refusalNotes(refusal),
      };
  }
  const formHelps =
    act &&
    change.type === 'submit' &&
    !change.other &&
    act.fields.length > 0 &&
    !whyNot(context, stored.state, person.id, act);
  if (formHelps)
    return formAgain(
      { view, caseId: stored.state.id, act, name: act.id, state: stored.state, person: person.id },
      change,
      refusal,
    );
  const typed = act && change.type === 'submit' && refusal.kind === 'stale' ? typedInForm(act, change.filled) : [];
  const notes = typed.length > 0 ? [staleTyped] : refusalNotes(refusal);
  const answer = await showCaseOrMerged(deps, who, file, notes, false);
  return typed.length > 0 && answer.kind === 'case' ? { ...answer, typed } : answer;
}

async function answerTo(deps: Deps, who: Identified, change: Change, committed: Committed): Promise<Changed> {
  if (committed.kind === 'busy') return { answer: noteAnswer(busy), changed: false };
  if (committed.kind === 'refused') {
    return {
      answer: committed.file
        ? await afterRefusal(deps, who, committed.file, change, committed.refusal)
        : unknownCaseAnswer(),
      changed: false,
    };
  }
  const changed = committed.entries.length > 0;
  // A second delivery of the same click is answered as the first one was, in the same words.
  const request = requestOfClick(who.person.id, change);
  const said = changed ? committed.hints : await saidToFirstClick(deps, who, committed.file, request);
  if (said === 'undone')
    return { answer: await afterRefusal(deps, who, committed.file, change, { kind: 'stale' }), changed };
  const notes = said ? [doneNote(committed.file, change), ...hintNotes(said)] : [nothingToDo];
  // Whoever left the case by this very act is told that it was done, not that there is no such case.
  const left = relationOf(committed.file.context, committed.file.stored.state, who.person.id) === 'none';
  // In danger there is one thing to do, and the case can wait (DES-9).
  const { urgentAct } = committed.file.context.pathway;
  const page = said && change.type === 'submit' && change.act === urgentAct ? 'alarm' : undefined;
  return {
    answer: left ? noteAnswer(...notes) : await showCase(deps, who, committed.file, notes, false, page),
    changed,
  };
}

/** Decides, saves and answers. Nothing is stored when it is refused (but that it was tried). */
export async function changeCase(deps: Deps, who: Identified, change: Change): Promise<Changed> {
  return answerTo(deps, who, change, await commit(deps, who.tenant, change.case, commandOf(deps, who, change)));
}
