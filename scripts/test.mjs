// The one gate. Checks run two at a time (a developer's machine has at least two cores), then the tests.
// Arguments go to jest:  npm test -- test/domain
import { spawn } from 'node:child_process';

const CHECKS = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'import rule', script: 'deps' },
  { name: 'unused code', script: 'knip' },
  { name: 'build', script: 'build' },
  { name: 'known holes in dependencies', script: 'audit' },
];
const AT_ONCE = 2;

const failed = [];
const waiting = [...CHECKS];
await Promise.all(Array.from({ length: AT_ONCE }, runChecks));
if (failed.length > 0) {
  console.error(`\nFailed before the tests: ${failed.join(', ')}. Run one alone with e.g. npm run lint.`);
  process.exit(1);
}
console.log('\n== tests');
const { code } = await run(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], 'inherit');
process.exitCode = code;

async function runChecks() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const began = Date.now();
    const { code: checkCode, output } = await run('npm', ['run', '--silent', check.script], 'pipe');
    if (checkCode !== 0) failed.push(check.name);
    console.log(
      `== ${check.name}: ${checkCode === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (output.trim()) console.log(output.trimEnd());
  }
}

function run(command, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', stdio, stdio] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ code: status ?? 1, output }));
  });
}
