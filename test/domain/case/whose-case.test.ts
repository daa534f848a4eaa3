/**
 * Of which school a case is: never everybody's where there are several, whoever opened it and whatever its procedure
 * says.
 */
import type { ExistingCase } from '../../../src/domain/case/case';
import type { Context } from '../../../src/domain/procedure/context';
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { PersonId } from '../../../src/domain/ids';
import { holdersOf, othersOf, ownsTask, relationOf } from '../../../src/domain/case/membership';
import { belongsTo, organisationOf } from '../../../src/domain/case/whose-case';
import { withProductActs } from '../../../src/pathways/product-acts';
import { contextOf } from '../../../src/app/tenant';
import { openDesk, signal } from '../../support/desk';
import { tinyPathway } from '../../support/play';
import { zone } from '../../support/two-schools';

const asked: Pathway = withProductActs({
  ...tinyPathway,
  acts: tinyPathway.acts.map((one) =>
    one.id === 'worry' ? { ...one, effects: [{ organisation: { actor: 'school' } }, ...one.effects] } : one,
  ),
});
const unsaid = withProductActs(tinyPathway);

/** De Linde has Joost, Ilse and An; De Beuk has Bo and Omar, and Tess works at both. */
const schoolOf: Record<string, readonly string[]> = {
  joost: ['linde'],
  ilse: ['linde'],
  mila: ['linde'],
  omar: ['beuk'],
  tess: ['linde', 'beuk'],
};
const tenant = {
  ...zone,
  channels: {},
  people: zone.people.map((person) => ({ ...person, organisations: schoolOf[person.id] ?? person.organisations })),
};
const stateOf = async (desk: Awaited<ReturnType<typeof openDesk>>, id: string): Promise<ExistingCase> =>
  (await desk.storage.cases.load(tenant.id, id as ExistingCase['id']))!.state;

describe('a case whose procedure does not say of which school it is', () => {
  const context: Context = contextOf(tenant, unsaid);
  const by = (openedBy: string, organisation?: string) => ({ openedBy: PersonId(openedBy), organisation });

  it('is of the school of who opened it, and of none when that is not one school', () => {
    expect(organisationOf(context, by('joost'))).toBe('linde');
    for (const who of ['tess', 'dina', 'nobody', 'constructor']) {
      const none = organisationOf(context, by(who));
      expect(none).not.toBeUndefined();
      expect(['joost', 'an', 'bo', 'tess'].filter((person) => belongsTo(context, person, none))).toEqual([]);
      expect(belongsTo(context, 'dina', none)).toBe(true);
    }
  });

  it('is everybody’s in a tenant of one school', () => {
    const { linde } = context.organisations;
    const alone = { ...context, organisations: { linde: linde! } };
    expect(organisationOf(alone, by('joost'))).toBeUndefined();
    expect(belongsTo(alone, 'bo', organisationOf(alone, by('joost')))).toBe(true);
  });

  it('brings in, asks and tells nobody of another school, from its first act on', async () => {
    const desk = await openDesk({ tenant, pathway: unsaid });
    const id = await signal(desk);
    await desk.runUntilIdle();
    const state = await stateOf(desk, id);
    expect(state.organisation).toBeUndefined();
    expect([...state.members].sort()).toEqual(['ilse', 'mila', 'tess']);
    expect(desk.platform.posts.map(({ to }) => to).sort()).not.toContain('omar');
    const { roles, task } = { roles: ['team_leader'], task: { owner: { roles: ['team_leader'] } } as never };
    expect(othersOf(context, state, PersonId('ilse'), roles)).toEqual(['tess']);
    expect(ownsTask(context, state, PersonId('omar'), task)).toBe(false);
    expect(holdersOf(context, 'team_leader', organisationOf(context, state))).not.toContain('omar');
  });

  it('keeps its members of before, of whatever school, and lets nobody in besides', () => {
    const state = {
      ...by('joost'),
      stage: 'talk_stage',
      members: ['ilse', 'omar'],
      excluded: [],
    } as unknown as ExistingCase;
    expect(['ilse', 'omar', 'bo', 'tess'].map((one) => relationOf(context, state, PersonId(one)))).toEqual([
      'member',
      'member',
      'none',
      'none',
    ]);
  });
});

describe('a member who works at another school by now', () => {
  it('has no relation to the case any more', () => {
    const context = contextOf(tenant, asked);
    const state = {
      openedBy: 'joost',
      organisation: 'linde',
      stage: 'talk_stage',
      members: ['ilse', 'omar', 'dina'],
      excluded: [],
    };
    expect(
      ['ilse', 'omar', 'dina'].map((one) => relationOf(context, state as unknown as ExistingCase, PersonId(one))),
    ).toEqual(['member', 'none', 'member']);
  });
});

describe('somebody of several schools', () => {
  const opener = (organisations: readonly string[]) => ({
    ...tenant,
    people: tenant.people.map((person) => (person.id === 'joost' ? { ...person, organisations } : person)),
  });

  it('is asked which one, before anything is recorded; only their own are offered', async () => {
    const desk = await openDesk({ tenant: opener(['linde', 'beuk']), pathway: asked });
    const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
    if (answer.kind !== 'form') throw new Error('expected a form');
    const field = answer.form.fields.find((one) => one.field.id === 'school');
    expect(field).toMatchObject({ required: true, choices: [{ value: 'beuk' }, { value: 'linde' }] });
    expect(await desk.storage.cases.load(tenant.id, (await signal(desk)) as ExistingCase['id'])).toBeUndefined();
    expect(desk.platform.posts).toEqual([]);

    const id = await signal(desk, { school: 'beuk', mentor: '' });
    const state = await stateOf(desk, id);
    expect(state.organisation).toBe('beuk');
    expect(state.members).not.toContain('ilse');
  });

  it('is not asked when it is one school, and cannot name another in a forged form', async () => {
    const desk = await openDesk({ tenant: opener(['linde']), pathway: asked });
    const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
    if (answer.kind !== 'form') throw new Error('expected a form');
    expect(answer.form.fields.map(({ field }) => field.id)).not.toContain('school');
    const forged = await signal(desk, { school: 'beuk' });
    expect(await desk.storage.cases.load(tenant.id, forged as ExistingCase['id'])).toBeUndefined();
    expect((await stateOf(desk, await signal(desk))).organisation).toBe('linde');
  });
});

describe('a request to be let in', () => {
  it('of somebody of another school is put to nobody, and answered like any other', async () => {
    const desk = await openDesk({ tenant, pathway: asked });
    const id = await signal(desk);
    await desk.runUntilIdle();
    const { code } = await stateOf(desk, id);
    const before = desk.platform.posts.length;
    const other = await desk.ask('bo', { type: 'command', command: 'dossier', text: `${code} toegang` });
    const none = await desk.ask('bo', { type: 'command', command: 'dossier', text: 'MC-2026-9999 toegang' });
    await desk.runUntilIdle();
    expect(other.answer).toEqual(none.answer);
    expect(desk.platform.posts).toHaveLength(before);
    await desk.ask('an', { type: 'command', command: 'dossier', text: `${code} toegang` });
    await desk.runUntilIdle();
    expect(desk.platform.posts.length).toBeGreaterThan(before);
  });
});
