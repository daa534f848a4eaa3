// The stories in MongoDB, each on one platform in turn: what a store does has nothing to do with the platform, and every story plays on each of them in
// the embedded store. Each has a database of its own and mostly waits for it, so several play at once.
import { describeIf } from '../support/provided';
import { PLATFORMS } from '../../src/app/tenant';
import { failuresOf, STORY_FILES } from './each-story';

jest.setTimeout(300_000);

const mongodbUri = process.env.MONGODB_URI;
const HOW = 'MONGODB_URI is not set. Run `npm run verify`, or: MONGODB_URI=$(test/mongodb/up | tail -1) npm test';

const IN_TURN = STORY_FILES.map((file, index) => [file, PLATFORMS[index % PLATFORMS.length]!] as const);

describeIf(mongodbUri !== undefined, 'stories in MongoDB', HOW, () => {
  it.concurrent.each(IN_TURN)('%s on %s', async (file, platform) => {
    expect(await failuresOf(file, platform, { store: 'mongodb', mongodbUri, checks: [] })).toEqual([]);
  });
});
