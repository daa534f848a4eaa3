/** Answers made of views: the case page, a form, a note. Shared by questions and changes. */
import { answersSoFar } from '../../domain/decide/answers';
import type { Facts } from '../../domain/case/facts';
import { aheadOf, askedFor, decidedAlready } from '../../domain/decide/rules';
import type { Refusal, RowSaid, Said } from '../../domain/decide/refusal';
import { protectsAuthors } from '../../views/known-people';
import { viewCase } from '../../views/view-case';
import { EMPTY_FORM, viewForm, type FormInput, type FormPlace } from '../../views/view-form';
import type { AskView } from '../../views/types';
import type { ViewContext } from '../../views/viewer';
import { faultsInWords } from '../../words/refusals/field-faults';
import { askInWords, saidInWords } from '../../words/refusals/refusals';
import { viewContextOf, type CaseFile } from './case-file';
import { casesAlongside } from './other-case';
import type { Deps, Identified } from '../deps';
import { refusalNotes, staleForm, unknownCaseAnswer } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { Filled } from '../../requests/request';

/**
 * The page of a case for this person, or one behind it; the unknown note when for them there is no such case. Without
 * `withJournal` it is made from the head alone: right after a click nobody waits for a long record to be read.
 */
export async function showCase(
  deps: Deps,
  { tenant, person }: Identified,
  file: CaseFile,
  notes: readonly Note[],
  withJournal: boolean,
  page?: Extract<Answer, { kind: 'case' }>['page'],
): Promise<Answer> {
  // Without the journal it cannot be told whose name is protected.
  const needed = withJournal || protectsAuthors(file.context.pathway.acts);
  const journal = needed ? await deps.storage.cases.journal(tenant.id, file.stored.state.id) : [];
  const alongside = await casesAlongside(deps, tenant, file, person.id);
  const view = viewCase(
    { ...viewContextOf(deps, tenant, file.context), alongside },
    file.stored.state,
    journal,
    person.id,
  );
  if (!view) return unknownCaseAnswer();
  return { kind: 'case', view, page, notes };
}

/** A form on its way to a person: for an act of a case, or for the act that opens one. */
export type FormRequest = FormPlace & { readonly view: ViewContext };

/** The moment in which a form is filled in, before any answer. */
const factsFor = ({ view, state, act, person }: FormRequest): Facts => ({
  context: view.context,
  state: state ?? { status: 'none' },
  act,
  answers: {},
  actor: person,
  now: view.now,
});

/** A rule that stands in the way, told before anything is sent. */
function toldAhead(said: RowSaid): Note {
  const { say, next } = saidInWords(said);
  return { tone: 'info', text: say, next, rule: said.rule };
}

/**
 * The form as asked for, with rules that already stand in the way told beforehand, so that nobody fills in a form in
 * vain. `proposed`: answers to start from, by field id.
 */
export function blankForm(request: FormRequest, notes: readonly Note[] = [], proposed: FormInput['raw'] = {}): Answer {
  const ahead = aheadOf(factsFor(request)).map(toldAhead);
  return {
    kind: 'form',
    form: viewForm(request.view, request, { ...EMPTY_FORM, raw: proposed }),
    notes: [...notes, ...ahead],
  };
}

/** A rule that asks a reason, as its question stands on a form. */
export const askedView = (said: Said): AskView => ({ rule: said.rule, say: askInWords(said).say });

function asksIn(refusal: Refusal, filled: Filled): AskView[] {
  return refusal.kind === 'ask'
    ? refusal.said.map((said) => ({ ...askedView(said), value: filled.reasons[said.rule] }))
    : [];
}

/** What was filled in on a form, and the parts of it that were open. */
export type SentForm = { readonly filled: Filled; readonly opened?: readonly string[] | undefined };

/**
 * The form while it is being filled in: more or fewer questions, what was typed as it is, and nothing said about it but
 * what an answer that steers the form has decided.
 */
export function formAnew(request: FormRequest, { filled, opened = [] }: SentForm): Answer {
  const facts = factsFor(request);
  const answers = answersSoFar(request.act, filled.answers, facts);
  const said = askedFor(filled.reasons, { ...facts, answers });
  const input: FormInput = { ...EMPTY_FORM, raw: filled.answers, opened, asks: asksIn({ kind: 'ask', said }, filled) };
  const notes = decidedAlready({ ...facts, answers }).map(toldAhead);
  const form = viewForm(request.view, request, input);
  // Nothing follows on what will be refused.
  return { kind: 'form', form: notes.length > 0 ? { ...form, after: undefined } : form, notes };
}

/** The form again after a refusal, with what was typed and what is wrong with it. */
export function formAgain(request: FormRequest, { filled, opened = [] }: SentForm, refusal: Refusal): Answer {
  const errors = refusal.kind === 'fields' ? faultsInWords(refusal.errors) : {};
  const input: FormInput = { raw: filled.answers, errors, asks: asksIn(refusal, filled), opened };
  const notes = refusal.kind === 'stale' ? [staleForm] : refusalNotes(refusal);
  return { kind: 'form', form: viewForm(request.view, request, input), notes };
}
