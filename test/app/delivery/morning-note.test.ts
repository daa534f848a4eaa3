/** The morning note: what could wait, in one message a person, once a day, whatever happens to the server. */
import type { Storage } from '../../../src/app/ports';
import { PersonId } from '../../../src/domain/ids';
import { tinyPathway } from '../../support/play';
import { act, click, look, openDesk, school, signal, type Desk } from '../../support/desk';
import type { Person } from '../../../src/app/tenant';

const TUESDAY = '2026-11-17T07:15:00.000Z';
const WEDNESDAY = '2026-11-18T07:15:00.000Z';

const notesTo = (desk: Desk, person: string) =>
  desk.platform.to(person).flatMap(({ delivery }) => (delivery.view.kind === 'morning' ? [delivery.view] : []));
async function at(desk: Desk, time: string): Promise<void> {
  desk.setTime(time);
  await desk.runUntilIdle();
}
const changed = (id: string, more: Partial<Person>) => ({
  ...school,
  people: school.people.map((one) => (one.id === id ? { ...one, ...more } : one)),
});
/** A note of which all mentors read: Max comes in with his role, and nothing is asked of him today. */
const pathway = {
  ...tinyPathway,
  acts: tinyPathway.acts.map((one) =>
    one.id === 'note' ? { ...one, effects: [...one.effects, { member: { role: 'mentor' } }] } : one,
  ),
};
const opened = (more: Parameters<typeof openDesk>[0] = {}) => openDesk({ pathway, ...more });
async function asked(desk: Desk, answers: Record<string, unknown> = {}): Promise<string> {
  const id = await signal(desk, answers);
  await act(desk, 'ilse', id, 'note', { text: 'x' });
  return id;
}
/** A storage of which settling a morning note fails while it is told so, as when the process ends there. */
function crashing() {
  const ends = { here: true };
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    mornings: {
      ...storage.mornings,
      settle: async (...args) => {
        if (ends.here) throw new Error('the process ended here');
        return storage.mornings.settle(...args);
      },
    },
  });
  return { ends, wrap };
}

describe('the morning note', () => {
  it('waits for a quarter past eight, and comes once', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    expect(desk.platform.to('max')).toEqual([]);
    await at(desk, '2026-11-17T07:14:00.000Z');
    expect(notesTo(desk, 'max')).toEqual([]);
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max')).toMatchObject([{ total: 1, lines: [{ code: 'TP-2026-0001' }] }]);
    for (const later of ['2026-11-17T07:16:00.000Z', '2026-11-17T15:00:00.000Z', WEDNESDAY]) await at(desk, later);
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('is one for all cases, first what is due first', async () => {
    const desk = await opened();
    await asked(desk);
    await asked(desk, { pupil: 'Noor' });
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max')).toMatchObject([
      { total: 2, lines: [{ code: 'TP-2026-0001' }, { code: 'TP-2026-0002' }] },
    ]);
  });

  it('names seven at most, says that there are more, and tells those the next day', async () => {
    const desk = await opened();
    for (let number = 0; number < 9; number += 1) await asked(desk, { pupil: `Noor ${number}` });
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max').map(({ total, lines }) => [total, lines.length])).toEqual([[9, 7]]);
    await at(desk, WEDNESDAY);
    expect(notesTo(desk, 'max').map(({ total, lines }) => [total, lines.length])).toEqual([
      [9, 7],
      [2, 2],
    ]);
  });

  it('says of several receipts of one case only the last', async () => {
    const desk = await opened();
    const id = await asked(desk);
    await act(desk, 'mila', id, 'note', { text: 'x' });
    await act(desk, 'mila', id, 'talk', { participants: ['max', 'tess'] });
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'joost').flatMap(({ lines }) => lines.flatMap(({ says }) => says))).toHaveLength(1);
  });

  it('comes later the same day when the server was down at that time', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, '2026-11-17T14:00:00.000Z');
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('comes the next morning, not at night, when the server was down all day', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, '2026-11-17T23:30:00.000Z');
    expect(notesTo(desk, 'max')).toEqual([]);
    await at(desk, WEDNESDAY);
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('is tried again the same day while the platform is away', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    desk.platform.fails.set('max', { result: 'later', retryAfter: 60, reason: 'ratelimited' });
    await at(desk, TUESDAY);
    desk.platform.fails.clear();
    await at(desk, '2026-11-17T07:17:00.000Z');
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('is not sent twice that day when the process ends right after sending, and loses nothing', async () => {
    const { ends, wrap } = crashing();
    const desk = await opened({ wrap });
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max')).toHaveLength(1);
    await at(desk, '2026-11-17T09:00:00.000Z');
    expect(notesTo(desk, 'max')).toHaveLength(1);
    ends.here = false;
    await at(desk, WEDNESDAY);
    expect(notesTo(desk, 'max')).toHaveLength(2);
  });

  it('comes on a day on which its reader works', async () => {
    const desk = await opened({ tenant: changed('max', { workdays: [3] }) });
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max')).toEqual([]);
    await at(desk, WEDNESDAY);
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('goes to who takes the place of who is away, and to nobody twice', async () => {
    const absences = [{ from: '2026-11-17', to: '2026-11-18', substitute: PersonId('mila') }];
    const desk = await opened({ tenant: changed('max', { absences }) });
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    expect(notesTo(desk, 'max')).toEqual([]);
    expect(notesTo(desk, 'mila')).toMatchObject([{ total: 1 }]);
    await at(desk, '2026-11-19T07:15:00.000Z');
    expect(notesTo(desk, 'max')).toEqual([]);
  });

  it('waits for who is away and has nobody in their place', async () => {
    const absences = [{ from: '2026-11-17', to: '2026-11-18' }];
    const desk = await opened({ tenant: changed('max', { absences }) });
    await asked(desk);
    await desk.runUntilIdle();
    for (const day of [TUESDAY, WEDNESDAY]) await at(desk, day);
    expect(notesTo(desk, 'max')).toEqual([]);
    await at(desk, '2026-11-19T07:15:00.000Z');
    expect(notesTo(desk, 'max')).toHaveLength(1);
  });

  it('does not remind of what was done meanwhile, and of what is to be noted alone only once it is late', async () => {
    const desk = await opened();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', { participants: ['mila', 'tess'] });
    const { tasks } = await look(desk, 'mila', id);
    const note = tasks.find(({ kind, mine }) => kind === 'sis' && mine)!;
    const other = await signal(desk, { pupil: 'Noor' });
    await act(desk, 'mila', other, 'talk', { participants: ['mila', 'tess'] });
    for (const time of ['2026-11-18T07:00:00.000Z', WEDNESDAY]) await at(desk, time);
    expect(notesTo(desk, 'mila')).toEqual([]);
    await desk.ask('mila', { type: 'tick', case: id, task: note.id, request: click() });
    await at(desk, '2026-11-19T07:15:00.000Z');
    expect(notesTo(desk, 'mila')).toMatchObject([{ total: 1, lines: [{ code: 'TP-2026-0002' }] }]);
  });

  it('says which cases it stood in, so that it goes when they are destroyed', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    await at(desk, TUESDAY);
    const note = desk.platform.to('max').find(({ delivery }) => delivery.view.kind === 'morning')!;
    const claimed = await desk.storage.cases.claimDue('other', '2027-11-17T07:15:00.000Z', '2027-11-17T07:16:00.000Z');
    expect(Object.values(claimed!.posts)).toContainEqual(note.ref);
  });

  it('reports who cannot be reached to those who look after the case', async () => {
    const desk = await opened();
    await asked(desk);
    await desk.runUntilIdle();
    desk.platform.fails.set('max', { result: 'never', reason: 'account_inactive' });
    const before = desk.platform.posts.length;
    await at(desk, TUESDAY);
    expect(JSON.stringify(desk.platform.posts.slice(before))).toContain('could not reach');
  });
});
