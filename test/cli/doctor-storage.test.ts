// `zorgspoor doctor` on both stores: key, locks, queue, indexes; and that it leaves a store as it was.
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Storage } from '../../src/app/ports';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { createMongoStorage } from '../../src/storage/mongodb/mongo-storage';
import { describeWithMongo } from '../support/mongo';
import { message, opening } from '../support/stored-case';
import { dataDir, KEY, OTHER_KEY, doctor, about } from './support/doctor-school';

jest.setTimeout(60_000);

/** What either store must say about itself. */
function describeStore(
  title: string,
  env: () => Record<string, string>,
  open: (settings: Record<string, string>, key: string, also?: readonly string[]) => Promise<Storage>,
): void {
  describe(`the doctor on ${title}`, () => {
    const filled = async (settings: Record<string, string>, key = KEY) => {
      const storage = await open(settings, key);
      await storage.cases.create(opening({ at: '2026-11-16T08:00:00.000Z', facts: 'Blue arm of Sofie' }));
      return storage;
    };

    it('finds it in order, and changes nothing', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const report = await doctor({ ...settings, MASTER_KEY: KEY });
      expect(about(report, 'master key')).toEqual([
        { about: 'master key', result: 'ok', text: 'right; it wraps all 3 keys' },
      ]);
      expect(about(report, 'deliveries')).toMatchObject([{ result: 'ok' }]);
      expect(report.exit).toBe(0);
      expect(report.text).not.toMatch(/Sofie|Blue|TP-2026/);
    });

    it('tells the wrong master key, an old one that is still needed, and one that is lost', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const wrong = await doctor({ ...settings, MASTER_KEY: OTHER_KEY });
      expect(about(wrong, 'master key')).toMatchObject([
        { result: 'failure', text: expect.stringContaining('not the key') },
      ]);
      const old = await doctor({ ...settings, MASTER_KEY: OTHER_KEY, MASTER_KEY_ALSO: KEY });
      expect(about(old, 'master key')).toMatchObject([
        {
          result: 'warning',
          text: 'right; 3 of 3 keys still need an old master key',
          todo: expect.stringContaining('rotate-key'),
        },
      ]);
      expect([wrong.exit, old.exit]).toEqual([2, 1]);
      for (const { text } of [wrong, old]) expect(text).not.toMatch(new RegExp(`${KEY}|${OTHER_KEY}`));
    });

    it('tells that something should have been sent long ago', async () => {
      const settings = env();
      const storage = await filled(settings);
      await storage.cases.create(opening({ number: 2, messages: [message('m1', '2026-11-21T08:30:00.000Z')] }));
      await storage.close();
      expect(about(await doctor({ ...settings, MASTER_KEY: KEY }), 'deliveries')).toMatchObject([
        { result: 'warning', text: expect.stringContaining('30 minutes ago') },
      ]);
    });
  });
}

describeStore(
  'a data folder',
  () => ({ DATA_DIR: dataDir() }),
  (settings, key) => createEmbeddedStorage({ dataDir: settings.DATA_DIR, masterKey: Buffer.from(key, 'hex') }),
);

describe('the doctor on a data folder with a key file', () => {
  async function withKeyFile() {
    const DATA_DIR = dataDir();
    await (await createEmbeddedStorage({ dataDir: DATA_DIR, masterKey: Buffer.from(KEY, 'hex') })).close();
    const path = join(DATA_DIR, 'master.key');
    writeFileSync(path, `${KEY}\n`, { mode: 0o600 });
    return { DATA_DIR, path };
  }

  it('finds it, also while the bot is using the folder', async () => {
    const { DATA_DIR } = await withKeyFile();
    const bot = await createEmbeddedStorage({ dataDir: DATA_DIR, masterKey: Buffer.from(KEY, 'hex') });
    expect(await doctor({ DATA_DIR })).toMatchObject({ exit: 0 });
    await bot.check();
    await bot.close();
  });

  it('tells a key file that is gone, or that others may read', async () => {
    const { DATA_DIR, path } = await withKeyFile();
    chmodSync(path, 0o644);
    expect(about(await doctor({ DATA_DIR }), 'master key')).toMatchObject([
      { result: 'failure', todo: expect.stringContaining('chmod 600') },
    ]);
    rmSync(path);
    expect(about(await doctor({ DATA_DIR }), 'master key')).toMatchObject([
      { result: 'failure', text: expect.stringContaining('gone') },
    ]);
    expect(existsSync(path)).toBe(false);
  });
});

it('says that MongoDB does not answer', async () => {
  const report = await doctor({ MONGODB_URI: 'mongodb://127.0.0.1:1/none', MASTER_KEY: KEY });
  expect(about(report, 'database')).toMatchObject([{ result: 'failure', text: 'MongoDB does not answer' }]);
  expect(report.text).not.toContain('mongodb://');
});

describeWithMongo('the doctor with a server', (uri) => {
  let direct: mongoose.Connection;
  beforeAll(async () => {
    direct = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(() => direct.close());
  beforeEach(() => direct.dropDatabase());

  const settings = { MONGODB_URI: uri };
  describeStore(
    'MongoDB',
    () => settings,
    (_settings, key) => createMongoStorage({ uri, masterKey: Buffer.from(key, 'hex') }),
  );

  it('finds a new database, and leaves it new', async () => {
    const report = await doctor({ ...settings, MASTER_KEY: KEY });
    expect(about(report, 'database').map(({ text }) => text)).toEqual([
      expect.stringContaining('answers'),
      expect.stringContaining('nothing is stored yet'),
    ]);
    expect(report.exit).toBe(0);
    expect(await direct.db!.listCollections().toArray()).toEqual([]);
  });

  it('tells which indexes are not there', async () => {
    await (await createMongoStorage({ uri, masterKey: Buffer.from(KEY, 'hex') })).close();
    await direct.dropCollection('downloads');
    await direct.createCollection('downloads');
    expect(about(await doctor({ ...settings, MASTER_KEY: KEY }), 'indexes')).toMatchObject([
      { result: 'warning', text: 'not there: downloads: until' },
    ]);
  });
});
