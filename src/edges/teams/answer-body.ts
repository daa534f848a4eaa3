/** What an invoke is answered with. Only the one who pressed sees it, so it may hold more than a channel may. */
import { answerCard } from '../../../cards/answer';
import { withChoicesHere } from '../../../cards/choices-here';
import { foundPeople } from '../../../cards/people-card';
import { stayingCard } from '../../../cards/what-stays';
import { deliveryCard } from '../../../cards/delivery';
import type { Outcome } from '../../app/requests/outcome';
import { dialogTitle, renderAdaptiveCard } from '../../render/adaptive-card';
import { LIMITS } from '../../render/limits';
import type { TeamsRequest } from './parse';
import { CARD_TYPE } from './message';

const TEXT_TYPE = 'application/vnd.microsoft.activity.message';
const ERROR_TYPE = 'application/vnd.microsoft.error';

/**
 * The dialog with the answer in it: opens, or takes the place of what it shows. `searches`: whether the client can ask
 * us for choices while somebody types; Microsoft's playground cannot.
 */
export function dialogBody(outcome: Outcome, page: number, searches: boolean): object {
  const whole = answerCard(outcome);
  const card = searches ? whole : withChoicesHere(whole);
  const { payload } = renderAdaptiveCard(card, 'dialog', page);
  return {
    task: {
      type: 'continue',
      value: {
        title: dialogTitle(card),
        height: 'large',
        width: 'medium',
        card: { contentType: CARD_TYPE, content: payload },
      },
    },
  };
}

const SEARCH_TYPE = 'application/vnd.microsoft.search.searchResponse';

/** The list under a question while somebody types in it: nobody when there is nobody, or no such question for them. */
export function searchBody(outcome: Outcome): object {
  const found = foundPeople(outcome).slice(0, LIMITS.teams.searchedChoices);
  return {
    statusCode: 200,
    type: SEARCH_TYPE,
    value: { results: found.map(({ value, label }) => ({ title: label, value })) },
  };
}

/** The notes as a line or two of text; empty when there are none. */
function notesText(outcome: Outcome): string {
  const notes = 'notes' in outcome.answer ? outcome.answer.notes : [];
  const { blocks } = answerCard({ ...outcome, answer: { kind: 'note', notes } });
  return blocks.flatMap((block) => (block.type === 'notice' ? [`${block.label}: ${block.text}`] : [])).join('\n\n');
}

/**
 * What a pressed card is answered with: a text for a refusal or something done, otherwise a card that replaces it for
 * whoever pressed it, there and then.
 */
export function cardActionBody(outcome: Outcome, { request, reply }: TeamsRequest, alone: boolean): object {
  const { answer } = outcome;
  if (reply.via === 'refresh') return refreshBody(outcome);
  const isChange = 'request' in request;
  const text = notesText(outcome);
  const inText = answer.kind === 'note' || (!alone && isChange && answer.kind !== 'form' && text !== '');
  if (inText) return { statusCode: 200, type: TEXT_TYPE, value: text };
  // The pressed card itself is renewed as well, on all devices of this person: it says the same. Content is behind its
  // button (DES-4).
  return answer.kind === 'case' && (alone || isChange)
    ? cardBody(stayingCard(outcome), 1)
    : cardBody(answerCard(outcome), reply.page);
}

/**
 * A client refreshes by itself while others look over the shoulder, and what it gets stays: the L0 card again, in one's
 * own chat too. What may not be seen stays as it is.
 */
function refreshBody(outcome: Outcome): object {
  const { answer, locale } = outcome;
  if (answer.kind === 'note')
    return { statusCode: 404, type: ERROR_TYPE, value: { code: 'NotFound', message: notesText(outcome) } };
  return cardBody(answer.kind === 'case' ? deliveryCard({ view: answer.view.ping, locale }) : answerCard(outcome), 1);
}

function cardBody(card: ReturnType<typeof answerCard>, page: number): object {
  return { statusCode: 200, type: CARD_TYPE, value: renderAdaptiveCard(card, 'message', page).payload };
}
