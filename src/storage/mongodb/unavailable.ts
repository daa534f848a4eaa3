/** Tells a database that is away from a request that was wrong, by class and never by message text. */
import { Error, mongo } from 'mongoose';
import { StorageUnavailable } from '../../app/ports';

const AWAY = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoOperationTimeoutError,
  // Not known to be safe on a majority: not stored, as far as anybody may be told.
  mongo.MongoWriteConcernError,
  Error.MongooseServerSelectionError,
];
/** Classes that the driver does not export. */
const AWAY_BY_NAME = ['MongoPoolClosedError', 'MongoWaitQueueTimeoutError'];
/** How a server that steps down, shuts down or has too much to do marks its answer. */
const AWAY_LABELS = ['RetryableWriteError', 'RetryableError', 'PoolRequestedRetry', 'SystemOverloadedError'];

function isAway(error: unknown): boolean {
  if (AWAY.some((kind) => error instanceof kind)) return true;
  return (
    error instanceof mongo.MongoError &&
    (AWAY_BY_NAME.includes(error.name) || AWAY_LABELS.some((label) => error.hasErrorLabel(label)))
  );
}

/** The result, with StorageUnavailable in place of every way in which the driver says that the database is away. */
export async function unlessAway<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation();
  } catch (cause) {
    throw isAway(cause) ? new StorageUnavailable('the database cannot be reached', { cause }) : cause;
  }
}
