// All stories on one platform, in the embedded store: a file a platform, so that they play side by side. On Slack each row is also tried again, on its old card
// and by outsiders; on the others by turns, to keep the gate quick.
import { PLATFORMS, type Platform } from '../../src/app/tenant';
import { GENERIC_CHECKS } from '../../src/stories/play';
import { failuresOf, STORY_FILES } from './each-story';

/** Declares a test for each story. */
export function playEveryStoryOn(platform: Platform): void {
  it('there are stories to play', () => {
    expect(STORY_FILES.length).toBeGreaterThan(0);
  });

  it.each(STORY_FILES.map((file, index) => [file, index] as const))('%s', async (file, index) => {
    const isItsTurn = platform === PLATFORMS[index % PLATFORMS.length];
    const checks = platform === 'slack' || isItsTurn ? GENERIC_CHECKS : [];
    expect(await failuresOf(file, platform, { store: 'embedded', checks })).toEqual([]);
  });
}
