/** What of a call to Teams others may read, for the search for leaks. */
import type { TeamsCall } from '../fakes/teams-service';
import type { CapturedText } from './driver';

type Json = Readonly<Record<string, unknown>>;
/** Is it an object of JSON? */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The card of an activity, if it has one. */
export const cardOf = (activity: Json): unknown =>
  Array.isArray(activity.attachments) ? (activity.attachments as Json[])[0]?.content : undefined;

/**
 * Every message is L0, those in somebody's own chat too: Teams keeps them. Of an answer that is of no case its
 * notification is.
 */
export function teamsOutgoingOf({ method, url, body, headers }: TeamsCall, isOfNoCase: boolean): CapturedText[] {
  const card = cardOf(body);
  const seen = isOfNoCase ? [body.summary, body.text, isJson(card) ? card.fallbackText : undefined] : body;
  return [
    { what: 'URL', text: url },
    { what: 'headers to Teams', text: headers },
    { what: `message (${method})`, text: JSON.stringify(seen) },
  ];
}
