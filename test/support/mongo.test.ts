import mongoose from 'mongoose';
import { databaseUri } from '../../src/stories/playing/mongo-store';
import { describeWithMongo } from './mongo';

describe('databaseUri', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/t'],
    ['mongodb://u:p@a:1,b:2/other?replicaSet=r', 'mongodb://u:p@a:1,b:2/t?replicaSet=r'],
    ['mongodb+srv://cluster.example/?w=majority', 'mongodb+srv://cluster.example/t?w=majority'],
  ])('puts the database into %s', (server, expected) => {
    expect(databaseUri(server, 't')).toBe(expected);
  });
});

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
