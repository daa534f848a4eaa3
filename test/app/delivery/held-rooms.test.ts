import { createHeldRooms } from '../../../src/app/delivery/held-rooms';
import { MONDAY } from '../../support/play';

let now = Date.parse(MONDAY);
const rooms = () => createHeldRooms({ now: () => new Date(now).toISOString() });

it('gives what waits for a room a second each, and what is urgent the first there is', () => {
  const held = rooms();
  expect(held.waiting('#ot', false)).toBeUndefined();
  held.hold('#ot', 10);
  const waits = [1, 2, 3].map(() => held.waiting('#ot', false)?.retryAfter);
  expect(waits).toEqual([10, 11, 12]);
  expect(held.waiting('#ot', true)?.retryAfter).toBe(10);
  expect(held.waiting('#other', false)).toBeUndefined();
});

it('lets everything go once the platform does, and keeps those apart that wait when it asks again', () => {
  const held = rooms();
  held.hold('#ot', 2);
  expect([held.waiting('#ot', false), held.waiting('#ot', false)].map((one) => one?.retryAfter)).toEqual([2, 3]);
  now += 2000;
  expect(held.waiting('#ot', false)).toBeUndefined();
  held.hold('#ot', 1);
  expect(held.waiting('#ot', false)?.retryAfter).toBe(2);
});
