/**
 * What a database driver must be able to do: the small part of MongoDB's query and update language that both drivers
 * speak alike. The repositories are written on this port and know no driver. A write of one document is atomic; nothing
 * here spans two documents.
 */
import { OutcomeUnknown, StorageUnavailable } from '../app/ports';
import type { StoredDocuments } from './documents';

type Named = { readonly _id: string };
type Element<T> = T extends readonly (infer E)[] ? E : T;
type Match<T> =
  Element<T> | { readonly $lte?: T; readonly $gte?: T; readonly $lt?: T } | { readonly $nin: readonly T[] };

/** All of these fields match; an array field matches when it contains the value. */
export type Filter<D> = { readonly [K in keyof D]?: Match<NonNullable<D[K]>> };

/** Changes of one document. `$min` sets a field that is absent; a field is absent, never null. */
export type Update<D> = {
  readonly $set?: Partial<D>;
  readonly $unset?: { readonly [K in keyof D]?: true };
  readonly $inc?: { readonly [K in keyof D]?: number };
  readonly $min?: Partial<D>;
  readonly $push?: { readonly [K in keyof D]?: { readonly $each: D[K] } };
};

/** Names of fields of a document. */
export type Fields<D> = readonly (keyof D & string)[];
/** The named fields of a document, and its id. */
export type Chosen<D, F extends Fields<D>> = Pick<D, F[number] | (keyof D & '_id')>;
/** The first so many in an order. */
export type FirstFew<D> = { readonly sort: { readonly [K in keyof D]?: 1 | -1 }; readonly limit: number };

/**
 * Documents of one kind. Reads name the fields they need, so that nothing grows with what they do not need. Every call
 * may throw StorageUnavailable, a write also OutcomeUnknown.
 */
export type Collection<D extends Named> = {
  /** `duplicate` when the id, or a value that must be unique, is taken. */
  insertOne(document: D): Promise<'ok' | 'duplicate'>;
  findOne<const F extends Fields<D>>(filter: Filter<D>, fields: F): Promise<Chosen<D, F> | undefined>;
  find<const F extends Fields<D>>(filter: Filter<D>, fields: F, options: FirstFew<D>): Promise<readonly Chosen<D, F>[]>;
  /** True when a document matched, whether or not it differs now. */
  updateOne(filter: Filter<D>, update: Update<D>): Promise<boolean>;
  /**
   * Makes that what was overwritten or taken away is no longer in a file of ours; a database server does so by itself.
   */
  purge(): Promise<void>;
  /** The document as it is after the update; undefined when none matched. */
  findOneAndUpdate<const F extends Fields<D>>(
    filter: Filter<D>,
    update: Update<D>,
    fields: F,
  ): Promise<Chosen<D, F> | undefined>;
  /** True when a document matched and is gone: of several who delete the same one, one hears true. */
  deleteOne(filter: Filter<D>): Promise<boolean>;
};

/** One database, opened, with its indexes in place. */
export type StorageDriver = {
  collection<K extends keyof StoredDocuments>(name: K): Collection<StoredDocuments[K]>;
  /** Throws StorageUnavailable when the database cannot be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** What follows on a write: once it is away there, the write itself may have happened all the same. */
export async function afterWrite<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof StorageUnavailable)) throw cause;
    throw new OutcomeUnknown('storage went away in the middle of a write', { cause });
  }
}
