/** Answers to questions: they look and open, and change nothing. */
import { assertNever } from '../../domain/assert-never';
import { whyNotNow } from '../../domain/decide/decide-act';
import { relationOf, takesPart } from '../../domain/case/membership';
import { REJECTION_NEEDS_REASON } from '../../domain/decide/product-rules';
import { viewSisEntry } from '../../views/view-entry';
import { viewReasonForm } from '../../views/view-form';
import { viewJournal } from '../../views/view-journal';
import { handOverForm, listLeavers } from '../attendance/hand-over';
import { attendanceForm, awayForm, listAttendance } from '../attendance/attendance';
import { viewContextOf } from '../cases/case-file';
import { correctionForm } from '../cases/correct-record';
import type { Deps, Identified } from '../deps';
import { contactHistory, contacts, editContact, manageContacts, practices, type ForCase } from '../directory/directory';
import { offerDossier } from '../cases/dossier';
import { casesAlongside } from '../cases/other-case';
import { formFrom, fromMessage } from '../cases/from-message';
import { showLooked } from '../cases/look';
import {
  notWaitingAnyMore,
  typedProposed,
  unknownCommand,
  refusalNotes,
  noteAnswer,
  unknownCaseAnswer,
} from '../requests/notes';
import { audienceOf, commandsFor } from '../requests/audience';
import { wordsFor, type Understood } from '../requests/read-command';
import { nearest } from '../../pathways/did-you-mean';
import { soundsUrgent } from '../../words/distress';
import { flowOfProcedure } from './flow';
import { notForYou } from './not-for-you';
import { openingForm, openingOf, startableBy } from '../cases/open-case';
import type { Answer, Note } from '../requests/outcome';
import { overheard } from './overheard';
import { casesCalled, keptCases, ownCases } from '../cases/own-cases';
import { listReports, questionForm, showReport } from '../reports/report-queries';
import { listStaff, showStaffProposal, strangerForm, suspendForm } from '../staff/staff-answers';
import type { Question } from '../../requests/request';
import { trends } from '../trends/trends-answers';
import { whom } from './whom';
import { askedView, blankForm, showCase } from '../cases/show';
import { showCaseOrMerged } from '../cases/show-merged';
import { caseForMember } from '../cases/case-for-member';
import { refreshForm } from '../cases/refresh-form';

function help(deps: Deps, who: Identified, notes: readonly Note[]): Answer {
  return {
    kind: 'help',
    startable: startableBy(deps, who).map(({ opening: _opening, ...startable }) => startable),
    commands: commandsFor(deps, who),
    notes,
  };
}

/**
 * A word that begins a procedure of this tenant, or is none that we know. What was typed behind it is proposed in the
 * form, when nobody else saw it typed (DES-12).
 */
export async function answerWord(
  deps: Deps,
  who: Identified,
  { begins, isKnown, text }: Extract<Understood, { readonly begins: unknown }>,
  readAlong: boolean,
): Promise<Answer> {
  const startable = startableBy(deps, who).filter(({ command }) => begins.includes(command));
  const [only] = startable;
  if (only && startable.length === 1) return formFrom(deps, who, only.opening, readAlong ? '' : text, typedProposed);
  if (only) return help(deps, who, []);
  const refused = notForYou(deps, who, begins);
  if (!isKnown && refused.length === 0 && soundsUrgent([...begins, text].join(' ')))
    return contacts(deps, who, '', async () => undefined);
  return help(deps, who, isKnown || refused.length > 0 ? refused : [unknownCommand(meant(deps, who, begins))]);
}

/** The word that was probably meant, of those that this person may type. */
function meant(deps: Deps, who: Identified, begins: readonly string[]): string | undefined {
  const words = [...startableBy(deps, who).map(({ command }) => command), ...wordsFor(audienceOf(deps, who))];
  const [typed = ''] = begins;
  return typed.length > 2 ? nearest(typed, words) : undefined;
}

/** What the directory may know of a case that somebody asks whom to call for: nothing of one that is not theirs. */
async function forContacts(deps: Deps, who: Identified, idOrCode: string): Promise<ForCase> {
  const file = await caseForMember(deps, who, idOrCode);
  if (!file) return undefined;
  const {
    context,
    stored: { state },
  } = file;
  // Numbers near a school tell which school it is: to who is here for a part only when it is their own (BXN-3.4).
  const isOwn =
    state.organisation !== undefined && context.roster[who.person.id]?.organisations?.includes(state.organisation);
  const near = relationOf(context, state, who.person.id) !== 'partial' || isOwn;
  return {
    urgentContacts: context.pathway.urgentContacts,
    state: { organisation: near ? state.organisation : undefined },
  };
}

function show(deps: Deps, who: Identified, idOrCode: string): Promise<Answer> {
  return showLooked(deps, who, idOrCode, 'case', (file) => showCaseOrMerged(deps, who, file, [], true));
}

/**
 * The case that somebody's words are about; a choice when there are several, and the same answer as always when there
 * is none (DES-3).
 */
async function find(deps: Deps, who: Identified, words: string): Promise<Answer> {
  if (words.trim() === '') return ownCases(deps, who);
  const rows = await casesCalled(deps, who, words);
  const [only] = rows;
  if (!only) return unknownCaseAnswer();
  return rows.length === 1 ? show(deps, who, only.id) : { kind: 'cases', rows, startable: [] };
}

/** What waits for approval; the case as it is now once that was decided, or for whoever may not know of it. */
function proposal(deps: Deps, who: Identified, question: Extract<Question, { type: 'proposal' }>): Promise<Answer> {
  return showLooked(deps, who, question.case, 'case', async (file) => {
    const answer = await showCase(deps, who, file, [], true, { proposal: question.act });
    const waits = answer.kind === 'case' && answer.view.proposals.some(({ act }) => act === question.act);
    return waits ? answer : showCaseOrMerged(deps, who, file, [notWaitingAnyMore], true);
  });
}

async function form(deps: Deps, who: Identified, question: Extract<Question, { type: 'form' }>): Promise<Answer> {
  const opening = openingOf(deps, who, question.act);
  if (opening) return openingForm(deps, who, opening);
  const file = await caseForMember(deps, who, question.case);
  const act = file?.context.pathway.acts.find((candidate) => candidate.id === question.act);
  if (!file || !act) return unknownCaseAnswer();
  const { state } = file.stored;
  const blocked = whyNotNow(file.context, state, who.person.id, act, deps.clock.now());
  if (blocked?.kind === 'unknown') return unknownCaseAnswer();
  // An old card may still lead to the right form; it says that it is old and shows the present (DES-11).
  const old = state.revision !== question.revision && !act.urgent ? refusalNotes({ kind: 'stale' }) : [];
  if (blocked) return showCaseOrMerged(deps, who, file, [...old, ...refusalNotes(blocked)], true);
  const view = viewContextOf(deps, who.tenant, file.context);
  return blankForm({ view, caseId: state.id, act, name: act.id, state, person: who.person.id }, old);
}

async function askReject(
  deps: Deps,
  who: Identified,
  question: Extract<Question, { type: 'askReject' }>,
): Promise<Answer> {
  const file = await caseForMember(deps, who, question.case);
  const act = file?.context.pathway.acts.find((candidate) => candidate.id === question.act);
  if (!file || !act || !takesPart(relationOf(file.context, file.stored.state, who.person.id)))
    return unknownCaseAnswer();
  const { state } = file.stored;
  if (!state.proposals[act.id] || state.revision !== question.revision)
    return showCase(deps, who, file, refusalNotes({ kind: 'stale' }), true);
  const asked = askedView(REJECTION_NEEDS_REASON);
  return {
    kind: 'form',
    form: viewReasonForm(viewContextOf(deps, who.tenant, file.context), state, act, 'reject', asked),
    notes: [],
  };
}

function journal(deps: Deps, who: Identified, idOrCode: string): Promise<Answer> {
  return showLooked(deps, who, idOrCode, 'journal', async (file) => {
    if (!takesPart(relationOf(file.context, file.stored.state, who.person.id))) return unknownCaseAnswer();
    const { id, code } = file.stored.state;
    const alongside = await casesAlongside(deps, who.tenant, file, who.person.id);
    const view = { ...viewContextOf(deps, who.tenant, file.context), alongside };
    const lines = viewJournal(
      view,
      file.stored.state,
      await deps.storage.cases.journal(who.tenant.id, id),
      who.person.id,
    );
    return { kind: 'journal', code, caseId: id, lines };
  });
}

function entry(deps: Deps, who: Identified, idOrCode: string, taskId: string): Promise<Answer> {
  return showLooked(deps, who, idOrCode, 'entry', async (file) => {
    const { state } = file.stored;
    const task = state.tasks.find((candidate) => candidate.id === taskId);
    if (!task) return showCase(deps, who, file, refusalNotes({ kind: 'stale' }), true);
    const text = viewSisEntry(
      viewContextOf(deps, who.tenant, file.context),
      state,
      await deps.storage.cases.journal(who.tenant.id, state.id),
      task,
      who.person.id,
    );
    return text
      ? { kind: 'entry', code: state.code, caseId: state.id, task: task.id, text, system: who.tenant.pupilSystem }
      : unknownCaseAnswer();
  });
}

/** Answers a question; what may not be seen is answered as if it did not exist (DES-3). */
export async function answerQuestion(deps: Deps, who: Identified, question: Question): Promise<Answer> {
  switch (question.type) {
    case 'help':
      return help(deps, who, []);
    case 'overheard':
      return overheard(who.tenant, question.text);
    case 'list':
      return ownCases(deps, who);
    case 'home':
      return keptCases(deps, who);
    case 'find':
      return find(deps, who, question.words);
    case 'start': {
      const opening = openingOf(deps, who, question.form);
      return opening ? openingForm(deps, who, opening) : noteAnswer(...refusalNotes({ kind: 'unknown' }));
    }
    case 'fromMessage':
      return fromMessage(deps, who, question);
    case 'show':
      return show(deps, who, question.case);
    case 'part':
      return showLooked(deps, who, question.case, 'case', (file) => showCase(deps, who, file, [], true, question.part));
    case 'proposal':
      return proposal(deps, who, question);
    case 'journal':
      return journal(deps, who, question.case);
    case 'form':
      return form(deps, who, question);
    case 'correction':
      return correctionForm(deps, who, question);
    case 'refresh':
      return refreshForm(deps, who, question);
    case 'whom':
      return whom(deps, who, question, answerQuestion);
    case 'askReject':
      return askReject(deps, who, question);
    case 'entry':
      return entry(deps, who, question.case, question.task);
    case 'dossier':
      return offerDossier(deps, who, question.case);
    case 'contacts':
      return contacts(deps, who, question.text, async () => forContacts(deps, who, question.case ?? question.text));
    case 'practices':
      return practices(who);
    case 'flow':
    case 'flowActs':
      return flowOfProcedure(deps, who, question);
    case 'attendance':
      return listAttendance(deps, who);
    case 'away':
      return awayForm(deps, who, question.days);
    case 'workdays':
      return attendanceForm(deps, who, 'days');
    case 'leavers':
      return listLeavers(deps, who);
    case 'handOver':
      return handOverForm(deps, who, question.from);
    case 'staff':
      return listStaff(deps, who);
    case 'staffProposal':
      return showStaffProposal(deps, who, question.proposal);
    case 'proposeStranger':
      return strangerForm(deps, who, question.account);
    case 'suspend':
      return suspendForm(who);
    case 'trends':
      return trends(deps, who, question.period);
    case 'manageContacts':
      return manageContacts(deps, who);
    case 'contactHistory':
      return contactHistory(deps, who, question.contact);
    case 'editContact':
      return editContact(deps, who, question.contact);
    case 'reports':
      return listReports(deps, who);
    case 'report':
      return showReport(deps, who, question.report);
    case 'askQuestion':
      return questionForm(deps, who, question.report);
    default:
      return assertNever(question);
  }
}
