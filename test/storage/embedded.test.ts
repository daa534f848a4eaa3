/**
 * The embedded store against the contract, in memory and on disk, and what only files can suffer: a crash, a full disk,
 * a second process.
 */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageUnavailable } from '../../src/app/ports';
import { createEmbeddedStorage } from '../../src/storage/embedded/embedded-storage';
import { describeManyFigures } from '../contracts/figures-contract';
import { describeStorage } from '../contracts/storage-contract';
import { MASTER_KEY } from '../contracts/under-test';
import { caseId, noting, opening, SCHOOL } from '../support/stored-case';

describeStorage('in memory', { fresh: () => createEmbeddedStorage({ masterKey: MASTER_KEY }) });
describeManyFigures('in memory', { fresh: () => createEmbeddedStorage({ masterKey: MASTER_KEY }) });

const root = mkdtempSync(join(tmpdir(), 'zorgspoor-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
let dataDir = '';
const open = (masterKey: Buffer = MASTER_KEY, also: readonly Buffer[] = []) =>
  createEmbeddedStorage({ dataDir, masterKey, also, patienceMs: 0 });
const fresh = () => {
  dataDir = join(root, String((folders += 1)));
  return open();
};
const casesFile = () => join(dataDir, 'cases.db');
const lines = () => readFileSync(casesFile(), 'utf8').trim().split('\n');

describeStorage('on disk', {
  fresh,
  again: async (storage, masterKey, also) => {
    await storage.close();
    return open(masterKey, also);
  },
  raw: async () =>
    readdirSync(dataDir)
      .filter((name) => name.endsWith('.db'))
      .map((name) => readFileSync(join(dataDir, name), 'utf8'))
      .join('\n'),
  tamperReports: async () => {
    const file = join(dataDir, 'reports.db');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/"version":(\d+)/g, (_, version) => `"version":${Number(version) + 1}`),
    );
  },
  tamperColumn: async (id, column, value) => {
    const changed = lines().map((line) => {
      const document = JSON.parse(line) as { _id?: string };
      return document._id === id ? JSON.stringify({ ...document, [column]: value }) : line;
    });
    writeFileSync(casesFile(), `${changed.join('\n')}\n`);
  },
  emptyKind: async (kind) => writeFileSync(join(dataDir, `${kind}.db`), ''),
  tamper: async (id, change) => {
    const first = lines()
      .map((line) => JSON.parse(line) as { _id?: string; head: string; version: number })
      .find(({ _id }) => _id === id)!;
    const changed = lines().flatMap((line) => {
      const document = JSON.parse(line) as {
        _id?: string;
        journal: { at: string; hash: string }[];
        lastHash: string;
        head: string;
        version: number;
      };
      if (document._id !== id || !document.journal) return [line];
      if (change === 'gone') return [];
      if (change === 'no key') Object.assign(document, { key: '', status: 'erased', people: [] });
      if (change === 'older state') Object.assign(document, { head: first.head, version: first.version });
      const [one, second] = document.journal;
      if (change === 'entry') second!.at = '2020-01-01T00:00:00.000Z';
      if (change === 'order') document.journal.splice(0, 2, second!, one!);
      if (change === 'end') document.journal.pop();
      return [JSON.stringify(document)];
    });
    writeFileSync(casesFile(), `${changed.join('\n')}\n`);
  },
});

describe('the data folder', () => {
  it('is for its owner alone', async () => {
    const storage = await fresh();
    await storage.cases.create(opening());
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    for (const name of readdirSync(dataDir).filter((file) => file.endsWith('.db')))
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    await storage.close();
  });

  it('is held by one process, and free again after a close', async () => {
    const storage = await fresh();
    await expect(open()).rejects.toThrow('in use by another process');
    await storage.close();
    await expect(storage.cases.load(SCHOOL, caseId(1))).rejects.toThrow(StorageUnavailable);
    await expect(storage.check()).rejects.toThrow(StorageUnavailable);
    const next = await open();
    await next.close();
    await next.close();
  });

  it('bears a crash in the middle of a write, also when it holds little', async () => {
    const storage = await fresh();
    const first = opening();
    await storage.cases.create(first);
    await storage.close();
    await appendFile(casesFile(), lines().at(0)!.slice(0, 200));
    const next = await open();
    expect(await next.cases.load(SCHOOL, caseId(1))).toEqual({ state: first.state, version: 1 });
    expect(await next.cases.save(noting(first, 'Goes on'), 1)).toBe('saved');
    await next.close();
  });

  it('keeps a write of which only the newline is missing', async () => {
    const storage = await fresh();
    const first = opening();
    await storage.cases.create(first);
    await storage.cases.save(noting(first, 'The last thing'), 1);
    await storage.close();
    await truncate(casesFile(), statSync(casesFile()).size - 1);
    const next = await open();
    expect((await next.cases.load(SCHOOL, caseId(1)))!.version).toBe(2);
    await next.close();
  });

  it('does not start on a file that is damaged in the middle: an old version of a case would pass for the present one', async () => {
    const storage = await fresh();
    const first = opening();
    await storage.cases.create(first);
    await storage.cases.save(noting(first, 'Second'), 1);
    await storage.close();
    const damaged = lines();
    damaged.splice(-1, 1, damaged.at(-1)!.slice(0, 100), damaged[0]!);
    writeFileSync(casesFile(), `${damaged.join('\n')}\n`);
    await expect(open()).rejects.toThrow('cases.db in the data folder is damaged');
    await expect(open()).rejects.toThrow('damaged');
  });

  it('says so while its disk is away, shows nothing that may not be stored, and goes on when it is back', async () => {
    const storage = await fresh();
    const first = opening();
    await storage.cases.create(first);
    renameSync(dataDir, `${dataDir}-away`);
    const second = noting(first, 'Not stored');
    await expect(storage.cases.save(second, 1)).rejects.toThrow(StorageUnavailable);
    await expect(storage.cases.load(SCHOOL, caseId(1))).rejects.toThrow(StorageUnavailable);
    await expect(storage.check()).rejects.toThrow(StorageUnavailable);
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(`${dataDir}-away`, dataDir);
    await storage.check();
    expect(await storage.cases.load(SCHOOL, caseId(1))).toEqual({ state: first.state, version: 1 });
    expect(await storage.cases.save(second, 1)).toBe('saved');
    await storage.close();
  });

  it('stays small however often a case is saved', async () => {
    const storage = await fresh();
    let now = opening({ facts: 'x'.repeat(2900) });
    await storage.cases.create(now);
    let largest = 0;
    for (let version = 1; version <= 120; version += 1) {
      const next = noting(now, 'y'.repeat(2900));
      expect(await storage.cases.save(next, version)).toBe('saved');
      now = next;
      largest = Math.max(largest, statSync(casesFile()).size);
    }
    expect(largest).toBeGreaterThan(4_000_000);
    expect(statSync(casesFile()).size).toBeLessThan(largest);
    expect((await storage.cases.load(SCHOOL, caseId(1)))!.version).toBe(121);
    await storage.close();
  });
});
