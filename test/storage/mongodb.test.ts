/** MongoDB against the contract, and what only a server can suffer: an outage. */
import mongoose, { type Connection } from 'mongoose';
import { StorageUnavailable } from '../../src/app/ports';
import { createMongoStorage, FOR_PEOPLE } from '../../src/storage/mongodb/mongo-storage';
import { describeStorage } from '../contracts/storage-contract';
import { MASTER_KEY } from '../contracts/under-test';
import { describeWithMongo } from '../support/mongo';
import { caseId, minutesLater, message, noting, opening, SCHOOL } from '../support/stored-case';
import { openTcpProxy } from '../support/tcp-proxy';

type Raw = { _id: string; head: string; readonly journal: { at: string }[] };

describeWithMongo('MongoDB', (uri) => {
  let direct: Connection;
  beforeAll(async () => {
    direct = await mongoose.createConnection(uri).asPromise();
  });
  afterAll(() => direct.close());
  const kinds = async () =>
    (await direct.db!.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  // An outage is looked at below; here a slow machine is not to be taken for one.
  const patience = { findMs: 20_000, answerMs: 40_000 };
  const open = (masterKey: Buffer = MASTER_KEY, also: readonly Buffer[] = []) =>
    createMongoStorage({ uri, masterKey, also, patience });
  const fresh = async () => {
    for (const kind of await kinds()) await direct.collection(kind).deleteMany({});
    return open();
  };

  describeStorage('MongoDB', {
    fresh,
    again: async (storage, masterKey, also) => {
      await storage.close();
      return open(masterKey, also);
    },
    raw: async () =>
      JSON.stringify(await Promise.all((await kinds()).map((kind) => direct.collection(kind).find().toArray()))),
    tamperReports: async () => void (await direct.collection('reports').updateMany({}, { $inc: { version: 1 } })),
    tamperColumn: async (id, column, value) => {
      const change = value === undefined ? { $unset: { [column]: '' as const } } : { $set: { [column]: value } };
      await direct.collection<Raw>('cases').updateOne({ _id: id }, change);
    },
    emptyKind: async (kind) => void (await direct.collection(kind).deleteMany({})),
    tamper: async (id, change) => {
      const cases = direct.collection<Raw>('cases');
      if (change === 'gone') return void (await cases.deleteOne({ _id: id }));
      if (change === 'no key')
        return void (await cases.updateOne({ _id: id }, { $set: { key: '', status: 'erased', people: [] } }));
      const { journal, head } = (await cases.findOne({ _id: id }))!;
      // An older state is no state of this version: any other text in its place is as good as one.
      if (change === 'older state')
        return void (await cases.updateOne({ _id: id }, { $set: { head: head.slice(0, -8) + 'AAAAAAA=' } }));
      const [first, second, ...rest] = journal;
      const changed = {
        entry: [first!, { ...second!, at: '2020-01-01T00:00:00.000Z' }, ...rest],
        order: [second!, first!, ...rest],
        end: journal.slice(0, -1),
      };
      await cases.updateOne({ _id: id }, { $set: { journal: changed[change] } });
    },
  });

  it('finds cases by indexes, and forgets requests by itself', async () => {
    const storage = await fresh();
    const indexes = await direct.collection('cases').indexes();
    expect(indexes.map(({ key, unique = false }) => ({ key, unique }))).toEqual(
      expect.arrayContaining([
        { key: { tenant: 1, code: 1 }, unique: true },
        { key: { people: 1, status: 1, openedAt: 1 }, unique: false },
        { key: { timerAt: 1 }, unique: false },
        { key: { deliverAt: 1 }, unique: false },
      ]),
    );
    await storage.close();
  });

  it('has one winner per version and per case between two processes', async () => {
    const one = await fresh();
    const other = await open();
    const first = opening({ messages: [message('m1')] });
    await one.cases.create(first);
    await other.cases.load(SCHOOL, caseId(1));
    const saves = await Promise.all(
      [one, other, one, other].map(({ cases }, index) => cases.save(noting(first, `note ${index}`), 1)),
    );
    expect(saves.filter((saved) => saved === 'saved')).toHaveLength(1);
    const claims = await Promise.all(
      [one, other].map(({ cases }, index) => cases.claimDue(`w${index}`, minutesLater(1), minutesLater(2))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await other.cases.journal(SCHOOL, caseId(1))).toHaveLength(
      (await one.cases.load(SCHOOL, caseId(1)))!.state.seq,
    );
    await one.close();
    await other.close();
    await expect(one.check()).rejects.toThrow(StorageUnavailable);
  });

  describe('an outage', () => {
    /** The patience of people is short: a server of a busy machine is asked again. */
    const atLast = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
      for (;;) {
        try {
          return await ask();
        } catch (error) {
          if (!(error instanceof StorageUnavailable)) throw error;
        }
      }
    };
    const { hostname, port } = new URL(uri.replace(/,[^/]*/, ''));
    const throughProxy = async () => {
      const proxy = await openTcpProxy(hostname, Number(port || 27017));
      const away = new URL(uri);
      away.host = `127.0.0.1:${proxy.port}`;
      away.searchParams.set('directConnection', 'true');
      await fresh().then((storage) => storage.close());
      return { proxy, storage: await atLast(() => createMongoStorage({ uri: away.href, masterKey: MASTER_KEY })) };
    };
    const isTold = (operation: Promise<unknown>) => expect(operation).rejects.toThrow(StorageUnavailable);

    it('is told as soon as people can wait: the driver by itself looks for half a minute, and waits for an answer for ever', () => {
      expect(FOR_PEOPLE.findMs).toBeLessThan(3000);
      expect(FOR_PEOPLE.answerMs).toBeLessThan(8000);
    });

    it('is told, stores nothing, and is over by itself', async () => {
      const { proxy, storage } = await throughProxy();
      const first = opening();
      await atLast(() => storage.cases.create(first));
      await proxy.cut();
      const second = noting(first, 'During the outage');
      for (const operation of [
        () => storage.cases.save(second, 1),
        () => storage.cases.load(SCHOOL, caseId(1)),
        () => storage.check(),
        () => storage.cases.create(opening({ number: 2 })),
        () => storage.counters.next('s'),
      ]) {
        await isTold(operation());
      }
      await proxy.restore();
      await atLast(() => storage.check());
      expect((await atLast(() => storage.cases.load(SCHOOL, caseId(1))))!.version).toBe(1);
      expect(await atLast(() => storage.cases.save(second, 1))).toBe('saved');
      await storage.close();
      await proxy.close();
    });

    it('is told when the network swallows everything', async () => {
      const { proxy, storage } = await throughProxy();
      proxy.swallow();
      await isTold(storage.cases.load(SCHOOL, caseId(1)));
      await proxy.cut();
      await proxy.restore();
      await atLast(() => storage.check());
      await storage.close();
      await proxy.close();
    });
  });

  it('says that no server is there', async () => {
    await expect(createMongoStorage({ uri: 'mongodb://127.0.0.1:1/none', masterKey: MASTER_KEY })).rejects.toThrow(
      StorageUnavailable,
    );
  });
});
