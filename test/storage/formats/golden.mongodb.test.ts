/** What earlier releases stored, opened with today's code on a MongoDB. */
import mongoose from 'mongoose';
import { createMongoStorage } from '../../../src/storage/mongodb/mongo-storage';
import { describeWithMongo } from '../../support/mongo';
import { documentsIn, GOLDEN_KEY } from './support/golden';
import { describeGolden } from './support/golden-contract';

describeWithMongo('MongoDB', (uri) => {
  describeGolden('MongoDB', async (golden) => {
    const direct = await mongoose.createConnection(uri).asPromise();
    await direct.dropDatabase();
    for (const [kind, documents] of documentsIn(golden)) {
      const collection = direct.collection<{ _id: string }>(kind);
      if (documents.length > 0) await collection.insertMany([...documents]);
    }
    await direct.close();
    const patience = { findMs: 20_000, answerMs: 40_000 };
    return () => createMongoStorage({ uri, masterKey: GOLDEN_KEY, patience });
  });
});
