// A program run to its end, its output passed on or kept.
import { spawn } from 'node:child_process';

/** `stdio`: 'inherit' shows what it writes, 'pipe' gives it back. Rejects when it cannot be started. */
export function runProcess(command, args, { stdio, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', stdio, stdio], env });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ code: status ?? 1, output }));
  });
}
