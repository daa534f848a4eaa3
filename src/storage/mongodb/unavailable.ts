/** Tells a database that is away from a request that was wrong, by class and never by message text. */
import { Error, mongo } from 'mongoose';
import { OutcomeUnknown, StorageUnavailable } from '../../app/ports';

/** No server was found, or none is to be asked any more: nothing was sent. */
const NEVER_SENT = [
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  Error.MongooseServerSelectionError,
];
const AWAY = [
  ...NEVER_SENT,
  mongo.MongoNetworkError,
  mongo.MongoOperationTimeoutError,
  // Not known to be safe on a majority.
  mongo.MongoWriteConcernError,
];
/** Classes that the driver does not export: there was no connection to send by. */
const NEVER_SENT_BY_NAME = ['MongoPoolClosedError', 'MongoWaitQueueTimeoutError'];
/** How a server that steps down, shuts down or has too much to do marks its answer. */
const AWAY_LABELS = ['RetryableWriteError', 'RetryableError', 'PoolRequestedRetry', 'SystemOverloadedError'];

function isAway(error: unknown): boolean {
  if (AWAY.some((kind) => error instanceof kind)) return true;
  return (
    error instanceof mongo.MongoError &&
    (NEVER_SENT_BY_NAME.includes(error.name) || AWAY_LABELS.some((label) => error.hasErrorLabel(label)))
  );
}

const wasNeverSent = (error: unknown): boolean =>
  NEVER_SENT.some((kind) => error instanceof kind) ||
  (error instanceof mongo.MongoError && NEVER_SENT_BY_NAME.includes(error.name));

/** The result, with StorageUnavailable in place of every way in which the driver says that the database is away. */
export async function unlessAway<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation();
  } catch (cause) {
    throw isAway(cause) ? new StorageUnavailable('the database cannot be reached', { cause }) : cause;
  }
}

/** The same of a write: unless nothing was ever sent, it may have happened, and that is OutcomeUnknown. */
export async function unlessInDoubt<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isAway(cause)) throw cause;
    if (wasNeverSent(cause)) throw new StorageUnavailable('the database cannot be reached', { cause });
    throw new OutcomeUnknown('the database did not say whether it was written', { cause });
  }
}
