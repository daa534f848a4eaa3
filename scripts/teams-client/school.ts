/**
 * Het Kompas, the invented school of the playground, with six of its people on Teams: as many as the Agents Playground
 * has room for. Its team leaders and safety coordinator sit in the General channel and its support team in the one
 * channel beside it; whoever has no channel there is told personally. Nothing real is in it.
 */
import { join } from 'node:path';
import type { Person, Tenant } from '../../src/app/tenant';
import { loadPathways, loadRoles, loadTenants, packageRoot } from '../../src/compose/load-files';

export const TENANT_ID = '22222222-2222-4222-8222-222222222222';
/** In the Agents Playground, as in Teams, the General channel has the id of its team. */
export const TEAM = { id: '19:kompas@thread.tacv2', name: 'Het Kompas' };
export const CHANNEL = { id: '19:ondersteuningsteam@thread.tacv2', name: 'Ondersteuningsteam' };

/** Who of the school is there, in this order; Entra ids are counted, since nobody is real. */
const PRESENT = ['noor', 'samira', 'ilse', 'fatma', 'joris', 'daan'] as const;
export type Present = (typeof PRESENT)[number];

const entraId = (index: number) => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

export type School = {
  readonly tenant: Tenant;
  readonly people: Readonly<Record<Present, Person>>;
  readonly editions: Awaited<ReturnType<typeof loadPathways>>;
};

/** Reads the school as it is on `now` (ISO, UTC). Throws when one of its people is not in the file any more. */
export async function readSchool(now: string): Promise<School> {
  const roles = await loadRoles();
  const editions = await loadPathways(undefined, roles);
  const [kompas] = await loadTenants(join(packageRoot(), 'config/playground/kompas.yaml'), { editions, roles }, now);
  if (!kompas) throw new Error('config/playground/kompas.yaml has no school in it');
  const people = PRESENT.map((id, index): Person => {
    const person = kompas.people.find((one) => one.id === id);
    if (!person) throw new Error(`${id} is not in config/playground/kompas.yaml any more`);
    return { ...person, accounts: { teams: entraId(index) } };
  });
  const channels = {
    team_leader: { platform: 'teams', id: TEAM.id },
    safety_coordinator: { platform: 'teams', id: TEAM.id },
    support_team_member: { platform: 'teams', id: CHANNEL.id },
  } as const;
  const tenant = {
    ...kompas,
    workspaces: { teams: [TENANT_ID] },
    people,
    channels,
    direct: ['mentor'] as const,
  };
  return {
    tenant,
    editions,
    people: Object.fromEntries(people.map((person) => [person.id, person])) as School['people'],
  };
}
