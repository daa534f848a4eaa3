// Another Node.js than the one this runs on, for the second run of the unit suites: from npm, at the version and checksum of its lock file in test/other-node/,
// and nowhere else. Where npm has none for this machine, OTHER_NODE names one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Newest first: the first that is not ours. */
const MAJORS = ['24', '22'];
const own = process.versions.node.split('.')[0];
const major = MAJORS.find((one) => one !== own);

const versionOf = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();

function installed(folder) {
  const path = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(path) ? resolve(path) : undefined;
}

/** Its path and version. Throws, saying what to do, when there is none or it does not run. */
export function provideOtherNode() {
  const named = process.env.OTHER_NODE;
  const folder = join('test/other-node', major);
  if (!named && !installed(folder)) {
    console.log(`verify: installing Node.js ${major} in ${folder}/`);
    const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
    spawnSync('npm', args, { stdio: 'inherit' });
  }
  const node = named ?? installed(folder);
  const version = node && versionOf(node);
  if (!version) {
    const why = named
      ? `OTHER_NODE (${named}) does not run`
      : `npm gave no Node.js ${major} that runs on ${process.platform}-${process.arch}`;
    throw new Error(`${why}. Set OTHER_NODE to the path of a Node.js of another major version than ${own}.`);
  }
  if (version.startsWith(`v${own}.`)) throw new Error(`OTHER_NODE is ${version}, the same major version as this one.`);
  return { node, version };
}
