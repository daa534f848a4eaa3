// `npm test`: what a change must pass before it is committed, with nothing but this folder: no network, no browser, no database. `npm run verify` is everything.
// Arguments go to jest:  npm test -- test/domain
import { CHECKS, runChecks } from './gate-checks.mjs';
import { runJest } from './run-jest.mjs';

if (await runChecks(CHECKS)) {
  const args = ['--selectProjects', 'unit', ...process.argv.slice(2)];
  process.exitCode = await runJest([{ name: 'unit suites', args }]);
} else {
  process.exitCode = 1;
}
