import type { Person } from '../../../src/app/tenant';
import { PersonId } from '../../../src/domain/ids';
import { teamsFailureOf } from '../../../src/edges/teams/failure';
import { caseAnswer, CHANNEL, fakeTeams, MILA, openEdge, recorded } from './world';

/** Which workspaces a person is heard in; one edge alone needs none of it. */
const HOME = { workspaces: {} };

const channel = { platform: 'teams', id: CHANNEL } as const;
const mila: Person = {
  id: PersonId('mila'),
  name: 'Mila Mentor',
  roles: [],
  organisations: [],
  kind: 'staff',
  onDuty: true,
  locale: 'nl',
  accounts: { teams: MILA.toUpperCase() },
};
const answer = caseAnswer();
if (answer.kind !== 'case') throw new Error(`expected a case, not a ${answer.kind}`);
const delivery = { view: answer.view.ping, locale: 'nl' } as const;

/** A gateway that has heard these activities. */
async function gatewayAfter(...heard: string[]) {
  const teams = await fakeTeams();
  const edge = await openEdge();
  for (const name of heard) await edge.post(recorded(name, { serviceUrl: teams.serviceUrl, text: undefined }));
  return { ...edge, teams };
}

describe('posting to a channel', () => {
  it('starts a thread, and says where it stands', async () => {
    const { gateway, teams } = await gatewayAfter('installed-in-team');
    const sent = await gateway.post(channel, delivery);
    expect(sent).toEqual({
      result: 'sent',
      ref: { platform: 'teams', conversation: 'new-conversation-1;messageid=1763630000001', message: '1763630000001' },
    });
    const [call] = teams.calls;
    expect(call).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations',
      body: { isGroup: true, channelData: { channel: { id: CHANNEL } } },
    });
    expect(call!.body.activity).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5' } },
      ],
    });
    expect(call!.body.activity.summary).toContain('MC-2026-0007');
  });

  it('replies in a thread', async () => {
    const { gateway, teams } = await gatewayAfter('installed-in-team');
    const thread = {
      platform: 'teams',
      conversation: `${CHANNEL};messageid=1763629951431`,
      message: '1763629951431',
    } as const;
    expect(await gateway.post(channel, delivery, thread)).toMatchObject({
      result: 'sent',
      ref: { conversation: thread.conversation, message: '1763630000001' },
    });
    expect(teams.calls[0]).toMatchObject({
      method: 'POST',
      path: `/teams/v3/conversations/${thread.conversation}/activities`,
    });
  });

  it.each(['19:0123456789abcdef@thread.v2', '19:aaaa_bbbb@unq.gbl.spaces'])(
    'posts in a group chat that is the room of a role as in a chat: %s has no threads',
    async (id) => {
      const { gateway, teams } = await gatewayAfter('installed-for-person');
      const room = { platform: 'teams', id } as const;
      const root = await gateway.post(room, delivery);
      expect(root).toMatchObject({ result: 'sent', ref: { conversation: id } });
      await gateway.post(room, delivery, root.result === 'sent' ? root.ref : undefined);
      expect(teams.calls.map(({ path }) => decodeURIComponent(path))).toEqual(
        [1, 2].map(() => `/teams/v3/conversations/${id}/activities`),
      );
    },
  );

  it('reaches a channel it has not seen through the service of the tenant', async () => {
    const { gateway } = await gatewayAfter('installed-for-person');
    expect(await gateway.post(channel, delivery)).toMatchObject({ result: 'sent' });
  });

  it('is of no use before the bot was installed', async () => {
    const { gateway, teams } = await gatewayAfter();
    expect(await gateway.post(channel, delivery)).toEqual({ result: 'never', reason: 'the bot is not in this tenant' });
    expect(await gateway.replace({ platform: 'teams', conversation: CHANNEL, message: '1' }, delivery)).toMatchObject({
      result: 'never',
    });
    expect(teams.calls).toEqual([]);
  });
});

describe('telling a person', () => {
  it('goes to the chat they have with the bot', async () => {
    const { gateway, teams } = await gatewayAfter('installed-for-person');
    expect(await gateway.tell(mila, delivery, HOME)).toMatchObject({
      result: 'sent',
      ref: { conversation: 'a:1OpaquePersonalChatId' },
    });
    expect(teams.calls.map(({ path }) => path)).toEqual(['/teams/v3/conversations/a:1OpaquePersonalChatId/activities']);
  });

  it('opens a chat with somebody the bot met in a team, once', async () => {
    const { gateway, teams } = await gatewayAfter('installed-in-team');
    const casper = { ...mila, accounts: { teams: 'aaaaaaaa-0000-4000-8000-000000000002' } };
    await gateway.tell(casper, delivery, HOME);
    const second = await gateway.tell(casper, delivery, HOME);
    expect(teams.calls.map(({ path }) => path.split('/').slice(4).length)).toEqual([0, 2, 2]);
    expect(teams.calls[0]!.body).toMatchObject({
      isGroup: false,
      members: [{ id: '29:1CasperCoordinatorOpaqueId' }],
      tenantId: expect.any(String),
    });
    if (second.result !== 'sent') throw new Error('not sent');
    expect(await gateway.replace(second.ref, delivery)).toEqual(second);
  });

  it('is of no use for somebody who never met the bot', async () => {
    const { gateway } = await gatewayAfter('installed-in-team');
    const stranger = { ...mila, accounts: { teams: 'aaaaaaaa-0000-4000-8000-00000000000f' } };
    expect(await gateway.tell(stranger, delivery, HOME)).toEqual({
      result: 'never',
      reason: 'person has not met the bot',
    });
    expect(await gateway.tell({ ...mila, accounts: {} }, delivery, HOME)).toMatchObject({ result: 'never' });
  });
});

describe('meeting a team', () => {
  const person = (n: number) => `aaaaaaaa-0000-4000-8000-00000000001${n}`;

  /** A bot added to a team with these pages of people, once it has met them. */
  async function met(...pages: object[]) {
    const world = await gatewayAfter();
    world.teams.rosters.push(...pages);
    await world.post(recorded('installed-in-team', { serviceUrl: world.teams.serviceUrl }));
    for (let tries = 0; tries < 100 && !/team (not )?met/.test(world.log.lines.join()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return world;
  }

  it('makes all its people reachable, however many', async () => {
    const { gateway, log } = await met(
      {
        continuationToken: 'more',
        members: [{ id: '29:1', aadObjectId: person(1), name: 'Noor Naaste', email: 'noor@example.org' }],
      },
      {
        members: [
          { id: '29:2', objectId: person(2) },
          { id: '29:3', name: 'zonder Entra-id' },
        ],
      },
    );
    expect(await gateway.tell({ ...mila, accounts: { teams: person(1) } }, delivery, HOME)).toMatchObject({
      result: 'sent',
    });
    expect(await gateway.tell({ ...mila, accounts: { teams: person(2) } }, delivery, HOME)).toMatchObject({
      result: 'sent',
    });
    expect(log.lines).toContain('info teams team met {"people":2}');
    expect(log.lines.join('\n')).not.toMatch(/Noor|29:/);
  });

  it('is left for later when Teams does not say who they are', async () => {
    const { log } = await met();
    expect(log.lines).toContain('warn teams team not met {"error":"RestError"}');
  });
});

describe('replacing a message', () => {
  it('puts the new card in its place', async () => {
    const { gateway, teams } = await gatewayAfter('installed-in-team');
    const ref = { platform: 'teams', conversation: `${CHANNEL};messageid=1`, message: '7' } as const;
    expect(await gateway.replace(ref, delivery)).toEqual({ result: 'sent', ref });
    expect(teams.calls[0]).toMatchObject({
      method: 'PUT',
      path: `/teams/v3/conversations/${CHANNEL};messageid=1/activities/7`,
      body: { id: '7', type: 'message' },
    });
  });
});

describe('what the bot remembers', () => {
  it('is written once, and again when the service of Teams moves', async () => {
    const { addresses, post, teams, gateway } = await gatewayAfter('installed-in-team', 'installed-in-team');
    const writes = addresses.writes;
    expect(addresses.entries.size).toBe(writes);
    const moved = await fakeTeams();
    await post(recorded('installed-in-team', { serviceUrl: moved.serviceUrl }));
    expect(addresses.writes).toBe(writes * 2);
    await gateway.post(channel, delivery);
    expect([teams.calls.length, moved.calls.length]).toEqual([0, 1]);
  });

  it('is an address, never a name or a text', async () => {
    const { addresses } = await gatewayAfter('mention-dossier-text', 'chat-dossier', 'installed-in-team');
    expect(JSON.stringify([...addresses.entries])).not.toMatch(/Mila Mentor|Sanne|MC-2026/);
  });

  it('is tried again when storage was away, and does not keep a click from being answered', async () => {
    const failing = {
      remember: async () => Promise.reject(new Error('away')),
      recall: async () => Promise.reject(new Error('away')),
      keys: async () => [],
    };
    const edge = await openEdge({ addresses: failing });
    expect(await edge.post(recorded('task-fetch'))).toMatchObject({ status: 200 });
    expect(edge.log.lines.join('\n')).toContain('warn teams address not stored');
    expect(await edge.gateway.post(channel, delivery)).toMatchObject({ result: 'later' });
  });
});

describe('a try that failed', () => {
  it.each([
    [429, 'Throttled', '7', { result: 'later', retryAfter: 7, reason: '429 Throttled', paced: true }],
    [412, undefined, undefined, { result: 'later', reason: '412' }],
    [500, undefined, undefined, { result: 'later', reason: '500' }],
    [502, undefined, undefined, { result: 'later', reason: '502' }],
    [
      503,
      'ServiceUnavailable',
      'Fri, 20 Nov 2026 09:02:00 GMT',
      { result: 'later', retryAfter: 120, reason: '503 ServiceUnavailable' },
    ],
    [504, undefined, 'soon', { result: 'later', reason: '504' }],
    [401, undefined, undefined, { result: 'later', reason: '401' }],
    [403, 'MessageWritesBlocked', undefined, { result: 'never', reason: '403 MessageWritesBlocked' }],
    [403, 'BotNotInConversationRoster', undefined, { result: 'never', reason: '403 BotNotInConversationRoster' }],
    [404, 'ConversationNotFound', undefined, { result: 'never', reason: '404 ConversationNotFound' }],
    [413, 'MessageSizeTooBig', undefined, { result: 'never', reason: '413 MessageSizeTooBig' }],
    [400, 'a text of somebody, not a code', undefined, { result: 'never', reason: '400' }],
  ])('%i %s', async (status, code, retryAfter, sent) => {
    const { gateway, teams } = await gatewayAfter('installed-in-team');
    teams.failing.push({ status, ...(code ? { code } : {}), ...(retryAfter ? { retryAfter } : {}) });
    expect(await gateway.post(channel, delivery)).toEqual(sent);
    // Tried once: the outbox tries again, not the library.
    expect(teams.calls).toHaveLength(1);
  });

  it('is tried later when Teams cannot be reached', async () => {
    const { gateway, post } = await gatewayAfter();
    await post(recorded('installed-in-team', { serviceUrl: 'http://127.0.0.1:9/' }));
    expect(await gateway.post(channel, delivery)).toEqual({ result: 'later', reason: 'ECONNREFUSED' });
  });

  it.each([
    [
      'the token service says no',
      Object.assign(new Error('secret'), { errorCode: 'invalid_client' }),
      'invalid_client',
    ],
    ['an error with a text for a code', Object.assign(new Error('secret'), { code: 'geen code maar tekst' }), 'Error'],
    ['something that is no error', 'text', 'string'],
  ])('is tried later when %s', (_what, error, reason) => {
    expect(teamsFailureOf(error, '2026-11-20T09:00:00.000Z')).toEqual({ result: 'later', reason });
  });
});
