// Twelve schools, each a tenant of its own, in one workspace; one person works at two of them. On both platforms,
// through the real edges.
import { composeCore } from '../../src/compose/core';
import { randomIds } from '../../src/compose/system';
import type { Person, Platform, Tenant } from '../../src/app/tenant';
import { PersonId, TenantId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { createDriver } from '../../src/stories/drivers/create-driver';
import type { Driver } from '../../src/stories/drivers/driver';
import { textOf, type Screen } from '../../src/stories/drivers/screen';
import { checkTenants } from '../../src/tenants/check-tenants';
import { school } from '../support/desk';
import { MONDAY, tinyPathway } from '../support/play';

const WORKSPACES = { slack: ['T0STORY'], teams: ['22222222-2222-4222-8222-222222222222'] };
const NAMES = [
  'Linde',
  'Beuk',
  'Wilg',
  'Eik',
  'Esdoorn',
  'Berk',
  'Els',
  'Iep',
  'Spar',
  'Populier',
  'Kastanje',
  'Hazelaar',
];
const pathway = { ...tinyPathway, command: 'klein' };

const guid = (text: string) =>
  `00000000-0000-4000-8000-${Buffer.from(text).toString('hex').padStart(12, '0').slice(-12)}`;
const accountsOf = (id: string) => ({ slack: `U0${id.toUpperCase()}`, teams: guid(id) });
/** Works at De Linde and De Beuk, with one account on each platform. */
const NOOR = accountsOf('noor');

function schoolNamed(name: string, index: number, platform: Platform): Tenant {
  const id = name.toLowerCase();
  const people = school.people.map((person): Person => ({
    ...person,
    locale: 'nl',
    name: `${person.name} ${name}`,
    accounts: accountsOf(`${person.id.slice(0, 4)}${index}`),
  }));
  const others = ['linde', 'beuk'].filter((other) => other !== id);
  const noor: Person = {
    ...people[0]!,
    id: PersonId('noor'),
    name: 'Noor Zwart',
    roles: ['mentor'],
    alsoAt: others,
    accounts: NOOR,
  };
  const channel = (role: string) => ({
    platform,
    id: platform === 'slack' ? `C0${role}${index}`.toUpperCase() : `19:${role}${index}@thread.tacv2`,
  });
  return {
    ...school,
    id: TenantId(id),
    name: `De ${name}`,
    code: name.slice(0, 3).toUpperCase() + index,
    workspaces: WORKSPACES,
    people: index < 2 ? [...people, noor] : people,
    channels: { support_team_member: channel('team'), team_leader: channel('leaders') },
  };
}

/** All of it as the one place that the platform sees: a school is a part of it, with its channels. */
function asOnePlace(schools: readonly Tenant[]): Tenant {
  const people = schools.flatMap((one) => one.people.map((person) => ({ ...person, organisations: [one.id] })));
  return {
    ...schools[0]!,
    people: people.filter(
      ({ accounts }, at) => people.findIndex((one) => one.accounts.teams === accounts.teams) === at,
    ),
    channels: {},
    organisations: schools.map(({ id, name, channels }) => ({
      id,
      name: { nl: name, en: name },
      kind: 'school',
      levels: [],
      channels,
    })),
  };
}

async function openGroup(platform: 'slack' | 'teams') {
  const schools = NAMES.map((name, index) => schoolNamed(name, index, platform));
  const storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
  const clock = { now: () => MONDAY };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const core = await composeCore({
    storage,
    tenants: schools,
    editions: [{ pathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }],
    worker: 'w',
    clock,
    ids: randomIds,
    log,
  });
  const place = asOnePlace(schools);
  const channels = new Map(
    schools.flatMap(({ id, channels: own }) =>
      Object.entries(own).map(([role, channel]) => [channel.id, { role, organisation: id }] as const),
    ),
  );
  const driver = await createDriver(platform, {
    app: core.application,
    clock,
    log,
    addresses: storage.addresses,
    settle: async () => void (await core.runUntilIdle()),
    names: {
      tenant: place,
      personOf: (account) => place.people.find(({ accounts }) => accounts[platform] === account),
      roleOf: (channel) => channels.get(channel),
    },
  });
  core.addGateway(driver.gateway);
  const noor = place.people.find(({ id }) => id === 'noor')!;
  return {
    schools,
    driver,
    noor,
    somebody: (name: string, id: string) =>
      schools.find((one) => one.name === name)!.people.find((one) => one.id === id)!,
    deliver: () => core.runUntilIdle(),
    close: async () => {
      await driver.close();
      await storage.close();
    },
  };
}

type Group = Awaited<ReturnType<typeof openGroup>>;

const button = (screen: Screen, label: RegExp) => {
  const found = screen.buttons.find((one) => label.test(one.label));
  if (!found)
    throw new Error(
      `no button ${label} among ${screen.buttons.map((one) => one.label).join(', ')}:\n${textOf(screen)}`,
    );
  return found;
};

/** Noor signals at a school: she is asked which, and the form says so. */
async function signalAt({ driver, noor, deliver }: Group, name: string): Promise<Screen> {
  const asked = await driver.command(noor, 'klein');
  const form = await driver.press(noor, asked, button(asked, new RegExp(name)));
  const mentor = form.inputs.find(({ id }) => id === 'mentor')?.choices?.[0]?.value ?? '';
  const done = await driver.press(noor, form, form.submit!, { facts: 'Blauwe plek', pupil: `Sofie ${name}`, mentor });
  await deliver();
  return done;
}

const seenBy = async (driver: Driver, person: Person, command: string) => textOf(await driver.command(person, command));

describe.each(['slack', 'teams'] as const)('twelve schools in one workspace, on %s', (platform) => {
  let group: Group;
  beforeAll(async () => {
    group = await openGroup(platform);
  });
  afterAll(() => group.close());

  it('may share it, since every account is of one school, or both say that it is somebody who works there', () => {
    expect(checkTenants(group.schools)).toEqual([]);
  });

  it('asks whoever works at two schools which one, before anything else', async () => {
    const asked = await group.driver.command(group.noor, 'klein');

    expect(asked.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['De Linde', 'De Beuk']));
    expect(asked.inputs).toEqual([]);
    const form = await group.driver.press(group.noor, asked, button(asked, /Beuk/));
    expect(textOf(form)).toContain('De Beuk');
    const people = form.inputs.find(({ id }) => id === 'mentor')?.choices?.map(({ label }) => label) ?? [];
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((label) => !/Beuk|Noor/.test(label))).toEqual([]);
  });

  it('records at the school that was chosen, under a code that tells it, and tells nobody of the other eleven', async () => {
    const atBeuk = await signalAt(group, 'Beuk');
    const atLinde = await signalAt(group, 'Linde');
    expect(textOf(atBeuk)).toMatch(/BEU1-TP-2026-0001/);
    expect(textOf(atLinde)).toMatch(/LIN0-TP-2026-0001/);

    const posts = await group.driver.posts();
    const of = (code: string) =>
      posts
        .filter(({ notification, screen }) => `${notification} ${textOf(screen)}`.includes(code))
        .map(({ to }) => ('role' in to ? to.organisation : to.person));
    expect(of('BEU1-TP').length).toBeGreaterThan(0);
    expect(new Set(of('BEU1-TP').filter((to) => NAMES.map((name) => name.toLowerCase()).includes(String(to))))).toEqual(
      new Set(['beuk']),
    );
    expect(group.driver.complaints()).toEqual([]);
  });

  it('lists the cases of both schools to her, each with its school, and to a colleague only those of theirs', async () => {
    const own = await seenBy(group.driver, group.noor, 'dossier');
    expect(own).toMatch(/De Beuk/);
    expect(own).toMatch(/De Linde/);

    const colleague = await seenBy(group.driver, group.somebody('De Beuk', 'ilse'), 'dossier');
    expect(colleague).not.toMatch(/Linde/);
    expect(await seenBy(group.driver, group.somebody('De Wilg', 'ilse'), 'dossier')).not.toMatch(/Beuk|Linde|TP-2026/);
  });

  it('opens by a code the case of the school that the code tells, and asks nothing', async () => {
    expect(await seenBy(group.driver, group.noor, 'dossier LIN0-TP-2026-0001')).toMatch(/De Linde/);
    // Without what tells the school it is of both.
    const asked = await group.driver.command(group.noor, 'dossier TP-2026-0001');
    expect(asked.buttons.map(({ label }) => label).join()).toMatch(/Linde|Beuk|LIN0|BEU1/);
  });

  it('opens nothing to people of other schools: not by its code, not by a forged press, not by naming the school in it', async () => {
    const seen = await group.driver.command(group.noor, 'dossier LIN0-TP-2026-0001');
    const id = [...seen.buttons.map(({ press }) => press), ...seen.buttons.map(({ press }) => press)].flatMap(
      (press) => ('case' in press && press.case ? [press.case] : []),
    )[0]!;
    for (const stranger of [group.somebody('De Beuk', 'ilse'), group.somebody('De Hazelaar', 'ilse')]) {
      expect(await seenBy(group.driver, stranger, 'dossier LIN0-TP-2026-0001')).not.toMatch(/Sofie|Blauwe/);
      for (const press of [
        { type: 'show', case: id },
        { type: 'show', case: id, at: 'linde' },
      ] as const) {
        const forged = textOf(await group.driver.forge(stranger, press));
        expect(forged).not.toMatch(/Sofie|Blauwe|LIN0/);
      }
    }
  });

  it('says the same of a case that is not hers and of one that is not there, whatever stands in its code', async () => {
    const { driver, noor, somebody } = group;
    const joost = somebody('De Beuk', 'joost');
    const form = await driver.command(joost, 'klein');
    const mentor =
      form.inputs.find(({ id }) => id === 'mentor')?.choices?.find(({ label }) => /Mila/.test(label))?.value ?? '';
    const done = await driver.press(joost, form, form.submit!, { facts: 'Blauwe plek', pupil: 'Sem', mentor });
    expect(textOf(done)).toMatch(/BEU1-TP-2026-0002/);

    for (const [there, nowhere] of [
      ['BEU1-TP-2026-0002', 'BEU1-TP-2026-0099'],
      ['TP-2026-0002', 'TP-2026-0099'],
    ] as const)
      expect(await seenBy(driver, noor, `dossier ${there}`)).toBe(await seenBy(driver, noor, `dossier ${nowhere}`));
  });

  it('shows the help of both without asking, and asks which school when something is begun from there', async () => {
    const help = await group.driver.command(group.noor, 'help');
    expect(textOf(help)).toMatch(/klein/);
    const asked = await group.driver.press(group.noor, help, button(help, /^Tiny$/i));
    expect(asked.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['De Linde', 'De Beuk']));
  });

  it('says whom to call at once to whoever is asked which school', async () => {
    expect(await seenBy(group.driver, group.noor, 'contact')).toMatch(/Bel 112/);
  });
});
