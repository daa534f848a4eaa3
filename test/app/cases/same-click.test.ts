// A click that comes a second time, under whatever id, does nothing and is told what the first one was told.
import { CaseId, TenantId } from '../../../src/domain/ids';
import type { Request } from '../../../src/requests/request';
import { click, look, openDesk, signal, type Desk } from '../../support/desk';

const TALK = { participants: ['ilse', 'tess'], on: '2026-11-13', check_on: '2026-12-01' };

async function twice(desk: Desk, user: string, request: Request) {
  const of = async (asked: Request) => (await desk.ask(user, asked)).answer;
  return [await of(request), await of({ ...request, request: click() } as Request)] as const;
}

const notesOf = (answer: Awaited<ReturnType<Desk['ask']>>['answer']) => ('notes' in answer ? answer.notes : []);

async function submit(desk: Desk, user: string, id: string, act: string, answers: Record<string, unknown>) {
  const { ping } = await look(desk, user, id);
  const filled = { answers, reasons: {} };
  return { type: 'submit', case: id, act, revision: ping.revision, filled, request: click() } as const;
}

async function records(desk: Desk, id: string, act: string): Promise<number> {
  const journal = await desk.storage.cases.journal(TenantId('school'), CaseId(id));
  return journal.filter(({ event }) => event.type === 'ActRecorded' && event.act === act).length;
}

it('says of an act what was said at first, its advice too, and records it once', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const [first, second] = await twice(desk, 'ilse', await submit(desk, 'ilse', id, 'talk', TALK));
  expect(notesOf(first).map(({ tone }) => tone)).toEqual(['done', 'hint']);
  expect(notesOf(second)).toEqual(notesOf(first));
  expect(await records(desk, id, 'talk')).toBe(1);
  await desk.storage.close();
});

it('says it as well when somebody did something in between', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const request = await submit(desk, 'ilse', id, 'note', { text: 'She sleeps in class' });
  const first = await desk.ask('ilse', request);
  await desk.ask('mila', await submit(desk, 'mila', id, 'note', { text: 'And at lunch' }));
  const again = await desk.ask('ilse', { ...request, request: click() });
  expect(notesOf(again.answer)).toEqual(notesOf(first.answer));
  expect(again.changed).toBe(false);
  expect(await records(desk, id, 'note')).toBe(2);
  await desk.storage.close();
});

it('says it of what was proposed, approved and ticked', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  await desk.ask('ilse', await submit(desk, 'ilse', id, 'talk', TALK));
  const proposal = await submit(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Because of the arm' });
  const [proposed, proposedAgain] = await twice(desk, 'ilse', proposal);
  expect(notesOf(proposedAgain)).toEqual(notesOf(proposed));
  const { ping, tasks } = await look(desk, 'tess', id);
  const approve = { type: 'approve', case: id, act: 'decision', revision: ping.revision, request: click() } as const;
  const [approved, approvedAgain] = await twice(desk, 'tess', { ...approve, filled: { answers: {}, reasons: {} } });
  expect(notesOf(approved)[0]?.tone).toBe('done');
  expect(notesOf(approvedAgain)).toEqual(notesOf(approved));
  const note = (await look(desk, 'ilse', id)).tasks.find(({ kind, mine }) => kind === 'sis' && mine)!;
  expect(tasks).not.toEqual([]);
  const [ticked, tickedAgain] = await twice(desk, 'ilse', { type: 'tick', case: id, task: note.id, request: click() });
  expect(notesOf(ticked)[0]?.tone).toBe('done');
  expect(notesOf(tickedAgain)).toEqual(notesOf(ticked));
  await desk.storage.close();
});

it('is somebody else’s, or another text, or was undone since: then the card is old', async () => {
  const desk = await openDesk();
  const id = await signal(desk);
  const request = await submit(desk, 'ilse', id, 'note', { text: 'She sleeps in class' });
  await desk.ask('ilse', request);
  const toneOf = async (user: string, asked: Request) => notesOf((await desk.ask(user, asked)).answer)[0]?.tone;
  expect(await toneOf('mila', { ...request, request: click() })).toBe('stale');
  const other = { answers: { text: 'She slept in class' }, reasons: {} };
  expect(await toneOf('ilse', { ...request, filled: other, request: click() })).toBe('stale');
  const { undo } = await look(desk, 'ilse', id);
  const [undone, undoneAgain] = await twice(desk, 'ilse', {
    type: 'undo',
    case: id,
    record: undo!.record,
    request: click(),
  });
  expect(notesOf(undone)[0]?.tone).toBe('done');
  expect(notesOf(undoneAgain)).toEqual(notesOf(undone));
  expect(await toneOf('ilse', { ...request, request: click() })).toBe('stale');
  await desk.storage.close();
});
