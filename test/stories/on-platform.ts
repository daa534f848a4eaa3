// All stories on one platform, in the embedded store: a file a platform, so that they play side by side.
import { PLATFORMS, type Platform } from '../../src/app/tenant';
import { STORY_FILES, testStories } from './each-story';

/**
 * Whether each row of the story with this number is also done again, on its old card and by outsiders: on one platform
 * each, by turns. What is tried so is decided far below the platforms, and a third of the stories on each finds what
 * one of them does otherwise, in half the time.
 */
const isTriedOn = (platform: Platform, index: number): boolean => platform === PLATFORMS[index % PLATFORMS.length];

/**
 * Declares a test for each story; on the page, where a story takes least, also one of the rows that no story would
 * miss.
 */
export function playEveryStoryOn(platform: Platform): void {
  testStories(
    STORY_FILES.map(
      (file, index) =>
        [
          file,
          { platform, store: 'embedded', tried: isTriedOn(platform, index), unmissed: platform === 'web' },
        ] as const,
    ),
    1,
  );
}
