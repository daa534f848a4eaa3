/**
 * The program as a process of its own, with nothing of our environment; for tests of what somebody outside can get from
 * it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

const MAIN = 'dist/src/main.js';
const PATIENCE_MS = 300_000;

export type Started = {
  /** Where it listens; undefined when it ended by itself. */ readonly url: string | undefined;
  /** All it wrote so far, on both streams. */ readonly output: () => string;
  readonly stop: () => Promise<void>;
  readonly signal: (name: 'SIGTERM' | 'SIGINT' | 'SIGHUP') => void;
  /** How it ended, once it did. */ readonly ended: () => Promise<number | null>;
};

export type Wants = {
  readonly env: Readonly<Record<string, string>>;
  /** A module that is loaded first, as source text. */ readonly first?: string;
  /** Resolves the start once this was written, when it is not the address. */ readonly says?: RegExp;
};

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
  );

/** Starts it on a free port; resolves when it says where, when it said what was waited for, or when it gave up. */
export async function startProcess({ env, first, says = /http:\/\/[\d.]+:\d+/ }: Wants): Promise<Started> {
  if (!existsSync(MAIN)) throw new Error('Build first: npm run build');
  const before = first === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
  const child = spawn(process.execPath, [...before, MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the program said nothing in time: ${output}`)), PATIENCE_MS);
    const done = () => (clearTimeout(late), resolve());
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (says.test(output)) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', done);
  });
  return {
    url: /http:\/\/[\d.]+:\d+/.exec(output)?.[0],
    output: () => output,
    signal: (name) => void child.kill(name),
    ended: async () => {
      await ended(child);
      return child.exitCode;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}
