// The stories in the embedded store. On Slack each row is also tried again, on its old card and by outsiders; on the others by turns, to keep the gate quick.
import { PLATFORMS } from '../../src/app/tenant';
import { GENERIC_CHECKS } from '../../src/stories/play';
import { failuresOf, ON_EVERY_PLATFORM, STORY_FILES } from './each-story';

jest.setTimeout(120_000);

it('there are stories to play', () => {
  expect(STORY_FILES.length).toBeGreaterThan(0);
});

it.each(ON_EVERY_PLATFORM)('%s on %s', async (file, platform) => {
  const isItsTurn = platform === PLATFORMS[STORY_FILES.indexOf(file) % PLATFORMS.length];
  const checks = platform === 'slack' || isItsTurn ? GENERIC_CHECKS : [];
  expect(await failuresOf(file, platform, { store: 'embedded', checks })).toEqual([]);
});
