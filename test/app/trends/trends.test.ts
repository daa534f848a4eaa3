/**
 * Who may see figures, and what a link to them is good for: nobody is led to a case, and nobody sees them who may not
 * any more.
 */
import type { Request } from '../../../src/requests/request';
import type { Tenant } from '../../../src/app/tenant';
import { PersonId } from '../../../src/domain/ids';
import { openDesk, school, signal, type Desk } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const person = (
  id: string,
  roles: Tenant['people'][number]['roles'],
  organisations: readonly string[] = [],
): Tenant['people'][number] => ({
  id: PersonId(id),
  name: id,
  roles,
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  organisations,
  accounts: { web: id },
});
const organisation = (id: string, kind: 'school' | 'service') => ({
  id,
  name: { nl: id, en: id },
  kind,
  levels: [],
  channels: {},
});

const tenant: Tenant = {
  ...school,
  people: [
    ...school.people,
    person('dina', ['director']),
    person('pia', ['prevention_service']),
    person('lia', ['liaison_assistant']),
  ],
};
const zone: Tenant = {
  ...tenant,
  organisations: [organisation('east', 'school'), organisation('west', 'school'), organisation('youth', 'service')],
  people: [
    ...school.people,
    person('dina', ['director'], ['east']),
    person('dirk', ['director']),
    person('pia', ['prevention_service'], ['youth']),
    person('lia', ['liaison_assistant'], ['west']),
  ],
};

const command = (name: string, text = ''): Request => ({ type: 'command', command: name, text });
const asked = async (desk: Desk, who: string, request: Request = { type: 'trends', period: '' }) =>
  (await desk.ask(who, request)).answer;
const rulesOf = (answer: Awaited<ReturnType<typeof asked>>) =>
  answer.kind === 'note' ? answer.notes.map(({ rule }) => rule) : answer.kind;

async function linkOf(desk: Desk, who: string): Promise<string> {
  const answer = await asked(desk, who);
  if (answer.kind !== 'trends' || !answer.page) throw new Error(`${who} gets ${JSON.stringify(answer)}`);
  return /\/trends\/([0-9a-f]{64})$/.exec(answer.page.href)![1]!;
}

describe('figures', () => {
  it.each([
    ['dina', 'trends'],
    ['tess', 'trends'],
    ['ilse', 'trends'],
    ['pia', 'trends'],
    ['lia', 'trends'],
    ['joost', ['GES-3.3']],
    ['mila', ['GES-3.3']],
  ])('in a school, for %s: %s', async (who, shown) =>
    expect(rulesOf(await asked(await openDesk({ tenant }), who))).toEqual(shown),
  );

  it.each([
    // One of their schools, or a role within a school: of which school a case is stays sealed.
    ['dina', ['FM-16']],
    ['dirk', ['FM-16']],
    ['tess', ['FM-16']],
    ['lia', ['FM-16']],
    ['pia', 'trends'],
    ['joost', ['GES-3.3']],
  ])('in a zone of several schools, for %s: %s', async (who, shown) =>
    expect(rulesOf(await asked(await openDesk({ tenant: zone }), who))).toEqual(shown),
  );

  it('are for those too who lead cases of one of the procedures, or look after them', async () => {
    const led = { ...tinyPathway, leads: ['mentor' as const] };
    expect(rulesOf(await asked(await openDesk({ tenant, pathway: led }), 'mila'))).toBe('trends');
  });

  it.each([
    ['trends', ''],
    ['cijfers', ''],
    ['cijfers', '2026-2027'],
    ['zorg', 'cijfers'],
    ['zorg', '/trends schooljaar'],
    ['figures', ''],
  ])('are asked with /%s %s', async (name, text) => {
    expect(await asked(await openDesk({ tenant }), 'dina', command(name, text))).toMatchObject({
      kind: 'trends',
      view: { period: { id: '2026-2027' } },
      notes: [],
    });
  });

  it('of a period that nobody knows are those of the present school year, with the way to write one', async () => {
    expect(await asked(await openDesk({ tenant }), 'dina', command('cijfers', 'Sofie'))).toMatchObject({
      kind: 'trends',
      view: { period: { id: '2026-2027' } },
      notes: [{ tone: 'hint', rule: 'GES-3.3' }],
    });
  });

  it('need no access to a case, and tell nothing of one', async () => {
    const desk = await openDesk({ tenant });
    const id = await signal(desk);
    for (let more = 0; more < 5; more += 1) await signal(desk);
    const answer = await asked(desk, 'dina');
    expect(answer).toMatchObject({ kind: 'trends', view: { total: 6, lines: [{ count: 6 }] } });
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${id}|TP-2026|Sofie|joost|mila`));
    expect(await asked(desk, 'dina', { type: 'show', case: id })).toMatchObject({ kind: 'note' });
  });
});

describe('the page of figures', () => {
  it('can be looked at for half an hour, and saved', async () => {
    const desk = await openDesk({ tenant });
    await signal(desk);
    const token = await linkOf(desk, 'dina');
    for (let times = 0; times < 2; times += 1)
      expect(await desk.fetchTrends(token, 'page')).toMatchObject({
        kind: 'page',
        html: expect.stringContaining('Cijfers · schooljaar 2026–2027') as string,
      });
    expect(await desk.fetchTrends(token, 'csv')).toMatchObject({
      kind: 'csv',
      name: 'zorgspoor-2026-2027.csv',
      text: expect.stringContaining('<5') as string,
    });
    desk.setTime('2026-11-16T08:29:59.999Z');
    expect(await desk.fetchTrends(token, 'page')).toMatchObject({ kind: 'page' });
    desk.setTime('2026-11-16T08:30:00.000Z');
    expect(await desk.fetchTrends(token, 'page')).toEqual({ kind: 'gone' });
    expect(await desk.fetchTrends(token, 'csv')).toEqual({ kind: 'gone' });
    expect(await desk.fetchTrends('0'.repeat(64), 'page')).toEqual({ kind: 'gone' });
  });

  it('is no dossier, whatever the link', async () => {
    const desk = await openDesk({ tenant });
    await signal(desk);
    expect(await desk.fetchDossier(await linkOf(desk, 'dina'))).toEqual({ kind: 'gone' });
  });

  it('is gone for somebody who may not see figures any more', async () => {
    const people = [...tenant.people];
    const desk = await openDesk({ tenant: { ...tenant, people } });
    await signal(desk);
    const token = await linkOf(desk, 'dina');
    people.splice(
      people.findIndex(({ id }) => id === 'dina'),
      1,
    );
    expect(await desk.fetchTrends(token, 'page')).toEqual({ kind: 'gone' });
  });

  it('has no link where there is nothing to see', async () => {
    const answer = await asked(await openDesk({ tenant }), 'dina');
    expect(answer).toMatchObject({ kind: 'trends', view: { total: 0 }, page: undefined });
  });
});
