/**
 * The one place where an error of Slack's Web API is understood: by class and code, never by message text, which may
 * hold anything.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/**
 * `limited`: Slack asks to wait `retryAfter` seconds · `refused`: Slack answered no · `network`: no answer, so it may
 * or may not have been done · `other`: anything else, such as a 429 that does not say how long.
 */
export type SlackFailure =
  | { readonly kind: 'limited'; readonly code: 'ratelimited'; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly code: string; readonly where: readonly string[] }
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'other'; readonly code: string };

/** What went wrong. `code` is a code of Slack or a class name and never holds content. */
export function slackFailureOf(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'limited', code: 'ratelimited', retryAfter: error.retryAfter };
  if (error instanceof WebAPIPlatformError)
    return { kind: 'refused', code: codeOf(error.data.error), where: pointersOf(error) };
  if (error instanceof WebAPIHTTPError) return { kind: 'network', code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'network', code: 'no_answer' };
  return { kind: 'other', code: error instanceof Error ? error.name : typeof error };
}

/** web-api gives a body that is not JSON as the "code"; such a body is never passed on. */
function codeOf(code: unknown): string {
  return typeof code === 'string' && /^[a-z0-9_]{1,60}$/.test(code) ? code : 'unreadable_answer';
}

/** Which parts of our own payload Slack objected to, e.g. `/view/title`. */
function pointersOf(error: WebAPIPlatformError): readonly string[] {
  const messages = error.data.response_metadata?.messages ?? [];
  return messages.flatMap((message) => /\[json-pointer:([\w/-]{1,200})\]/.exec(message)?.[1] ?? []);
}
