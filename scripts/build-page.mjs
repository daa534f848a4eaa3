// Builds the playground's page into dist/page: its modules compiled for the browser, its HTML and CSS as they are. Part of `npm run build`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = 'src/edges/playground/page';
const TARGET = 'dist/page';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', `${SOURCE}/tsconfig.json`], { stdio: 'inherit' });
mkdirSync(TARGET, { recursive: true });
for (const name of ['index.html', 'style.css']) cpSync(`${SOURCE}/${name}`, `${TARGET}/${name}`);
process.exitCode = status ?? 1;
