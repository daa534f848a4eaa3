/** Requests of a platform to a server, as something to measure. */
import type { Variant } from './measure';
import type { Outside } from './outside';
import type { PlatformRequest } from './platforms-messages';
import type { Served } from './serve';

/** `calls`: how often the server calls Slack for each · `proves`: what the last thing it says holds when it did its work; throws when it does not. */
export type Sending = {
  readonly requests: (count: number) => Promise<readonly PlatformRequest[]>;
  readonly calls: number;
  readonly proves: string;
};

/** The same requests every time, for a server that only acknowledges them. */
export function repeating({ requests }: Sending, proves: string): Sending {
  let made: Promise<readonly PlatformRequest[]> | undefined;
  return { requests: async (count) => (made ??= requests(count)), calls: 0, proves };
}

export function sending(outside: Outside, served: Served, { requests, calls, proves }: Sending): Variant {
  return {
    async prepare(count) {
      await outside.load({ url: served.url, requests: await requests(count), calls });
      return async () => {
        const said = await outside.fire();
        await served.settle();
        if (!said.includes(proves)) throw new Error(`the server did something else: ${said.slice(0, 300)}`);
      };
    },
  };
}
