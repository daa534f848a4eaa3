/**
 * `zorgspoor people import` and `suspend` on a store of files: what they print, that a dry run does nothing, and that a
 * bot which has the folder to itself takes in what they hand over.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../src/cli/people/import-command';
import { suspendCommand } from '../../src/cli/suspend-command';
import { takeIn, type HandedIn } from '../../src/app/staff/staff-desk';
import { takeHandedIn } from '../../src/compose/handed-in';
import { loadRoles, loadPathways, loadTenants } from '../../src/compose/load-files';
import { TenantId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { MASTER_KEY } from '../contracts/under-test';

const EXAMPLE = join(__dirname, '../../config/school.example.yaml');
const SCHOOL = TenantId('het-kompas');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('people', () => {
  let folder: string;
  let dataDir: string;
  const config = () => ({
    dataDir,
    masterKey: MASTER_KEY,
    alsoKeys: [],
    tenantKeys: new Map(),
    tenants: EXAMPLE,
    mongodbUri: undefined,
    pathwaysDir: undefined,
  });
  const open = () => createEmbeddedStorage({ dataDir, masterKey: MASTER_KEY });
  const staff = async () => {
    const storage = await open();
    const { staff: kept } = await storage.staff.load(SCHOOL);
    await storage.close();
    return kept;
  };
  async function list(...lines: string[]): Promise<string> {
    const path = join(folder, 'people.csv');
    await writeFile(path, lines.join('\n'));
    return path;
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zorgspoor-people-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('prints who comes, changes and goes, and does nothing else on a dry run', async () => {
    const file = await list(
      'naam;rol;slack',
      'Noor Visser;teamleider;U000000001',
      'Sara Dekker;docent;U00SARA',
      'Bob;docent;bob@school.example',
    );
    const { exit, text } = await importCommand(file, { dryRun: true }, config());
    expect(exit).toBe(1);
    expect(text).toMatch(/het-kompas: 1 come, 1 change, 0 go, 0 stay as they are, 1 refused\./);
    expect(text).toMatch(/comes {4}Sara Dekker \(sara-dekker-[0-9a-f]{6}\): teacher/);
    expect(text).toMatch(/changes {2}Noor Visser \(noor\): gets team leader; loses mentor/);
    expect(text).toMatch(/refused {2}line 4: .*mailadres/);
    expect(text).toMatch(/Only looked/);
    await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
  });

  it('puts nothing before anybody while a line is refused, unless it is told to leave those out', async () => {
    const file = await list('naam;rol;slack', 'Sara Dekker;docent;U00SARA', 'Bob;docent;bob');
    expect((await importCommand(file, {}, config())).text).toMatch(/mend the refused lines/);
    const { exit, text } = await importCommand(file, { skipRefused: true }, config());
    expect([exit, text]).toEqual([1, expect.stringMatching(/It waits for a coordinator in chat/)]);
    expect((await staff()).waiting).toMatchObject([{ from: 'list', two: false, steps: [{ does: 'comes' }] }]);
  });

  it('says why not where nobody could approve: two for a role that reads names, somebody left for every case', async () => {
    const mentor = await list('naam;rol;slack', 'Sara Dekker;mentor;U00SARA');
    await expect(importCommand(mentor, {}, config())).rejects.toThrow(/not enough coordinators/);
    const nobody = await list('id;uit dienst', 'samira;ja', 'wouter;ja');
    await expect(importCommand(nobody, {}, config())).rejects.toThrow(/nobody would be left as support-team member/);
    const file = await list('naam;rol;slack', 'Noor;docent;U000000001');
    await expect(importCommand(file, { school: 'het-kompass' }, config())).rejects.toThrow(/did you mean het-kompas/);
    await expect(importCommand(join(folder, 'nothing.csv'), {}, config())).rejects.toThrow(/no file/);
  });

  it('hands over to a bot that has the folder to itself, which does it with its next beat', async () => {
    const storage = await open();
    const roles = await loadRoles();
    const editions = await loadPathways(undefined, roles);
    const [file] = await loadTenants(EXAMPLE, { editions, roles }, '2026-11-16T08:00:00.000Z');
    const desk = { storage, file: file!, procedures: editions.map(({ pathway }) => pathway), others: [] };
    const beat = setInterval(() => void takeHandedIn(dataDir, (item: HandedIn) => takeIn(desk, item), quiet), 50);
    try {
      const path = await list('naam;rol;slack', 'Sara Dekker;docent;U00SARA');
      expect((await importCommand(path, {}, config())).text).toMatch(/It waits for a coordinator/);
      expect((await suspendCommand('noor', {}, config())).text).toMatch(/noor has no access to het-kompas any more/);
      const { staff: kept } = await storage.staff.load(SCHOOL);
      expect(kept).toMatchObject({ waiting: [{}], decided: [{ outcome: 'suspended', by: [] }] });
      expect(await readdir(join(dataDir, 'handed-in'))).toEqual([]);
    } finally {
      clearInterval(beat);
      await storage.close();
    }
  });

  it('suspends by id, at once and on record, and says whom was probably meant', async () => {
    await expect(suspendCommand('nor', {}, config())).rejects.toThrow(/did you mean noor/);
    await suspendCommand('noor', {}, config());
    await expect(suspendCommand('noor', {}, config())).rejects.toThrow(/there is no person noor/);
    expect((await staff()).decided).toMatchObject([{ outcome: 'suspended', steps: [{ person: 'noor' }] }]);
  });
});
