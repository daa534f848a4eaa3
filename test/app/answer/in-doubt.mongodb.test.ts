/** What is said of a change whose write failed, on MongoDB. */
import mongoose, { type Connection } from 'mongoose';
import { createMongoStorage } from '../../../src/storage/mongodb/mongo-storage';
import { describeDoubts } from '../../contracts/doubt-contract';
import { MASTER_KEY } from '../../contracts/under-test';
import { describeWithMongo } from '../../support/mongo';

describeWithMongo('what is said of a change', (uri) => {
  let direct: Connection;
  beforeAll(async () => {
    direct = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(() => direct.close());
  // An outage is made by hand here; a slow machine is none.
  const patience = { findMs: 20_000, answerMs: 40_000 };
  describeDoubts('MongoDB', async (around) => {
    const kinds = await direct.db!.listCollections({}, { nameOnly: true }).toArray();
    await Promise.all(kinds.map(({ name }) => direct.collection(name).deleteMany({})));
    return createMongoStorage({ uri, masterKey: MASTER_KEY, patience, around });
  });
});
