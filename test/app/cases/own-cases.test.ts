// The list of somebody's own cases and the page that is kept of it, when a case of theirs cannot be read.
import { StorageUnavailable, type Storage } from '../../../src/app/ports';
import { openDesk, signal } from '../../support/desk';

async function withTwoCases(problem: Error) {
  const broken = new Set<string>();
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    cases: {
      ...storage.cases,
      load: (tenant, id) => (broken.has(id) ? Promise.reject(problem) : storage.cases.load(tenant, id)),
    },
  });
  const desk = await openDesk({ wrap });
  broken.add(await signal(desk, { facts: 'Blue arm' }));
  await signal(desk, { facts: 'Sleeps in class' });
  return desk;
}

it('shows every case on a home though one of them cannot be read, and tells the operator which', async () => {
  const desk = await withTwoCases(new TypeError('no edition for Blue arm'));
  const { answer } = await desk.ask('mila', { type: 'home' });
  if (answer.kind !== 'cases') throw new Error(answer.kind);
  expect(answer.rows.map(({ code }) => code).sort()).toEqual(['TP-2026-0001', 'TP-2026-0002']);
  expect(desk.logged.join()).toMatch(/a case of a list cannot be read .*TP-2026-0001/);
  expect(desk.logged.join()).not.toContain('Blue arm');
  await desk.storage.close();
});

it('says that the record cannot be reached when the store is away', async () => {
  const desk = await withTwoCases(new StorageUnavailable('away'));
  expect((await desk.ask('mila', { type: 'home' })).answer).toMatchObject({
    kind: 'note',
    notes: [{ tone: 'refused' }],
  });
  await desk.storage.close();
});
