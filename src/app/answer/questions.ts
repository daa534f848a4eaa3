/** Answers to questions: they look and open, and change nothing. */
import { assertNever } from '../../domain/assert-never';
import { whyNotNow } from '../../domain/decide/decide-act';
import { readCaseCode } from '../../domain/ids';
import { relationOf, takesPart } from '../../domain/case/membership';
import { rejectionNeedsReason } from '../../domain/decide/product-rules';
import { viewSisEntry } from '../../views/view-entry';
import { viewReasonForm } from '../../views/view-form';
import { viewJournal } from '../../views/view-journal';
import { loadCase, viewContextOf, type CaseFile } from '../cases/case-file';
import type { Deps, Identified } from '../deps';
import {
  contactHistory,
  contacts,
  directoryCommand,
  editContact,
  manageContacts,
  practices,
  type ForCase,
} from '../directory/directory';
import { dossierCommand, offerDossier } from '../cases/dossier';
import { fromMessage } from '../cases/from-message';
import { showLooked } from '../cases/look';
import { unknownCommand, refusalNotes, noteAnswer, unknownCaseAnswer } from '../requests/notes';
import { notForYou } from './not-for-you';
import { openingForm, openingOf, startableBy } from '../cases/open-case';
import type { Answer, Note } from '../requests/outcome';
import { overheard } from './overheard';
import { ownCases } from '../cases/own-cases';
import { listReports, questionForm, reportCommand, showReport } from '../reports/report-queries';
import type { Question } from '../requests/request';
import { trendsCommand } from '../trends/trends';
import { trends } from '../trends/trends-answers';
import { blankForm, showCase } from '../cases/show';

const HELP_WORDS = ['help', 'hulp', '?'];

async function help(deps: Deps, who: Identified, notes: readonly Note[]): Promise<Answer> {
  return Promise.resolve({
    kind: 'help',
    startable: startableBy(deps, who).map(({ opening: _opening, ...startable }) => startable),
    notes,
  });
}

/** A typed command: one that opens a procedure, `dossier` with or without a code, or help. */
async function command(deps: Deps, who: Identified, name: string, text: string): Promise<Answer> {
  const word = text.trim().toLowerCase();
  const asked = directoryCommand(name, text) ?? trendsCommand(name, text);
  if (asked && !HELP_WORDS.includes(word)) return answerQuestion(deps, who, asked);
  const about = reportCommand(deps, who, name, text);
  if (about) return answerQuestion(deps, who, about);
  if (HELP_WORDS.includes(name) || HELP_WORDS.includes(word) || name === 'zorgspoor') return help(deps, who, []);
  const taken = dossierCommand(text);
  if (taken) return offerDossier(deps, who, taken.case);
  // Whoever types a code wants that case, also behind a command that would open a new one.
  if (readCaseCode(word)) return show(deps, who, word);
  // A school's own procedure has no slash command of its own on every platform: behind /zorg its word will do.
  const names = name === 'zorg' ? [name, word] : [name];
  const startable = startableBy(deps, who).filter((one) => names.includes(one.command));
  const [only] = startable;
  if (only && startable.length === 1) return openingForm(deps, who, only.opening);
  if (name === 'dossier') return word ? show(deps, who, word) : ownCases(deps, who, false);
  const refused = startable.length > 0 ? [] : notForYou(deps, who, names);
  const known = name === 'zorg' || name === '' || startable.length > 0;
  return help(deps, who, known || refused.length > 0 ? refused : [unknownCommand]);
}

/** Loads a case for somebody who stands in some relation to it; undefined hides the difference between "not there" and "not yours". */
async function caseForMember(
  deps: Deps,
  { tenant, person }: Identified,
  idOrCode: string,
): Promise<CaseFile | undefined> {
  const file = await loadCase(deps, tenant, idOrCode);
  return file && relationOf(file.context, file.stored.state, person.id) !== 'none' ? file : undefined;
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
  return showLooked(deps, who, idOrCode, 'case', (file) => showCase(deps, who, file, [], true));
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
  if (blocked) return showCase(deps, who, file, [...old, ...refusalNotes(blocked)], true);
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
  const [asked] = rejectionNeedsReason.kind === 'ask' ? rejectionNeedsReason.said : [];
  if (!asked) throw new Error('rejecting asks no reason');
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
    const view = viewContextOf(deps, who.tenant, file.context);
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
    return text ? { kind: 'entry', code: state.code, caseId: state.id, task: task.id, text, system: who.tenant.pupilSystem } : unknownCaseAnswer();
  });
}

/** Answers a question; what may not be seen is answered as if it did not exist (DES-3). */
export async function answerQuestion(deps: Deps, who: Identified, question: Question): Promise<Answer> {
  switch (question.type) {
    case 'command':
      return command(deps, who, question.command.toLowerCase(), question.text);
    case 'overheard':
      return overheard(who.tenant, question.text);
    case 'list':
      return ownCases(deps, who, false);
    case 'home':
      return ownCases(deps, who, true);
    case 'start': {
      const opening = openingOf(deps, who, question.form);
      return opening ? openingForm(deps, who, opening) : noteAnswer(...refusalNotes({ kind: 'unknown' }));
    }
    case 'fromMessage':
      return fromMessage(deps, who, question);
    case 'show':
      return show(deps, who, question.case);
    case 'journal':
      return journal(deps, who, question.case);
    case 'form':
      return form(deps, who, question);
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
