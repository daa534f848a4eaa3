/**
 * What is left behind in somebody's own chat with the bot. Teams keeps those messages, and destroying a case cannot take all of them back, so nothing of a
 * case is in them but what a channel may read too: content opens in a dialog (DES-4, DES-17, ENR-P1).
 */
import { answerCard } from '../../../cards/answer';
import { deliveryCard } from '../../../cards/delivery';
import { noteBlocks } from '../../../cards/notes';
import { withBareNotes } from '../../app/requests/notes';
import type { Answer, Outcome } from '../../app/requests/outcome';
import type { Card, NoticeBlock } from '../../card';
import type { OutgoingMessage } from './bot-framework';
import { invitationTo } from './invitation';
import { teamsMessageOf } from './message';
import type { TypedCommand } from './typed-command';

/** Answers that hold nothing of a case. */
const OF_NO_CASE: ReadonlySet<Answer['kind']> = new Set([
  'note',
  'help',
  'contacts',
  'practices',
  'trends',
  'keptContacts',
  'contactHistory',
  'contactForm',
]);

/** What asks for the same again, without what else was typed: it could be a name. Behind `zorg` the word that began something is itself a command. */
function askedAgain(answer: Answer, typed: TypedCommand | undefined): TypedCommand {
  const code = 'code' in answer ? answer.code : answer.kind === 'form' ? answer.form.code : undefined;
  if (code !== undefined || !typed) return { command: 'dossier', text: code ?? '' };
  const began = answer.kind === 'form' && typed.command === 'zorg';
  return { command: began ? typed.text.toLowerCase() : typed.command, text: '' };
}

/** The remarks, such as why something was refused (DES-5), without anything they quote of what was typed. */
function remarksOn(outcome: Outcome): readonly NoticeBlock[] {
  const { answer, locale } = withBareNotes(outcome);
  return 'notes' in answer ? noteBlocks(answer.notes, locale) : [];
}

/** What a case answers, without the case: the card that a channel gets, and the remarks. */
export function withoutContent(outcome: Outcome, { view }: Extract<Answer, { kind: 'case' }>): Card {
  const card = deliveryCard({ view: view.ping, locale: outcome.locale });
  return { ...card, blocks: [...remarksOn(outcome), ...card.blocks] };
}

/** The answer as a message that may stay: itself when it is of no case, the case without its content, else a button to a dialog that asks again. */
export function ownChatMessage(outcome: Outcome, page: number, typed?: TypedCommand): OutgoingMessage {
  const { answer, locale } = outcome;
  if (OF_NO_CASE.has(answer.kind)) return teamsMessageOf(answerCard(withBareNotes(outcome)), page);
  return answer.kind === 'case'
    ? teamsMessageOf(withoutContent(outcome, answer))
    : invitationTo(askedAgain(answer, typed), locale, remarksOn(outcome));
}
