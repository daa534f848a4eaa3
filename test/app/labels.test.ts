/** Two people of one name are told apart wherever they are chosen or named; everybody else is called by their name. */
import { labelsOf, namesOf } from '../../src/app/tenant';
import { PersonId } from '../../src/domain/ids';
import { openDesk } from '../support/desk';
import { zone } from '../support/two-schools';

const someone = zone.people[0]!;
const jan = (id: string, roles: readonly string[], organisations: readonly string[] = []) => ({
  ...someone,
  id: PersonId(id),
  name: id.endsWith('x') ? 'jan bakker' : 'Jan Bakker',
  roles,
  organisations,
  accounts: { web: id },
});
const tenant = {
  ...zone,
  people: [
    ...zone.people,
    jan('a', ['director'], ['linde']),
    jan('b', ['director'], ['beuk']),
    jan('c', ['support_staff']),
    jan('d', ['teacher']),
    jan('x', ['teacher']),
  ],
};

it('tells them apart by what they do, else by where they work, else by their id', () => {
  const labels = labelsOf(tenant);
  expect(['a', 'b', 'c', 'd', 'x'].map((id) => labels[id])).toEqual([
    expect.stringMatching(/^Jan Bakker \(.+\), De Linde$/),
    expect.stringMatching(/^Jan Bakker \(.+\), De Beuk$/),
    expect.stringMatching(/^Jan Bakker \((?!c).+\)$/),
    'Jan Bakker (d)',
    'jan bakker (x)',
  ]);
  expect(labels.joost).toBe('joost');
  expect(new Set(Object.values(labels)).size).toBe(tenant.people.length);
  expect(namesOf(tenant).a).toBe('Jan Bakker');
});

it('shows those labels in a form', async () => {
  const desk = await openDesk({
    tenant: { ...tenant, people: tenant.people.map((one) => ({ ...one, roles: [...one.roles, 'mentor'] })) },
  });
  const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
  if (answer.kind !== 'form') throw new Error('expected a form');
  const labels = answer.form.fields.flatMap(({ field, choices }) =>
    field.id === 'mentor' ? choices.map(({ label }) => label.nl) : [],
  );
  expect(labels.length).toBeGreaterThan(3);
  expect(new Set(labels).size).toBe(labels.length);
});
