/**
 * That nothing the cell sees, and nothing that is stored of a report, leads back to the case, its school or its source.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from '../../../src/requests/request';
import { CaseId } from '../../../src/domain/ids';
import { click } from '../../support/desk';
import { zone, SECRETS, says, folder, openZone, submit, approve, handedOut, ask } from './zone-with-cell';

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
      : [];

test('whatever somebody of the cell asks for, no case, school or source comes back', async () => {
  const desk = await openZone();
  const { id, reference } = await handedOut(desk);
  const { code, tasks, stage } = (await desk.storage.cases.load(zone.id, CaseId(id)))!.state;
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
