/** What a store knows of itself, as it is stored: which release wrote it, in which formats, and what it holds. */
import { z } from 'zod';
import type { Format } from './format';
import { storedText as text, texts } from './shapes';

/** `holds`: the kinds of documents that there ever were. */
export type Manifest = {
  readonly release: string;
  readonly formats: Readonly<Record<string, number>>;
  readonly holds: readonly string[];
};

export const manifest: Format<Manifest> = {
  kind: 'what the store knows of itself',
  now: 1,
  schema: z.object({ release: text, formats: z.record(text, z.number()), holds: texts }),
  upcasts: [],
};
