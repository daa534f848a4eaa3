/**
 * What the command line hands to a bot that has the data folder to itself: a file each, taken in with the next beat.
 * Only whoever may write the folder can, and what gives anybody anything still waits for the coordinators.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../app/ports';
import type { HandedIn } from '../app/staff/staff-desk';
import { STAFF_SOURCES } from '../staff/staff';
import { staffStepSchema } from '../storage/formats/staff';

const FOLDER = 'handed-in';
const common = { tenant: z.string(), id: z.string().regex(/^[\w-]{1,80}$/), at: z.iso.datetime() };
const schema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('propose'),
    ...common,
    from: z.enum(STAFF_SOURCES),
    steps: z.array(staffStepSchema).min(1),
  }),
  z.strictObject({ type: z.literal('suspend'), ...common, person: z.string() }),
]);

const placeOf = (dataDir: string, id: string): string => join(dataDir, FOLDER, `${id}.json`);

/** Leaves it for the bot; whole or not at all. It names people, so nobody else reads it. */
export async function leaveForBot(dataDir: string, item: HandedIn): Promise<void> {
  const path = placeOf(dataDir, item.id);
  await mkdir(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.new`, JSON.stringify(item), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Was it taken in? */
export async function wasTaken(dataDir: string, id: string): Promise<boolean> {
  const names = await readdir(join(dataDir, FOLDER)).catch((): string[] => []);
  return !names.includes(`${id}.json`);
}

async function read(path: string): Promise<HandedIn | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Takes in what lies there, the oldest first. What cannot be read is thrown away with a line in the log; what the store
 * cannot take now stays for the next beat.
 */
export async function takeHandedIn(
  dataDir: string,
  take: (item: HandedIn) => Promise<object | undefined>,
  log: Log,
): Promise<void> {
  const names = await readdir(join(dataDir, FOLDER)).catch((): string[] => []);
  const items = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => ({ path: join(dataDir, FOLDER, name), item: await read(join(dataDir, FOLDER, name)) })),
  );
  items.sort((one, other) => (one.item?.at ?? '').localeCompare(other.item?.at ?? ''));
  for (const { path, item } of items) {
    const taken = item && (await take(item));
    if (!item) log.warn('something that was handed in cannot be read: it was thrown away');
    else if (!taken || 'why' in taken) log.warn('what was handed in was not done', { type: item.type });
    else log.info('what was handed in was done', { type: item.type });
    await rm(path, { force: true });
  }
}
