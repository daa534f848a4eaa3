/**
 * The files of the page: a fixed list, so that no path from outside ever reaches the disk. What a browser keeps of them
 * is for the server's headers to say.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';

/** The root of the package, whether this runs from dist or from source. */
function packageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

/**
 * Serves the page as `npm run build` left it in dist/page: one script and one style sheet, with all that they need
 * inside.
 */
export function serveAssets(): Router {
  const router = express.Router();
  const page = join(packageRoot(__dirname), 'dist', 'page');
  const serve = (path: string, file: string, type: string) =>
    router.get(path, (_request, response) =>
      response
        .type(`${type}; charset=utf-8`)
        .sendFile(join(page, file), { dotfiles: 'allow', cacheControl: false, etag: false, lastModified: false }),
    );

  serve('/', 'index.html', 'text/html');
  serve('/style.css', 'style.css', 'text/css');
  serve('/main.js', 'main.js', 'text/javascript');
  return router;
}
