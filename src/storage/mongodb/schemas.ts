/** What MongoDB is told of the documents: a field that is written and not declared here is an error, not a surprise. */
import { Schema } from 'mongoose';
import { INDEXES, type Documents, type Index } from '../documents';

const text = { type: String };
const number = { type: Number };
/** Lists that are written and read whole or appended to; mongoose need not look inside. */
const list = { type: [Schema.Types.Mixed], default: undefined };

const FIELDS: { readonly [K in keyof Documents]: Readonly<Record<keyof Documents[K], object>> } = {
  cases: {
    _id: text, tenant: text, code: text, pathway: text, status: text, stage: text, openedAt: text, dueAt: text, people: { type: [String], default: undefined }, version: number,
    key: text, head: text, lastHash: text, journal: list, outbox: list, posts: text, timerAt: text, deliverAt: text, leaseWorker: text, leaseUntil: text,
  },
  counters: { _id: text, value: number },
  pathways: { _id: text, json: text },
  addresses: { _id: text, sealed: text },
  seen: { _id: text, until: text, expiresAt: { type: Date } },
  secrets: { _id: text, sealed: text },
};

/** The schema of one kind of documents, with its indexes. */
export function schemaOf(kind: keyof Documents): Schema {
  const options = { strict: 'throw', versionKey: false, minimize: false, autoIndex: false, autoCreate: false, bufferCommands: false } as const;
  const schema = new Schema(FIELDS[kind], options);
  for (const { fields, unique, sparse, expires } of INDEXES[kind] as readonly Index<Record<string, unknown>>[]) {
    const keys = Object.fromEntries(fields.map((field) => [field, 1 as const]));
    // Building an index on what is there already may take longer than anybody waits for a click.
    schema.index(keys, { timeoutMS: 0, ...(unique ? { unique } : {}), ...(sparse ? { sparse } : {}), ...(expires ? { expireAfterSeconds: 0 } : {}) });
  }
  return schema;
}
