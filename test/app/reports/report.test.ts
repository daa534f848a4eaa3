/** The source-free report on the real application: what the cell gets, may ask and is refused, and that nothing it sees or that is stored leads back (BXN-3.4). */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '../../../src/app/requests/request';
import type { Person, Tenant } from '../../../src/app/tenant';
import { PersonId, TenantId, type ReportReference } from '../../../src/domain/ids';
import type { Role } from '../../../src/domain/people/roles';
import { parsePathway } from '../../../src/pathways/parse';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { click, look, openDesk, school, type Desk } from '../../support/desk';
import { PRODUCT_ROLES } from '../../support/roles';

const NAMES = {
  leen: 'Leen Wouters',
  karim: 'Karim Ouali',
  nadia: 'Nadia Claes',
  tom: 'Tom Lemmens',
  ward: 'Ward Hendrickx',
  els: 'Els Voorbeeld',
};
const person = (id: keyof typeof NAMES, roles: Role[], organisations: string[] = []): Person => ({
  id: PersonId(id),
  name: NAMES[id],
  roles,
  kind: organisations.includes('linde') ? 'staff' : 'partner',
  onDuty: true,
  organisations,
  locale: 'nl',
  accounts: { web: id },
});
const zone: Tenant = {
  ...school,
  id: TenantId('zone-voorbeeld'),
  people: [
    person('leen', ['director'], ['linde']),
    person('karim', ['teacher'], ['linde']),
    person('nadia', ['liaison_assistant']),
    person('tom', ['liaison_assistant']),
    person('ward', ['radicalism_cell']),
    person('els', ['competent_service']),
  ],
  organisations: [
    {
      id: 'linde',
      name: { nl: 'Atheneum De Linde', en: 'Atheneum De Linde' },
      kind: 'school',
      levels: ['secondary'],
      municipality: 'Evere',
      channels: {},
    },
  ],
  channels: {
    liaison_assistant: { platform: 'web', id: '#liaison' },
    radicalism_cell: { platform: 'web', id: '#cell' },
  },
  pathways: ['brussel_noord'],
};

const SIGNALS = 'De jongere kijkt op naar gewapende groepen en zoekt medestanders.';
const FACTS = 'Tijdens de les geschiedenis zei hij iets over een vlag aan de muur.';
/** What nobody of the cell may ever meet. */
const SECRETS: readonly string[] = [
  'linde',
  'Evere',
  'evere',
  'Ouali',
  'Wouters',
  'Claes',
  'Lemmens',
  'Amira',
  '4 Latijn',
  'geschiedenis',
  'BXN-2026-0001',
  'leen',
  'karim',
  'nadia',
  'zone-voorbeeld',
];

jest.setTimeout(30_000);

const says = (text: string, secret: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${secret}(?![\\p{L}\\d])`, 'iu').test(text);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function openZone(dataDir?: string): Promise<Desk> {
  const file = 'pathways/brussel-noord.yaml';
  const parsed = parsePathway(await readFile(file, 'utf8'), file, PRODUCT_ROLES);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors[0]));
  const storage = await createEmbeddedStorage({ dataDir, masterKey: Buffer.alloc(32, 7) });
  return openDesk({ tenant: zone, pathway: parsed.pathway, wrap: () => storage });
}

async function submit(desk: Desk, user: string, id: string, act: string, answers: Record<string, unknown>) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'submit',
    case: id,
    act,
    revision: ping.revision,
    filled: { answers, reasons: {} },
    request: click(),
  });
}

async function approve(desk: Desk, user: string, id: string, act: string) {
  const { ping } = await look(desk, user, id);
  return desk.ask(user, {
    type: 'approve',
    case: id,
    act,
    revision: ping.revision,
    filled: { answers: {}, reasons: {} },
    request: click(),
  });
}

/** A case that Karim drafted, Leen submitted and Nadia looked at; nothing is handed out yet. */
async function openedCase(desk: Desk): Promise<string> {
  const { answer } = await desk.ask('karim', { type: 'start', form: 'brussel_noord/report' });
  if (answer.kind !== 'form') throw new Error(`expected a form, got ${JSON.stringify(answer)}`);
  const { caseId, act, revision } = answer.form;
  const answers = {
    school: 'linde',
    topics: ['radicalisation'],
    location: 'inside',
    mode: 'reactive',
    facts: FACTS,
    asked: 'Kan iemand meekijken?',
    pupil: 'Bilal Verhoeven',
    class: '4 Latijn',
    source: 'Zijn zus Amira',
  };
  expect(
    await desk.ask('karim', {
      type: 'submit',
      case: caseId,
      act,
      revision,
      filled: { answers, reasons: {} },
      request: click(),
    }),
  ).toMatchObject({ changed: true });
  await submit(desk, 'leen', caseId, 'submit', { possible_radicalisation: 'yes' });
  await submit(desk, 'nadia', caseId, 'assess', {
    summary: 'Een jongere uit zich steeds harder.',
    possible_radicalisation: 'yes',
    next_contact_on: '2026-11-20',
  });
  return caseId;
}

const referenceIn = async (desk: Desk): Promise<ReportReference> => {
  const { answer } = await desk.ask('ward', { type: 'reports' });
  if (answer.kind !== 'reports' || !answer.rows[0]) throw new Error(`the cell sees ${JSON.stringify(answer)}`);
  return answer.rows[0].reference as ReportReference;
};

async function handedOut(desk: Desk): Promise<{ id: string; reference: ReportReference }> {
  const id = await openedCase(desk);
  const proposed = await submit(desk, 'nadia', id, 'cell_report', {
    pupil: 'Bilal Verhoeven',
    signals: SIGNALS,
    seen_in_week: '2026-11-12',
    danger: 'soon',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  expect(proposed).toMatchObject({ changed: true });
  await approve(desk, 'tom', id, 'cell_report');
  await desk.runUntilIdle();
  return { id, reference: await referenceIn(desk) };
}

const ask = (desk: Desk, user: string, report: string, question: string, request = click()) =>
  desk.ask(user, { type: 'sendQuestion', report, filled: { answers: { question }, reasons: {} }, request });

test('nothing reaches the cell before somebody else approved, and then the report does, with a reference of its own', async () => {
  const desk = await openZone();
  const id = await openedCase(desk);
  await submit(desk, 'nadia', id, 'cell_report', {
    pupil: 'Bilal Verhoeven',
    signals: SIGNALS,
    seen_in_week: '2026-11-12',
    danger: 'soon',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  await desk.runUntilIdle();
  expect((await desk.ask('ward', { type: 'reports' })).answer).toEqual({ kind: 'reports', rows: [] });
  expect(desk.platform.to('#cell')).toEqual([]);
  await approve(desk, 'tom', id, 'cell_report');
  await desk.runUntilIdle();
  const reference = await referenceIn(desk);
  expect(reference).toMatch(/^CR-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(desk.platform.to('#cell').map(({ delivery }) => delivery.view)).toEqual([
    { kind: 'report', reference, news: 'new' },
  ]);
  const { answer } = await desk.ask('ward', { type: 'command', command: 'zorg', text: reference.toLowerCase() });
  expect(answer).toMatchObject({ kind: 'report', view: { mayAsk: true, week: { nl: 'week 47 van 2026' } } });
  const said = JSON.stringify(answer);
  expect(said).toContain('Bilal Verhoeven');
  expect(said).toContain(SIGNALS);
  expect(said).toContain('week 46 van 2026');
  expect(said).not.toContain('2026-11-12');
  await desk.storage.close();
});

test('the case keeps the reference, for those who may know the source, and no copy waits in its outbox', async () => {
  const desk = await openZone();
  const { id, reference } = await handedOut(desk);
  const stored = (await desk.storage.cases.load(zone.id, id as never))!;
  expect(stored.state.handouts).toEqual({ cell_report: reference });
  const claimed = await desk.storage.cases.claimDue('w', '2026-11-16T08:00:00.000Z', '2026-11-16T09:00:00.000Z');
  expect(claimed?.outbox ?? []).toEqual([]);
  const journalOf = async (user: string) =>
    JSON.stringify((await desk.ask(user, { type: 'journal', case: id })).answer);
  expect(await journalOf('nadia')).toContain(reference);
  expect(await journalOf('leen')).not.toContain(reference);
  await desk.storage.close();
});

test('delivered twice it is one report', async () => {
  const desk = await openZone();
  const { reference } = await handedOut(desk);
  const { report } = (await desk.storage.reports.load(zone.id, reference))!;
  expect(await desk.storage.reports.add(zone.id, { report, messages: [] })).toBe('exists');
  expect((await desk.ask('ward', { type: 'reports' })).answer).toMatchObject({ rows: [{ reference }] });
  await desk.storage.close();
});

test('the cell asks, the service hears of it by the reference alone and answers from the case, and the cell reads it', async () => {
  const desk = await openZone();
  const { id, reference } = await handedOut(desk);
  desk.platform.posts.length = 0;
  expect((await ask(desk, 'ward', reference, 'Weten de ouders ervan?', 'q1')).changed).toBe(true);
  expect((await ask(desk, 'ward', reference, 'Weten de ouders ervan?', 'q1')).changed).toBe(false);
  await desk.runUntilIdle();
  expect(desk.platform.posts.map(({ to, delivery }) => ({ to, view: delivery.view }))).toEqual([
    { to: '#liaison', view: { kind: 'report', reference, news: 'asked' } },
  ]);
  const seen = await desk.ask('tom', { type: 'report', report: reference });
  expect(seen.answer).toMatchObject({
    kind: 'report',
    view: { mayAsk: false, caseId: id, talk: [{ kind: 'question', text: 'Weten de ouders ervan?' }] },
  });

  const leak = await submit(desk, 'nadia', id, 'cell_answer', {
    question: 'Weten de ouders ervan?',
    asks_source: 'no',
    answer: 'Leen Wouters sprak met de ouders.',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  expect(JSON.stringify(leak.answer)).toContain('BXN-3.4');
  await submit(desk, 'nadia', id, 'cell_answer', {
    question: 'Weten de ouders ervan?',
    asks_source: 'no',
    answer: 'De ouders zijn op de hoogte en werken mee.',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  await approve(desk, 'tom', id, 'cell_answer');
  await desk.runUntilIdle();
  expect(desk.platform.to('#cell').map(({ delivery }) => delivery.view)).toEqual([
    { kind: 'report', reference, news: 'answered' },
  ]);
  const { answer } = await desk.ask('ward', { type: 'report', report: reference });
  expect(answer).toMatchObject({
    view: { talk: [{ kind: 'question' }, { kind: 'answer', week: { nl: 'week 47 van 2026' } }] },
  });
  expect(JSON.stringify(answer)).toContain('werken mee');
  expect(JSON.stringify(answer)).not.toContain('asks_source');
  await desk.storage.close();
});

test('who is the source is refused by the rule, and that it was asked is on record without the words', async () => {
  const desk = await openZone();
  const { reference } = await handedOut(desk);
  desk.platform.posts.length = 0;
  const outcome = await ask(desk, 'ward', reference, 'Wie is de bron van dit bericht?');
  expect(outcome).toMatchObject({
    changed: false,
    answer: { kind: 'reportQuestion', notes: [{ tone: 'refused', rule: 'BXN-3.4' }] },
  });
  await desk.runUntilIdle();
  expect(desk.platform.posts).toEqual([]);
  const { report } = (await desk.storage.reports.load(zone.id, reference))!;
  expect(report.talk).toEqual([]);
  expect(report.journal.at(-1)).toMatchObject({ what: 'refused', who: { person: 'ward' }, rules: ['BXN-3.4'] });
  await desk.storage.close();
});

test('nobody else knows of the report: not the school, not another service, and a made-up reference is no different', async () => {
  const desk = await openZone();
  const { reference } = await handedOut(desk);
  const none = (await desk.ask('ward', { type: 'report', report: 'CR-0000-0000' })).answer;
  for (const user of ['leen', 'karim', 'els']) {
    expect((await desk.ask(user, { type: 'report', report: reference })).answer).toEqual(none);
    expect((await desk.ask(user, { type: 'reports' })).answer).toEqual(none);
    expect((await desk.ask(user, { type: 'askQuestion', report: reference })).answer).toEqual(none);
    expect(await ask(desk, user, reference, 'Weten de ouders ervan?')).toMatchObject({ answer: none, changed: false });
  }
  expect(await ask(desk, 'nadia', reference, 'Weten de ouders ervan?')).toMatchObject({ answer: none, changed: false });
  await desk.storage.close();
});

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
      : [];

test('whatever somebody of the cell asks for, no case, school or source comes back', async () => {
  const desk = await openZone();
  const { id, reference } = await handedOut(desk);
  const { code, tasks, stage } = (await desk.storage.cases.load(zone.id, id as never))!.state;
  const filled = { answers: { question: 'Weten de ouders ervan?', words: 'atheneum' }, reasons: {} };
  const ids = [id, code, reference, '0'.repeat(32), 'BXN-2026-0001', ''];
  const acts = [
    'report',
    'cell_report',
    'cell_answer',
    'route',
    'close',
    'brussel_noord/report',
    stage,
    ...tasks.map((task) => task.id),
    reference,
    id,
  ];
  const requests: Request[] = [
    { type: 'list' },
    { type: 'reports' },
    { type: 'practices' },
    { type: 'manageContacts' },
    ...['zorg', 'dossier', 'berichten', 'reports', 'contact', 'politie', ''].flatMap((command) =>
      ['', code, reference, id, 'help', 'atheneum'].map((text): Request => ({ type: 'command', command, text })),
    ),
    ...acts.map((form): Request => ({ type: 'start', form })),
    ...ids.flatMap((one): Request[] => [
      { type: 'show', case: one },
      { type: 'journal', case: one },
      { type: 'contacts', case: one, text: '' },
      { type: 'report', report: one },
      { type: 'askQuestion', report: one },
      { type: 'sendQuestion', report: one, filled, request: click() },
      ...acts.flatMap((act): Request[] => [
        { type: 'form', case: one, act, revision: 1 },
        { type: 'askReject', case: one, act, revision: 1 },
        { type: 'entry', case: one, task: act },
        { type: 'tick', case: one, task: act, request: click() },
        { type: 'submit', case: one, act, revision: 1, filled, request: click() },
        { type: 'approve', case: one, act, revision: 1, filled, request: click() },
        { type: 'reject', case: one, act, revision: 1, filled, request: click() },
      ]),
    ]),
  ];
  const told: string[] = [];
  for (const request of requests) {
    const { answer } = await desk.ask('ward', request);
    // What was looked for in the directory is repeated to whoever typed it.
    told.push(...textsIn(answer.kind === 'contacts' ? { ...answer, view: { ...answer.view, words: '' } } : answer));
  }
  await desk.runUntilIdle();
  told.push(
    ...textsIn(desk.platform.to('#cell').map(({ delivery }) => delivery)),
    ...textsIn(desk.platform.to('ward').map(({ delivery }) => delivery)),
  );
  // An opening form carries the id of a case to be, which is nobody's.
  for (const secret of [...SECRETS, id, code, 'tom']) expect(told.filter((text) => says(text, secret))).toEqual([]);
  await desk.storage.close();
});

const rowsOf = async (kind: string): Promise<Record<string, unknown>[]> => {
  const lines = (await readFile(join(folder, `${kind}.db`), 'utf8'))
    .split('\n')
    .filter((line) => line.includes('"_id"'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('what is stored of a report has nothing in common with a case, sealed or open', async () => {
  const desk = await openZone(folder);
  const { id, reference } = await handedOut(desk);
  await ask(desk, 'ward', reference, 'Weten de ouders ervan?');
  await submit(desk, 'nadia', id, 'cell_answer', {
    question: 'Weten de ouders ervan?',
    asks_source: 'no',
    answer: 'De ouders zijn op de hoogte.',
    rewritten: 'yes',
    second_reader: 'tom',
  });
  await approve(desk, 'tom', id, 'cell_answer');
  await desk.runUntilIdle();
  const { report } = (await desk.storage.reports.load(zone.id, reference))!;
  const listed = await desk.storage.reports.listFor(zone.id, 'radicalism_cell', 10);
  await desk.storage.close();
  expect(await readdir(folder)).toContain('reports.db');
  const [reports, cases] = [await rowsOf('reports'), await rowsOf('cases')];
  expect(reports.length).toBeGreaterThan(2);

  // Every version that was ever written, not the last one only.
  const keys = new Set(reports.flatMap((row) => Object.keys(row)));
  expect([...keys].sort()).toEqual([
    '_id',
    'deliverAt',
    'key',
    'leaseUntil',
    'leaseWorker',
    'sealed',
    'shelf',
    'version',
    'week',
  ]);
  const values = (rows: Record<string, unknown>[]) =>
    new Set(rows.flatMap((row) => Object.values(row).flatMap(textsIn)).filter((value) => value !== ''));
  const ofCases = values(cases);
  // A worker's name and until when it holds something tell of workers.
  const workers = new Set(reports.flatMap((row) => [row['leaseWorker'], row['leaseUntil']]));
  expect([...values(reports)].filter((value) => ofCases.has(value) && !workers.has(value))).toEqual([]);
  const atRest = JSON.stringify(reports);
  for (const secret of [...SECRETS, id, reference, 'Bilal', 'ouders']) expect(atRest).not.toContain(secret);
  for (const row of reports) expect(row['deliverAt'] ?? '1970-01-01T00:00:00.000Z').toBe('1970-01-01T00:00:00.000Z');

  // And what is inside, once opened.
  const inside = textsIn([report, listed]);
  for (const secret of [...SECRETS, id, 'tom']) expect(inside.filter((text) => says(text, secret))).toEqual([]);
  expect(inside.filter((text) => /\d{1,2}:\d{2}|T\d{2}/.test(text))).toEqual([]);
});
