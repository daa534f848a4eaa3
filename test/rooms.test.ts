// A room in which one finds one's way: about twenty files side by side, no more.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const MOST = 22;

const filesIn = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name}`);

it('no folder has more than about twenty files side by side', () => {
  const counts = new Map<string, number>();
  for (const folder of ['src', 'cards'].flatMap(filesIn).map((file) => dirname(file)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);

  expect(counts.size).toBeGreaterThan(20);
  expect([...counts].filter(([, count]) => count > MOST)).toEqual([]);
});
