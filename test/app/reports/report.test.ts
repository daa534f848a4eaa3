/** The source-free report on the real application: what the cell gets, may ask and is refused. */
import { CaseId } from '../../../src/domain/ids';
import { zone, SIGNALS, openZone, submit, approve, openedCase, referenceIn, handedOut, ask } from './zone-with-cell';

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
  const stored = (await desk.storage.cases.load(zone.id, CaseId(id)))!;
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
  const told = desk.platform.posts.map(({ to, delivery }) => ({ to, view: delivery.view }));
  expect(told.filter(({ view }) => view.kind === 'report')).toEqual([
    { to: '#liaison', view: { kind: 'report', reference, news: 'asked' } },
  ]);
  // That something waits in the case is said to those of the case, without what was asked and by whom.
  expect(told.map(({ to }) => to)).not.toContain('#cell');
  expect(JSON.stringify(told.filter(({ view }) => view.kind !== 'report'))).not.toMatch(/Weten de ouders|ward|CR-/);
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
