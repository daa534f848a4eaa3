/**
 * Stores as earlier releases left them (`<day>/<name>.json.gz`: the text of each file of an embedded store), put back
 * as a folder of files or as the same documents in MongoDB, and the story of how each goes on (`<day>/<name>.yaml`).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** What the stores here were sealed with; made for this, and used for nothing else. */
export const GOLDEN_KEY = Buffer.alloc(32, 21);

const ROOT = join(__dirname, '..');

export type Golden = { readonly day: string; readonly name: string };

/** Every golden store there is, by the day of the code that wrote it. */
export const GOLDEN_STORES: readonly Golden[] = readdirSync(ROOT)
  .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
  .flatMap((day) =>
    readdirSync(join(ROOT, day))
      .filter((file) => file.endsWith('.json.gz'))
      .map((file) => ({ day, name: file.slice(0, -'.json.gz'.length) })),
  );

const filesSchema = z.record(z.string(), z.string());
const documentSchema = z.looseObject({ _id: z.string().optional() });

const filesOf = ({ day, name }: Golden) =>
  filesSchema.parse(JSON.parse(gunzipSync(readFileSync(join(ROOT, day, `${name}.json.gz`))).toString()));

/** Its files, in `folder`. */
export function putFiles(golden: Golden, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(filesOf(golden))) writeFileSync(join(folder, file), text);
}

/** Its documents, by kind, as they are in MongoDB. */
export function documentsIn(
  golden: Golden,
): readonly (readonly [kind: string, documents: readonly { _id: string }[]])[] {
  return Object.entries(filesOf(golden)).map(([file, text]) => {
    const lines = text.split('\n').filter((line) => line !== '');
    const documents = lines.map((line) => documentSchema.parse(JSON.parse(line)));
    return [file.slice(0, -'.db'.length), documents.flatMap((one) => (one._id ? [{ ...one, _id: one._id }] : []))];
  });
}

const caseSchema = z.looseObject({ _id: z.string(), tenant: z.string(), code: z.string(), pathway: z.string() });

/** The columns of its cases. */
export const casesIn = (golden: Golden) =>
  documentsIn(golden)
    .filter(([kind]) => kind === 'cases')
    .flatMap(([, documents]) => documents.map((one) => caseSchema.parse(one)));

/** Whose store it is: each is of one school. */
export function tenantIn(golden: Golden): string {
  const owned = documentsIn(golden).flatMap(([, documents]) =>
    documents.map((one) => z.looseObject({ tenant: z.string().optional() }).parse(one).tenant),
  );
  return owned.find((tenant) => tenant !== undefined) ?? '';
}

/** How it goes on, when that is told. */
export function storyOf({ day, name }: Golden): { readonly file: string; readonly text: string } | undefined {
  const file = join(ROOT, day, `${name}.yaml`);
  return existsSync(file) ? { file, text: readFileSync(file, 'utf8') } : undefined;
}
