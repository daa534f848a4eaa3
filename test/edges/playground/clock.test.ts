import type { AddressBook } from '../../../src/app/ports';
import { destination, openPlaygroundClock, travel } from '../../../src/edges/playground/clock';
import { calendar, MONDAY } from '../../support/play';

function addressBook(): AddressBook {
  const kept = new Map<string, unknown>();
  return { remember: async (key, value) => void kept.set(key, value), recall: async (key) => kept.get(key) };
}
const base = { now: () => MONDAY };

describe('the clock of the playground', () => {
  it('runs ahead by what it was moved, also after a restart', async () => {
    const book = addressBook();
    const clock = await openPlaygroundClock(base, book);
    await clock.advance(3_600_000);
    await clock.advance(60_000);
    expect(clock.now()).toBe('2026-11-16T09:01:00.000Z');
    expect((await openPlaygroundClock(base, book)).now()).toBe('2026-11-16T09:01:00.000Z');
  });

  it.each([
    ['day', MONDAY, '2026-11-17T08:00:00.000Z'],
    ['week', MONDAY, '2026-11-23T08:00:00.000Z'],
    // Local time is kept over the change to summer time.
    ['day', '2026-03-28T08:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    // Monday nine o'clock sharp goes on to Tuesday; one minute before stays on Monday.
    ['workday', MONDAY, '2026-11-17T08:00:00.000Z'],
    ['workday', '2026-11-16T07:59:00.000Z', MONDAY],
    // From a Thursday before Christmas on a Friday to the Monday after it.
    ['workday', '2026-12-24T10:00:00.000Z', '2026-12-28T08:00:00.000Z'],
  ] as const)('goes a %s on from %s to %s', (advance, from, to) => {
    expect(destination(from, advance, calendar)).toBe(to);
  });

  it('lets the worker do what is due on the way, at its own hour', async () => {
    const clock = await openPlaygroundClock(base, addressBook());
    const seen: string[] = [];
    await travel(clock, '2026-11-16T10:30:00.000Z', async () => void seen.push(clock.now()));
    expect(seen).toEqual(['2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z', '2026-11-16T10:30:00.000Z']);
  });
});
