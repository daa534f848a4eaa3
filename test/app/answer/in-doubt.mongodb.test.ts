/** What is said of a change whose write failed, on MongoDB. */
import mongoose from 'mongoose';
import { createMongoStorage } from '../../../src/storage/mongodb/mongo-storage';
import { describeDoubts } from '../../contracts/doubt-contract';
import { MASTER_KEY } from '../../contracts/under-test';
import { describeWithMongo } from '../../support/mongo';

describeWithMongo('what is said of a change', (uri) => {
  // An outage is made by hand here; a slow machine is none.
  const patience = { findMs: 20_000, answerMs: 40_000 };
  describeDoubts('MongoDB', async (around) => {
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
    return createMongoStorage({ uri, masterKey: MASTER_KEY, patience, around });
  });
});
