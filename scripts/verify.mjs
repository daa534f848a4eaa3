// Everything, nothing skipped: provides what the tests need from the machine, runs all checks and all suites, and the unit suites once more on another Node.js; stops what it started.
//   - a browser: /usr/bin/chromium (or CHROMIUM_PATH); installed with apt on Debian as root
//   - pdftotext, to read what a PDF says; installed with apt on Debian as root
//   - Microsoft 365 Agents Playground, in test/teams-client/ (its licence: the README there)
//   - another Node.js, in test/other-node/ (or OTHER_NODE)
//   - a MongoDB: MONGODB_URI; else a mongod on this machine, else one downloaded, else DocumentDB (test/mongodb/up; Debian, root)
// Arguments go to jest, and then only the suites that they choose are run:  npm run verify -- test/storage
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { CHECKS, MORE_CHECKS, runChecks } from './gate-checks.mjs';
import { provideOtherNode } from './provide-other-node.mjs';
import { runJest } from './run-jest.mjs';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Without fonts a screenshot is all boxes. */
const FONTS = ['fonts-dejavu-core', 'fonts-noto-core'];
/** Unit suites that run on another Node.js too. */
const ELSEWHERE = [
  'test/domain',
  'test/pathways',
  'test/views',
  'test/words',
  'test/render',
  'test/notify',
  'test/app',
];
const DOWNLOADS = 'https://fastdl.mongodb.org/';

const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
const say = (text) => console.log(`verify: ${text}`);

class NotProvided extends Error {}

try {
  provideBrowser();
  providePdfReader();
  provideTeamsClient();
  const other = provideNode();
  const mongo = (await runChecks([...CHECKS, ...MORE_CHECKS])) ? await provideMongo() : undefined;
  try {
    const env = { ...process.env, CHROMIUM_PATH: CHROMIUM, MONGODB_URI: mongo?.uri, REQUIRE_ALL: '1' };
    process.exitCode = mongo ? await runJest(runs(other), env) : 1;
  } finally {
    await mongo?.stop();
  }
} catch (error) {
  if (!(error instanceof NotProvided)) throw error;
  console.error(`verify: ${error.message}`);
  process.exitCode = 1;
}

/** With suites chosen, those alone. */
function runs({ node, version }) {
  const chosen = process.argv.slice(2);
  const all = { name: 'all suites', args: chosen };
  const again = {
    name: `unit suites on Node.js ${version}`,
    node,
    args: ['--selectProjects', 'unit', '--', ...ELSEWHERE],
  };
  return chosen.length > 0 ? [all] : [all, again];
}

function provideNode() {
  try {
    return provideOtherNode();
  } catch (error) {
    throw new NotProvided(error.message);
  }
}

function provideBrowser() {
  const missing = isDebianRoot
    ? FONTS.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0)
    : [];
  if (!existsSync(CHROMIUM)) missing.unshift('chromium');
  if (missing.length === 0) return;
  if (!isDebianRoot) {
    throw new NotProvided(
      `there is no Chromium at ${CHROMIUM}. Install one and set CHROMIUM_PATH (on Debian as root this script does it by itself).`,
    );
  }
  say(`installing ${missing.join(', ')}`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
}

function providePdfReader() {
  if (spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined) return;
  if (!isDebianRoot)
    throw new NotProvided(
      'there is no pdftotext. Install poppler-utils (on Debian as root this script does it by itself).',
    );
  say('installing poppler-utils');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'poppler-utils');
}

function provideTeamsClient() {
  const { status } = spawnSync(process.execPath, ['scripts/provide-teams-client.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new NotProvided('Microsoft 365 Agents Playground could not be installed; why is above.');
}

function apt(...args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new NotProvided(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

async function provideMongo() {
  if (process.env.MONGODB_URI) return { uri: process.env.MONGODB_URI, stop: () => undefined };
  const mongod = localMongod();
  if (mongod || (await canDownload())) return startMongod(mongod);
  if (isDebianRoot) return startDocumentDb();
  throw new NotProvided(
    'there is no MongoDB. Set MONGODB_URI, or install mongod (on Debian as root this script provides one by itself).',
  );
}

function localMongod() {
  const { stdout } = spawnSync('sh', ['-c', 'command -v mongod'], { encoding: 'utf8' });
  return process.env.MONGOMS_SYSTEM_BINARY ?? (stdout.trim() || undefined);
}

async function canDownload() {
  try {
    await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    return true;
  } catch {
    return false;
  }
}

async function startMongod(systemBinary) {
  say(systemBinary ? `starting ${systemBinary}` : 'starting mongod (the first time it is downloaded)');
  const { MongoMemoryServer } = await import('mongodb-memory-server-core');
  const server = await MongoMemoryServer.create(systemBinary ? { binary: { systemBinary } } : {});
  return { uri: server.getUri(), stop: () => server.stop() };
}

async function startDocumentDb() {
  const wasUp = await answers(27017);
  const { status, stdout } = spawnSync('test/mongodb/up', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new NotProvided('test/mongodb/up failed; what it says is above.');
  const stop = () => (wasUp ? undefined : spawnSync('test/mongodb/down', { stdio: 'inherit' }));
  return { uri: stdout.trim().split('\n').at(-1), stop };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
