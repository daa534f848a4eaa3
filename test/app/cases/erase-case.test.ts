/**
 * Destroying a case that two people decided on: what was said about it goes from the chat, then the case itself
 * (DES-17).
 */
import { CaseId, TenantId } from '../../../src/domain/ids';
import { withProductActs } from '../../../src/pathways/product-acts';
import { tinyPathway } from '../../support/play';
import { act, approve, click, look, openDesk, signal, type Desk } from '../../support/desk';

const TWO_YEARS_ON = '2028-11-20T09:00:00.000Z';
const WHY = { why: 'De bewaartermijn is voorbij.' };

/** A case that was closed and whose destruction Tess and Ilse decided on, two years later. */
async function decided(desk: Desk): Promise<string> {
  const id = await signal(desk);
  await act(desk, 'mila', id, 'talk', { participants: ['mila', 'tess'] });
  const { tasks } = await look(desk, 'mila', id);
  await desk.ask('mila', {
    type: 'tick',
    case: id,
    task: tasks.find(({ kind }) => kind === 'sis')!.id,
    request: click(),
  });
  await act(desk, 'tess', id, 'close');
  await desk.runUntilIdle();
  desk.setTime(TWO_YEARS_ON);
  await act(desk, 'tess', id, 'erase', WHY);
  await desk.runUntilIdle();
  await approve(desk, 'ilse', id, 'erase');
  return id;
}

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ pathway: withProductActs(tinyPathway) });
});
afterEach(() => desk.storage.close());

it('takes back every message and leaves nothing to find', async () => {
  const id = await decided(desk);
  expect(desk.platform.posts.length).toBeGreaterThan(3);
  await desk.runUntilIdle();
  expect(desk.platform.posts).toEqual([]);
  for (const user of ['tess', 'ilse', 'mila', 'joost'])
    expect((await desk.ask(user, { type: 'show', case: id })).answer.kind).toBe('note');
  expect((await desk.ask('tess', { type: 'list' })).answer).toMatchObject({ kind: 'cases', rows: [] });
});

it('waits for a platform that is away, and goes on by itself', async () => {
  const id = await decided(desk);
  desk.platform.fails.set('#ot', { result: 'later', reason: 'away' });
  await desk.runUntilIdle();
  expect(desk.platform.to('#ot').length).toBeGreaterThan(0);
  expect((await desk.storage.cases.load(TenantId('school'), CaseId(id)))?.state.erasing).toBe(TWO_YEARS_ON);
  desk.platform.fails.clear();
  desk.setTime('2028-11-20T09:16:00.000Z');
  await desk.runUntilIdle();
  expect(desk.platform.posts).toEqual([]);
});

it('goes without the messages of a platform that stays away for three days, and says so in the log', async () => {
  const id = await decided(desk);
  desk.platform.fails.set('#ot', { result: 'later', reason: 'away' });
  await desk.runUntilIdle();
  desk.setTime('2028-11-23T09:00:00.000Z');
  await desk.runUntilIdle();
  expect((await desk.ask('tess', { type: 'show', case: id })).answer.kind).toBe('note');
  expect(desk.logged.at(-1)).toMatch(/^case destroyed .*"left":[1-9]/);
});
