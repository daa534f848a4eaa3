/**
 * The page as it was built: three files that ask for nothing else, with the licences of what is in them. Needs `npm run
 * build:page`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPlayground } from './school';

const PAGE = 'dist/page';
const read = (name: string) => readFileSync(join(PAGE, name), 'utf8');

it('is one script and one style sheet, each served as it was built and kept by no browser', async () => {
  expect(readdirSync(PAGE).sort()).toEqual(['index.html', 'main.js', 'style.css']);
  const asked = [...read('index.html').matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  expect(asked).toEqual(['/style.css', '/main.js']);
  expect(read('index.html')).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|\sstyle=/);
  const playground = await startPlayground();
  for (const path of asked) {
    const response = await fetch(`${playground.url}${path}`);
    expect({ path, text: await response.text() }).toEqual({ path, text: read(path.slice(1)) });
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
  await playground.close();
});

it('imports nothing at run time, and says whose work is in it', () => {
  const script = read('main.js');
  expect(script).not.toMatch(/(?:^|[;}])import[\s{"'*(]/m);
  expect(script).toMatch(/\/\*! adaptivecards \d[\s\S]*Copyright \(c\) 2017 Microsoft/);
});
