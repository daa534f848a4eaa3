/**
 * What a text costs: twice as long, at most about twice the work, for whatever somebody types, in everything that looks
 * into a text before or after it is known who typed it. Counted in steps, never in time.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Twice the work and what a look at a whole text costs besides. */
const MOST = 2.6;

type Counted = Readonly<Record<string, readonly { piece: string; short: number; ratio: number }[]>>;

it('costs in proportion to the length of the text, in each way and of each piece', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'count-cost.ts')],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const ways = Object.entries(JSON.parse(stdout) as Counted);
  expect(ways.length).toBeGreaterThan(6);
  for (const [name, counted] of ways) {
    expect(counted.length).toBeGreaterThan(60);
    // A way in which nothing at all is counted would pass whatever it costs.
    expect(counted.every(({ short }) => short > 0)).toBe(true);
    expect([name, counted.filter(({ ratio }) => ratio > MOST)]).toEqual([name, []]);
  }
});
