/**
 * What is left behind in somebody's own chat with the bot. Teams keeps those messages, so it is what may stay and no
 * more.
 */
import { stayingCard } from '../../../cards/what-stays';
import type { Outcome } from '../../app/requests/outcome';
import type { OutgoingMessage } from './bot-framework';
import { teamsMessageOf } from './message';

/** The answer as a message that may stay. `page`: of the press that asked. */
export const ownChatMessage = (outcome: Outcome, page: number): OutgoingMessage =>
  teamsMessageOf(stayingCard(outcome), page);
