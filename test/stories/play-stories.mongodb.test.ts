// The stories in MongoDB, each on one platform in turn: what a store does has nothing to do with the platform, and
// every story plays on each of them in the embedded store. Each has a database of its own and mostly waits for it, so
// several play at once.
import { describeIf } from '../support/provided';
import { PLATFORMS } from '../../src/app/tenant';
import { STORY_FILES, testStories } from './each-story';

const HOW =
  'MONGODB_URI is not set. Run `npm run verify`, or: MONGODB_URI=$(test/mongodb/up | tail -1) npx jest mongodb';

describeIf(process.env.MONGODB_URI !== undefined, 'stories in MongoDB', HOW, () => {
  testStories(
    STORY_FILES.map(
      (file, index) =>
        [file, { platform: PLATFORMS[index % PLATFORMS.length]!, store: 'mongodb', tried: false }] as const,
    ),
    2,
  );
});
