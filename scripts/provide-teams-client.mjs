// Puts Microsoft 365 Agents Playground in test/teams-client/, at the version and checksum of its lock file, when it is not there. It is opt-in: a developer asks for it
// with `npm run playground:teams`, and `npm run verify` because it leaves nothing untested. Nothing of it is in our package, our image or our repository.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/teams-client';
const { dependencies } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
const [[name, wanted]] = Object.entries(dependencies);
const installed = join(FOLDER, 'node_modules', name, 'package.json');
const present = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).version : undefined;

if (present !== wanted) {
  console.log(`Installing ${name} ${wanted} in ${FOLDER}/.
It is not ours: Microsoft lets you use it under pre-release terms, "for the purposes of evaluating it and providing feedback to Microsoft".
They are in ${FOLDER}/node_modules/${name}/LICENSE; whoever does not agree removes ${FOLDER}/node_modules again.`);
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) console.error(`${name} could not be installed: npm says why above.`);
  process.exitCode = status ?? 1;
}
