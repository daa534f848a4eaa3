/** Asking for a procedure that is for another role, and asking by its word behind /zorg. */
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { openDesk, type Desk } from '../../support/desk';
import { tinyPathway } from '../../support/play';

/** Only team leaders begin it, as BXN-2.3 leaves it to directors. */
const pathway: Pathway = {
  ...tinyPathway,
  command: 'vraag',
  acts: tinyPathway.acts.map((act) =>
    act.id === 'worry' ? { ...act, by: { roles: ['team_leader'] }, carries: ['BXN-2.3'] } : act,
  ),
};

const type = async (desk: Desk, user: string, command: string, text = '') =>
  (await desk.ask(user, { type: 'command', command, text })).answer;

it('says whom to ask, cites the rule of the procedure, and shows no form', async () => {
  const desk = await openDesk({ pathway });
  const answer = await type(desk, 'mila', 'vraag');
  expect(answer).toMatchObject({
    kind: 'help',
    startable: [],
    notes: [{ tone: 'refused', rule: 'BXN-2.3', next: { en: 'Ask: team leader. In immediate danger: call 112.' } }],
  });
  expect(JSON.stringify(answer)).not.toContain('Tess');
});

it('opens the form for whoever may begin it, also by its word behind /zorg', async () => {
  const desk = await openDesk({ pathway });
  expect((await type(desk, 'tess', 'vraag')).kind).toBe('form');
  expect((await type(desk, 'tess', 'zorg', 'vraag')).kind).toBe('form');
  expect(await type(desk, 'mila', 'zorg', 'vraag')).toMatchObject({ kind: 'help', notes: [{ rule: 'BXN-2.3' }] });
});

it('knows nothing of a procedure that this school does not use', async () => {
  const desk = await openDesk({ pathway });
  expect(await type(desk, 'tess', 'overleg')).toMatchObject({ kind: 'help', notes: [{ tone: 'info' }] });
  expect(await type(desk, 'tess', 'zorg', 'overleg')).toMatchObject({ kind: 'help', notes: [] });
});
