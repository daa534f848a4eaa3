// `zorgspoor restore --try` and `looks`: a backup is opened, verified and counted and left as it is; who looked is told
// by code and id.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looksCommand } from '../../src/cli/upkeep/looks-command';
import { restoreCommand } from '../../src/cli/upkeep/restore-command';
import { PersonId } from '../../src/domain/ids';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { opening } from '../support/stored-case';
import { tinyPathway } from '../support/play';

const KEY = 'ab'.repeat(32);
const masterKey = Buffer.from(KEY, 'hex');
let root: string;
let data: string;
let backup: string;
const config = (more: object = {}) => ({
  dataDir: data,
  masterKey: undefined as Buffer | undefined,
  alsoKeys: [],
  tenantKeys: new Map<string, Buffer>(),
  mongodbUri: undefined,
  ...more,
});
const filesIn = (folder: string) => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'zorgspoor-restore-'));
  [data, backup] = [join(root, 'data'), join(root, 'backup')];
  const storage = await createEmbeddedStorage({ dataDir: data, masterKey });
  await storage.archive.keep('e1', tinyPathway);
  const { state, ...change } = opening({ facts: 'Blue arm of Sofie' });
  const looked = {
    seq: state.seq + 1,
    at: '2026-11-20T10:00:00.000Z',
    stage: state.stage,
    actor: { person: PersonId('mila'), role: 'mentor' },
    event: { type: 'Viewed', what: 'case' },
  } as const;
  await storage.cases.create({ state, ...change });
  await storage.cases.save(
    { state: { ...state, seq: state.seq + 1 }, entries: [looked], messages: [], about: change.about },
    1,
  );
  await storage.close();
  writeFileSync(join(data, 'master.key'), `${KEY}\n`, { mode: 0o600 });
  cpSync(data, backup, { recursive: true, filter: (path) => !/master\.key|lock/.test(path) });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('restore --try', () => {
  it('opens a backup with the key of the folder as it is, counts it and leaves both as they are', async () => {
    const before = [filesIn(backup), filesIn(data)];
    const { exit, text } = await restoreCommand({ try: backup }, config());
    expect([exit, text]).toEqual([
      0,
      expect.stringMatching(/every record is what was written[\s\S]*1 open and 0 closed/),
    ]);
    expect([filesIn(backup), filesIn(data)]).toEqual(before);
  });

  it.each([
    ['no folder', () => ({}), /--try MAP/],
    ['a folder that is not there', () => ({ try: join(root, 'nope') }), /--try wijst naar .*nope: dat is er niet/],
    ['a file', () => ({ try: join(data, 'master.key') }), /dat is een bestand/],
    ['a folder with nothing of a store', () => ({ try: mkdtempSync(join(root, 'empty-')) }), /nog niets opgeslagen/],
  ])('refuses %s', async (_title, options, says) => {
    await expect(restoreCommand(options(), config())).rejects.toThrow(says);
  });

  it('says which key is missing, or that it is another one, and makes none', async () => {
    rmSync(join(data, 'master.key'));
    await expect(restoreCommand({ try: backup }, config())).rejects.toThrow(/de sleutel ontbreekt/);
    expect([data, backup].map((folder) => existsSync(join(folder, 'master.key')))).toEqual([false, false]);
    await expect(restoreCommand({ try: backup }, config({ masterKey: Buffer.alloc(32, 9) }))).rejects.toThrow(
      /not the key/,
    );
  });

  it('ends with 1 when a part of it is gone', async () => {
    writeFileSync(join(backup, 'cases.db'), '');
    expect(await restoreCommand({ try: backup }, config())).toMatchObject({
      exit: 1,
      text: expect.stringContaining('cases'),
    });
  });
});

describe('looks', () => {
  it('tells who looked at which case, by code and id, and not a word of the case', async () => {
    const { text, json } = await looksCommand({}, config());
    expect(json).toEqual([expect.objectContaining({ person: 'mila', looked: 1, exported: 0, refused: 0 })]);
    expect(text).toMatch(/mila +1 +0 +0 +2026-11-20/);
    expect(text).not.toMatch(/Sofie|Blue/);
    expect((await looksCommand({ lines: true, person: 'mila' }, config())).text).toMatch(
      /2026-11-20T10:00:00\.000Z .* mila +looked/,
    );
    for (const none of [{ since: '2026-11-21' }, { person: 'joost' }, { school: 'elsewhere' }])
      expect((await looksCommand(none, config())).text).toBe('0 times, 0 people, 0 cases.');
    await expect(looksCommand({ since: 'gisteren' }, config())).rejects.toThrow(/--since/);
  });
});
