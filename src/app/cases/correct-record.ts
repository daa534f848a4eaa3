/**
 * Correcting what was recorded: the form with the answers as they are, and carrying it out. Whoever may not correct a record
 * cannot tell it from one that is not there (DES-3).
 */
import { whyNotCorrected } from '../../domain/decide/correcting/correct-act';
import type { Refusal } from '../../domain/decide/refusal';
import { CORRECTION_NEEDS_REASON } from '../../domain/decide/product-rules';
import { relationOf } from '../../domain/case/membership';
import { readingOf } from '../../views/reading';
import { recordsIn, type RecordedAct } from '../../views/records-in';
import { mayCorrectAsRead } from '../../views/view-corrections';
import { viewForm, type FormInput } from '../../views/view-form';
import { correctionHelp, correctionOf } from '../../words/case/correction-words';
import { faultsInWords } from '../../words/refusals/field-faults';
import type { Question, Request } from '../../requests/request';
import { caseForMember } from './case-for-member';
import { viewContextOf, type CaseFile } from './case-file';
import { commit } from './commit';
import type { Deps, Identified } from '../deps';
import {
  busy,
  corrected,
  hintNotes,
  noteAnswer,
  nothingToDo,
  refusalNotes,
  staleForm,
  unknownCaseAnswer,
} from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import { requestOfClick, saidToFirstClick } from './same-click';
import { askedView, showCase } from './show';

type Correct = Extract<Request, { type: 'correct' }>;
type Filled = Correct['filled'];
type Found = { readonly file: CaseFile; readonly recorded: RecordedAct };

/** The record as it is now, for whoever may correct it. */
async function recordToCorrect(
  deps: Deps,
  who: Identified,
  { case: idOrCode, record }: { readonly case: string; readonly record: string },
): Promise<Found | undefined> {
  const { tenant, person } = who;
  const file = await caseForMember(deps, who, idOrCode);
  if (!file) return undefined;
  const { state } = file.stored;
  const journal = await deps.storage.cases.journal(tenant.id, state.id);
  const recorded = recordsIn(file.context.pathway, journal).find((one) => one.record === record);
  const reading = readingOf(viewContextOf(deps, tenant, file.context), state, journal, person.id);
  return recorded && mayCorrectAsRead(reading, recorded) ? { file, recorded } : undefined;
}

/** `revision`: of the case when the form was opened; it stays as old as it was. */
function formFor(
  deps: Deps,
  { tenant, person }: Identified,
  { file, recorded }: Found,
  { raw, errors, asks }: Pick<FormInput, 'raw' | 'errors' | 'asks'>,
  notes: readonly Note[],
  revision = file.stored.state.revision,
): Answer {
  const { act, record } = recorded;
  const { state } = file.stored;
  const place = { caseId: state.id, act, name: act.id, state, person: person.id, revision };
  const form = viewForm(viewContextOf(deps, tenant, file.context), place, { raw, errors, asks, opened: [] });
  return {
    kind: 'form',
    form: {
      ...form,
      submits: 'correct',
      corrects: record,
      title: correctionOf(act.title),
      help: correctionHelp,
      // Questions that come and go do so when it is sent.
      fields: form.fields.map(({ refreshes: _grows, ...field }) => field),
      after: undefined,
    },
    notes,
  };
}

const reasonFirst = { kind: 'ask', said: [CORRECTION_NEEDS_REASON] } as const satisfies Refusal;

const asksOf = (refusal: Extract<Refusal, { kind: 'ask' }>, reasons: Filled['reasons']) =>
  refusal.said.map((said) => ({ ...askedView(said), value: reasons[said.rule] }));

/** The form to correct a record; the case as it is, with why, when it is none that can be corrected. */
export async function correctionForm(
  deps: Deps,
  who: Identified,
  asked: Extract<Question, { type: 'correction' }>,
): Promise<Answer> {
  const found = await recordToCorrect(deps, who, asked);
  if (!found) return unknownCaseAnswer();
  const never = whyNotCorrected(found.recorded.act);
  if (never) return showCase(deps, who, found.file, refusalNotes(never), true);
  const isOld = asked.revision !== found.file.stored.state.revision;
  const old = isOld ? refusalNotes({ kind: 'stale' }) : [];
  const input = { raw: found.recorded.answers, errors: {}, asks: asksOf(reasonFirst, {}) };
  return formFor(deps, who, found, input, old);
}

/** Why it is corrected is asked in every form, whatever else is wrong. */
function formAgain(deps: Deps, who: Identified, found: Found, { filled, revision }: Correct, refusal: Refusal): Answer {
  const errors = refusal.kind === 'fields' ? faultsInWords(refusal.errors) : {};
  const asks = asksOf(refusal.kind === 'ask' ? refusal : reasonFirst, filled.reasons);
  const notes = refusal.kind === 'stale' ? [staleForm] : refusalNotes(refusal);
  // Sent again after it was looked over, it goes by the case as it is now.
  const from = refusal.kind === 'stale' ? undefined : revision;
  return formFor(deps, who, found, { raw: filled.answers, errors, asks }, notes, from);
}

/** Decides, saves and answers. Nothing is stored when it is refused (but that it was tried). */
export async function correctRecord(
  deps: Deps,
  who: Identified,
  change: Correct,
): Promise<{ readonly answer: Answer; readonly changed: boolean }> {
  const found = await recordToCorrect(deps, who, change);
  if (!found) return { answer: unknownCaseAnswer(), changed: false };
  const { record, act, author, answers, seq } = found.recorded;
  const request = requestOfClick(who.person.id, change);
  const committed = await commit(deps, who.tenant, change.case, {
    type: 'correctAct',
    actor: who.person.id,
    at: deps.clock.now(),
    request,
    revision: change.revision,
    answers: change.filled.answers,
    reasons: change.filled.reasons,
    recorded: { record, act: act.id, author, answers, seq },
  });
  if (committed.kind === 'busy') return { answer: noteAnswer(busy), changed: false };
  if (committed.kind === 'refused') {
    const { refusal } = committed;
    const isGone = refusal.kind === 'unknown';
    return { answer: isGone ? unknownCaseAnswer() : formAgain(deps, who, found, change, refusal), changed: false };
  }
  const changed = committed.entries.length > 0;
  const isSecond = !changed && (await saidToFirstClick(deps, who, committed.file, request)) !== undefined;
  const notes = changed || isSecond ? [corrected(act.title), ...hintNotes(committed.hints)] : [nothingToDo];
  const { context, stored } = committed.file;
  const left = relationOf(context, stored.state, who.person.id) === 'none';
  return { answer: left ? noteAnswer(...notes) : await showCase(deps, who, committed.file, notes, false), changed };
}
