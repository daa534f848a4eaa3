// What the tests of the Teams edge stand on: recorded activities, a fake Teams service on this machine, an application
// that says what it is told.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Application } from '../../../src/app/requests/application';
import type { Answer, Note, Outcome } from '../../../src/app/requests/outcome';
import type { AddressBook, Log } from '../../../src/app/ports';
import type { Request } from '../../../src/requests/request';
import type { Account } from '../../../src/app/tenant';
import { CaseCode, CaseId } from '../../../src/domain/ids';
import { createTeamsEdge, type TeamsEdgeOptions } from '../../../src/edges/teams/teams-edge';
import type { CaseView, FormView } from '../../../src/views/types';

export const TENANT = '22222222-2222-4222-8222-222222222222';
export const APP_ID = '11111111-1111-4111-8111-111111111111';
export const CASE = CaseId('0123456789abcdef0123456789abcdef');
export const CHANNEL = '19:signalen0000000000000000000000000@thread.tacv2';
export const MILA = 'aaaaaaaa-0000-4000-8000-000000000001';

/** A recorded activity, scrubbed; `changes` replace its top fields. */
export function recorded(name: string, changes: Record<string, unknown> = {}): ReturnType<typeof JSON.parse> {
  return { ...JSON.parse(readFileSync(join(__dirname, '../fixtures/teams', `${name}.json`), 'utf8')), ...changes };
}

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
export const refusedNote: Note = { tone: 'refused', text: text('Dat doe je met twee mensen.'), rule: 'MELD-3.7' };
export const doneNote: Note = { tone: 'done', text: text('Vastgelegd.') };

const ping: CaseView['ping'] = {
  kind: 'ping',
  caseId: CASE,
  code: CaseCode('MC', 2026, 7),
  revision: 9,
  pathway: text('Meldcode'),
  status: 'open',
  asked: text('Overleg'),
  stages: [{ id: 's1', title: text('Signalen'), state: 'current' }],
  stage: text('Signalen'),
  timeZone: 'Europe/Amsterdam',
  contacts: [],
};

/** Something above L0, which must never be where others read along. */
export const SECRET = 'Komt al drie dagen zonder eten';

export const caseAnswer = (...notes: Note[]): Answer => ({
  kind: 'case',
  notes,
  view: {
    kind: 'case',
    relation: 'member',
    ping,
    members: ['Mila Mentor'],
    flags: [],
    tracks: [],
    acts: [],
    proposals: [],
    tasks: [],
    items: [],
    now: '2026-11-20T09:00:00.000Z',
    gists: [
      {
        record: 'r1',
        title: text('Signaal'),
        at: '2026-11-20T09:00:00.000Z',
        by: 'Mila Mentor',
        written: [text(SECRET)],
        chosen: [],
        opening: true,
        isNew: false,
      },
    ],
    records: [
      {
        record: 'r1',
        act: 'signaal',
        title: text('Signaal'),
        stage: text('Signalen'),
        at: '2026-11-20T09:00:00.000Z',
        by: 'Mila Mentor',
        facts: [{ label: text('Wat zie je?'), value: text(SECRET) }],
        reasons: [],
        hidden: 0,
      },
    ],
  },
});

export function formAnswer(typed?: string): Answer {
  const field: FormView['fields'][number]['field'] = {
    id: 'what',
    type: 'longText',
    label: text('Wat zie je?'),
    level: 'L1',
    required: true,
  };
  const error = typed === undefined ? undefined : text('Schrijf iets meer.');
  return {
    kind: 'form',
    notes: [],
    form: {
      kind: 'form',
      submits: 'submit',
      caseId: CASE,
      revision: 0,
      act: 'meldcode/signal',
      pathway: text('Meldcode'),
      title: text('Signaal'),
      fields: [{ field, required: true, value: typed, error, choices: [] }],
      asks: [],
      contacts: [],
    },
  };
}

export const noteAnswer = (...notes: Note[]): Answer => ({ kind: 'note', notes });
export const outcome = (answer: Answer, changed = false): Outcome => ({
  answer,
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  changed,
});

/** An application that answers everything in one way, and remembers what it was asked. */
function fakeApplication(
  answer: Answer | (() => Promise<Outcome>),
): Application & { readonly asked: { account: Account; request: Request }[] } {
  const asked: { account: Account; request: Request }[] = [];
  return {
    asked,
    async answer(account, request) {
      asked.push({ account, request });
      return typeof answer === 'function' ? answer() : outcome(answer);
    },
    startWords: () => ['signaal'],
  };
}

function memoryAddresses(): AddressBook & { readonly entries: Map<string, unknown>; writes: number } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    writes: 0,
    async remember(key, value) {
      this.writes += 1;
      entries.set(key, value);
    },
    async recall(key) {
      return entries.get(key);
    },
  };
}

export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string, fields?: object) =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(opened.map(async (close) => close()));
});

/** A server on this machine, closed when the file's tests are over. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string }> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly authorization: string | undefined;
};
type Failing = { readonly status: number; readonly code?: string; readonly retryAfter?: string };

/**
 * The Teams service as far as the edge calls it. `failing` answers the next calls, `rosters` are the pages of the
 * team's people; `reached` waits for calls.
 */
export async function fakeTeams() {
  const calls: Call[] = [];
  const failing: Failing[] = [];
  const rosters: object[] = [];
  const server = await listen((request, response) => {
    let sent = '';
    request.on('data', (chunk) => (sent += chunk));
    request.on('end', () => {
      const path = decodeURIComponent(request.url ?? '');
      if (request.method === 'GET') {
        const page = rosters.shift();
        response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
        return;
      }
      calls.push({
        method: request.method ?? '',
        path,
        body: JSON.parse(sent || '{}'),
        authorization: request.headers.authorization,
      });
      const fail = failing.shift();
      const headers = {
        'content-type': 'application/json',
        ...(fail?.retryAfter ? { 'retry-after': fail.retryAfter } : {}),
      };
      response
        .writeHead(fail?.status ?? 201, headers)
        .end(
          JSON.stringify(
            fail ? { error: { code: fail.code, message: 'geheime tekst' } } : answerTo(path, calls.length),
          ),
        );
    });
  });
  const reached = async (count: number) => {
    for (let tries = 0; calls.length < count; tries += 1) {
      if (tries > 200) throw new Error(`Teams was called ${calls.length} times, not ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return calls;
  };
  return { serviceUrl: `${server.url}/teams/`, calls, failing, rosters, reached };
}

function answerTo(path: string, count: number): object {
  const message = `176363000000${count}`;
  if (!path.endsWith('/v3/conversations')) return { id: message };
  return { id: `new-conversation-${count};messageid=${message}`, activityId: message };
}

type World = Partial<TeamsEdgeOptions> & { readonly answer?: Answer | (() => Promise<Outcome>) };

/** An edge behind a server, with everything around it. Without an app id it is the insecure one for tests. */
export async function openEdge({ answer = noteAnswer(doneNote), ...options }: World = {}) {
  const app = fakeApplication(answer);
  const addresses = memoryAddresses();
  const log = recordingLog();
  const defaults = {
    appId: '',
    appPassword: '',
    appTenantId: '',
    allowedTenants: () => [TENANT],
    app,
    addresses,
    log,
    clock: { now: () => '2026-11-20T09:00:00.000Z' },
    insecureForEmulator: { nodeEnv: 'test' },
  };
  const edge = createTeamsEdge({ ...defaults, ...options });
  const server = await listen(edge.http.handle);
  const post = async (body: unknown, headers: Record<string, string> = {}, path = '/api/messages') => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const read = await response.text();
    return { status: response.status, body: read ? JSON.parse(read) : undefined };
  };
  return { ...edge, app, addresses, log, post, url: server.url };
}
