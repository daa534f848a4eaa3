// The only door to nock. Nothing leaves this machine during a test, and what a test expects to be called must be
// called:
//
//     const http = httpMock();                          // once, at the top of a describe or a file
//     http.mock('https://slack.com').post('/api/chat.postMessage').reply(200, { ok: true });
//
// Servers that a test starts on this machine (127.0.0.1, localhost) are reached as they are.
import nock from 'nock';

export type HttpMock = {
  /**
   * Answers for one host; the rest of the sentence is nock's. Each answer serves one request unless `.persist()`ed or
   * `.times(n)`.
   */
  mock: (host: string, options?: nock.Options) => nock.Scope;
};

const THIS_MACHINE = /^(127\.0\.0\.1|localhost|\[?::1\]?)(:\d+)?$/;

type Unmatched = {
  method?: string;
  hostname?: string;
  host?: string;
  path?: string;
  options?: Unmatched;
  proto?: string;
};

export function httpMock(): HttpMock {
  let missing: string[] = [];
  const onNoMatch = (request: Unmatched, options?: Unmatched) => {
    const { method = 'GET', proto = 'https', hostname, host, path = '/' } = options ?? request.options ?? request;
    const name = hostname ?? host ?? 'unknown host';
    if (!THIS_MACHINE.test(name)) missing.push(`${method} ${proto}://${name}${path}`);
  };

  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
    nock.enableNetConnect((host) => THIS_MACHINE.test(host));
    nock.emitter.on('no match', onNoMatch);
  });

  afterEach(() => {
    const unused = nock.pendingMocks();
    const complaint = complain(missing, unused);
    missing = [];
    nock.cleanAll();
    if (complaint) throw new Error(complaint);
  });

  afterAll(() => {
    nock.emitter.off('no match', onNoMatch);
    nock.restore();
  });

  return { mock: (host, options) => nock(host, options) };
}

/** What is wrong, and what to do about it; undefined when all is well. */
export function complain(missing: readonly string[], unused: readonly string[]): string | undefined {
  const parts: string[] = [];
  if (missing.length > 0) {
    parts.push(
      `The code called, and no mock answered:\n${list(missing)}\n` +
        `Add an answer in the test, e.g. http.mock('https://host').post('/path').reply(200, {...}), or find out why the code calls this.`,
    );
  }
  if (unused.length > 0) {
    parts.push(
      `The test mocked, and the code never called:\n${list(unused)}\n` +
        `Remove the mock, or find out why the call was not made (not awaited? other body or path than the mock says?).`,
    );
  }
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

const list = (lines: readonly string[]) => lines.map((line) => `  - ${line}`).join('\n');
