/** What a press asks of the application: the one table that all platforms share. It converts; whether it is allowed is decided elsewhere. */
import type { Filled, Request } from '../app/request';
import type { Press } from '../card';

/** A request about a case, an act or a task needs its id; a request about an act also the revision of the card. */
type Names = { readonly caseId: string | undefined; readonly act: string | undefined; readonly revision: number | undefined };

function aboutAct(press: Press, names: Names, filled: Filled, request: string): Request | undefined {
  const { caseId, act, revision } = names;
  if (caseId === undefined || act === undefined || revision === undefined) return undefined;
  switch (press.verb) {
    case 'form':
    case 'askReject':
      return { type: press.verb, case: caseId, act, revision };
    case 'submit':
    case 'approve':
    case 'reject':
      return { type: press.verb, case: caseId, act, revision, filled, request };
    default:
      return undefined;
  }
}

/** The request of a press with what was filled in; `requestId` is the same when the platform delivers the same click again. Undefined when something is missing. */
export function requestOf(press: Press, filled: Filled, requestId: string): Request | undefined {
  const { verb, case: caseId, act, revision } = press;
  switch (verb) {
    case 'list':
      return { type: 'list' };
    case 'start':
      return act === undefined ? undefined : { type: 'start', pathway: act };
    case 'show':
    case 'journal':
      return caseId === undefined ? undefined : { type: verb, case: caseId };
    case 'entry':
      return caseId === undefined || act === undefined ? undefined : { type: 'entry', case: caseId, task: act };
    case 'tick':
      return caseId === undefined || act === undefined ? undefined : { type: 'tick', case: caseId, task: act, request: requestId };
    case 'form':
    case 'askReject':
    case 'submit':
    case 'approve':
    case 'reject':
      return aboutAct(press, { caseId, act, revision }, filled, requestId);
  }
}
