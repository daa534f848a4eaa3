/**
 * Plays a story, or its first rows, on files and writes what is in them: a golden store of today's formats
 * (test/storage/formats/README.md). npx tsx scripts/golden-store.ts DAY NAME STORY [ROWS]
 */
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadPathways, loadRoles } from '../src/compose/load-files';
import { createEmbeddedStorage } from '../src/storage/embedded/embedded-storage';
import { readStory } from '../src/stories/format/read-story';
import { play } from '../src/stories/playing/play';
import { GOLDEN_KEY } from '../test/storage/formats/support/golden';

type Line = { readonly _id?: string; readonly $$deleted?: boolean };

/** Each document as it was written last, then the indexes: as the file is after it was compacted. */
function compacted(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '');
  const last = new Map<string, string>();
  for (const line of lines) {
    const { _id, $$deleted } = JSON.parse(line) as Line;
    if (_id !== undefined && $$deleted) last.delete(_id);
    else if (_id !== undefined) last.set(_id, line);
  }
  const indexes = lines.filter((line) => (JSON.parse(line) as Line)._id === undefined);
  return [...last.values(), ...indexes].map((line) => `${line}\n`).join('');
}

async function main([day, name, path, rows = '100000']: readonly string[]): Promise<void> {
  if (!day || !name || !path) throw new Error('npx tsx scripts/golden-store.ts DAY NAME STORY [ROWS]');
  const roles = await loadRoles();
  const read = readStory(basename(path), readFileSync(path, 'utf8'), roles);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const story = { ...read.story, rows: read.story.rows.slice(0, Number(rows)), leaks: [] };
  const pathways = (await loadPathways(undefined, roles)).map(({ pathway }) => pathway);
  const dataDir = mkdtempSync(join(tmpdir(), 'zorgspoor-golden-'));
  const { failures } = await play({
    story,
    roles,
    pathways: pathways.filter(({ id }) => story.pathways.includes(id)),
    platform: 'web',
    store: 'embedded',
    openStorage: () => createEmbeddedStorage({ dataDir, masterKey: GOLDEN_KEY }),
    checks: [],
  });
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  const files = readdirSync(dataDir).filter((file) => file.endsWith('.db'));
  const texts = files.sort().map((file) => [file, compacted(readFileSync(join(dataDir, file), 'utf8'))]);
  rmSync(dataDir, { recursive: true });
  const folder = join(__dirname, '../test/storage/formats', day);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json.gz`), gzipSync(JSON.stringify(Object.fromEntries(texts)), { level: 9 }));
}

void main(process.argv.slice(2));
