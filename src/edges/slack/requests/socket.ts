/**
 * Socket mode: we connect to Slack, for a school without a public address. Goes on trying for as long as it is open,
 * whatever becomes of the connection.
 */
import { SocketModeReceiver, type Receiver } from '@slack/bolt';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../../app/ports';
import { traceOf } from '../../trace-of';
import { slackFailureOf } from '../sending/failure';
import { quietLogger } from '../sending/quiet-logger';

export type SocketNeeds = {
  readonly appToken: string;
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  /** How long to wait before trying again, in milliseconds. */ readonly retryMs?: number | undefined;
};
/** `isConnected`: whether Slack can reach us at this moment. */
export type Socket = { readonly receiver: Receiver; isConnected(): boolean; open(): void; close(): Promise<void> };

const RETRY_MS = 5000;
/** However long Slack is away, nobody waits longer than this once it is back. */
const LONGEST_RETRY_MS = 120_000;
const TIMEOUT = 10_000;
/** How long saying goodbye may take. */
const GOODBYE_MS = 2000;

/** `open` does not wait for the connection: the server is ready to store a case without Slack. */
export function createSocket({ appToken, apiUrl, log, retryMs = RETRY_MS }: SocketNeeds): Socket {
  const clientOptions = {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: TIMEOUT,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: quietLogger(log),
    // Its own way of coming back gives up when Slack cannot be reached for a moment; ours does not.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      log.error('a request of Slack failed', traceOf(error));
      return Promise.resolve(true);
    },
  });
  const closing = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let connected = false;

  /** Connects, and is over when that connection is. Rejects when there was none. */
  async function session(): Promise<void> {
    await receiver.start();
    const over = new Promise<void>((resolve) => void receiver.client.once('disconnected', resolve));
    // Closing may come while we connect.
    if (closing.signal.aborted) await receiver.stop();
    else log.info('connected to Slack');
    connected = true;
    await over;
  }

  async function stayConnected(): Promise<void> {
    let waitMs = retryMs;
    while (!closing.signal.aborted) {
      const began = performance.now();
      try {
        await session();
        if (!closing.signal.aborted) log.info('the connection to Slack is over; connecting again');
      } catch (error) {
        if (!closing.signal.aborted)
          log.error('no connection to Slack; trying again', {
            code: slackFailureOf(error).code,
            seconds: waitMs / 1000,
          });
      } finally {
        connected = false;
      }
      // Slack ends each connection after some hours: then nobody should have to wait.
      const wasShort = performance.now() - began < retryMs;
      if (wasShort) await wait(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
      // Twice as long each time that it does not hold; soon again after one that did.
      waitMs = wasShort ? Math.min(waitMs * 2, LONGEST_RETRY_MS) : retryMs;
    }
  }

  return {
    receiver,
    isConnected: () => connected,
    open() {
      running = stayConnected();
    },
    async close() {
      closing.abort();
      await receiver.stop();
      await Promise.race([running, wait(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}
