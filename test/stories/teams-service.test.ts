// The fake Teams of the stories: what would make one story's fake answer for another's.
import { startFakeTeams } from '../../src/stories/fakes/teams-service';

it('tells its keys at an address of its own, since botbuilder remembers them by it and a port may be used again', async () => {
  const [one, other] = [await startFakeTeams(), await startFakeTeams()];
  const paths = [one, other].map(({ openIdMetadataUrl }) => new URL(openIdMetadataUrl).pathname);
  expect(new Set(paths).size).toBe(2);
  expect((await fetch(one.openIdMetadataUrl)).status).toBe(200);
  expect((await fetch(new URL(paths[1]!, one.openIdMetadataUrl))).status).not.toBe(200);
  await Promise.all([one.close(), other.close()]);
});
