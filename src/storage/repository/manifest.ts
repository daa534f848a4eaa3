/**
 * What a store knows of itself as a whole: the formats it was written in, by which release, and which kinds of things
 * it holds. So a program that is too old is refused before it reads, and a kind that was emptied is found, however it
 * came about.
 */
import { afterWrite, type Collection, type StorageDriver } from '../collection';
import type { Seal } from '../crypto/sealer';
import { KINDS, type SecretDocument, type StoredDocuments } from '../documents';
import { FORMATS } from '../formats/all-formats';
import { NewerFormat, readStrictly, written } from '../formats/format';
import { manifest as format, type Manifest } from '../formats/manifest';
import { RELEASE } from '../formats/release';
import { registerAll } from './cases/case-register';

type Kind = keyof StoredDocuments;
const ID = 'manifest';
const PLACE = [ID];
/** Kinds that become empty while all is well. */
const COMES_AND_GOES: readonly Kind[] = ['downloads', 'installations'];

/** A kind of things is gone that was there: going on would number anew, forget, or invite people to begin again. */
export class StoreIncomplete extends Error {
  override readonly name = 'StoreIncomplete';
}

const today = (): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(FORMATS).map(([name, { now }]) => [name, now]));

async function isEmpty<K extends Kind>(driver: StorageDriver, kind: K): Promise<boolean> {
  const documents: Pick<Collection<{ readonly _id: string }>, 'findOne'> = driver.collection(kind);
  return (await documents.findOne({}, [])) === undefined;
}

/** The kinds that hold something. */
async function kindsHeld(driver: StorageDriver): Promise<readonly Kind[]> {
  const looked = await Promise.all(KINDS.map(async (kind) => ((await isEmpty(driver, kind)) ? [] : [kind])));
  return looked.flat();
}

function refuseIncomplete(missing: readonly string[]): void {
  if (missing.length > 0)
    throw new StoreIncomplete(
      `the store has lost all of its ${missing.join(', ')}, while the rest is there (with files: ${missing.map((kind) => `${kind}.db`).join(', ')}). Nothing was changed. Put the whole store back from the last backup, then run \`zorgspoor verify\` (docs/deploy.md); to begin anew, point the settings at an empty store.`,
    );
}

/**
 * Refuses a store whose keys are gone while the rest is there. To be called before anything is made in it. Throws
 * StoreIncomplete.
 */
export async function refuseWithoutKeys(driver: StorageDriver): Promise<void> {
  const held = await kindsHeld(driver);
  if (held.length > 0 && !held.includes('secrets')) refuseIncomplete(['secrets']);
}

/** What a store of before there was a manifest must still hold. */
async function missingWithoutManifest(driver: StorageDriver, held: readonly Kind[]): Promise<readonly Kind[]> {
  const [last] = await driver.collection('counters').find({}, ['value'], { sort: { value: -1 }, limit: 1 });
  // One number may have been given out by a process that stopped right then; several cases were never stored by none.
  const casesGone = (last?.value ?? 0) > 1 && !held.includes('cases');
  const editionsGone = held.includes('cases') && !held.includes('pathways');
  return [...(casesGone ? (['cases'] as const) : []), ...(editionsGone ? (['pathways'] as const) : [])];
}

function refuseNewer({ release, formats }: Manifest): void {
  const newer = Object.entries(formats).find(([name, number]) => number > (today()[name] ?? 0));
  if (newer)
    throw new NewerFormat(
      `this store was written by Zorgspoor ${release}, whose ${newer[0]} is in format ${newer[1]}; this one (${RELEASE}) reads up to ${today()[newer[0]] ?? 0}. Start version ${release} or a later one; nothing was changed.`,
    );
}

/**
 * Held against what the store knows of itself, at the start. Throws NewerFormat, or StoreIncomplete. Gives the driver,
 * which notes before its first insert what this release writes in, and after it each kind that gets its first thing:
 * whoever only looks changes nothing.
 */
export async function withManifest(driver: StorageDriver, facts: Seal): Promise<StorageDriver> {
  const secrets = driver.collection('secrets');

  async function read(): Promise<{ readonly document?: Pick<SecretDocument, 'sealed'>; readonly known?: Manifest }> {
    const document = await secrets.findOne({ _id: ID }, ['sealed']);
    return document ? { document, known: readStrictly(format, facts.open(document.sealed, PLACE)) } : {};
  }

  /** Until it is written: several processes may start, or store the first thing of a kind, at once. */
  async function note(kinds: readonly Kind[]): Promise<readonly string[]> {
    const { document, known } = await read();
    const holds = [...new Set([...(known?.holds ?? []), ...kinds])].sort();
    const next: Manifest = { release: RELEASE, formats: today(), holds };
    if (known && JSON.stringify(known) === JSON.stringify(next)) return holds;
    const sealed = facts.seal(written(format, next), PLACE);
    const done = document
      ? await secrets.updateOne({ _id: ID, sealed: document.sealed }, { $set: { sealed } })
      : (await secrets.insertOne({ _id: ID, sealed })) === 'ok';
    return done ? holds : note(kinds);
  }

  const { known } = await read();
  if (known) refuseNewer(known);
  const held = await kindsHeld(driver);
  const lost = known
    ? known.holds.filter((kind) => !held.some((one) => one === kind) && !COMES_AND_GOES.some((one) => one === kind))
    : await missingWithoutManifest(driver, held);
  refuseIncomplete(lost);
  const noted = new Set<string>(held);
  let begun: Promise<unknown> | undefined;
  async function begin(): Promise<void> {
    if (!known) await registerAll(driver);
    await note(held);
  }

  return {
    ...driver,
    collection(kind) {
      const collection = driver.collection(kind);
      return {
        ...collection,
        async insertOne(document) {
          begun ??= begin();
          await begun.catch((error: unknown) => {
            begun = undefined;
            throw error;
          });
          const inserted = await collection.insertOne(document);
          if (inserted === 'ok' && !noted.has(kind)) {
            await afterWrite(() => note([kind]));
            noted.add(kind);
          }
          return inserted;
        },
      };
    },
  };
}
