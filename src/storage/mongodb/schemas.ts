/** What MongoDB is told of the documents: a field that is written and not declared here is an error, not a surprise. */
import { Schema } from 'mongoose';
import type { StoredDocuments } from '../documents';

const text = { type: String };
const number = { type: Number };
/** Lists that are written and read whole or appended to; mongoose need not look inside. */
const list = { type: [Schema.Types.Mixed], default: undefined };

const FIELDS: { readonly [K in keyof StoredDocuments]: Readonly<Record<keyof StoredDocuments[K], object>> } = {
  cases: {
    _id: text,
    tenant: text,
    code: text,
    pathway: text,
    status: text,
    stage: text,
    openedAt: text,
    dueAt: text,
    closedAt: text,
    decided: { type: [String], default: undefined },
    people: { type: [String], default: undefined },
    about: { type: [String], default: undefined },
    version: number,
    key: text,
    head: text,
    lastHash: text,
    journal: list,
    setAside: number,
    outbox: list,
    posts: text,
    timerAt: text,
    deliverAt: text,
    urgentAt: text,
    leaseWorker: text,
    leaseUntil: text,
    tombstone: text,
  },
  parts: { _id: text, json: text },
  counters: { _id: text, value: number, stored: list },
  pathways: { _id: text, json: text },
  addresses: { _id: text, sealed: text },
  secrets: { _id: text, sealed: text },
  contacts: { _id: text, tenant: text, entry: text, version: number, sealed: text, edits: list },
  attendance: { _id: text, version: number, sealed: text },
  mornings: { _id: text, version: number, sealed: text, deliverAt: text, leaseWorker: text, leaseUntil: text },
  staff: { _id: text, version: number, sealed: text },
  reports: {
    _id: text,
    shelf: text,
    week: text,
    version: number,
    key: text,
    sealed: text,
    deliverAt: text,
    leaseWorker: text,
    leaseUntil: text,
  },
  downloads: { _id: text, until: text, sealed: text },
  installations: { _id: text, at: text, sealed: text },
};

/** The schema of one kind of documents. */
export function schemaOf(kind: keyof StoredDocuments): Schema {
  return new Schema(FIELDS[kind], {
    strict: 'throw',
    versionKey: false,
    minimize: false,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
}
