/** Small facts as they are stored: what is left of a case, tokens, links, and addresses on platforms. */
import { z } from 'zod';
import type { Download, Installation, PageLink, Tombstone } from '../../app/ports';
import type { CaseId, PersonId, TenantId } from '../../domain/ids';
import type { Format } from './format';
import { idOf, storedText as text, texts } from './shapes';

const tenant = idOf<TenantId>();
const person = idOf<PersonId>();

export const tombstoneSchema = z.object({ at: text, by: z.array(person) });
export const tombstone: Format<Tombstone> = {
  kind: 'what is left of a case that was destroyed',
  now: 1,
  schema: tombstoneSchema,
  upcasts: [],
};

export const installationSchema = z.object({ token: text, scopes: texts });
export const installation: Format<Pick<Installation, 'token' | 'scopes'>> = {
  kind: 'the installation of a workspace',
  now: 1,
  schema: installationSchema,
  upcasts: [],
};

export const downloadSchema = z.object({ tenant, case: idOf<CaseId>(), person });
export const download: Format<Download> = {
  kind: 'a link to a dossier',
  now: 1,
  schema: downloadSchema,
  upcasts: [],
};

export const pageLinkSchema = z.object({ tenant, person, period: text });
export const pageLink: Format<PageLink> = {
  kind: 'a link to figures',
  now: 1,
  schema: pageLinkSchema,
  upcasts: [],
};

const addressSchema = z.object({ value: z.unknown() });
/** What it says is held against a schema by the platform that wrote it. Format 1 may be anything, so it is wrapped. */
export const platformAddress: Format<{ readonly value: unknown }> = {
  kind: 'an address on a platform',
  now: 2,
  schema: addressSchema,
  upcasts: [(value) => ({ value })],
};

const linkSchema = z.object({ seq: z.number(), at: text, sealed: text, prev: text, hash: text });
export const journalPartSchema = z.object({ entries: z.array(linkSchema) });
/** Its entries are sealed each with its own format. */
export const journalPart: Format<z.output<typeof journalPartSchema>> = {
  kind: 'an older part of a record',
  now: 1,
  schema: journalPartSchema,
  upcasts: [],
};
