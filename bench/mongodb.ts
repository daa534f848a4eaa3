/** An act saved in MongoDB against one plain findOneAndUpdate of the driver, and how often a click goes to the database. Only with MONGODB_URI. */
import { randomBytes, randomUUID } from 'node:crypto';
import mongoose, { type mongo } from 'mongoose';
import type { CaseChange } from '../src/app/ports';
import { NOBODY } from '../src/domain/case/about';
import type { Request } from '../src/requests/request';
import { CaseId } from '../src/domain/ids';
import { createMongoStorage } from '../src/storage/mongodb/mongo-storage';
import { databaseUri } from '../src/stories/playing/mongo-store';
import { NOTE_ANSWERS, old, young } from './cases';
import { compare, type Variant } from './measure';
import { against, counted, type Row } from './report';
import { openSchool, type Prepared, type School } from './school';

const EFFORT = { operations: 25, rounds: 11, warmUp: 8, budget: 4000 };
const AIM = 3;
const TRIPS = 2;
const GROWTH_AIM = 1.5;
const MANY_EVENTS = 1000;

const withMonitoring = (uri: string) => `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;

/** Saves of one more event each, one case a round. */
function saving(school: School): Variant {
  const prepared = young();
  return {
    async prepare(count) {
      const [id = ''] = await school.shelve(prepared, 1);
      const stored = await school.storage.cases.load(school.tenant.id, CaseId(id));
      const entry = prepared.journal.at(-1)!;
      return async () => {
        for (let save = 0; save < count; save += 1) {
          const change: CaseChange = {
            state: stored!.state,
            entries: [{ ...entry, seq: entry.seq + save + 1 }],
            messages: [],
            about: NOBODY,
          };
          if ((await school.storage.cases.save(change, stored!.version + save)) !== 'saved')
            throw new Error('the benchmark could not save');
        }
      };
    },
  };
}

/** The same bytes without us: the head replaced and an entry pushed, by the driver alone. */
function plain(
  collection: mongo.Collection<{ _id: string; version: number; head: string; journal: string[] }>,
): Variant {
  const head = randomBytes(4000).toString('base64');
  const entry = randomBytes(300).toString('base64');
  return {
    async prepare(count) {
      const _id = randomUUID();
      await collection.insertOne({ _id, version: 0, head, journal: Array.from({ length: 10 }, () => entry) });
      return async () => {
        for (let version = 0; version < count; version += 1) {
          await collection.findOneAndUpdate(
            { _id, version },
            { $set: { head }, $push: { journal: entry }, $inc: { version: 1 } },
            { projection: { _id: 1 } },
          );
        }
      };
    },
  };
}

const note = (id: string, revision: number): Request => ({
  type: 'submit',
  case: id,
  act: 'note',
  revision,
  filled: { answers: NOTE_ANSWERS, reasons: {} },
  request: randomUUID(),
});

/** Notes, one after the other, in a case that has this much behind it. */
function acting(school: School, prepared: Prepared): Variant {
  return {
    async prepare(count) {
      const [id = ''] = await school.shelve(prepared, 1);
      return async () => {
        for (let act = 0; act < count; act += 1) {
          if (!(await school.ask('samira', note(id, prepared.state.revision + act))).changed)
            throw new Error('the benchmark could not act');
        }
      };
    },
  };
}

/** The commands that one click sends. */
async function commandsOf(school: School, client: mongo.MongoClient): Promise<number> {
  const prepared = young();
  const [id = ''] = await school.shelve(prepared, 1);
  const sent: string[] = [];
  const listen = (event: { commandName: string }) => void sent.push(event.commandName);
  client.on('commandStarted', listen);
  await school.ask('samira', note(id, prepared.state.revision));
  client.off('commandStarted', listen);
  return sent.length;
}

export async function benchMongodb(server: string, masterKey: Buffer): Promise<Row[]> {
  const uri = databaseUri(server, `zorgspoor_bench_${randomUUID().slice(0, 8)}`);
  const storage = await createMongoStorage({ uri: withMonitoring(uri), masterKey });
  // The connection that the storage just opened: it has no door of its own for this.
  const client = mongoose.connections.at(-1)!.getClient();
  const bare = await mongoose.createConnection(uri).asPromise();
  const school = await openSchool(storage);
  const rows = [
    against(
      'MongoDB: an act saved',
      "the driver's findOneAndUpdate",
      await compare(saving(school), plain(bare.collection('plain')), EFFORT),
      AIM,
    ),
    against(
      `MongoDB: an act in a case of ${MANY_EVENTS} events`,
      `of ${young().journal.length}`,
      await compare(acting(school, old(MANY_EVENTS)), acting(school, young()), EFFORT),
      GROWTH_AIM,
    ),
    counted('MongoDB: trips of one click', await commandsOf(school, client), TRIPS),
  ];
  await bare.dropDatabase();
  await bare.close();
  await storage.close();
  return rows;
}
