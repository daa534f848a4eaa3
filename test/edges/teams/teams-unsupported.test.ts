/**
 * What Microsoft's client for tests cannot do (refresh by user, dialogs from a button, messages that one person sees;
 * test/teams-client/README.md), with activities as Teams sends them and CloudAdapter's real check of their tokens, by
 * an issuer of our own: each is turned away without a proper token before anything is asked, and let in with one.
 */
import type { Answer } from '../../../src/app/requests/outcome';
import { BOT_TOKEN, startFakeTeams, type FakeTeams } from '../../../src/stories/fakes/teams-service';
import {
  APP_ID,
  CASE,
  caseAnswer,
  CHANNEL,
  doneNote,
  formAnswer,
  noteAnswer,
  openEdge,
  recorded,
  refusedNote,
  SECRET,
  TENANT,
} from './world';

const CARD = 'application/vnd.microsoft.card.adaptive';
const OTHER_BOT = '99999999-9999-4999-8999-999999999999';

let teams: FakeTeams;
beforeAll(async () => {
  teams = await startFakeTeams();
});
afterAll(() => teams.close());

/** Plays an activity at an edge that checks tokens: without one, with one for another bot, and with its own. */
async function play(name: string, answer: Answer) {
  const authority = { openIdMetadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer, token: BOT_TOKEN };
  const edge = await openEdge({
    appId: APP_ID,
    appPassword: 'not-a-real-password',
    appTenantId: TENANT,
    insecureForEmulator: undefined,
    authority,
    answer,
  });
  const activity = recorded(name, { serviceUrl: teams.serviceUrl });
  const before = teams.messages.length;
  const bearer = (audience: string) => ({ authorization: `Bearer ${teams.token(audience)}` });
  expect(await edge.post(activity)).toEqual({ status: 401, body: undefined });
  expect(await edge.post(activity, bearer(OTHER_BOT))).toEqual({ status: 401, body: undefined });
  expect(
    await edge.post(
      {
        ...activity,
        conversation: { ...activity.conversation, tenantId: OTHER_BOT },
        channelData: { tenant: { id: OTHER_BOT } },
      },
      bearer(APP_ID),
    ),
  ).toEqual({ status: 403, body: undefined });
  expect([edge.app.asked, edge.addresses.entries.size]).toEqual([[], 0]);
  const { status, body } = await edge.post(activity, bearer(APP_ID));
  expect(status).toBe(200);
  /** What was sent to Teams for it, once there are so many. */
  const sent = async (count: number) => {
    for (let tries = 0; teams.messages.length - before < count && tries < 200; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return teams.messages.slice(before);
  };
  return { body, sent, asked: () => edge.app.asked.map(({ request }) => request), log: edge.log.lines };
}

describe('a refresh by the client of somebody who looks at a channel', () => {
  it('gets the card as it is now, without content, and does not do what its button would', async () => {
    const { body, asked, sent } = await play('refresh', caseAnswer());
    expect(asked()).toEqual([{ type: 'show', case: CASE }]);
    expect(body).toMatchObject({ statusCode: 200, type: CARD });
    expect(JSON.stringify(body)).toContain('MC-2026-0007');
    expect(JSON.stringify(body)).not.toContain(SECRET);
    expect(await sent(0)).toEqual([]);
  });

  it('keeps the card that everybody has when the case is not for them', async () => {
    const { body } = await play('refresh', noteAnswer(refusedNote));
    expect(body).toMatchObject({ statusCode: 404, type: 'application/vnd.microsoft.error' });
  });
});

describe('a button that opens a dialog', () => {
  it.each([
    ['task-fetch', 'a card of the bot', { type: 'show', case: CASE }],
    [
      'task-fetch-invitation',
      'the invitation after a typed command',
      { type: 'command', command: 'dossier', text: 'mc-2026-0007' },
    ],
    ['task-submit-opens', 'a dialog', undefined],
  ])('%s: from %s, shows the case to whoever pressed, and nothing in the channel', async (name, _where, request) => {
    const { body, asked, sent } = await play(name, caseAnswer());
    if (request) expect(asked()).toEqual([request]);
    expect(body).toMatchObject({ task: { type: 'continue', value: { card: { contentType: CARD } } } });
    expect(JSON.stringify(body)).toContain(SECRET);
    expect(await sent(0)).toEqual([]);
  });

  it('shows the form again with what was typed and what is missing when it was sent too soon', async () => {
    const { body, asked, sent } = await play('task-submit', formAnswer('kort'));
    expect(asked()).toMatchObject([{ type: 'submit', case: CASE }]);
    expect(JSON.stringify(body)).toContain('kort');
    expect(JSON.stringify(body)).toContain('Schrijf iets meer.');
    expect(await sent(0)).toEqual([]);
  });

  it('says in the dialog that it is done', async () => {
    const { body } = await play('task-submit', caseAnswer(doneNote));
    expect(JSON.stringify(body)).toContain('Vastgelegd.');
  });
});

describe('a message that Teams shows to the bot alone', () => {
  it('is answered in the own chat with a button to a dialog, and not where others would see that somebody asked', async () => {
    const { asked, sent, log } = await play('targeted-dossier', caseAnswer());
    const [invitation, ...more] = await sent(1);
    expect(more).toEqual([]);
    expect(invitation!.conversation).not.toContain(CHANNEL);
    expect(teams.userOf(invitation!.conversation)).toBe('29:1MilaMentorOpaqueId');
    expect(JSON.stringify(invitation!.activity)).toContain('"command":"dossier"');
    // Nobody else read it, so nobody is asked to take a name away; and it is not repeated.
    expect(asked()).toEqual([]);
    expect(JSON.stringify([invitation, log])).not.toMatch(/Sanne|Komt al/);
  });

  it('that carries a press of an old client is answered in the own chat too', async () => {
    const { sent, asked } = await play('targeted-press', caseAnswer(doneNote));
    expect(asked()).toMatchObject([{ case: CASE }]);
    const [answer] = await sent(1);
    expect(teams.userOf(answer!.conversation)).toBe('29:1MilaMentorOpaqueId');
    expect(JSON.stringify(answer!.activity['summary'])).not.toContain(SECRET);
  });
});
