import { fixture, pause, sign, useDesk } from './support/desk';
import { CONTENT } from './support/outcomes';

describe('what gets through the door', () => {
  const desk = useDesk();

  const body = new URLSearchParams({ ...fixture('command'), text: CONTENT }).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const now = () => Math.floor(Date.now() / 1000);

  it.each<[string, number, Record<string, string>]>([
    ['without a signature', 401, {}],
    ['signed with another secret', 401, sign(body, now(), 'another-secret')],
    ['signed for another body', 401, sign(`${body}&x=1`)],
    ['signed more than five minutes ago', 401, sign(body, now() - 301)],
    ['with a time that is none', 401, { ...sign(body), 'x-slack-request-timestamp': 'soon' }],
    ['with another version of signature', 401, { ...sign(body), 'x-slack-signature': 'v1=abc' }],
  ])('refuses a request %s', async (_, status, headers) => {
    expect(await desk.post(body, { ...form, ...headers })).toMatchObject({ status, text: '' });
    expect(desk.asked).toEqual([]);
    expect(desk.logged).toEqual([expect.stringContaining('not signed by Slack')]);
    expect(desk.logged.join()).not.toContain(CONTENT);
  });

  it.each([
    ['application/json', `{"text": "${CONTENT}`],
    ['application/json', CONTENT],
    ['application/json', ''],
    ['application/x-www-form-urlencoded', `payload={"text": "${CONTENT}`],
  ])('refuses a signed body of %s that cannot be read, without quoting it', async (type, broken) => {
    expect((await desk.post(broken, { 'content-type': type, ...sign(broken) })).status).toBe(400);
    expect(desk.logged).toEqual([expect.stringContaining('malformed')]);
    expect(desk.logged.join()).not.toContain(CONTENT);
  });

  it('refuses a body that is larger than anything Slack sends, before reading on', async () => {
    const large = `text=${'x'.repeat(1_100_000)}`;
    expect((await desk.post(large, { ...form, ...sign(large) })).status).toBe(413);
    expect(desk.asked).toEqual([]);
  });

  it('says of a signed payload with an impossible shape that it is one', async () => {
    expect((await desk.interaction({ type: 'block_actions', actions: [] })).status).toBe(400);
    expect((await desk.interaction({ type: 'view_submission' })).status).toBe(400);
    expect(desk.asked).toEqual([]);
  });

  it('does not answer at any other address, whatever the address is', async () => {
    for (const path of ['/slack/other', '/slack', `/slack/events/${CONTENT.replace(' ', '-')}`])
      expect((await desk.post(body, { ...form, ...sign(body) }, path)).status).toBe(404);
    expect(desk.logged.join()).not.toContain('blauwe');
  });

  it('does nothing for an unsigned check of the connection, whatever comes along with it', async () => {
    expect(await desk.post(`${body}&ssl_check=1`, form)).toMatchObject({ status: 200, text: '' });
    expect(desk.asked).toEqual([]);
  });

  it('proves itself to Slack when the address is set', async () => {
    expect((await desk.event({ type: 'url_verification', challenge: 'abc' })).text).toBe(
      JSON.stringify({ challenge: 'abc' }),
    );
  });

  it('acknowledges at once what it does not handle', async () => {
    for (const name of ['view-closed', 'shortcut'])
      expect(await desk.interaction(fixture(name))).toMatchObject({ status: 200, text: '' });
    const messages = fixture('app-home-opened');
    expect((await desk.event({ ...messages, event: { ...messages.event, tab: 'messages' } })).status).toBe(200);
    expect(desk.asked).toEqual([]);
    expect(desk.slack.calls).toEqual([]);
  });

  it('answers an event once, however often Slack delivers it', async () => {
    await desk.event(fixture('app-mention'));
    await desk.event(fixture('app-mention'), { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
    await desk.edge.close();
    await pause(20);
    // Once as a command, once to see whether a name stands in the channel (DES-12).
    expect(desk.asked.map(({ request }) => request.type)).toEqual(['command', 'overheard']);
    // This desk answers whatever it is asked; each was answered once.
    expect(desk.slack.of('chat.postEphemeral')).toHaveLength(2);
  });
});
