// Every story in the folders here, played by the command that people use (`zorgspoor story`), with a test for each. Any
// fault is a failure that names file, line, row, rule and difference.
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Platform } from '../../src/app/tenant';
import type { StoreName } from '../../src/stories/playing/stores';
import { zorgspoorJson } from '../support/zorgspoor';

export const STORY_FILES: readonly string[] = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** As `STORY_FILES` names a story. */
const nameOf = (path: string): string => relative(__dirname, resolve(path));

/**
 * `tried`: each row is also done again, on its old card, and by outsiders. `unmissed`: no row of a procedure may be one
 * that no story would miss.
 */
export type Setting = {
  readonly platform: Platform;
  readonly store: StoreName;
  readonly tried: boolean;
  readonly unmissed?: boolean;
};

const played = z.object({
  results: z.array(z.object({ file: z.string(), failures: z.array(z.object({ message: z.string() })) })),
  problems: z.array(z.object({ file: z.string() }).catchall(z.unknown())),
  unmissed: z.array(z.string()).optional(),
});

type Played = { readonly failures: ReadonlyMap<string, readonly string[]>; readonly unmissed: readonly string[] };

/**
 * What went otherwise than told, or why it cannot be played, by story; and the rows that none of them would miss.
 * Rejects when the command itself breaks.
 */
async function play(files: readonly string[], { platform, store, tried, unmissed }: Setting): Promise<Played> {
  const paths = files.map((file) => relative(process.cwd(), join(__dirname, file)));
  const { json } = await zorgspoorJson([
    'story',
    ...paths,
    '--platform',
    platform,
    '--store',
    store,
    ...(tried ? ['--check', 'all'] : []),
    ...(unmissed ? ['--unmissed'] : []),
  ]);
  const { results, problems, unmissed: rows = [] } = played.parse(json);
  const told = results.map(({ file, failures }) => [nameOf(file), failures.map(({ message }) => message)] as const);
  const unread = problems.map((problem) => [nameOf(problem.file), [JSON.stringify(problem)]] as const);
  return { failures: new Map<string, readonly string[]>([...told, ...unread]), unmissed: rows };
}

/**
 * Declares a test for each of these stories in its setting. Stories of one setting play one after the other in a
 * process; up to `atOnce` settings at a time.
 */
export function testStories(stories: readonly (readonly [file: string, setting: Setting])[], atOnce: number): void {
  const failures = new Map<string, readonly string[]>();
  const unmissed: (readonly string[])[] = [];

  beforeAll(async () => {
    const settings = new Map(stories.map(([, setting]) => [JSON.stringify(setting), setting]));
    const waiting = [...settings];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [key, setting] = next;
        const files = stories.filter(([, own]) => JSON.stringify(own) === key).map(([file]) => file);
        const told = await play(files, setting);
        for (const [file, messages] of told.failures) failures.set(file, messages);
        if (setting.unmissed) unmissed.push(told.unmissed);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }, 1_800_000);

  it('there are stories to play', () => {
    expect(stories.length).toBeGreaterThan(0);
  });

  it.each(stories.map(([file, { platform }]) => [file, platform] as const))('%s on %s', (file) => {
    expect(failures.get(file)).toEqual([]);
  });

  if (stories.some(([, setting]) => setting.unmissed))
    it('each row of a procedure that refuses or asks a reason would be missed by a story', () => {
      expect(unmissed[0]).toBeDefined();
      // Each process tells of the stories that it played: what none of them would miss.
      expect(unmissed[0]!.filter((row) => unmissed.every((rows) => rows.includes(row)))).toEqual([]);
    });
}
