// Builds the playground's page into dist/page: one script and one style sheet with all that they import, and its HTML. Part of `npm run build`.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'src/edges/playground/page';
const TARGET = 'dist/page';

/** The licences of the packages that are in a bundle: whoever copies them passes those on. */
function licencesOf({ inputs }) {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['', '.md', '.txt'].map((ending) => join(folder, `LICENSE${ending}`)).find(existsSync);
    const text = file ? readFileSync(file, 'utf8').trim() : `Licence: ${license}`;
    return `\n/*! ${name} ${version}\n\n${text.replaceAll('*/', '* /')}\n*/\n`;
  });
}

// Nothing of an earlier build stays behind, and the script, to which the licences are added, is written anew.
rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
cpSync(`${SOURCE}/index.html`, `${TARGET}/index.html`);
const { metafile } = await build({
  entryPoints: [`${SOURCE}/main.ts`, `${SOURCE}/style.css`],
  outdir: TARGET,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
});
appendFileSync(`${TARGET}/main.js`, licencesOf(metafile).join(''));
