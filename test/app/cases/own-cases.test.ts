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

describe('the cases of somebody in a window of their own', () => {
  it('say whom each is about to who may read it, what comes next and whose it is, and a page that is kept does not', async () => {
    const desk = await openDesk();
    await signal(desk, {});
    const rowsOf = async (who: string, type: 'list' | 'home') => {
      const { answer } = await desk.ask(who, { type });
      if (answer.kind !== 'cases') throw new Error(answer.kind);
      return answer.rows;
    };
    expect((await rowsOf('ilse', 'list'))[0]?.glance).toMatchObject({ whose: 'you' });
    expect((await rowsOf('mila', 'list'))[0]?.glance).toMatchObject({ subject: 'Sofie' });
    expect(await rowsOf('mila', 'home')).not.toContainEqual(
      expect.objectContaining({ glance: expect.anything() as unknown }),
    );
    await desk.storage.close();
  });

  it('are found by a part of the code or by whom they are about, and those of others are not', async () => {
    const desk = await openDesk();
    await signal(desk, {});
    const found = async (who: string, words: string) => (await desk.ask(who, { type: 'find', words })).answer.kind;
    expect(await found('mila', '2026-0001')).toBe('case');
    expect(await found('mila', 'sofie')).toBe('case');
    expect(await found('mila', 'wim')).toBe('note');
    expect(await found('max', 'sofie')).toBe('note');
    await desk.storage.close();
  });
});
