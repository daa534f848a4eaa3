// `zorgspoor doctor` on a MongoDB: a store like the other, and what only a server can lack.
import mongoose from 'mongoose';
import { createMongoStorage } from '../../src/storage/mongodb/mongo-storage';
import { describeWithMongo } from '../support/mongo';
import { describeStore } from './support/describe-store';
import { about, doctor, KEY, meant } from './support/doctor-school';

/** A slow server is not one that is away. */
const patience = { findMs: 60_000, answerMs: 120_000 };

describeWithMongo('the doctor with a server', (uri) => {
  let direct: mongoose.Connection;
  beforeAll(async () => {
    direct = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(() => direct.close());
  beforeEach(() => direct.dropDatabase());

  const settings = { ...meant, MONGODB_URI: uri };
  describeStore(
    'MongoDB',
    () => settings,
    (_settings, key) => createMongoStorage({ uri, masterKey: Buffer.from(key, 'hex'), patience }),
  );

  it('finds a new database, and leaves it new', async () => {
    const report = await doctor({ ...settings, MASTER_KEY: KEY });
    expect(about(report, 'database').map(({ text }) => text)).toEqual([
      expect.stringContaining('answers'),
      expect.stringContaining('nothing is stored yet'),
    ]);
    expect(report.exit).toBe(0);
    expect(await direct.db!.listCollections().toArray()).toEqual([]);
  });

  it('tells which indexes are not there', async () => {
    await (await createMongoStorage({ uri, masterKey: Buffer.from(KEY, 'hex'), patience })).close();
    await direct.dropCollection('downloads');
    await direct.createCollection('downloads');
    expect(about(await doctor({ ...settings, MASTER_KEY: KEY }), 'indexes')).toMatchObject([
      { result: 'warning', text: 'not there: downloads: until' },
    ]);
  });
});
