/**
 * How Slack reaches us: it sends signed requests to our address, or we connect out and it sends them there. What it
 * sends is the same.
 */
import type { Receiver } from '@slack/bolt';
import type { Log } from '../../app/ports';
import type { HttpEdge } from '../http/http-edge';
import type { Installer } from './install/install';
import { createReceiver, receiveSlack } from './requests/receiver';
import { createSocket } from './requests/socket';

/**
 * The secret that Slack signs with, or the token to connect with (socket mode, for a school without a public address).
 */
export type HearingSettings =
  | { readonly signingSecret: string }
  | {
      readonly appToken: string;
      /** How long to wait before connecting again, in milliseconds, for tests. */ readonly retryMs?:
        number | undefined;
    };

type Needs = HearingSettings & { readonly apiUrl?: string | undefined; readonly log: Log };

/** `isConnected`: whether Slack can reach us by a connection of ours; absent where it comes to our address. */
export type Hearing = {
  readonly receiver: Receiver;
  readonly http: HttpEdge;
  readonly isConnected?: (() => boolean) | undefined;
  open(): void;
  close(): Promise<void>;
};

const PREFIX = '/slack';

/** `installer` answers its own two addresses. Without an address to hear on there is nothing at ours. */
export function createHearing(needs: Needs, installer?: Installer): Hearing {
  if ('appToken' in needs) {
    const socket = createSocket(needs);
    return { ...socket, http: { prefix: PREFIX, handle: (_request, response) => void response.writeHead(404).end() } };
  }
  const { signingSecret, log } = needs;
  const receiver = createReceiver(signingSecret, log);
  return {
    receiver,
    http: {
      prefix: PREFIX,
      handle: (request, response) =>
        void (
          installer?.handle(request, response) || receiveSlack({ receiver, signingSecret, log }, request, response)
        ),
      bearsProof: ({ headers }) => headers['x-slack-signature'] !== undefined,
    },
    open: () => undefined,
    close: async () => Promise.resolve(),
  };
}
