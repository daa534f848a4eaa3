// `zorgspoor draw` as people run it: what is written, where, and what is refused.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_PATHWAY, smallWith } from '../pathways/small-pathway';
import { runZorgspoor } from './support/run-zorgspoor';

const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-draw-'));
const before = process.env;
afterEach(() => {
  process.env = before;
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes the drawing to standard output, in the language that is asked', async () => {
  const { out, err, exit } = await runZorgspoor('draw', 'tienen_hoegaarden', '--lang', 'en');
  expect([err, exit]).toEqual(['', 0]);
  expect(out).toMatch(/^<\?xml [^]*<svg [^>]*lang="en"[^]*<title id="title">Flow chart · [^]*<\/svg>\n$/);
  expect(out).toContain('width="297mm"');
});

it('writes it to a file and says what it wrote; A4 has other sheets', async () => {
  const file = join(folder, 'stroom.svg');
  const { out, exit } = await runZorgspoor('draw', 'tienen_hoegaarden', '--paper', 'A4', '--out', file);
  expect([out, exit]).toEqual([`${file}: tienen_hoegaarden, 8 sheets of A4\n`, 0]);
  expect(readFileSync(file, 'utf8')).toContain('width="210mm" height="2376mm"');
});

it('draws a procedure of a school itself: the file of one, or by its id from PATHWAYS_DIR', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  const file = join(own, 'small.yaml');
  writeFileSync(file, SMALL_PATHWAY);
  const byFile = await runZorgspoor('draw', file);
  expect(byFile.out).toContain('Stroomschema · Klein');
  // The acts and decisions of that file, and what it refuses.
  for (const said of ['Gesprek', 'Besluit', 'Altijd met twee.', 'begint met /klein'])
    expect(byFile.out).toContain(said);
  process.env = { ...before, PATHWAYS_DIR: own };
  expect((await runZorgspoor('draw', 'small')).out).toBe(byFile.out);
});

it.each([
  [['meldcod'], /The pathway "meldcod" is not known; did you mean "meldcode"\? Known: .*gesprekskaart, meldcode/],
  [['meldcode', '--lang', 'fr'], /The language "fr" is not known\. Known: nl, nl-BE, en\./],
  [['meldcode', '--paper', 'a5'], /The paper "a5" is not known; .* Known: a4, a3\./],
  [['pathways'], /pathways is a folder: name the file of one procedure in it/],
  [['tienen_hoegaarden', '--out', join(folder, 'nowhere', 'x.svg')], /x\.svg cannot be written: ENOENT/],
  [[], /missing required argument/],
])('refuses %j, and says what there is', async (args, says) => {
  const { out, err, exit } = await runZorgspoor('draw', ...args);
  expect(exit).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(says);
});

it('draws nothing of a file with something wrong in it, and says what', async () => {
  const file = join(folder, 'wrong.yaml');
  writeFileSync(file, smallWith('completes: { has: talk }', 'completes: { has: tlak }'));
  const { out, err, exit } = await runZorgspoor('draw', file);
  expect([out, exit]).toEqual(['', 2]);
  expect(err).toMatch(/wrong\.yaml:\d+ .*tlak/);
});
