/**
 * Merging a case into another one: no moment at which both are written, so wherever it breaks off it goes on by itself,
 * and nothing comes twice (DES-20).
 */
import type { Entry } from '../../../src/domain/case/event';
import { CaseId, TenantId } from '../../../src/domain/ids';
import { withProductActs } from '../../../src/pathways/product-acts';
import { tinyPathway } from '../../support/play';
import { act, click, look, openDesk, signal, type Desk } from '../../support/desk';

const SCHOOL = TenantId('school');
const LATER = ['2026-11-16T10:00:00.000Z', '2026-11-16T11:00:00.000Z'];

const stateOf = async (desk: Desk, id: string) => (await desk.storage.cases.load(SCHOOL, CaseId(id)))!.state;
const told = async (desk: Desk, id: string, type: Entry['event']['type']) =>
  (await desk.storage.cases.journal(SCHOOL, CaseId(id))).filter(({ event }) => event.type === type);

/** Two cases about Sofie that Ilse looks after; she says that the second goes on in the first. */
async function merging() {
  const desk = await openDesk({ pathway: withProductActs(tinyPathway) });
  const stays = await signal(desk);
  const gone = await signal(desk, { facts: 'Cried at the gym' });
  await act(desk, 'ilse', gone, 'acute');
  await desk.runUntilIdle();
  const { code } = await stateOf(desk, gone);
  const { answer } = await act(desk, 'ilse', stays, 'merge_case', { other: code });
  if (answer.kind !== 'case') throw new Error(`merging was answered with ${answer.kind}`);
  return { desk, stays, gone, code };
}

async function isMerged(desk: Desk, stays: string, gone: string) {
  const [here, there] = [await stateOf(desk, stays), await stateOf(desk, gone)];
  expect(there.status).toBe('closed');
  expect(there.ties?.[stays]?.is).toBe('into');
  expect(here.ties?.[gone]?.is).toBe('taken');
  expect(here.flags).toEqual(expect.arrayContaining([...there.flags]));
  expect(there.tasks.filter(({ kind }) => kind !== 'sis')).toEqual([]);
  expect(await told(desk, gone, 'CaseClosed')).toHaveLength(1);
}

it('goes on until it is done, with what is acute and what there is to do', async () => {
  const { desk, stays, gone } = await merging();
  const { flags, tasks } = await stateOf(desk, gone);
  expect(flags).toContain('acute');
  const rows = tasks.filter(({ kind }) => kind === 'todo' || kind === 'wait').map(({ row }) => row);
  await desk.runUntilIdle();
  await isMerged(desk, stays, gone);
  expect((await stateOf(desk, stays)).tasks.map(({ row }) => row)).toEqual(expect.arrayContaining(rows));
  await desk.storage.close();
});

describe.each(['before', 'after'] as const)('a crash %s it is written', (when) => {
  it.each([1, 2, 3, 4])('at write %i is got over, and nothing comes twice', async (at) => {
    const { desk, stays, gone } = await merging();
    const flags = (await stateOf(desk, stays)).flags;
    const { cases } = desk.storage;
    const [save, settle] = [cases.save.bind(cases), cases.settle.bind(cases)];
    let writes = 0;
    async function crashing<T>(write: () => Promise<T>): Promise<T> {
      writes += 1;
      if (writes !== at) return write();
      if (when === 'after') await write();
      throw new Error('crashed');
    }
    cases.save = (...args) => crashing(() => save(...args));
    cases.settle = (...args) => crashing(() => settle(...args));
    await desk.runUntilIdle();
    expect(writes).toBeGreaterThanOrEqual(at);
    Object.assign(cases, { save, settle });
    for (const time of LATER) {
      desk.setTime(time);
      await desk.runUntilIdle();
    }
    await isMerged(desk, stays, gone);
    const raised = (await told(desk, stays, 'FlagRaised')).map(({ event }) => 'flag' in event && event.flag);
    expect(raised.sort()).toEqual([...flags].sort());
    const opened = (await told(desk, stays, 'TaskOpened')).flatMap(({ event }) =>
      event.type === 'TaskOpened' && event.task.kind !== 'sis' && event.task.kind !== 'stage' ? [event.task.row] : [],
    );
    expect(opened).toEqual([...new Set(opened)]);
    await desk.storage.close();
  });
});

it('takes along what was done in the other case before it was ended', async () => {
  const desk = await openDesk({ pathway: withProductActs(tinyPathway) });
  const stays = await signal(desk);
  const gone = await signal(desk);
  await desk.runUntilIdle();
  await act(desk, 'ilse', stays, 'merge_case', { other: (await stateOf(desk, gone)).code });
  await act(desk, 'mila', gone, 'acute');
  expect((await stateOf(desk, stays)).flags).not.toContain('acute');
  await desk.runUntilIdle();
  await isMerged(desk, stays, gone);
  expect((await stateOf(desk, stays)).flags).toContain('acute');
  await desk.storage.close();
});

it('is undone when the other case can no longer be merged, and whoever began it hears so', async () => {
  const desk = await openDesk({ pathway: withProductActs(tinyPathway) });
  const stays = await signal(desk);
  const gone = await signal(desk);
  await desk.runUntilIdle();
  await act(desk, 'ilse', stays, 'merge_case', { other: (await stateOf(desk, gone)).code });
  await act(desk, 'tess', gone, 'close_mistake', { why: 'Opened for another pupil' });
  await desk.runUntilIdle();
  expect((await stateOf(desk, gone)).status).toBe('open');
  expect((await stateOf(desk, stays)).ties?.[gone]?.is).toBe('linked');
  const said = desk.platform.to('ilse').map(({ delivery }) => JSON.stringify(delivery));
  expect(said.some((words) => words.includes('Samenvoegen ging niet door'))).toBe(true);
  await desk.storage.close();
});

it('leads whoever knows both to the case that stays, and nobody else', async () => {
  const { desk, stays, gone } = await merging();
  await desk.runUntilIdle();
  expect((await look(desk, 'ilse', gone)).ping.caseId).toBe(stays);
  const { answer } = await desk.ask('joost', { type: 'show', case: gone });
  expect(answer.kind === 'case' && answer.view.relation).toBe('reporter');
  expect(JSON.stringify(answer)).not.toContain((await stateOf(desk, stays)).code + ' ');
  const again = await desk.ask('ilse', {
    type: 'submit',
    case: stays,
    act: 'merge_case',
    revision: (await stateOf(desk, stays)).revision,
    other: gone,
    filled: { answers: {}, reasons: {} },
    request: click(),
  });
  expect(JSON.stringify(again.answer)).toContain('DES-20');
  await desk.storage.close();
});
