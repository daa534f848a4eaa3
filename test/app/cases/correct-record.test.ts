// Correcting what was recorded: who may, what is asked, what is shown from then on, and what is asked again.
import { CaseId, TenantId } from '../../../src/domain/ids';
import { act, approve, click, look, openDesk, signal, type Desk } from '../../support/desk';

const WHY = { 'DES-6': 'The name was misspelt' };
const FIRST = 'record-1';

async function correct(
  desk: Desk,
  user: string,
  id: string,
  record: string,
  answers: Record<string, unknown>,
  reasons: Record<string, string> = WHY,
) {
  const { ping } = await look(desk, 'ilse', id);
  const filled = { answers, reasons };
  return desk.ask(user, { type: 'correct', case: id, record, revision: ping.revision, filled, request: click() });
}

async function formOf(desk: Desk, user: string, id: string, record: string) {
  const { ping } = await look(desk, 'ilse', id);
  return (await desk.ask(user, { type: 'correction', case: id, record, revision: ping.revision })).answer;
}

async function head(desk: Desk, id: string) {
  const stored = await desk.storage.cases.load(TenantId('school'), CaseId(id));
  return stored!.state;
}

async function records(desk: Desk, id: string) {
  const { answer } = await desk.ask('ilse', { type: 'part', case: id, part: 'record' });
  if (answer.kind !== 'case') throw new Error(answer.kind);
  return answer.view.records;
}

const SIGNAL = { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' };

it('shows what holds now, and keeps what it said with who and why', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const form = await formOf(desk, 'joost', id, FIRST);
  if (form.kind !== 'form') throw new Error(form.kind);
  expect(form.form.fields.map(({ field, value }) => [field.id, value])).toContainEqual(['pupil', 'Sofie']);
  expect(form.form.asks.map(({ rule }) => rule)).toEqual(['DES-6']);
  const { answer, changed } = await correct(desk, 'joost', id, FIRST, { ...SIGNAL, pupil: 'Sophie' });
  expect(changed).toBe(true);
  expect('notes' in answer && answer.notes[0]?.tone).toBe('done');
  const [record] = await records(desk, id);
  expect(record!.facts.map(({ value }) => value.nl)).toContain('Sophie');
  expect(record!.corrections).toMatchObject([{ by: 'Joost', reason: WHY['DES-6'], was: [{ value: { nl: 'Sofie' } }] }]);
  expect((await look(desk, 'mila', id)).subject).toBe('Sophie');
  expect((await head(desk, id)).guarded).toEqual(expect.arrayContaining(['Sofie', 'Sophie']));
  await desk.storage.close();
});

it('is by its author or who leads; to anybody else there is no such thing', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const nothing = (await desk.ask('max', { type: 'correction', case: id, record: 'record-9', revision: 0 })).answer;
  for (const user of ['max', 'mila']) {
    expect(await formOf(desk, user, id, FIRST)).toEqual(nothing);
    const { answer, changed } = await correct(desk, user, id, FIRST, { ...SIGNAL, pupil: 'Sophie' });
    expect(answer).toEqual(nothing);
    expect(changed).toBe(false);
  }
  // While nobody leads it is for who looks after the case.
  expect((await correct(desk, 'ilse', id, FIRST, { ...SIGNAL, pupil: 'Sophie' })).changed).toBe(true);
  await desk.storage.close();
});

it('asks why, changes nothing without, and nothing when nothing is changed', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const tooShort: Record<string, string>[] = [{}, { 'DES-6': 'typo' }];
  for (const reasons of tooShort) {
    const { answer, changed } = await correct(desk, 'joost', id, FIRST, { ...SIGNAL, pupil: 'Sophie' }, reasons);
    expect([answer.kind, changed]).toEqual(['form', false]);
  }
  expect((await correct(desk, 'joost', id, FIRST, SIGNAL)).changed).toBe(false);
  expect((await head(desk, id)).latest['worry']?.answers['pupil']).toBe('Sofie');
  await desk.storage.close();
});

it('is judged by the rules, brings in who is named now, and takes nobody out unseen', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  await correct(desk, 'joost', id, FIRST, { ...SIGNAL, mentor: 'max' });
  const { members, tasks } = await head(desk, id);
  expect(members).toEqual(expect.arrayContaining(['mila', 'max']));
  expect(tasks.map(({ row }) => row)).toContain('look_again');
  const talk = { participants: ['ilse', 'tess'], on: '2026-11-12', check_on: '2026-12-01' };
  await act(desk, 'ilse', id, 'talk', talk);
  const record = (await head(desk, id)).latest['talk']!.record;
  const alone = await correct(desk, 'ilse', id, record, { ...talk, participants: ['ilse'] });
  expect('notes' in alone.answer && alone.answer.notes[0]?.rule).toBe('MELD-3.7');
  // What was planned by the old answer is planned by the new one.
  await correct(desk, 'ilse', id, record, { ...talk, check_on: '2026-12-08' });
  const planned = (await head(desk, id)).tasks.filter(({ row }) => row === 'check');
  expect(planned.map(({ dueAt }) => dueAt.slice(0, 10))).toEqual(['2026-12-08']);
  await desk.storage.close();
});

it('is not for what two people settled, nor for an answer on which somebody was kept out', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const refusedBy = async (user: string, record: string, answers: Record<string, unknown>) => {
    const { answer, changed } = await correct(desk, user, id, record, answers);
    return [changed, 'notes' in answer && answer.notes[0]?.rule];
  };
  expect(await refusedBy('joost', FIRST, { ...SIGNAL, kept_out: ['max'] })).toEqual([false, 'DES-6']);
  await act(desk, 'ilse', id, 'talk', { participants: ['ilse', 'tess'] });
  await act(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Because of the arm' });
  await approve(desk, 'tess', id, 'decision');
  const { record } = (await head(desk, id)).latest['decision']!;
  expect((await records(desk, id)).find((one) => one.record === record)?.mayCorrect).toBeUndefined();
  expect(await refusedBy('ilse', record, { report: 'no', why: 'Because of the arm' })).toEqual([false, 'DES-7']);
  await desk.storage.close();
});

it('lets a form that is older than the case be looked over first, and counts a click once', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const { ping } = await look(desk, 'ilse', id);
  await act(desk, 'mila', id, 'note', { text: 'Sleeps in class' });
  const filled = { answers: { ...SIGNAL, pupil: 'Sophie' }, reasons: WHY };
  const old = { type: 'correct', case: id, record: FIRST, revision: ping.revision, filled, request: click() } as const;
  const stale = (await desk.ask('joost', old)).answer;
  expect(stale.kind === 'form' && stale.notes[0]?.tone).toBe('stale');
  const now = { ...old, revision: (await look(desk, 'ilse', id)).ping.revision };
  const first = (await desk.ask('joost', { ...now, request: click() })).answer;
  const second = await desk.ask('joost', { ...now, request: click() });
  expect('notes' in first && first.notes[0]?.tone).toBe('done');
  expect('notes' in second.answer && second.answer.notes).toEqual('notes' in first && first.notes);
  expect(second.changed).toBe(false);
  await desk.storage.close();
});
