// The stories in MongoDB. Each has a database of its own and mostly waits for it, so several play at once.
import { describeIf } from '../support/provided';
import { failuresOf, ON_EVERY_PLATFORM } from './each-story';

jest.setTimeout(300_000);

const mongodbUri = process.env.MONGODB_URI;
const HOW = 'MONGODB_URI is not set. Run `npm run verify`, or: MONGODB_URI=$(test/mongodb/up | tail -1) npm test';

describeIf(mongodbUri !== undefined, 'stories in MongoDB', HOW, () => {
  it.concurrent.each(ON_EVERY_PLATFORM)('%s on %s', async (file, platform) => {
    expect(await failuresOf(file, platform, { store: 'mongodb', mongodbUri, checks: [] })).toEqual([]);
  });
});
