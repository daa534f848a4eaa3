/** A little of `npm run fuzz`: no edge answers anything as a fault of ours, or not at all. */
import { fuzzDoors, type Fuzzed } from '../../scripts/fuzz/run';

it('answers each of many hostile requests at every edge', async () => {
  const all: Fuzzed[] = [];
  await fuzzDoors(7, 400, (fuzzed) => void all.push(fuzzed));
  expect(all.map(({ name }) => name)).toEqual(['Slack', 'Teams', 'playground', 'links']);
  for (const { name, requests, failures } of all) {
    expect([name, requests]).toEqual([name, 400]);
    expect([name, failures]).toEqual([name, []]);
  }
});
