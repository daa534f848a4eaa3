// Builds before `npm start` and after `npm install`. An install without dev dependencies has no compiler: it uses the dist it was given.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const starting = process.env.npm_lifecycle_event === 'prestart';
const compiler = findCompiler();

if (compiler && existsSync('tsconfig.build.json')) {
  if (starting && !existsSync('dist/src/main.js'))
    console.log('Building Zorgspoor first. That takes about half a minute, this once.');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0) await import('./build-page.mjs');
} else if (starting && !existsSync('dist/src/main.js')) {
  console.error(
    'There is no dist, and no compiler to make one. Run `npm ci` (with dev dependencies) first, or copy a dist here.',
  );
  process.exitCode = 1;
}

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}
