/**
 * Reads the statements of who may know what: YAML for people, one a procedure. Refuses words it does not know, so that
 * no row is passed over by a typing error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { withProductActs } from '../../src/pathways/product-acts';
import { errorLine } from '../../src/pathways/read-yaml';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { readShipped, shippedFiles } from '../support/shipped-file';

const ids = z.array(z.string());
const act = z.strictObject({
  may: z.union([ids, z.literal('members'), z.literal('lead')]),
  begins: z.string().optional(),
  in: ids.default([]),
  open: ids.default([]),
  closed: ids.default([]),
  approves: z.union([ids, z.string().startsWith('named=')]).optional(),
  knows: ids.optional(),
  who: z.enum(['L0', 'L1', 'L2', 'L3']).default('L1'),
  L0: ids.default([]),
  L1: ids.default([]),
  L2: ids.default([]),
  L3: ids.default([]),
  only: z.record(z.string(), ids).default({}),
  tells: ids.default([]),
  leaves: z.strictObject({ to: z.string(), fields: ids }).optional(),
});
const statement = z.strictObject({
  pathway: z.string(),
  identity: ids,
  source: ids,
  part: ids,
  leads: ids,
  urgent: z.string(),
  steps: z.record(z.string(), z.strictObject({ line: z.string(), pings: ids })),
  acts: z.record(z.string(), act),
});

export type Statement = z.output<typeof statement>;
export type ActStatement = z.output<typeof act>;
const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;

/** All fields of an act, with the level each has. */
export const fieldsOf = (said: ActStatement) => LEVELS.flatMap((level) => said[level].map((id) => ({ id, level })));

/** Every shipped pathway with the acts of the product, by file name. */
export const SHIPPED: readonly (readonly [string, Pathway])[] = shippedFiles().map((name) => {
  const read = readShipped(name);
  if ('errors' in read) throw new Error(read.errors.map(errorLine).join('\n'));
  return [name, withProductActs(read.pathway)] as const;
});

/** What is said about the pathway of this file. Throws when nothing is, or something that cannot be understood. */
export const statementFor = (name: string): Statement =>
  statement.parse(parse(readFileSync(join(__dirname, name), 'utf8')));
