/** The files of the page: a fixed list, so that no path from outside ever reaches the disk. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** The modules of the page, by their names in page/. */
const MODULES = [
  'accessible',
  'cards',
  'clock',
  'command-line',
  'dialog',
  'element',
  'example',
  'guide',
  'host-config',
  'main',
  'markdown',
  'posts',
  'server',
  'sidebar',
  'state',
  'tours',
  'words',
];

/** The root of the package, whether this runs from dist or from source. */
function packageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

/** Serves the page as `npm run build` left it in dist/page, and the card renderer as its package has it. */
export function serveAssets(): Router {
  const router = express.Router();
  const page = join(packageRoot(__dirname), 'dist', 'page');
  const renderer = require.resolve('adaptivecards/dist/adaptivecards.min.js');
  const serve = (path: string, file: string, type: string) =>
    router.get(path, (_request, response) =>
      response.type(type).sendFile(file, { dotfiles: 'allow', cacheControl: false, etag: false, lastModified: false }),
    );

  serve('/', join(page, 'index.html'), HTML);
  serve('/style.css', join(page, 'style.css'), CSS);
  serve('/adaptivecards.min.js', renderer, SCRIPT);
  for (const name of MODULES) serve(`/${name}.js`, join(page, `${name}.js`), SCRIPT);
  return router;
}
