// `zorgspoor doctor` on a data folder: key, locks, queue; and that it leaves a store as it was.
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { describeStore } from './support/describe-store';
import { dataDir, KEY, doctor, about } from './support/doctor-school';

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
