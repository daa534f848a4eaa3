import mongoose from 'mongoose';
import { describeWithMongo } from './mongo';

describeWithMongo('the MongoDB of the tests', (uri) => {
  it('lets one of many writers win a conditional update', async () => {
    const connection = await mongoose.createConnection(uri).asPromise();
    const cases = connection.collection<{ _id: string; version: number }>('cases');
    await cases.insertOne({ _id: 'a', version: 1 });
    const writes = await Promise.all(
      Array.from({ length: 10 }, () => cases.updateOne({ _id: 'a', version: 1 }, { $inc: { version: 1 } })),
    );
    expect(writes.filter((write) => write.modifiedCount === 1)).toHaveLength(1);
    await connection.close();
  });
});
