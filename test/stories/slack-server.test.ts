// The fake Slack refuses what Slack refuses; otherwise a story would prove nothing.
import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { checkSlackPayload } from '../../src/stories/fakes/slack-limits';
import { startFakeSlack, type FakeSlack } from '../../src/stories/fakes/slack-server';

let slack: FakeSlack;
let client: WebClient;
beforeEach(async () => {
  slack = await startFakeSlack(() => '2026-11-16T08:00:00.000Z');
  client = new WebClient('xoxb-x', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
});
afterEach(() => slack.close());

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const modal: ModalView = { type: 'modal', title: text('Titel'), blocks: [] };

describe('modals', () => {
  it('are shown to the person of the trigger', async () => {
    await client.views.open({ trigger_id: slack.trigger('U1'), view: modal });
    expect(slack.shownTo('U1')).toHaveLength(1);
    expect(slack.shownTo('U2')).toHaveLength(0);
  });

  it('take a trigger once, and for three seconds', async () => {
    const trigger = slack.trigger('U1');
    await client.views.open({ trigger_id: trigger, view: modal });
    await expect(client.views.open({ trigger_id: trigger, view: modal })).rejects.toThrow('exchanged_trigger_id');
    const late = slack.trigger('U1');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3100);
    await expect(client.views.open({ trigger_id: late, view: modal })).rejects.toThrow('expired_trigger_id');
    clock.mockRestore();
  });

  it('are not updated with the hash of an older one', async () => {
    const { view } = await client.views.open({ trigger_id: slack.trigger('U1'), view: modal });
    await client.views.update({ view_id: view!.id!, hash: view!.hash!, view: modal });
    await expect(client.views.update({ view_id: view!.id!, hash: view!.hash!, view: modal })).rejects.toThrow('hash_conflict');
  });
});

describe('messages', () => {
  it('are kept, replaced in place, and direct ones belong to a person', async () => {
    const { channel } = await client.conversations.open({ users: 'U1' });
    const { ts } = await client.chat.postMessage({ channel: channel!.id!, text: 'eerst' });
    await client.chat.update({ channel: channel!.id!, ts: ts!, text: 'later' });
    expect(slack.messages.map((message) => message.text)).toEqual(['later']);
    expect(slack.userOf(channel!.id!)).toBe('U1');
    await expect(client.chat.update({ channel: 'C1', ts: '1.1', text: 'x' })).rejects.toThrow('message_not_found');
  });

  it('that are too long are refused and remembered', async () => {
    await expect(client.chat.postMessage({ channel: 'C1', text: 'x', blocks: [{ type: 'header', text: text('x'.repeat(151)) }] })).rejects.toThrow('invalid_blocks');
    expect(slack.refused).toEqual(['chat.postMessage: blocks.0.text.text: too_big']);
  });
});

describe('limits', () => {
  const button = (id: string) => ({ type: 'button', text: text('Knop'), action_id: id });
  it.each([
    ['a title of 25 letters', { ...modal, title: text('x'.repeat(25)) }, 'title.text: too_big'],
    ['101 blocks', { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }, 'blocks: too_big'],
    ['26 buttons', { ...modal, blocks: [{ type: 'actions', elements: Array.from({ length: 26 }, (_, index) => button(`b${index}`)) }] }, 'blocks.0.elements: too_big'],
    ['a button twice', { ...modal, blocks: [{ type: 'actions', elements: [button('a'), button('a')] }] }, 'action_id a is used twice'],
    ['an input without a submit button', { ...modal, blocks: [{ type: 'input', label: text('Vraag'), element: { type: 'plain_text_input', action_id: 'a' } }] }, 'inputs without a submit button'],
    ['11 radio buttons', { ...modal, submit: text('Ok'), blocks: [{ type: 'input', label: text('V'), element: { type: 'radio_buttons', action_id: 'a', options: Array.from({ length: 11 }, (_, value) => ({ text: text('o'), value: String(value) })) } }] }, 'blocks.0.element.options: too_big'],
    ['an empty text', { text: '' }, 'text: too_small'],
    ['a block that is not used here', { text: 'x', blocks: [{ type: 'carousel' }] }, 'blocks.0.type: invalid_union'],
  ])('%s', (_name, payload, problem) => {
    expect(checkSlackPayload(payload)).toContain(problem);
  });

  it('let through what Slack takes', () => {
    expect(checkSlackPayload({ text: 'x', blocks: [{ type: 'section', text: text('x') }, { type: 'actions', elements: [button('a'), button('b')] }] })).toEqual([]);
    expect(checkSlackPayload(modal)).toEqual([]);
  });
});
