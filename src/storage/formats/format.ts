/**
 * The number that each stored thing carries, and how a thing of an earlier number is read as one of today. Knows no
 * kind of thing: each has a file of its own here.
 */
import type { z } from 'zod';

/** What was parsed and not yet held against a schema. */
export type Stored = { readonly [name: string]: unknown };

/**
 * How a kind of thing is written. `now`: the number that is written today; what carries none is 1. `upcasts`: the first
 * brings 1 forward to 2, and so on; each is pure, and leaves alone what has that shape already.
 */
export type Format<T> = {
  /** As it is called to whoever runs the program. */ readonly kind: string;
  readonly now: number;
  readonly schema: z.ZodType<T>;
  readonly upcasts: readonly ((older: Stored) => Stored)[];
};

/** A thing was written by a newer program than this one. Nothing of it is read: half of it would be misread. */
export class NewerFormat extends Error {
  override readonly name = 'NewerFormat';
}

/** A thing is not what its number says. Names where, never what stands there. */
export class UnreadableFormat extends Error {
  override readonly name = 'UnreadableFormat';
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text to seal or store: the thing with its number. */
export const written = <T extends object>({ now }: Format<T>, value: T): string =>
  JSON.stringify({ format: now, ...value });

/** What a text says and the number that it carries; none before things carried one. */
function numberedIn(kind: string, text: string): { readonly format: number | undefined; readonly rest: Stored } {
  const parsed: unknown = JSON.parse(text);
  if (!isStored(parsed)) throw new UnreadableFormat(`${kind} is not what was written`);
  const { format, ...rest } = parsed;
  if (format !== undefined && (typeof format !== 'number' || !Number.isInteger(format) || format < 1))
    throw new UnreadableFormat(`${kind} has a format that is no number`);
  return { format, rest };
}

/** The number of the format of a text: 1 where it carries none. Throws UnreadableFormat. */
export const formatOf = ({ kind }: Pick<Format<unknown>, 'kind'>, text: string): number =>
  numberedIn(kind, text).format ?? 1;

/** Where a value is not what its schema says; nothing when it is. */
function problemOf(schema: z.ZodType, value: unknown): string | undefined {
  const checked = schema.safeParse(value);
  if (checked.success) return undefined;
  const [first] = checked.error.issues;
  return first ? `${first.path.join('.') || 'as a whole'} (${first.code})` : 'as a whole';
}

function refuseNewer(kind: string, format: number, now: number): void {
  if (format > now)
    throw new NewerFormat(
      `${kind} is in format ${format}, and this version of Zorgspoor reads up to ${now}: start the version that wrote it, or a later one`,
    );
}

/** The thing in a text, brought up to today and held against its schema. Throws NewerFormat, or UnreadableFormat. */
export function readStrictly<T>({ kind, now, schema, upcasts }: Format<T>, text: string): T {
  const { format = 1, rest } = numberedIn(kind, text);
  refuseNewer(kind, format, now);
  const today = upcasts.slice(format - 1).reduce((older, upcast) => upcast(older), rest);
  const problem = problemOf(schema, today);
  if (problem) throw new UnreadableFormat(`${kind} is not in format ${format}: ${problem}`);
  // As it stands, not as the schema gives it back: what a schema does not name is not thrown away.
  return today as Stored & T;
}

/**
 * As `readStrictly`, for what is sealed and read on every click: what carries today's number was written from the type
 * of today, and no byte of it was changed since, or it would not open (docs/decisions/formats.md).
 */
export function readIn<T>(of: Format<T>, text: string): T {
  const { format, rest } = numberedIn(of.kind, text);
  return format === of.now ? (rest as Stored & T) : readStrictly(of, text);
}
