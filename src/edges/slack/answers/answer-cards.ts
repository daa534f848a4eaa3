/** The cards of an answer: whole in a modal, and without content where a modal cannot be. A home is L0, because Slack keeps it. */
import type { HomeView, ModalView } from '@slack/types';
import { answerCard } from '../../../../cards/answer';
import { apologyCard, noteCard } from '../../../../cards/note-card';
import { withBareNotes } from '../../../app/requests/notes';
import type { Note, Outcome } from '../../../app/requests/outcome';
import type { Press, Request } from '../../../request';
import type { Action, Card } from '../../../card';
import { renderHome, renderMessage, renderModal, type SlackMessage } from '../../../render/block-kit';
import type { FormView } from '../../../views/types';
import { words } from '../../../words/words';
import { withFreshInputs } from '../requests/input-ids';

/** What a person gets: the whole answer as a card, and what it was made of unless our own code failed. */
export type Answered = { readonly card: Card; readonly outcome?: Outcome };

/** The answer as a card. */
export const answeredWith = (outcome: Outcome): Answered => ({ card: answerCard(outcome), outcome });

/** What a person gets when our own code failed. Nobody was identified then, so there is no locale; Dutch comes first (DES-13). */
export const APOLOGY: Answered = { card: apologyCard('nl') };

/** What a modal shows while the answer is on its way: before that there is no locale either, so it says so in both languages. */
const workingNote: Note = { tone: 'info', text: inBoth(`${words('nl').edge.working} / ${words('en').edge.working}`) };
export const WORKING: Answered = { card: noteCard([workingNote], 'nl') };

function inBoth(text: string): Note['text'] {
  return { nl: text, en: text };
}

/** The answer as a modal. `page`: of the press that asked · `replaces`: the hash of the view whose place it takes. */
export function modalOf(
  { card }: Answered,
  how: { readonly page?: number | undefined; readonly replaces?: string | undefined } = {},
): ModalView {
  const view = renderModal(card, how.page).payload;
  return how.replaces === undefined ? view : withFreshInputs(view, how.replaces);
}

/** The answer to whoever opens their App Home. */
export const homeOf = ({ card }: Answered): HomeView => renderHome(card).payload;

/**
 * The answer as a message that only this person sees. Messages stay in Slack, and forms do not fit in one, so of a case or a form only the remarks are
 * said, with a button that opens the rest in a modal. `request`: what was asked, since the words of a chat message do not come along.
 */
export function slackMessageOf(answered: Answered, request: Request['type']): SlackMessage {
  const { card, outcome } = answered.outcome ? answeredWith(withBareNotes(answered.outcome)) : answered;
  const press = outcome && openingPress(outcome);
  return renderMessage(press ? briefCard(outcome, press, remarksOn(outcome, request)) : withoutInputs(card)).payload;
}

function remarksOn({ answer, locale }: Outcome, request: Request['type']): readonly Note[] {
  if (request === 'fromMessage') return [{ tone: 'info', text: inBoth(words(locale).edge.wordsGone) }];
  const notes = 'notes' in answer ? answer.notes : [];
  return notes.length > 0 ? notes : [{ tone: 'info', text: inBoth(words(locale).edge.openInDialog) }];
}

/** A message has nowhere to send an input to; what it asks can be typed as a command. */
function withoutInputs({ submit: _nowhere, ...card }: Card): Card {
  return { ...card, blocks: card.blocks.filter(({ type }) => type !== 'input') };
}

function briefCard({ locale }: Outcome, press: Press, notes: readonly Note[]): Card {
  const open: Action = { label: words(locale).buttons.open, style: 'primary', press, opens: true };
  return { ...noteCard(notes, locale), actions: [open] };
}

/** The press that asks for this answer again; undefined when the answer holds nothing above L0 and can stand in a message. */
function openingPress({ answer }: Outcome): Press | undefined {
  switch (answer.kind) {
    case 'form':
      return formPress(answer.form);
    case 'case':
      return { verb: 'show', case: answer.view.ping.caseId };
    case 'journal':
      return { verb: 'journal', case: answer.caseId };
    case 'entry':
      return { verb: 'entry', case: answer.caseId, act: answer.task };
    case 'dossier':
      // A message stays, and its link is as good as the dossier.
      return { verb: 'dossier', case: answer.caseId };
    case 'contactForm':
      return { verb: 'editContact', ...(answer.form.isNew ? {} : { act: answer.form.id }) };
    case 'contactHistory':
      return { verb: 'contactHistory', act: answer.view.id };
    case 'keptContacts':
      return { verb: 'manageContacts' };
    case 'report':
      return { verb: 'report', act: answer.view.reference };
    case 'reportQuestion':
      return { verb: 'askQuestion', act: answer.form.reference };
    case 'trends':
      return { verb: 'trends', act: answer.view.period.id };
    case 'chooseStart':
      return { verb: 'list' };
    case 'reports':
    case 'contacts':
    case 'practices':
    case 'cases':
    case 'help':
    case 'note':
      return undefined;
  }
}

/** A form to approve with belongs to the proposal on the case itself. */
function formPress({ submits, caseId, act, revision }: FormView): Press {
  if (submits === 'approve') return { verb: 'show', case: caseId };
  return { verb: submits === 'reject' ? 'askReject' : 'form', case: caseId, act, revision };
}
