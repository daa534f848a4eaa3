/** In a zone of several schools and services: what reaches whom, and above all what does not. */
import type { Tenant } from '../../../src/app/tenant';
import { act, openDesk, signal, type Desk } from '../../support/desk';
import { zone, zonePathway } from '../../support/two-schools';

const open = (tenant: Tenant = zone) => openDesk({ tenant, pathway: zonePathway });
const without = (role: 'director' | 'competent_service'): Tenant => ({
  ...zone,
  organisations: zone.organisations.map((one) => ({
    ...one,
    channels: Object.fromEntries(Object.entries(one.channels).filter(([name]) => name !== role)),
  })),
});

/** Everything that somebody, or a channel, was ever sent. */
const heard = (desk: Desk, place: string): string =>
  JSON.stringify(desk.platform.to(place).map(({ delivery }) => delivery));

describe('a case of one school', () => {
  it('is pinged in the channel of that school, and nowhere at another', async () => {
    const desk = await open();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'talk', { participants: ['mila', 'tess'] });
    await desk.runUntilIdle();
    expect(heard(desk, '#linde')).toContain('The director is asked');
    expect(desk.platform.to('#linde').filter(({ delivery }) => delivery.view.kind === 'ping')).toHaveLength(1);
    expect([heard(desk, '#beuk'), heard(desk, 'bo')]).toEqual(['[]', '[]']);
  });

  it('is told to the director of that school alone when there is no channel, however much it must be heard', async () => {
    const desk = await open(without('director'));
    await signal(desk);
    await desk.runUntilIdle();
    expect(heard(desk, 'an')).toContain('The director is asked');
    expect(heard(desk, 'bo')).toBe('[]');
    expect(heard(desk, '#ot')).toContain('is missing or cannot be reached');
  });

  it('is told directly, with no word of a missing channel, where a role has none on purpose', async () => {
    const desk = await open({ ...without('director'), direct: ['director'] });
    await signal(desk);
    await desk.runUntilIdle();
    expect(heard(desk, 'an')).toContain('The director is asked');
    expect(heard(desk, '#ot')).not.toContain('is missing or cannot be reached');
  });

  it('never uses a channel that people of another school read, even if one was set up', async () => {
    const desk = await open({
      ...without('director'),
      channels: { ...zone.channels, director: { platform: 'web', id: '#directors' } },
    });
    await signal(desk);
    await desk.runUntilIdle();
    expect(heard(desk, '#directors')).toBe('[]');
    expect(heard(desk, 'an')).toContain('The director is asked');
  });

  it('is told to nobody at another school when its own has no director: the coordinators hear that', async () => {
    const tenant = without('director');
    const desk = await open({ ...tenant, people: tenant.people.filter(({ id }) => id !== 'an') });
    await signal(desk);
    await desk.runUntilIdle();
    expect(heard(desk, 'bo')).toBe('[]');
    expect(heard(desk, '#ot')).toContain('director');
  });

  it('falls back on its own people when its channel is gone', async () => {
    const desk = await open();
    desk.platform.fails.set('#linde', { result: 'never', reason: 'is_archived' });
    await signal(desk);
    await desk.runUntilIdle();
    expect(heard(desk, 'an')).toContain('The director is asked');
    expect([heard(desk, '#beuk'), heard(desk, 'bo')]).toEqual(['[]', '[]']);
  });
});

describe('a case of no school in particular', () => {
  const ofNoSchool = (): Tenant => ({
    ...zone,
    people: zone.people.map((person) => (person.id === 'joost' ? { ...person, organisations: [] } : person)),
  });

  it('is told to nobody of a school: the coordinators, who work for all of them, hear that the directors could not be told', async () => {
    const desk = await open(ofNoSchool());
    await signal(desk);
    await desk.runUntilIdle();
    expect([heard(desk, 'an'), heard(desk, 'bo'), heard(desk, '#linde'), heard(desk, '#beuk')]).toEqual(
      Array(4).fill('[]'),
    );
    expect(heard(desk, '#ot')).toContain('director');
  });
});

describe('a request to a service', () => {
  it('goes to the channel of that service, without the card of the case, and to no other service', async () => {
    const desk = await open();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'route', { services: ['traffic'], handler: 'dina' });
    await desk.runUntilIdle();
    expect(heard(desk, '#traffic')).toContain('A service is asked');
    expect(heard(desk, '#traffic')).toContain('There is a task for you: Answer, by Wed 18 Nov.');
    expect(desk.platform.to('#traffic').map(({ delivery }) => delivery.view.kind)).toEqual(['notice']);
    expect([heard(desk, '#youth'), heard(desk, 'dirk')]).toEqual(['[]', '[]']);
  });

  it('is passed on in that same service when nobody answers', async () => {
    const desk = await open();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'route', { services: ['traffic'], handler: 'dina' });
    desk.setTime('2026-11-20T09:00:00.000Z');
    await desk.runUntilIdle();
    expect(heard(desk, '#traffic')).toContain('waiting too long');
    expect([heard(desk, '#youth'), heard(desk, 'dirk')]).toEqual(['[]', '[]']);
  });
});

describe('somebody who is in the case for one part', () => {
  it('hears what is for them, and nothing of how the case goes', async () => {
    const desk = await open();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'route', { services: ['traffic'], handler: 'dina' });
    await act(desk, 'ilse', id, 'acute');
    await act(desk, 'ilse', id, 'tell_all');
    await act(desk, 'tess', id, 'close');
    await desk.runUntilIdle();
    expect(heard(desk, 'dina')).toContain('think along');
    expect(heard(desk, 'an')).toContain('All are told');
    for (const other of ['It is your turn', 'All are told', 'has been closed']) {
      expect(heard(desk, 'dina')).not.toContain(other);
      expect(heard(desk, '#traffic')).not.toContain(other);
    }
  });
});
