// Somebody whom no school knows tries: the coordinators hear who, once, and the person hears whom to ask.
import { PersonId } from '../../../src/domain/ids';
import { openDesk, school, type Desk } from '../../support/desk';

const coordinators = (...ids: string[]) => ({ ...school, coordinators: ids.map((id) => PersonId(id)) });
const command = { type: 'command', command: 'zorg', text: 'Sofie heeft een blauwe arm' } as const;

const heardBy = (desk: Desk, person: string) =>
  desk.platform.to(person).map(({ delivery: { view } }) => (view.kind === 'school' ? view.say.nl : view.kind));

async function nextOf(desk: Desk, user: string): Promise<string | undefined> {
  const { answer } = await desk.ask(user, command);
  return answer.kind === 'note' ? answer.notes[0]?.next?.nl : answer.kind;
}

it('tells each coordinator in their own chat who tried, by platform id, from which workspace, and how to let them in', async () => {
  const desk = await openDesk({ tenant: coordinators('ilse', 'tess') });
  await desk.ask('sara', command);
  await desk.runUntilIdle();

  expect(heardBy(desk, 'ilse')).toEqual([
    expect.stringMatching(/sara op de speeltuin, uit playground.*accounts: \{ web: sara \}/),
  ]);
  expect(heardBy(desk, 'tess')).toHaveLength(1);
  expect(desk.platform.posts).toHaveLength(2);
  expect(JSON.stringify(desk.platform.posts)).not.toMatch(/Sofie|blauwe/);
});

it('tells the stranger whom to ask, by name, and nothing else of the school', async () => {
  const desk = await openDesk({ tenant: coordinators('ilse', 'tess') });

  expect(await nextOf(desk, 'sara')).toBe(
    'Vraag Ilse of Tess om je toe te voegen; die hoort dat je dit probeerde. Bij direct gevaar: bel 112.',
  );
});

it('tells the same once a week, and a second stranger apart', async () => {
  const desk = await openDesk({ tenant: coordinators('ilse') });
  for (const user of ['sara', 'sara', 'bob']) await desk.ask(user, command);
  await desk.runUntilIdle();
  await desk.ask('sara', command);
  await desk.runUntilIdle();
  expect(heardBy(desk, 'ilse')).toHaveLength(2);

  desk.setTime('2026-11-30T08:00:00.000Z');
  await desk.ask('sara', command);
  await desk.runUntilIdle();
  expect(heardBy(desk, 'ilse')).toHaveLength(3);
});

it('tells nobody of a card that asks by itself, of who only looks around, or where the school named no coordinator', async () => {
  const desk = await openDesk({ tenant: coordinators('ilse') });
  await desk.ask('sara', { type: 'show', case: '0'.repeat(32) });
  await desk.ask('sara', { type: 'home' });
  await desk.runUntilIdle();
  expect(desk.platform.posts).toEqual([]);

  const plain = await openDesk();
  expect(await nextOf(plain, 'sara')).toMatch(/^Vraag de coördinator van het ondersteuningsteam/);
  await plain.runUntilIdle();
  expect(plain.platform.posts).toEqual([]);
});

it('tries again whom it could not reach, and nobody twice', async () => {
  const desk = await openDesk({ tenant: coordinators('ilse', 'tess') });
  desk.platform.fails.set('ilse', { result: 'later', reason: 'busy' });
  await desk.ask('sara', command);
  await desk.runUntilIdle();
  expect([heardBy(desk, 'ilse').length, heardBy(desk, 'tess').length]).toEqual([0, 1]);

  desk.platform.fails.clear();
  desk.setTime('2026-11-16T09:30:00.000Z');
  await desk.runUntilIdle();
  expect([heardBy(desk, 'ilse').length, heardBy(desk, 'tess').length]).toEqual([1, 1]);
});
