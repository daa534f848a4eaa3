/**
 * Which answer may stay in a chat that the platform keeps: one table for all platforms. Destroying a case cannot take those messages back, so content opens in
 * a window instead (docs/decisions/channels-get-no-content.md; DES-4, DES-17, ENR-P1). Where two platforms judged differently, the stricter one is right.
 */
import type { Answer, Note, Outcome, StaffFormView } from '../src/app/requests/outcome';
import type { Card } from '../src/card';
import { assertNever } from '../src/domain/assert-never';
import type { Press } from '../src/requests/request';
import type { FormView } from '../src/views/types';
import { words } from '../src/words/words';
import { answerCard } from './answer';
import { atSchool } from './schools/at-school';
import { deliveryCard } from './delivery';
import { noteCard } from './note-card';
import { noteBlocks } from './notes';

/** `whole`: it says nothing of a case, of a person or of how things go · `channel`: no more than a channel may read · `remarks`: only how it went, and a button that asks again. */
export type Stays = 'whole' | 'channel' | 'remarks';

export const WHAT_STAYS = {
  note: 'whole',
  help: 'whole',
  contacts: 'whole',
  practices: 'whole',
  flow: 'whole',
  chooseFlow: 'whole',
  chooseSchool: 'whole',
  // Who may be named is about colleagues.
  people: 'remarks',
  case: 'channel',
  form: 'remarks',
  journal: 'remarks',
  entry: 'remarks',
  // Its link is as good as the dossier.
  dossier: 'remarks',
  cases: 'remarks',
  chooseStart: 'remarks',
  // Few cases make figures tell of one.
  trends: 'remarks',
  // Who keeps what and who changed what is about colleagues.
  keptContacts: 'remarks',
  contactHistory: 'remarks',
  contactForm: 'remarks',
  // Who is away is about colleagues.
  attendance: 'remarks',
  attendanceForm: 'remarks',
  leavers: 'remarks',
  handOverForm: 'remarks',
  // Who comes and goes is about colleagues.
  staff: 'remarks',
  staffProposal: 'remarks',
  staffForm: 'remarks',
  reports: 'remarks',
  report: 'remarks',
  reportQuestion: 'remarks',
} as const satisfies Record<Answer['kind'], Stays>;

type StaysWhole = {
  [Kind in Answer['kind']]: (typeof WHAT_STAYS)[Kind] extends 'whole' ? Kind : never;
}[Answer['kind']];
const staysWhole = (answer: Answer): answer is Extract<Answer, { readonly kind: StaysWhole }> =>
  WHAT_STAYS[answer.kind] === 'whole';

/** The same answer without what its remarks quote of what was typed, which could be a name (DES-4). */
export function withBareNotes(outcome: Outcome): Outcome {
  const { answer } = outcome;
  if (!('notes' in answer)) return outcome;
  const notes = answer.notes.map(({ bare, ...note }): Note => (bare ? { ...note, text: bare } : note));
  return { ...outcome, answer: { ...answer, notes } };
}

/** A form to approve with belongs to the proposal. */
function formPress({ submits, caseId, act, revision }: FormView): Press {
  if (submits === 'approve') return { type: 'proposal', case: caseId, act };
  return { type: submits === 'reject' ? 'askReject' : 'form', case: caseId, act, revision };
}

/** The page of a case that was to be shown: what is behind one of its buttons too. Whom to call stands on the case itself. */
function casePress({ view, page }: Extract<Answer, { readonly kind: 'case' }>): Press {
  const { caseId } = view.ping;
  if (page === undefined || page === 'alarm') return { type: 'show', case: caseId };
  return typeof page === 'object'
    ? { type: 'proposal', case: caseId, act: page.proposal }
    : { type: 'part', case: caseId, part: page };
}

const staffFormPress = (about: StaffFormView['about']): Press =>
  about === 'suspension' ? { type: 'suspend' } : { type: 'proposeStranger', account: about.stranger };

/** The press that asks for an answer again: ids alone, nothing of what was typed. */
function pressAgain(answer: Exclude<Answer, { readonly kind: StaysWhole }>): Press {
  switch (answer.kind) {
    case 'form':
      return formPress(answer.form);
    case 'case':
      return casePress(answer);
    case 'journal':
      return { type: 'journal', case: answer.caseId };
    case 'entry':
      return { type: 'entry', case: answer.caseId, task: answer.task };
    case 'dossier':
      return { type: 'dossier', case: answer.caseId };
    case 'contactForm':
      return { type: 'editContact', ...(answer.form.isNew ? {} : { contact: answer.form.id }) };
    case 'contactHistory':
      return { type: 'contactHistory', contact: answer.view.id };
    case 'keptContacts':
      return { type: 'manageContacts' };
    case 'attendance':
      return { type: 'attendance' };
    case 'attendanceForm':
      return answer.form.about === 'away' ? { type: 'away', days: answer.form.days } : { type: 'workdays' };
    case 'leavers':
      return { type: 'leavers' };
    case 'handOverForm':
      return { type: 'handOver', from: answer.person.id };
    case 'staff':
      return { type: 'staff' };
    case 'staffProposal':
      return { type: 'staffProposal', proposal: answer.view.id };
    case 'staffForm':
      return staffFormPress(answer.form.about);
    case 'reports':
      return { type: 'reports' };
    case 'report':
      return { type: 'report', report: answer.view.reference };
    case 'reportQuestion':
      return { type: 'askQuestion', report: answer.form.reference };
    case 'trends':
      return { type: 'trends', period: answer.view.period.id };
    case 'people':
    case 'cases':
    case 'chooseStart':
      return { type: 'list' };
    default:
      return assertNever(answer);
  }
}

/** What asks for an answer again from where it may not stay as a whole; undefined for one that may. */
export function askAgain(answer: Answer): Press | undefined {
  return staysWhole(answer) ? undefined : pressAgain(answer);
}

/** Of a case what a channel may read too, under the remarks. */
function channelCard(
  { view }: Extract<Answer, { kind: 'case' }>,
  notes: readonly Note[],
  locale: Outcome['locale'],
): Card {
  const card = deliveryCard({ view: view.ping, locale });
  return { ...card, blocks: [...noteBlocks(notes, locale), ...card.blocks] };
}

/** The remarks, or that there is a window to open, with the button that opens it. */
function remarksCard(press: Press, notes: readonly Note[], locale: Outcome['locale']): Card {
  const { buttons, edge } = words(locale);
  const said = notes.length > 0 ? noteBlocks(notes, locale) : [{ type: 'text' as const, text: edge.openInDialog }];
  return {
    ...noteCard([], locale),
    blocks: said,
    actions: [{ label: buttons.open, style: 'primary', press, opens: true }],
  };
}

/**
 * The card that may stay. Its remarks quote nothing that was typed. `beside`: it stands beside the card of the case, not in its place, so that of a case too it
 * need only be the remarks.
 */
export function stayingCard(outcome: Outcome, { beside = false } = {}): Card {
  return atSchool(stayingCardOf(outcome, beside), outcome);
}

function stayingCardOf(outcome: Outcome, beside: boolean): Card {
  const bare = withBareNotes(outcome);
  const { answer, locale } = bare;
  const notes = 'notes' in answer ? answer.notes : [];
  const press = askAgain(answer);
  if (WHAT_STAYS[answer.kind] === 'whole' || !press) return answerCard({ ...bare, school: undefined });
  return answer.kind === 'case' && !beside ? channelCard(answer, notes, locale) : remarksCard(press, notes, locale);
}
