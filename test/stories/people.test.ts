// Who comes and goes, approved in chat by two coordinators: on both platforms, through the real edges.
import { putStaffForward } from '../../src/app/staff/staff-desk';
import type { Person, Tenant } from '../../src/app/tenant';
import { composeCore } from '../../src/compose/core';
import { randomIds } from '../../src/compose/system';
import { PersonId } from '../../src/domain/ids';
import type { StaffStep } from '../../src/staff/staff';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { createDriver } from '../../src/stories/drivers/create-driver';
import { textOf, type Screen } from '../../src/stories/drivers/screen';
import { school } from '../support/desk';
import { MONDAY, tinyPathway } from '../support/play';

const pathway = { ...tinyPathway, command: 'klein' };
const guid = (text: string) =>
  `00000000-0000-4000-8000-${Buffer.from(text).toString('hex').padStart(12, '0').slice(-12)}`;
const accountsOf = (id: string) => ({ slack: `U0${id.toUpperCase()}`, teams: guid(id) });
const withAccounts = (person: Person): Person => ({ ...person, locale: 'nl', accounts: accountsOf(person.id) });

const tenant: Tenant = {
  ...school,
  workspaces: { slack: ['T0STORY'], teams: ['22222222-2222-4222-8222-222222222222'] },
  people: school.people.map(withAccounts),
  channels: {},
  coordinators: ['ilse', 'tess'].map((id) => PersonId(id)),
};
const SARA: Person = {
  ...withAccounts({ ...tenant.people[0]!, id: PersonId('sara'), roles: ['mentor'] }),
  name: 'Sara Zeldenrust',
};
const comes: StaffStep = {
  does: 'comes',
  person: {
    id: SARA.id,
    name: SARA.name,
    roles: ['mentor'],
    kind: 'staff',
    organisations: [],
    accounts: SARA.accounts,
  },
};

async function openSchool(platform: 'slack' | 'teams') {
  const storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
  const clock = { now: () => MONDAY };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const editions = [{ pathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }];
  const core = await composeCore({ storage, tenants: [tenant], editions, worker: 'w', clock, ids: randomIds, log });
  const everybody = { ...tenant, people: [...tenant.people, SARA] };
  const driver = await createDriver(platform, {
    app: core.application,
    clock,
    log,
    addresses: storage.addresses,
    settle: async () => void (await core.runUntilIdle()),
    names: {
      tenant: everybody,
      personOf: (account) => everybody.people.find(({ accounts }) => accounts[platform] === account),
      roleOf: () => undefined,
    },
  });
  core.addGateway(driver.gateway);
  const somebody = (id: string) => everybody.people.find((one) => one.id === id)!;
  const desk = { storage, file: tenant, procedures: [pathway], others: [] };
  const put = (id: string) => putStaffForward(desk, { id, at: MONDAY, from: 'list', steps: [comes] });
  const close = async () => {
    await driver.close();
    await storage.close();
  };
  return { driver, somebody, put, deliver: () => core.runUntilIdle(), close };
}

const button = (screen: Screen, label: string) => {
  const found = screen.buttons.find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label} among ${screen.buttons.map((one) => one.label).join(', ')}`);
  return found;
};

describe.each(['slack', 'teams'] as const)('who works at a school, on %s', (platform) => {
  let opened: Awaited<ReturnType<typeof openSchool>>;
  beforeAll(async () => {
    opened = await openSchool(platform);
    await opened.put('first');
    await opened.deliver();
  });
  afterAll(() => opened.close());

  it('is told to the coordinators alone, in numbers, and approved by two from that message', async () => {
    const { driver, somebody, deliver } = opened;
    const posts = await driver.posts();
    expect(posts.map(({ to }) => ('person' in to ? to.person : to.role)).sort()).toEqual(['ilse', 'tess']);
    expect(posts.map(({ notification, screen }) => notification + textOf(screen)).join()).not.toMatch(
      /Sara|Zeldenrust/,
    );
    const postOf = (id: string) => posts.find(({ to }) => 'person' in to && to.person === id)!;
    const look = (id: string) =>
      driver.press(somebody(id), postOf(id), button(postOf(id).screen, 'Bekijken en beslissen'));

    const seen = await look('ilse');
    expect(textOf(seen)).toMatch(/Sara Zeldenrust · mentor/);
    const old = await look('tess');
    expect(textOf(await driver.press(somebody('ilse'), seen, button(seen, 'Akkoord')))).toMatch(/Je akkoord staat er/);
    expect(textOf(await driver.pressElsewhere(somebody('ilse'), seen, button(seen, 'Akkoord')))).toMatch(
      /Jouw akkoord staat er al/,
    );
    expect(textOf(await driver.command(SARA, 'dossier'))).toMatch(/Je staat nog niet in Zorgspoor/);

    const again = await driver.press(somebody('tess'), old, button(old, 'Akkoord'));
    expect(textOf(again)).toMatch(/Verouderd/);
    const present = await look('tess');
    expect(textOf(await driver.press(somebody('tess'), present, button(present, 'Akkoord')))).toMatch(/telt vanaf nu/);
    await deliver();
    expect(textOf(await driver.command(SARA, 'dossier'))).not.toMatch(/Je staat nog niet/);
  });

  it('is read and decided by nobody else, and leaves no name where others read', async () => {
    const { driver, somebody } = opened;
    const asked = await driver.forge(somebody('mila'), { type: 'staffProposal', proposal: 'first' });
    const pressed = await driver.forge(somebody('mila'), { type: 'approveStaff', proposal: 'first', revision: 0 });
    for (const screen of [asked, pressed]) expect(textOf(screen)).toMatch(/aan de coördinatoren/);
    expect(
      driver
        .outgoing()
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/Zeldenrust/);
    expect(driver.complaints()).toEqual([]);
  });

  it('loses access at once to whoever is suspended in chat', async () => {
    const { driver, somebody } = opened;
    const list = await driver.command(somebody('ilse'), 'zorg mensen');
    const form = await driver.press(somebody('ilse'), list, button(list, 'Geen toegang meer'));
    const done = await driver.press(somebody('ilse'), form, form.submit!, { staff_gone: 'sara' });
    expect(textOf(done)).toMatch(/De toegang is gestopt/);
    expect(textOf(await driver.command(SARA, 'dossier'))).toMatch(/Je staat nog niet in Zorgspoor/);
  });
});
