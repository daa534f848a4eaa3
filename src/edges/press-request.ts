/** What a press asks of the application: the one table that all platforms share. It converts; whether it is allowed is decided elsewhere. */
import type { Filled, Request } from '../app/requests/request';
import type { Press } from '../card';

/** What was typed in the box to search with. */
const wordsOf = ({ answers: { words } }: Filled): string => (typeof words === 'string' ? words : '');

/** What was chosen to begin from a message, and the text as it was left. */
function startOf({ answers: { form, text } }: Filled): Omit<Extract<Request, { type: 'fromMessage' }>, 'type'> {
  const left = typeof text === 'string' ? text : '';
  return { said: { nl: left, en: left }, ...(typeof form === 'string' ? { form } : {}) };
}

/**
 * The request of a press with what was filled in, or undefined when the press lacks an id or a revision that its verb needs. `requestId` is the
 * same when the platform delivers the same click again.
 */
export function requestOf(
  { verb, case: id, act, revision }: Press,
  filled: Filled,
  requestId: string,
): Request | undefined {
  const ofCase = id === undefined ? undefined : { case: id };
  const ofTask = ofCase && act !== undefined ? { ...ofCase, task: act } : undefined;
  const ofAct = ofCase && act !== undefined && revision !== undefined ? { ...ofCase, act, revision } : undefined;
  switch (verb) {
    case 'list':
    case 'practices':
    case 'manageContacts':
    case 'reports':
      return { type: verb };
    case 'trends':
      return { type: verb, period: act ?? '' };
    case 'report':
    case 'askQuestion':
      return act === undefined ? undefined : { type: verb, report: act };
    case 'sendQuestion':
      return act === undefined ? undefined : { type: verb, report: act, filled, request: requestId };
    case 'contacts':
      return { type: verb, ...(id === undefined ? {} : { case: id }), text: wordsOf(filled) };
    case 'editContact':
      return { type: verb, ...(act === undefined ? {} : { contact: act }) };
    case 'contactHistory':
      return act === undefined ? undefined : { type: verb, contact: act };
    case 'saveContact':
      return act === undefined || revision === undefined
        ? undefined
        : { type: verb, contact: act, revision, filled, request: requestId };
    case 'start':
      return act === undefined ? undefined : { type: verb, form: act };
    case 'startFrom':
      return { type: 'fromMessage', ...startOf(filled) };
    case 'show':
    case 'journal':
    case 'dossier':
      return ofCase && { type: verb, ...ofCase };
    case 'entry':
      return ofTask && { type: verb, ...ofTask };
    case 'tick':
      return ofTask && { type: verb, ...ofTask, request: requestId };
    case 'form':
    case 'askReject':
      return ofAct && { type: verb, ...ofAct };
    case 'submit':
    case 'approve':
    case 'reject':
      return ofAct && { type: verb, ...ofAct, filled, request: requestId };
  }
}
