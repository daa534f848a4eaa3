/**
 * The two ways we call Slack. Neither ever waits or sends again by itself: the client's own retries pause every call of
 * the process on one 429, and repeat a post that may have arrived (docs/platform-limits.md#slack-our-client). Trying
 * again is the worker's decision.
 */
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../../app/ports';
import { quietLogger } from './quiet-logger';

/**
 * `interactive`: for a person who is waiting, with a trigger good for three seconds · `outbox`: for the worker, which
 * can wait.
 */
export type Clients = { readonly interactive: WebClient; readonly outbox: WebClient };

const INTERACTIVE_TIMEOUT = 2500;
/** Long, because a post that timed out may have arrived, and will be sent again. */
const OUTBOX_TIMEOUT = 10_000;

/**
 * Clients for one workspace's bot token; without one Slack answers that it does not know us. `apiUrl` is another Web
 * API, for tests and stories.
 */
export function createClients(settings: {
  readonly botToken: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly log: Log;
}): Clients {
  const shared = {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logger: quietLogger(settings.log),
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
  };
  const client = (timeout: number) =>
    new WebClient(settings.botToken, { ...shared, timeout } satisfies WebClientOptions);
  return { interactive: client(INTERACTIVE_TIMEOUT), outbox: client(OUTBOX_TIMEOUT) };
}
