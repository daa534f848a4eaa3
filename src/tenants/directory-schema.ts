/**
 * The `directory:` part of a tenant's file: police zones, contact points and good practices, as they are until somebody
 * edits them. Strict.
 */
import { z } from 'zod';
import { ENTRY_KINDS } from '../directory/entry';
import { textSchema } from '../pathways/word-schema';
import { hoursSchema, tenantIdSchema, phoneSchema, wordsSchema } from './words-schema';

const zoneSchema = z.strictObject({
  id: tenantIdSchema,
  name: wordsSchema,
  municipalities: z.array(wordsSchema).default([]),
  staff: z
    .array(tenantIdSchema)
    .default([])
    .describe(
      'The police staff who edit the contact points of this zone; with a single zone, without it: all police staff.',
    ),
});

const entrySchema = z.strictObject({
  id: tenantIdSchema,
  kind: z.enum(ENTRY_KINDS).describe('What it is for.'),
  name: wordsSchema.describe('The contact point as a function.'),
  person: wordsSchema.optional().describe('Name of who answers. Here alone: it cannot be typed in later.'),
  zone: tenantIdSchema.optional().describe('The zone whose police keep it right; without it, it is kept in this file.'),
  municipalities: z.array(wordsSchema).default([]),
  organisations: z
    .array(tenantIdSchema)
    .default([])
    .describe('The schools and services it is for; none when it is for all.'),
  phones: z.array(phoneSchema).min(1).max(4),
  mail: z.email().optional(),
  hours: hoursSchema,
  owner: wordsSchema.describe('Who keeps this right, as a function.'),
  checkedOn: z.iso
    .date('a date is written as 2026-11-21')
    .optional()
    .describe('When somebody last made sure that it is right.'),
  note: textSchema.optional(),
});

const practiceSchema = z.strictObject({
  title: z.union([wordsSchema, textSchema]),
  text: textSchema.optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
});

export const directorySchema = z.strictObject({
  zones: z.array(zoneSchema).default([]),
  entries: z.array(entrySchema).default([]),
  practices: z
    .array(z.union([z.literal('presets'), practiceSchema]))
    .default(['presets'])
    .describe('Good practices; "presets" are the entries of the Flemish list.'),
});

/** The part after defaults. */
export type DirectoryFile = z.output<typeof directorySchema>;
