import type { Sent } from '../../../src/app/gateway';
import type { Tenant } from '../../../src/app/tenant';
import { TenantId } from '../../../src/domain/ids';
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { tinyPathway } from '../../support/play';
import { act, openDesk, school, signal, type Desk } from '../../support/desk';

const CHANNELS = (name: string): Tenant['channels'] => ({
  support_team_member: { platform: 'web', id: `#ot-${name}` },
  team_leader: { platform: 'web', id: `#leaders-${name}` },
});
const schoolOf = (name: string): Tenant => ({
  ...school,
  id: TenantId(name),
  code: name.toUpperCase(),
  workspaces: { web: [name] },
  channels: CHANNELS(name),
});

/** The tiny procedure, whose urgent act alarms the team leaders. */
const alarming: Pathway = {
  ...tinyPathway,
  acts: tinyPathway.acts.map((one) =>
    one.urgent ? { ...one, notices: [{ to: { role: 'team_leader' }, say: { nl: 'Acuut!', en: 'Acute!' } }] } : one,
  ),
};

/** A desk of three schools; `silent` is a workspace of which no call is ever answered until `answer()`. */
async function openSchools(silent: string) {
  const desk = await openDesk({ tenants: ['lin', 'eik', 'wil'].map(schoolOf), pathway: alarming });
  const held: (() => void)[] = [];
  let most = 0;
  const { post, tell } = desk.platform.gateway;
  const hanging = (send: () => Promise<Sent>): Promise<Sent> =>
    new Promise((resolve) => {
      held.push(() => resolve(send()));
      most = Math.max(most, held.length);
    });
  desk.platform.gateway.post = (channel, delivery, thread) =>
    channel.id.endsWith(silent) ? hanging(() => post(channel, delivery, thread)) : post(channel, delivery, thread);
  desk.platform.gateway.tell = (person, delivery, home) =>
    home.workspaces.web?.includes(silent) ? hanging(() => tell(person, delivery, home)) : tell(person, delivery, home);
  const at = (name: string): Pick<Desk, 'ask'> => ({ ask: (user, request) => desk.ask(user, request, name) });
  return {
    ...desk,
    at,
    hanging: () => held.length,
    most: () => most,
    /** The platform answers all that it was asked. */
    answer: () => held.splice(0).forEach((release) => release()),
  };
}

/** Lets everything that waits for nothing but the store come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the drain', () => {
  it('goes on for other schools while the platform of one hangs, and holds few of its places', async () => {
    const desk = await openSchools('lin');
    for (let number = 0; number < 12; number += 1) await signal(desk.at('lin'));
    for (const name of ['eik', 'wil']) await signal(desk.at(name));
    const drain = desk.drain(() => undefined);
    await drain.round();
    while (desk.platform.to('#ot-eik').length === 0 || desk.platform.to('#ot-wil').length === 0) await settled();
    while (desk.hanging() < 2) await settled();
    expect(desk.platform.to('#ot-lin')).toEqual([]);
    expect(desk.most()).toBe(2);
    // In the end nothing is lost, nor sent twice.
    const answering = setInterval(desk.answer, 5);
    for (let started = 1; started > 0; started = await drain.round()) await drain.idle();
    clearInterval(answering);
    const roots = desk.platform.to('#ot-lin').filter(({ delivery }) => delivery.view.kind === 'ping');
    expect(roots).toHaveLength(12);
    expect(await desk.runUntilIdle()).toBe(0);
  });

  it('keeps a place for what is urgent at the school whose other messages hang', async () => {
    const desk = await openSchools('lin');
    for (let number = 0; number < 6; number += 1) await signal(desk.at('lin'));
    const drain = desk.drain(() => undefined);
    await drain.round();
    while (desk.hanging() < 2) await settled();
    const id = await signal(desk.at('lin'));
    const { answer } = await desk.ask('mila', { type: 'show', case: id }, 'lin');
    expect(answer.kind).toBe('case');
    await act({ ...desk, ask: desk.at('lin').ask }, 'mila', id, 'acute');
    const started = await drain.round();
    expect(started).toBe(1);
    while (desk.hanging() < 3) await settled();
    expect(desk.most()).toBe(3);
  });

  it('says each time that something is over, so that more can be started', async () => {
    const desk = await openSchools('none');
    await signal(desk.at('lin'));
    let freed = 0;
    const drain = desk.drain(() => (freed += 1));
    expect(await drain.round()).toBe(1);
    await drain.idle();
    expect(freed).toBe(1);
    expect(await drain.round()).toBe(0);
    await drain.idle();
    expect(freed).toBe(1);
  });
});

it('sends what is urgent before what was there first, and lets it wait for nothing but itself', async () => {
  const desk = await openDesk({ pathway: alarming });
  const id = await signal(desk);
  await act(desk, 'mila', id, 'acute');
  await desk.runUntilIdle();
  const lines = desk.platform.posts.filter(({ delivery }) => delivery.view.kind === 'notice');
  const urgent = lines.map(({ delivery: { view } }) => view.kind === 'notice' && view.urgent);
  expect(urgent).toContain(true);
  expect(urgent.lastIndexOf(true)).toBeLessThan(urgent.indexOf(false) < 0 ? urgent.length : urgent.indexOf(false));
});
