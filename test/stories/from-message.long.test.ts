// “Maak hier een signaal van” with the procedures that we ship, at the schools of the playground moved to Slack: what
// is proposed to whom, within what Slack takes.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Tenant } from '../../src/app/tenant';
import { composeCore } from '../../src/compose/core';
import { loadPathways, loadTenants } from '../../src/compose/load-files';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { createSlackDriver, type SlackDriver } from '../../src/stories/drivers/slack-driver';
import type { Screen } from '../../src/stories/drivers/screen';
import { PRODUCT_ROLES } from '../support/roles';

const NOW = '2026-11-16T08:00:00.000Z';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const onSlack = (tenant: Tenant): Tenant => ({
  ...tenant,
  workspaces: { slack: [`T0${tenant.id.toUpperCase()}`] },
  channels: {},
  people: tenant.people.map((person) => ({ ...person, accounts: { slack: `U0${person.id.toUpperCase()}` } })),
});

async function atSchool(id: string) {
  const editions = await loadPathways(undefined, PRODUCT_ROLES);
  const tenants = (await loadTenants(join('config', 'playground'), { editions, roles: PRODUCT_ROLES }, NOW)).map(
    onSlack,
  );
  const tenant = tenants.find((one) => one.id === id);
  if (!tenant) throw new Error(`no place ${id} among ${tenants.map((one) => one.id).join()}`);
  const storage = await createEmbeddedStorage({ masterKey: randomBytes(32) });
  const clock = { now: () => NOW };
  const core = await composeCore({
    storage,
    tenants,
    editions,
    clock,
    ids: { fresh: () => randomBytes(16).toString('hex') },
    log: silent,
    worker: 'test',
  });
  const driver = await createSlackDriver({
    app: core.application,
    clock,
    log: silent,
    names: { tenant, personOf: () => undefined, roleOf: () => undefined },
  });
  return {
    driver,
    tenant,
    person: (name: string) => tenant.people.find((one) => one.id === name)!,
    close: () => Promise.all([driver.close(), storage.close()]),
  };
}

const valueOf = (screen: Screen, id: string) => screen.inputs.find((input) => input.id === id)?.value;
const titleOf = (screen: Screen) => screen.lines[0];

async function everybody(driver: SlackDriver, tenant: Tenant, text: string): Promise<Map<string, Screen>> {
  const seen = new Map<string, Screen>();
  for (const person of tenant.people) seen.set(person.id, await driver.fromMessage(person, text));
  return seen;
}

describe.each([
  ['kompas', 'facts'],
  ['antwerpen', 'facts'],
  ['brussel-noord', 'facts'],
  ['tienen', 'question'],
])('at %s', (id, field) => {
  it('proposes the words in the field for facts, or says what else can be begun, to everybody and within the limits of Slack', async () => {
    const school = await atSchool(id);
    const long = `<@U9> ${'huilde op de gang. '.repeat(400)}`;
    const seen = await everybody(school.driver, school.tenant, long);
    const forms = [...seen.values()].filter((screen) => valueOf(screen, field) !== undefined);
    expect(forms.length).toBeGreaterThan(0);
    for (const screen of forms)
      expect(valueOf(screen, field)).toMatch(/^@(iemand|somebody) huilde.* … \((ingekort|shortened)\)$/s);
    for (const [who, screen] of seen) {
      // Nobody is left with nothing, and nothing is proposed anywhere else.
      expect([who, screen.lines.length > 1]).toEqual([who, true]);
      const elsewhere = screen.inputs.filter(
        (input) => input.id !== field && input.id !== 'text' && JSON.stringify(input.value ?? '').includes('huilde'),
      );
      expect([who, elsewhere]).toEqual([who, []]);
    }
    expect(school.driver.complaints()).toEqual([]);
    // Of what is not for one person alone, nothing quotes the message.
    for (const { text } of school.driver.outgoing()) expect(text).not.toContain('huilde');
    for (const person of school.tenant.people)
      expect((await school.driver.home(person)).lines.length).toBeGreaterThan(0);
    expect(school.driver.complaints()).toEqual([]);
    await school.close();
  });
});

it('fills in no form of the Gesprekskaart, which is never about a pupil', async () => {
  const school = await atSchool('kompas');
  for (const person of school.tenant.people) {
    const screen = await school.driver.fromMessage(person, 'Zij huilde op de gang.');
    expect([person.id, titleOf(screen)]).not.toEqual([person.id, expect.stringContaining('Gesprekskaart')]);
    expect(JSON.stringify(screen.inputs)).not.toContain('gesprekskaart/');
  }
  await school.close();
});
