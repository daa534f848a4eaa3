// What whoever runs the program reads of its settings: which file they are from, what is odd about it, and what is wrong
// with a place that one of them names. Nothing is made by looking, and no secret is printed.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvFile } from '../../src/config/env-file';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { opening } from '../support/stored-case';
import { tinyPathway } from '../support/play';
import { runZorgspoor } from './support/run-zorgspoor';

const KEY = 'ab'.repeat(32);
const before = { ...process.env };
const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zorgspoor-settings-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  process.env = { ...before };
  rmSync(folder, { recursive: true, force: true });
});
const envFile = (...lines: string[]) => writeFileSync(join(folder, '.env'), lines.join('\n'));
const both = (text: string) => expect.stringMatching(new RegExp(`${text}.* · .*`));

async function filled(dataDir: string): Promise<void> {
  const storage = await createEmbeddedStorage({ dataDir, masterKey: Buffer.from(KEY, 'hex') });
  await storage.archive.keep('e1', tinyPathway);
  await storage.cases.create(opening());
  await storage.close();
}

describe('.env', () => {
  it('is read by a command that is typed, which says so; paths in it count from where it is', async () => {
    await filled(join(folder, 'kept'));
    envFile('DATA_DIR=kept', `MASTER_KEY=${KEY}`, 'SLACK_BOT_TOKEN=xoxb-1');
    const { out, err, exit } = await runZorgspoor('verify');
    expect({ exit, err }).toEqual({ exit: 0, err: `settings: ${join(folder, '.env')}\n` });
    expect(out).toContain(`Looked at the files in ${join(folder, 'kept')}.`);
    expect(out).not.toContain('playground');
    expect(out + err).not.toContain(KEY);
  });

  it('is found beside the program too, with the data folder beside it; what the process has counts instead', () => {
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    envFile('TENANTS=school', 'PORT=1', 'EMPTY=', `MASTER_KEY='${KEY}'`);
    const found = readEnvFile([elsewhere, folder], { PORT: '2', MASTER_KEY: '' })!;
    expect(found).toMatchObject({ path: join(folder, '.env'), overruled: ['PORT'] });
    expect(found.values).toEqual({
      DATA_DIR: join(folder, 'data'),
      TENANTS: join(folder, 'school'),
      MASTER_KEY: KEY,
    });
    expect(readEnvFile([elsewhere], {})).toBeUndefined();
  });

  it.each([
    ['MASTER_KEY: abcdef', /\.env:1: .*NAAM=waarde.* · /],
    ['PORT=1\nPORT=2', /PORT staat er meer dan één keer.* · .*PORT is there more than once/],
    ['MASTERKEY=abcdef', /MASTERKEY is geen instelling.*MASTER_KEY.* · .*Did you mean MASTER_KEY\?/],
    ['SLACK_TOKEN_BOT=abcdef', /Did you mean SLACK_BOT_TOKEN\?/],
    ['TEAMS_APP_PASSWORD=ab$cdef', /TEAMS_APP_PASSWORD staat een \$ of #.* · .*single quotes/],
    ['TEAMS_APP_PASSWORD=ab~#cdef', /TEAMS_APP_PASSWORD/],
  ])('has what is odd about it told: %s', (text, remark) => {
    envFile(...text.split('\n'));
    const { remarks } = readEnvFile([folder], {})!;
    expect(remarks).toEqual([expect.stringMatching(remark)]);
    expect(remarks.join()).not.toContain('cdef');
  });

  it('is not remarked upon when it is right', () => {
    envFile(
      '# words',
      '',
      "TEAMS_APP_PASSWORD='a$b#c'",
      'export PORT=1 # why',
      'COMPOSE_PROJECT_NAME=x',
      'MASTER_KEY_FILE=/run/x',
    );
    expect(readEnvFile([folder], {})!.remarks).toEqual([]);
  });

  it.each([
    ['a folder', () => mkdirSync(join(folder, '.env')), 'dat is een map'],
    ['text of another kind', () => writeFileSync(join(folder, '.env'), Buffer.from('PORT=1', 'utf16le')), 'UTF-8'],
  ])('that is %s stops every command, and says why', async (_title, make, says) => {
    make();
    for (const args of [['verify'], ['doctor'], ['rotate-key'], ['continuity'], ['people', 'sync'], ['check']]) {
      const { err, exit } = await runZorgspoor(...args);
      expect([args, exit, err]).toEqual([args, 2, both(says)]);
    }
  });

  it('is named by the doctor, half filled in or not there, and never praised for it', async () => {
    const without = await runZorgspoor('doctor');
    expect(without.err).toBe('');
    expect(without.out).toContain(`settings: those of this process: there is no .env in ${folder}`);
    expect(without.out).toContain('No school is set up yet');
    for (const line of [`MASTER_KEY=${KEY}`, 'PUBLIC_URL=https://zorg.school.example', 'METRICS_PORT=9464']) {
      envFile(line);
      const { out, exit } = await runZorgspoor('doctor');
      expect(out).toContain(`settings: read from ${join(folder, '.env')}`);
      expect([exit, out]).toEqual([2, expect.stringContaining(`half filled in: ${line.split('=')[0]} is set`)]);
      expect(out).not.toMatch(/as it should be/);
      process.env = { ...before };
    }
  });
});

describe('a store that is not there', () => {
  const COMMANDS = [['verify'], ['rotate-key'], ['continuity'], ['people', 'sync']];

  it.each(COMMANDS)('is not praised, nor made: %s %s', async (...args) => {
    const school = readFileSync(join(__dirname, '../../config/school.example.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'school.yaml'),
      `${school}\ngroups:\n  - { from: slack, id: S000000001, roles: [mentor] }\n`,
    );
    envFile('TENANTS=school.yaml', 'DATA_DIR=nothing', 'SLACK_BOT_TOKEN=xoxb-1', 'SLACK_SIGNING_SECRET=s');
    for (const make of [() => undefined, () => mkdirSync(join(folder, 'nothing'))]) {
      make();
      const { out, err, exit } = await runZorgspoor(...args.filter(Boolean));
      expect({ exit, out, err }).toEqual({
        exit: 2,
        out: '',
        err: both(`in ${folder}/nothing \\(DATA_DIR\\) is nog niets`),
      });
    }
    expect(readdirSync(join(folder, 'nothing'))).toEqual([]);
  });

  it.each([['verify'], ['rotate-key'], ['continuity']])(
    'or is there without its key: %s makes no new one',
    async (command) => {
      const dataDir = join(folder, 'data');
      await filled(dataDir);
      envFile(`TENANTS=${join(__dirname, '../../config/school.example.yaml')}`);
      const { err, exit } = await runZorgspoor(command);
      expect([exit, err]).toEqual([
        2,
        both(`in ${dataDir} \\(DATA_DIR\\) staan casussen, en de sleutel ontbreekt: ${dataDir}`),
      ]);
      expect(existsSync(join(dataDir, 'master.key'))).toBe(false);
    },
  );
});

describe('a place that a setting names', () => {
  it.each(['TENANTS', 'PATHWAYS_DIR'])('is named with its setting when it is not there: %s', async (setting) => {
    const school = join(__dirname, '../../config/school.example.yaml');
    const people = join(folder, 'people.csv');
    writeFileSync(people, 'naam;rol;slack\n');
    await filled(join(folder, 'data'));
    const nope = setting === 'TENANTS' ? ['TENANTS=nope'] : [`TENANTS=${school}`, 'PATHWAYS_DIR=nope'];
    envFile(...nope, `MASTER_KEY=${KEY}`, 'SLACK_BOT_TOKEN=xoxb-1', 'SLACK_SIGNING_SECRET=s');
    for (const args of [
      ['check'],
      ['continuity'],
      ['people', 'import', people],
      ['people', 'sync'],
      ['suspend', 'noor'],
    ]) {
      const { err, exit } = await runZorgspoor(...args);
      expect([args, exit, err]).toEqual([args, 2, both(`${setting} wijst naar ${folder}/nope: dat is er niet`)]);
    }
  });
});
