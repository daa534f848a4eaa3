// The command line as built, in a process of its own: what people run, at the speed they get. (Inside jest the same
// work takes twice as long.)
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const COMMAND = join(ROOT, 'bin/zorgspoor.js');

/** Stories make and drop much: with little room for what is new, a tenth of their time goes to collecting it. */
const ROOM_FOR_THE_YOUNG = '--max-semi-space-size=64';

/** When anything below a folder was last written. */
function lastWritten(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

/** A build that is older than what it was made from would test yesterday's code; `npm run verify` builds first. */
function demandBuild(): void {
  // The last thing a build writes, every time.
  const built = join(ROOT, 'dist/page/main.js');
  const isFresh =
    existsSync(built) &&
    statSync(built).mtimeMs >= Math.max(lastWritten(join(ROOT, 'src')), lastWritten(join(ROOT, 'cards')));
  if (!isFresh) throw new Error('The build is missing, or older than the sources. Build first: npm run build');
}

/** What it printed as JSON, and its exit code. Rejects when it printed no JSON, with what it said instead. */
export async function zorgspoorJson(
  args: readonly string[],
): Promise<{ readonly json: unknown; readonly exit: number }> {
  demandBuild();
  const child = spawn(process.execPath, [ROOM_FOR_THE_YOUNG, COMMAND, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const exit = await new Promise<number>((done, reject) =>
    child.once('error', reject).once('close', (code) => done(code ?? 1)),
  );
  try {
    return { json: JSON.parse(out), exit };
  } catch {
    throw new Error(`zorgspoor ${args[0]} ended with ${exit} and no JSON: ${err || out}`);
  }
}
