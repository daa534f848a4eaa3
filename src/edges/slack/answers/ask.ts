/**
 * Asks the application. A bug in it must not leave a person without an answer: it becomes an apology, and a line in the
 * log without content.
 */
import type { Application } from '../../../app/requests/application';
import type { Log } from '../../../app/ports';
import type { Request } from '../../../requests/request';
import type { Account } from '../../../app/tenant';
import { traceOf } from '../../trace-of';
import { answeredWith, APOLOGY, type Answered } from './answer-cards';

/** Asks and never rejects. */
export type Ask = (account: Account, request: Request) => Promise<Answered>;

/** `searches`: whether Slack can ask us for choices while somebody types; over a connection of ours it does not. */
export function createAsk(app: Pick<Application, 'answer'>, log: Log, searches = true): Ask {
  return async (account, request) => {
    try {
      return answeredWith(await app.answer(account, request), searches);
    } catch (error) {
      log.error('a request failed', { request: request.type, ...traceOf(error) });
      return APOLOGY;
    }
  };
}
