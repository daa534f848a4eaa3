// Suites that read what a PDF says, with poppler. `npm run verify` installs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeIf } from './provided';

const HOW = 'There is no pdftotext. Run `npm run verify`, or install poppler-utils.';
const isThere = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;

/** A describe whose tests can read PDFs. */
export const describeWithPdfReader = (title: string, suite: () => void): void => describeIf(isThere, title, HOW, suite);

function run(command: 'pdftotext' | 'pdfinfo', args: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-pdf-'));
  try {
    const file = join(folder, 'it.pdf');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(
      command,
      args.map((arg) => (arg === '@' ? file : arg)),
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody reads who reads it aloud: one line, because where a line ends says nothing. */
export const textOfPdf = (bytes: Uint8Array): string =>
  run('pdftotext', ['-enc', 'UTF-8', '@', '-'], bytes).replace(/\s+/g, ' ');
export const pagesOfPdf = (bytes: Uint8Array): string[] =>
  run('pdftotext', ['-enc', 'UTF-8', '@', '-'], bytes)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
/** What the file says of itself, and the tree that a screen reader walks. */
export const factsOfPdf = (bytes: Uint8Array): string => run('pdfinfo', ['@'], bytes);
export const structureOfPdf = (bytes: Uint8Array): string => run('pdfinfo', ['-struct', '@'], bytes);
