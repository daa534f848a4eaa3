/** Signed bodies of no shape that Slack gives: each is answered, at once, and none as a fault of ours. */
import { everyMutation } from '../../../scripts/fuzz/mutate';
import { fixture, sign, useDesk } from './support/desk';

const JSON_TYPE = { 'content-type': 'application/json' };
/** One of each type. */
const TYPES = [null, true, 'x', [], {}];
const EVENTS = ['app-home-opened', 'app-mention', 'app-uninstalled'];
const INTERACTIONS = [
  'message-shortcut',
  'press-in-home',
  'press-in-message',
  'press-in-modal',
  'shortcut',
  'submission',
  'view-closed',
];

/** So many at a time: each that nobody acknowledges would take three seconds. */
async function statuses(bodies: readonly unknown[], post: (body: unknown) => Promise<{ readonly status: number }>) {
  const found = new Map<number, number>();
  for (let at = 0; at < bodies.length; at += 40) {
    const answers = await Promise.all(bodies.slice(at, at + 40).map(post));
    for (const { status } of answers) found.set(status, (found.get(status) ?? 0) + 1);
  }
  return [...found.keys()].sort();
}

describe('a signed body', () => {
  const desk = useDesk();

  it.each([null, true, 0, '', 'text', [], [1], {}, { type: 7 }, { type: 'nonsense' }, { command: null }])(
    'of %j is answered with 400',
    async (body) => {
      const text = JSON.stringify(body);
      expect((await desk.post(text, { ...JSON_TYPE, ...sign(text) })).status).toBe(400);
      const form = new URLSearchParams({ payload: text }).toString();
      expect((await desk.post(form)).status).toBe(400);
      expect(desk.asked).toEqual([]);
    },
  );

  it('that nobody signed is answered with 401, whatever its shape', async () => {
    for (const text of ['null', '{', '[]', '{"type":"event_callback"}'])
      expect((await desk.post(text, JSON_TYPE)).status).toBe(401);
  });

  it.each(EVENTS)('of an event (%s) with any part gone or of another type', async (name) => {
    const bodies = [...everyMutation(fixture(name), TYPES)];
    const post = (body: unknown) => {
      const text = JSON.stringify(body) ?? 'null';
      return desk.post(text, { ...JSON_TYPE, ...sign(text) });
    };
    expect([200, 400]).toEqual(expect.arrayContaining(await statuses(bodies, post)));
  });

  it.each(INTERACTIONS)('of an interaction (%s) with any part gone or of another type', async (name) => {
    const bodies = [...everyMutation(fixture(name), TYPES)];
    const post = (body: unknown) =>
      desk.post(new URLSearchParams({ payload: JSON.stringify(body) ?? 'null' }).toString());
    expect([200, 400]).toEqual(expect.arrayContaining(await statuses(bodies, post)));
  });
});
