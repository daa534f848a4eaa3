/** What earlier releases stored, opened with today's code on files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { describeGolden } from './support/golden-contract';
import { GOLDEN_KEY, putFiles } from './support/golden';

const root = mkdtempSync(join(tmpdir(), 'zorgspoor-golden-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describeGolden('files', (golden) => {
  const dataDir = mkdtempSync(join(root, 'store-'));
  putFiles(golden, dataDir);
  return () => createEmbeddedStorage({ dataDir, masterKey: GOLDEN_KEY, patienceMs: 0 });
});
