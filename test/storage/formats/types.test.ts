/**
 * A type of a stored thing cannot change without a new number: the schema of each says exactly its type (the compiler
 * holds that here), and the schema of each number is known by its hash.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Download, Installation, OutboxMessage, PageLink, Tombstone } from '../../../src/app/ports';
import type { Morning } from '../../../src/app/mornings';
import type { Staff } from '../../../src/staff/staff';
import type { PostRef } from '../../../src/app/gateway';
import type { Edit } from '../../../src/directory/entry';
import type { ExistingCase, Undoable } from '../../../src/domain/case/case';
import type { Entry } from '../../../src/domain/case/event';
import type { Attendance } from '../../../src/domain/people/attendance';
import type { Act, Pathway } from '../../../src/domain/procedure/pathway';
import type { StoredEntry } from '../../../src/storage/documents';
import { FORMATS } from '../../../src/storage/formats/all-formats';
import { type attendanceSchema } from '../../../src/storage/formats/attendance';
import { type contactEditSchema } from '../../../src/storage/formats/contact-edit';
import { type storedActSchema } from '../../../src/storage/formats/edition-act';
import { type editionSchema } from '../../../src/storage/formats/edition';
import { type entrySchema } from '../../../src/storage/formats/entry';
import type { stateSchema } from '../../../src/storage/formats/head';
import { type messageSchema, type postsSchema } from '../../../src/storage/formats/message';
import { type morningSchema } from '../../../src/storage/formats/morning';
import { type staffSchema } from '../../../src/storage/formats/staff';
import { type reportSchema, type ReportBody } from '../../../src/storage/formats/report';
import {
  type downloadSchema,
  type journalPartSchema,
  type installationSchema,
  type pageLinkSchema,
  type tombstoneSchema,
} from '../../../src/storage/formats/small-things';

/** Without `readonly`, and laid flat, so that two ways to write one type are one. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : { -readonly [K in keyof T]: Plain<T[K]> };
type Same<One, Other> =
  (<X>() => X extends Plain<One> ? 1 : 2) extends <X>() => X extends Plain<Other> ? 1 : 2 ? true : false;

/** A head as it is stored: what the case was before an act is only there while a request is handled. */
type Kept<Case> = Case extends ExistingCase
  ? Omit<Case, 'undo'> & { readonly undo?: Omit<Undoable, 'before'> | undefined }
  : never;

/** Does not compile when a schema and its type say different things. */
const same: readonly true[] = [
  true satisfies Same<z.output<typeof stateSchema>, Kept<ExistingCase>>,
  true satisfies Same<z.output<typeof entrySchema>, Entry>,
  true satisfies Same<z.output<typeof messageSchema>, Omit<OutboxMessage, 'id' | 'notBefore' | 'attempts' | 'urgent'>>,
  true satisfies Same<z.output<typeof postsSchema>, { posts: Record<string, PostRef> }>,
  true satisfies Same<z.output<typeof reportSchema>, ReportBody>,
  true satisfies Same<z.output<typeof contactEditSchema>, Edit>,
  true satisfies Same<z.output<typeof attendanceSchema>, Attendance>,
  true satisfies Same<z.output<typeof morningSchema>, Morning>,
  true satisfies Same<z.output<typeof staffSchema>, Staff>,
  true satisfies Same<z.output<typeof tombstoneSchema>, Tombstone>,
  true satisfies Same<z.output<typeof installationSchema>, Pick<Installation, 'token' | 'scopes'>>,
  true satisfies Same<z.output<typeof downloadSchema>, Download>,
  true satisfies Same<z.output<typeof pageLinkSchema>, PageLink>,
  true satisfies Same<z.output<typeof journalPartSchema>, { entries: StoredEntry[] }>,
  true satisfies Same<keyof z.output<typeof storedActSchema>, keyof Act>,
  true satisfies Same<z.output<typeof editionSchema>, Pathway>,
];

const hashOf = (schema: z.ZodType) =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' })))
    .digest('hex')
    .slice(0, 16);

/**
 * The schema of each number. A hash that is not here any more: the type of a stored thing changed. Raise `now` of its
 * format, write the upcast that brings the number before it forward, store a golden store with the new one (README.md
 * here), and add its line; no line is ever changed.
 */
const KNOWN: Readonly<Record<keyof typeof FORMATS, Readonly<Record<number, string>>>> = {
  address: { 2: 'fd7b47a886b66163' },
  journalPart: { 1: 'b2e34da5989a3e78' },
  morning: { 1: 'dc8646a961e9e778' },
  staff: { 1: 'f4ecaa95bb63f16e' },
  attendance: { 1: '7be55b094fe18db1' },
  contactEdit: { 1: 'f69cabb784a476c8' },
  download: { 1: '2429910601d5f402' },
  edition: { 2: '346703575dd0aa83', 3: '4d98d630bb5b5358' },
  entry: { 1: '14e79e5ebc6b19de', 2: '0c0f3650c7890e02' },
  head: { 2: '8caaa40fbe1e7138', 3: 'a51c99a806f3ec4a' },
  installation: { 1: '3983d49ad7983fed' },
  manifest: { 1: '2e40589e9fa7f71e' },
  message: { 1: 'e8a9cbcd9ec33ff5', 2: '63b62e86c6b72b7c' },
  pageLink: { 1: '89647dbc51d32c11' },
  posts: { 2: '2ffb16d93a370d3d' },
  report: { 1: 'f9271b9a9d9719ca' },
  tombstone: { 1: 'a6c7909aec914b34' },
};

it('has a number for each schema that things were ever written by', () => {
  expect(same.every(Boolean)).toBe(true);
  const today = Object.entries(FORMATS).map(([name, { now, schema }]) => [name, { [now]: hashOf(schema) }]);
  expect(Object.fromEntries(today)).toEqual(
    Object.fromEntries(
      Object.entries(KNOWN).map(([name, hashes]) => {
        const now = Math.max(...Object.keys(hashes).map(Number));
        return [name, { [now]: hashes[now] }];
      }),
    ),
  );
});

it('has an upcast from each number to the next', () => {
  for (const { kind, now, upcasts } of Object.values(FORMATS)) expect([kind, upcasts.length]).toEqual([kind, now - 1]);
});
