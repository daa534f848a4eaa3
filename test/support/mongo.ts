// Suites that need a MongoDB. `npm run verify` provides one; by hand: MONGODB_URI=$(test/mongodb/up | tail -1) npx jest
// mongodb
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { databaseUri } from '../../src/stories/playing/mongo-store';
import { describeIf } from './provided';

const HOW =
  'MONGODB_URI is not set. Run `npm run verify`, or: MONGODB_URI=$(test/mongodb/up | tail -1) npx jest mongodb';

/** A describe whose tests get the URI of a database of their own, dropped afterwards. */
export function describeWithMongo(title: string, suite: (uri: string) => void): void {
  const server = process.env.MONGODB_URI ?? '';
  describeIf(server !== '', title, HOW, () => {
    const uri = databaseUri(server, `zorgspoor_test_${randomUUID().slice(0, 8)}`);
    afterAll(() => dropDatabase(uri));
    suite(uri);
  });
}

async function dropDatabase(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
