/** The post box of the playground in one file, so that a restart keeps its messages. Knows nothing of what they say. */
import { randomUUID } from 'node:crypto';
import Datastore from '@seald-io/nedb';
import type { PostBox, PostedMessage } from '../../app/post-box';

/** Opens the post box in `file`, or in memory without one. Throws when the file cannot be read. */
export async function openPostBox(file?: string): Promise<PostBox> {
  const posts = new Datastore<PostedMessage>({
    ...(file === undefined ? { inMemoryOnly: true } : { filename: file, modes: { fileMode: 0o600, dirMode: 0o700 } }),
    // A last line torn by a crash costs one message of an invented school, never the start.
    corruptAlertThreshold: 1,
  });
  await posts.loadDatabaseAsync();
  await posts.ensureIndexAsync({ fieldName: 'id', unique: true });
  await posts.ensureIndexAsync({ fieldName: 'conversation' });
  const newest = await posts.findAsync({}).sort({ number: -1 }).limit(1);
  let last = newest[0]?.number ?? 0;

  return {
    add: async (post) => {
      last += 1;
      const id = randomUUID();
      await posts.insertAsync({ ...post, id, number: last, version: 1 });
      return id;
    },
    replace: async (id, delivery) => {
      const { numAffected } = await posts.updateAsync({ id }, { $set: { delivery }, $inc: { version: 1 } });
      return numAffected === 1;
    },
    remove: async (id) => {
      const removed = await posts.removeAsync({ id }, {});
      if (file !== undefined && removed > 0) await posts.compactDatafileAsync();
      return removed > 0;
    },
    in: async (conversations) => posts.findAsync({ conversation: { $in: [...conversations] } }).sort({ number: 1 }),
  };
}
