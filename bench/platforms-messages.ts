/** What the benchmark and the process that plays the platforms say to each other. */

/** The only bot token that its Slack knows. */
export const SLACK_TOKEN = 'xoxb-bench';

/** A request as a platform sends it. `audience`: with a token for that bot · `modal`: the modal it was sent from. */
export type PlatformRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly audience?: string;
  readonly modal?: { readonly id: string; readonly hash: string };
};

/** Requests to send to `url`; after each, wait until the server has called Slack this many times. */
export type Load = { readonly url: string; readonly requests: readonly PlatformRequest[]; readonly calls: number };

/** Where the platforms are. */
export type Ready = {
  readonly slackApi: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly serviceUrl: string;
};

/** What the last request was answered with (or what Slack was called with because of it), and what Slack refused. */
export type Fired = { readonly last: string; readonly refused: readonly string[] };

export type ToPlatforms = { readonly say: 'load'; readonly load: Load } | { readonly say: 'fire' };
export type FromPlatforms =
  | { readonly say: 'ready'; readonly ready: Ready }
  | { readonly say: 'loaded' }
  | { readonly say: 'fired'; readonly fired: Fired }
  | { readonly say: 'failed'; readonly why: string };
