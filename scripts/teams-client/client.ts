/**
 * Microsoft 365 Agents Playground as a process of its own, on this machine alone and without telemetry: Microsoft's own
 * Teams client with a connector behind it. It is not ours to ship (its licence is pre-release, for evaluation): `npm
 * ci` in test/teams-client/ puts it there. Holds no rule of ours.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../../src/compose/load-files';
import { TEAM } from './school';

const CLI = join(packageRoot(), 'test/teams-client/node_modules/@microsoft/m365agentsplayground/cli.js');
const LOOPBACK_ONLY = join(packageRoot(), 'scripts/teams-client/loopback-only.cjs');
const PATIENCE_MS = 60_000;
const ONE_TRY_MS = 5000;

/** Is it installed? */
export const clientIsThere = (): boolean => existsSync(CLI);

export type Client = {
  /** Its page and its API. */
  readonly url: string;
  /**
   * Adds the app to the team as an administrator does: so the bot hears where people and channels are. Throws when the
   * client or the bot does not take it.
   */
  addToTeam(): Promise<void>;
  /** Resolves when it ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * The port, when nobody else has it; any free one without a wish. The client itself would say nothing of a port that is
 * taken.
 */
async function freePort(wished = 0): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', () => reject(new Error(`Port ${wished} is in use: is the Agents Playground running already?`)));
    probe.listen(wished, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** It says why it does not start in a file of its own, and nowhere else. */
function lastWords(folder: string): string {
  const log = join(folder, 'devTools/m365agentsplayground.log');
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'it left no word';
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_internal/v1/config`, { signal: AbortSignal.timeout(ONE_TRY_MS) })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts it for a bot at `endpoint`; resolves when it answers. Rejects with what it wrote down when it ends before
 * that.
 */
export async function startClient({
  endpoint,
  settings,
  port: wished,
}: {
  endpoint: string;
  settings: string;
  port?: number | undefined;
}): Promise<Client> {
  const port = await freePort(wished);
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-teams-client-'));
  const settingsFile = join(folder, '.m365agentsplayground.yml');
  writeFileSync(settingsFile, settings);
  const options = [
    '--app-endpoint',
    endpoint,
    '--channel-id',
    'msteams',
    '--port',
    String(port),
    '--service-url',
    `${url}/_connector`,
    '--disable-telemetry',
  ];
  // Nothing else of our environment: it needs none of it.
  const env = { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: settingsFile };
  // A group of its own: Ctrl+C in a terminal is for us, and we stop it.
  const child: ChildProcess = spawn(process.execPath, ['--require', LOOPBACK_ONLY, CLI, ...options], {
    cwd: folder,
    env,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const withUs = () => void child.kill('SIGTERM');
  process.once('exit', withUs);

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(stubborn);
    process.off('exit', withUs);
    rmSync(folder, { recursive: true, force: true });
  }

  async function addToTeam(): Promise<void> {
    const activity = await (
      await fetch(
        `${url}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(TEAM.id)}&type=botAdded`,
      )
    ).text();
    const { status } = await fetch(`${url}/_internal/v1/customActivities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: activity,
    });
    if (status !== 200) throw new Error(`the app could not be added to the team: HTTP ${status}`);
  }

  const hasEnded = ended.then(() => true);
  for (const deadline = Date.now() + PATIENCE_MS; !(await isReady(url));) {
    const gone = await Promise.race([hasEnded, wait(100, false)]);
    if (!gone && Date.now() < deadline) continue;
    const why = lastWords(folder);
    await stop();
    throw new Error(`the Agents Playground did not start:\n${why}`);
  }
  return { url, addToTeam, ended, stop };
}
