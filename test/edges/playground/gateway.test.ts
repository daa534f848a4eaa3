import type { PostBox } from '../../../src/app/post-box';
import { openPostBox } from '../../../src/storage/embedded/post-box';
import { createWebGateway } from '../../../src/edges/playground/gateway';
import { MONDAY, text } from '../../support/play';
import { school } from './school';

/** Which workspaces a person is heard in; one edge alone needs none of it. */
const HOME = { workspaces: {} };

const delivery = {
  view: { kind: 'notice' as const, code: 'TP-2026-0007', say: text('iets'), urgent: false },
  locale: 'nl' as const,
};
const who = (id: string) => school.people.find((person) => person.id === id)!;

async function gatewayOn(box?: Partial<PostBox>) {
  const posts = { ...(await openPostBox()), ...box };
  const changed = jest.fn();
  return { posts, changed, gateway: createWebGateway({ posts, clock: { now: () => MONDAY }, changed }) };
}

describe('the gateway of the playground', () => {
  it('posts to a channel, replies in the thread and tells open pages', async () => {
    const { gateway, posts, changed } = await gatewayOn();
    const root = await gateway.post({ platform: 'web', id: 'zorgteam' }, delivery);
    if (root.result !== 'sent') throw new Error('not sent');
    await gateway.post({ platform: 'web', id: 'zorgteam' }, delivery, root.ref);
    const [first, reply] = await posts.in(['zorgteam']);
    expect([first!.at, reply!.thread]).toEqual([MONDAY, root.ref.message]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('tells a person in messages that nobody else has', async () => {
    const { gateway, posts } = await gatewayOn();
    expect(await gateway.tell(who('ilse'), delivery, HOME)).toMatchObject({
      result: 'sent',
      ref: { conversation: 'direct:ilse' },
    });
    expect(await posts.in(['direct:ilse'])).toHaveLength(1);
  });

  it('replaces what stands there, and says so when nothing stands there', async () => {
    const { gateway, posts } = await gatewayOn();
    const sent = await gateway.post({ platform: 'web', id: 'zorgteam' }, delivery);
    if (sent.result !== 'sent') throw new Error('not sent');
    expect(await gateway.replace(sent.ref, delivery)).toEqual(sent);
    expect((await posts.in(['zorgteam']))[0]!.version).toBe(2);
    expect(await gateway.replace({ ...sent.ref, message: 'gone' }, delivery)).toEqual({
      result: 'never',
      reason: 'message_not_found',
    });
  });

  it('has no use for an address of another platform or a person without an account', async () => {
    const { gateway, changed } = await gatewayOn();
    expect(await gateway.post({ platform: 'slack', id: 'C1' }, delivery)).toMatchObject({ result: 'never' });
    expect(await gateway.tell(who('max'), delivery, HOME)).toEqual({ result: 'never', reason: 'no_web_account' });
    expect(changed).not.toHaveBeenCalled();
  });

  it('asks to be tried again when the post box fails', async () => {
    const { gateway } = await gatewayOn({ add: () => Promise.reject(new Error('disk full')) });
    expect(await gateway.tell(who('ilse'), delivery, HOME)).toEqual({ result: 'later', reason: 'post_box_failed' });
  });
});
