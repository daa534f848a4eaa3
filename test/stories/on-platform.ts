// All stories on one platform, in the embedded store: a file a platform, so that they play side by side. On Slack each row is also tried again, on its old card
// and by outsiders; on the others by turns, to keep the gate quick.
import { PLATFORMS, type Platform } from '../../src/app/tenant';
import { STORY_FILES, testStories } from './each-story';

/** Declares a test for each story. */
export function playEveryStoryOn(platform: Platform): void {
  const isItsTurn = (index: number) => platform === 'slack' || platform === PLATFORMS[index % PLATFORMS.length];
  testStories(
    STORY_FILES.map((file, index) => [file, { platform, store: 'embedded', tried: isItsTurn(index) }] as const),
    1,
  );
}
