// Runs of jest, one after the other, with one closing line for all of them.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcess } from './run-process.mjs';

const BROKEN = `${JSON.stringify({ passed: 0, failed: 1, skipped: 0 })}\n`;
const JEST = 'node_modules/jest/bin/jest.js';

/** Each run: what to call it, jest's arguments, and which Node to run it with. Prints 'N passed, N failed, N skipped' last; the exit code. */
export async function runJest(runs, env = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-gate-'));
  const counts = join(folder, 'counts');
  let exit = 0;
  try {
    for (const { name, args, node = process.execPath } of runs) {
      console.log(`\n== ${name}`);
      const { code } = await runProcess(node, [JEST, ...args], {
        stdio: 'inherit',
        env: { ...env, CLOSING_COUNTS: counts },
      });
      // Also what broke before its first test was counted.
      if (code !== 0 && read(counts).every(({ failed }) => failed === 0)) appendFileSync(counts, BROKEN);
      exit ||= code;
    }
    console.log(`\n${closingLine(counts)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return exit;
}

function closingLine(file) {
  const counted = read(file);
  const sum = (key) => counted.reduce((total, one) => total + one[key], 0);
  return `Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

/** A run that broke before its first test has counted nothing. */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return [];
  }
}
