/**
 * A process that is killed while it writes: whatever it had acknowledged is there afterwards, and the next process
 * starts by itself.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { MASTER_KEY } from '../contracts/under-test';
import { caseId, SCHOOL } from '../support/stored-case';

const dataDir = mkdtempSync(join(tmpdir(), 'zorgspoor-crash-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Saves for ever, and prints each version once its save is acknowledged. */
const WRITER = `
  const { createEmbeddedStorage } = require(${JSON.stringify(join(__dirname, '../../src/storage/embedded/embedded-storage.ts'))});
  const { noting, opening } = require(${JSON.stringify(join(__dirname, '../support/stored-case.ts'))});
  (async () => {
    const storage = await createEmbeddedStorage({ dataDir: process.argv[1], masterKey: Buffer.from(process.argv[2], 'hex') });
    let now = opening();
    await storage.cases.create(now);
    for (let version = 1; ; version += 1) {
      const next = noting(now, 'note '.repeat(500));
      if ((await storage.cases.save(next, version)) !== 'saved') throw new Error('not saved');
      process.stdout.write(version + 1 + '\\n');
      now = next;
    }
  })();
`;

/** The last version that was acknowledged before the kill. */
function writeUntilKilled(acknowledgements: number): Promise<number> {
  const writer = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', '--eval', WRITER, dataDir, MASTER_KEY.toString('hex')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  writer.stdout.on('data', (bytes) => {
    printed += String(bytes);
    if (printed.split('\n').length > acknowledgements) writer.kill('SIGKILL');
  });
  return new Promise((resolve) => writer.on('close', () => resolve(Number(printed.split('\n').at(-2)))));
}

it('loses nothing that was acknowledged', async () => {
  const acknowledged = await writeUntilKilled(40);
  expect(acknowledged).toBeGreaterThan(40);
  // The lock of the dead process looks as it would ten seconds from now.
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(join(dataDir, 'lock'), longAgo, longAgo);
  const storage = await createEmbeddedStorage({ dataDir, masterKey: MASTER_KEY, patienceMs: 0 });
  const { state, version } = (await storage.cases.load(SCHOOL, caseId(1)))!;
  expect(version).toBeGreaterThanOrEqual(acknowledged);
  expect(await storage.cases.journal(SCHOOL, caseId(1))).toHaveLength(state.seq);
  await storage.close();
});
