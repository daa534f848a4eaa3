/**
 * `zorgspoor continuity` on a store of files: nothing to say while somebody is there, the first gap and what closes it
 * when not.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { continuityCommand } from '../../src/cli/continuity-command';
import { PersonId, TenantId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { MASTER_KEY } from '../contracts/under-test';
import { tinyPathway } from '../support/play';
import { opening } from '../support/stored-case';

const TENANTS = join(__dirname, '../../config/school.example.yaml');
const NOW = '2026-11-16T08:00:00.000Z';
const SCHOOL = TenantId('het-kompas');
const TEAM = ['samira'].map(PersonId);

describe('continuity', () => {
  let dataDir: string;
  const config = () => ({
    dataDir,
    masterKey: MASTER_KEY,
    alsoKeys: [],
    tenantKeys: new Map(),
    tenants: TENANTS,
    mongodbUri: undefined,
    pathwaysDir: undefined,
  });
  const open = () => createEmbeddedStorage({ dataDir, masterKey: MASTER_KEY });
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'zorgspoor-continuity-'));
    const storage = await open();
    const { state, ...change } = opening();
    await storage.archive.keep(state.pathway.edition, tinyPathway);
    const team = { roles: ['support_team_member'] };
    const tasks = state.tasks.map((task) => ({ ...task, owner: team }));
    await storage.cases.create({ ...change, state: { ...state, tenant: SCHOOL, members: TEAM, tasks } });
    await storage.close();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('finds no gap while somebody is there', async () => {
    const { exit, text } = await continuityCommand(config(), NOW);
    expect([exit, text]).toEqual([0, expect.stringContaining('12 weeks: somebody can do each of them')]);
  });

  it('names the first day on which nobody is, and what would close it, without a name', async () => {
    const storage = await open();
    const absences = TEAM.map((person) => ({
      person,
      by: person,
      at: NOW,
      request: person,
      from: '2026-11-23',
      to: '2026-11-27',
    }));
    await storage.attendance.save(SCHOOL, { absences, days: [] }, 0);
    await storage.close();
    const { exit, text } = await continuityCommand(config(), NOW);
    expect(exit).toBe(1);
    expect(text).toContain('from 2026-11-23 nobody can do');
    expect(text).toContain('as support-team member (/zorg afwezig)');
    for (const person of TEAM) expect(text).not.toContain(person);
  });

  it('says what to set when no school is configured', async () => {
    await expect(continuityCommand({ ...config(), tenants: undefined }, NOW)).rejects.toThrow('TENANTS');
  });
});
