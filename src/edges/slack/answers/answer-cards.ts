/**
 * The cards of an answer: whole in a modal, and what may stay where a modal cannot be. A home is L0, because Slack
 * keeps it.
 */
import type { HomeView, ModalView, PlainTextOption } from '@slack/types';
import { answerCard } from '../../../../cards/answer';
import { withChoicesHere } from '../../../../cards/choices-here';
import { foundPeople } from '../../../../cards/people-card';
import { stayingCard } from '../../../../cards/what-stays';
import { forNobody } from '../../../app/requests/nobody';
import type { Note, Outcome } from '../../../app/requests/outcome';
import type { Request } from '../../../requests/request';
import type { Card } from '../../../card';
import { searchOptions } from '../../../render/block-kit-controls';
import { renderHome, renderMessage, renderModal, type SlackMessage } from '../../../render/block-kit';
import { words } from '../../../words/words';
import { apology } from '../../apology';
import { withFreshInputs } from '../requests/input-ids';

/** What a person gets: the whole answer as a card, and what it was made of. */
export type Answered = { readonly card: Card; readonly outcome: Outcome };

/** The answer as a card. `searches`: whether Slack can ask us for choices while somebody types. */
export function answeredWith(outcome: Outcome, searches = true): Answered {
  const card = answerCard(outcome);
  return { card: searches ? card : withChoicesHere(card), outcome };
}

/** What a person gets when our own code failed. Slack does not say in which language. */
export const APOLOGY: Answered = answeredWith(apology());

/**
 * What a modal shows while the answer is on its way: before that there is no locale either, so it says so in both
 * languages.
 */
const workingNote: Note = { tone: 'info', text: inBoth(`${words('nl').edge.working} / ${words('en').edge.working}`) };
export const WORKING: Answered = answeredWith(forNobody({ kind: 'note', notes: [workingNote] }));

function inBoth(text: string): Note['text'] {
  return { nl: text, en: text };
}

/**
 * The answer as a modal. `page`: of the press that asked · `salt`: of its inputs: the hash of the view whose place it
 * takes, or that of a form which goes on.
 */
export function modalOf(
  { card }: Answered,
  how: { readonly page?: number | undefined; readonly salt?: string | undefined } = {},
): ModalView {
  const view = renderModal(card, how.page).payload;
  return how.salt === undefined ? view : withFreshInputs(view, how.salt);
}

/** What a menu that searches is answered with. */
export type OptionsAnswer = { readonly options: readonly PlainTextOption[] };

/** Who is offered in a menu that searches; nobody in any other answer. */
export const suggestionsOf = ({ outcome }: Answered): OptionsAnswer['options'] => searchOptions(foundPeople(outcome));

/** The answer to whoever opens their App Home. */
export const homeOf = ({ card }: Answered): HomeView => renderHome(card).payload;

/**
 * The answer as a message that only this person sees. Messages stay in Slack, so it holds what may stay; forms do not
 * fit in one. `request`: what was asked, since the words of a chat message do not come along.
 */
export function slackMessageOf({ outcome }: Answered, request: Request['type']): SlackMessage {
  return renderMessage(
    withoutInputs(stayingCard(request === 'fromMessage' ? withoutWords(outcome) : outcome, { beside: true })),
  ).payload;
}

/** What began from a message and may not stay says that its words are gone. */
function withoutWords(outcome: Outcome): Outcome {
  const { answer, locale } = outcome;
  if (answer.kind !== 'form' && answer.kind !== 'chooseStart') return outcome;
  const gone: Note = { tone: 'info', text: inBoth(words(locale).edge.wordsGone) };
  return { ...outcome, answer: { ...answer, notes: [gone] } };
}

/** A message has nowhere to send an input to; what it asks can be typed as a command. */
function withoutInputs({ submit: _nowhere, ...card }: Card): Card {
  return { ...card, blocks: card.blocks.filter(({ type }) => type !== 'input') };
}
