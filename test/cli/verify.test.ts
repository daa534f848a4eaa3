// `zorgspoor verify` on a data folder: what it finds, and the exit code that a script goes by.
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCommand } from '../../src/cli/upkeep-command';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { noting, opening, SCHOOL } from '../support/stored-case';
import { tinyPathway } from '../support/play';

const masterKey = Buffer.alloc(32, 7);
const root = mkdtempSync(join(tmpdir(), 'zorgspoor-verify-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const config = (dataDir: string) => ({
  dataDir,
  masterKey,
  alsoKeys: [],
  tenantKeys: new Map(),
  mongodbUri: undefined,
});

/** A folder with two cases, the first with a change, and a number that a crash left without a case. */
async function filled(): Promise<string> {
  const dataDir = mkdtempSync(join(root, 'data-'));
  const storage = await createEmbeddedStorage({ dataDir, masterKey });
  await storage.archive.keep('e1', tinyPathway);
  for (const number of [1, 2]) {
    const [, prefix, year] = /^([A-Z]+)-(\d+)-/.exec(opening({ number }).state.code)!;
    await storage.counters.next(`${SCHOOL}/${prefix}/${year}`);
    await storage.cases.create(opening({ number }));
    if (number === 2) await storage.counters.next(`${SCHOOL}/${prefix}/${year}`);
  }
  await storage.close();
  return dataDir;
}

async function change(dataDir: string): Promise<void> {
  const storage = await createEmbeddedStorage({ dataDir, masterKey });
  await storage.cases.save(noting(opening(), 'Second'), 1);
  await storage.close();
}

it('ends with 0 when all is as written, tells of the number that a crash left, and what it cannot know', async () => {
  const report = await verifyCommand({}, config(await filled()));
  expect(report.exit).toBe(0);
  expect(report.text).toMatch(/-0003: this number was given out/);
  expect(report.text).toMatch(/every record is what was written/);
  expect(report.text).toMatch(/put back to an older copy, the store itself cannot say/);
});

it.each(['cases', 'counters', 'pathways', 'secrets'])('ends with 1 when %s.db is empty, or gone', async (kind) => {
  const dataDir = await filled();
  writeFileSync(join(dataDir, `${kind}.db`), '');
  for (const after of [() => undefined, () => rmSync(join(dataDir, `${kind}.db`))]) {
    after();
    const report = await verifyCommand({}, config(dataDir));
    expect(report).toMatchObject({ exit: 1, text: expect.stringMatching(new RegExp(`${kind}.*backup`)) });
  }
});

it('ends with 1 when a case is gone', async () => {
  const dataDir = await filled();
  const file = join(dataDir, 'cases.db');
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('-0002'));
  writeFileSync(file, kept.join('\n'));
  const report = await verifyCommand({}, config(dataDir));
  expect(report).toMatchObject({ exit: 1, text: expect.stringMatching(/-0002: it was stored, and is gone/) });
});

it('finds a store that was put back to an older copy by a digest that was kept elsewhere', async () => {
  const dataDir = await filled();
  const older = mkdtempSync(join(root, 'older-'));
  cpSync(dataDir, older, { recursive: true });
  await change(dataDir);
  const digest = join(root, 'digest.json');
  expect((await verifyCommand({ digest }, config(dataDir))).exit).toBe(0);
  const held = await verifyCommand({ against: digest }, config(dataDir));
  expect(held.exit).toBe(0);
  expect(held.text).not.toMatch(/cannot say/);
  expect((await verifyCommand({}, config(older))).exit).toBe(0);
  expect(await verifyCommand({ against: digest }, config(older))).toMatchObject({
    exit: 1,
    text: expect.stringMatching(/-0001: it was put back to an older copy/),
  });
  await change(older);
  expect(
    await verifyCommand({ against: join(older, 'cases.db') }, config(older)).catch((error: Error) => error.name),
  ).toBe('Unable');
});
