/**
 * Activities of no shape that Teams gives, with a token that is right: each is answered, none as a fault of ours, and
 * botbuilder prints nothing.
 */
import { sign } from 'jsonwebtoken';
import { everyMutation } from '../../../scripts/fuzz/mutate';
import { BOT_TOKEN, startFakeTeams, type FakeTeams } from '../../../src/stories/fakes/teams-service';
import { keys } from './issuer';
import { APP_ID, openEdge, recorded, TENANT } from './world';

const TYPES = [null, true, 'x', [], {}];
const NAMES = ['chat-dossier', 'execute-show', 'mention-dossier', 'submit-in-chat', 'task-submit'];

let teams: FakeTeams;
let edge: Awaited<ReturnType<typeof openEdge>>;
let printed: jest.SpyInstance;
beforeAll(async () => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  teams = await startFakeTeams();
  edge = await openEdge({
    appId: APP_ID,
    appPassword: 'not-a-real-password',
    appTenantId: TENANT,
    insecureForEmulator: undefined,
    authority: { openIdMetadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer, token: BOT_TOKEN },
  });
});
afterAll(async () => {
  await edge.close();
  await teams.close();
  printed.mockRestore();
});
const own = (name: string) => recorded(name, { serviceUrl: teams.serviceUrl });

it.each(NAMES)('%s with any part gone or of another type is answered', async (name) => {
  const authorization = `Bearer ${teams.token(APP_ID)}`;
  const found = new Set<number>();
  const bodies = [...everyMutation(own(name), TYPES)];
  for (let at = 0; at < bodies.length; at += 40) {
    const answers = await Promise.all(
      bodies.slice(at, at + 40).map((body) => edge.post(JSON.stringify(body) ?? '', { authorization })),
    );
    for (const { status } of answers) found.add(status);
  }
  // 501: an invoke that we do not know; 403: of no tenant that is served.
  expect([200, 400, 401, 403, 501]).toEqual(expect.arrayContaining([...found]));
});

it('a token of no shape is refused, and nothing is printed of it', async () => {
  const forged = keys();
  const good = `Bearer ${teams.token(APP_ID)}`;
  const claims = { serviceurl: teams.serviceUrl, aud: APP_ID, iss: teams.issuer };
  const signed = (changes: object) =>
    `Bearer ${sign(JSON.stringify({ ...claims, ...changes }), forged.privateKey, { algorithm: 'RS256', keyid: 'stories' })}`;
  const odd = [null, 0, [], {}, 'x'].flatMap((it) => [signed({ iss: it }), signed({ aud: it }), signed({ exp: it })]);
  for (const authorization of [
    ...odd,
    signed({}),
    signed({ exp: 1 }),
    signed({ nbf: 4_000_000_000 }),
    good.slice(0, -20),
    'Bearer',
    'Bearer a.b.c',
    'Bearer bnVsbA.bnVsbA.bnVsbA',
    `${good} more`,
  ])
    expect([authorization.slice(-20), (await edge.post(own('chat-dossier'), { authorization })).status]).toEqual([
      authorization.slice(-20),
      401,
    ]);
  expect((await edge.post(own('chat-dossier'), { authorization: good })).status).toBe(200);
  expect(printed).not.toHaveBeenCalled();
});
