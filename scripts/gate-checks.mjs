// The checks of the gate that are no tests. They run two at a time: a developer's machine has at least two cores.
import { runProcess } from './run-process.mjs';

/** Needs nothing but this folder. */
export const CHECKS = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'import rule', script: 'deps' },
  { name: 'unused code', script: 'knip' },
];
/** What the rest of the tests stands on, and what asks the registry. */
export const MORE_CHECKS = [
  { name: 'build', script: 'build' },
  { name: 'known holes in dependencies', script: 'audit' },
];
const AT_ONCE = 2;

/** Runs them all and prints how each ended; false when one failed. */
export async function runChecks(checks) {
  const failed = [];
  const waiting = [...checks];
  async function work() {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = Date.now();
      const { code, output } = await runProcess('npm', ['run', '--silent', check.script], { stdio: 'pipe' });
      if (code !== 0) failed.push(check);
      console.log(`== ${check.name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      if (output.trim()) console.log(output.trimEnd());
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name).join(', ');
    console.error(`\nFailed before the tests: ${names}. Run one alone with e.g. npm run ${failed[0].script}.`);
  }
  return failed.length === 0;
}
