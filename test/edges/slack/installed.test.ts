// What an app that was installed in several workspaces does there: speaking with the token of each, and leaving.
import { StorageUnavailable } from '../../../src/app/ports';
import type { Tenant } from '../../../src/app/tenant';
import { installedWorkspaces } from '../../../src/edges/slack/install/installed';
import { SealBroken } from '../../../src/storage/crypto/cipher';
import { fixture, sign } from './support/desk';
import { refusal } from './support/fake-web-api';
import { installDesk, delivery, person, tenant, tenants } from './support/install-desk';

describe('an app in several workspaces', () => {
  const { desk, finish, methods } = installDesk();

  describe('speaking', () => {
    const install = (workspace: string, token: string, at = new Date(desk.now).toISOString()) =>
      desk.storage.installations.save({ workspace, token, at, scopes: [] });

    it('sends to each channel and person by the token of their own workspace', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      await desk.edge.gateway.post({ platform: 'slack', id: 'C0TWO' }, delivery);
      const told = await desk.edge.gateway.tell(tenants[1]!.people[0]!, delivery, tenants[1]!);
      expect(told).toMatchObject({ result: 'sent', ref: { workspace: 'T0TWO' } });
      await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      expect(desk.slack.tokens).toEqual(['xoxb-two', 'xoxb-two', 'xoxb-two', 'xoxb-one']);
      if (told.result !== 'sent') throw new Error('not sent');
      desk.slack.reset();
      await desk.edge.gateway.replace(told.ref, delivery);
      await desk.edge.gateway.remove(told.ref);
      expect(desk.slack.tokens).toEqual(['xoxb-two', 'xoxb-two']);
    });

    it('looks for a message of before in each workspace, and goes on to the next only where it is not known', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      desk.slack.next('chat.update', refusal('channel_not_found'));
      expect(
        await desk.edge.gateway.replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
      ).toMatchObject({ result: 'sent', ref: { workspace: 'T0TWO' } });
      expect(desk.slack.tokens).toEqual(['xoxb-one', 'xoxb-two']);
      desk.slack.reset();
      desk.slack.next('chat.update', refusal('cant_update_message'));
      expect(
        await desk.edge.gateway.replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
      ).toEqual({ result: 'never', reason: 'cant_update_message' });
    });

    describe('for a school with two workspaces, beside another school', () => {
      // Somebody with the same account works for the other school too, as in an organisation of Slack.
      const both = {
        ...tenant('both', 'T0SCHOOL', 'C0BOTH', [person('mila', 'U0MENTOR')]),
        workspaces: { slack: ['T0SCHOOL', 'T0SECOND'] },
      };
      const other = tenant('two', 'T0TWO', 'C0TWO', [person('mila', 'U0MENTOR')]);
      const gatewayOf = (...schools: Tenant[]) =>
        installedWorkspaces(desk.storage.installations, () => schools, {
          apiUrl: `${desk.slack.url}/api/`,
          clock: { now: () => new Date(desk.now).toISOString() },
          log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        }).gateway;

      it('keeps a message while the workspace that may know its address is not installed yet', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        desk.slack.next('chat.postMessage', refusal('channel_not_found'));
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toEqual({
          result: 'later',
          reason: 'not_installed',
        });
      });

      it('gives a message up when no workspace knows its address', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        desk.slack.next('chat.postMessage', refusal('channel_not_found'));
        desk.slack.next('chat.postMessage', refusal('channel_not_found'));
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toEqual({
          result: 'never',
          reason: 'channel_not_found',
        });
      });

      it('does not let a withdrawn token of one workspace hold up the messages of the other', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        desk.slack.next('conversations.open', refusal('token_revoked'));
        expect(await gatewayOf(both).tell(both.people[0]!, delivery, both)).toMatchObject({
          result: 'sent',
          ref: { workspace: 'T0SECOND' },
        });
      });

      it('does not send a message twice when it may have arrived', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0SECOND', 'xoxb-second');
        desk.slack.next('chat.postMessage', { status: 500 });
        expect(await gatewayOf(both).post({ platform: 'slack', id: 'C0BOTH' }, delivery)).toMatchObject({
          result: 'later',
        });
        expect(desk.slack.tokens).toEqual(['xoxb-one']);
      });

      it('sends an old card anew where one workspace does not know it and another is not installed', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        desk.slack.next('chat.update', refusal('channel_not_found'));
        expect(
          await gatewayOf(both).replace({ platform: 'slack', conversation: 'D0OLD', message: '1.1' }, delivery),
        ).toEqual({ result: 'never', reason: 'channel_not_found' });
      });

      it('tells somebody in the workspaces of the school that the message is of, whoever has that account elsewhere', async () => {
        await install('T0SCHOOL', 'xoxb-one');
        await install('T0TWO', 'xoxb-two');
        expect(await gatewayOf(both, other).tell(other.people[0]!, delivery, other)).toMatchObject({
          result: 'sent',
          ref: { workspace: 'T0TWO' },
        });
        expect(desk.slack.tokens).toEqual(['xoxb-two', 'xoxb-two']);
      });
    });

    it('tries again later where the app is not installed yet', async () => {
      expect(await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toEqual({
        result: 'later',
        reason: 'not_installed',
      });
      await finish();
      expect(await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toMatchObject({
        result: 'sent',
      });
    });

    it('answers in the workspace where it was asked, also to a guest of another one', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      await install('T0TWO', 'xoxb-two');
      const press = fixture('press-in-message');
      const body = new URLSearchParams({
        payload: JSON.stringify({ ...press, team: { id: 'T0TWO' }, user: { ...press.user, team_id: 'T0GUEST' } }),
      }).toString();
      await fetch(`${desk.server.url}/slack/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...sign(body) },
      });
      await desk.edge.close();
      expect(methods()).toEqual(['views.open']);
      expect(desk.slack.tokens).toEqual(['xoxb-two']);
    });

    it.each([
      ['is away for a moment', new StorageUnavailable('away'), ''],
      ['holds what was tampered with', new SealBroken(), 'the token of a workspace cannot be read'],
    ])(
      'waits, and does not fail, when the store %s at the first message, and reads again at the next',
      async (_what, problem, line) => {
        await install('T0SCHOOL', 'xoxb-one');
        const { find } = desk.storage.installations;
        Object.assign(desk.storage.installations, { find: async () => Promise.reject(problem) });
        expect(await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toEqual({
          result: 'later',
          reason: 'not_installed',
        });
        expect(desk.logged.join()).toContain(line);
        Object.assign(desk.storage.installations, { find });
        expect(await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery)).toMatchObject({
          result: 'sent',
        });
      },
    );

    it('goes on with the last token while the store is away, and reads a new one within half a minute', async () => {
      await install('T0SCHOOL', 'xoxb-one');
      const post = () => desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      await post();
      await install('T0SCHOOL', 'xoxb-newer');
      await post();
      desk.now += 31_000;
      await post();
      desk.now += 31_000;
      Object.assign(desk.storage.installations, { find: async () => Promise.reject(new StorageUnavailable('away')) });
      await post();
      expect(desk.slack.tokens).toEqual(['xoxb-one', 'xoxb-one', 'xoxb-newer', 'xoxb-newer']);
    });
  });

  describe('leaving', () => {
    const event = async (change: object, at: number) => {
      const body = JSON.stringify({ ...fixture('app-uninstalled'), event_time: Math.floor(at / 1000), event: change });
      const response = await fetch(`${desk.server.url}/slack/events`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...sign(body) },
      });
      await desk.edge.close();
      return response.status;
    };

    it.each([
      ['taken out', { type: 'app_uninstalled' }, []],
      ['told that its token was withdrawn', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }, []],
      [
        'told that the token of a person was withdrawn',
        { type: 'tokens_revoked', tokens: { oauth: ['U0X'] } },
        ['T0SCHOOL'],
      ],
    ])('forgets the token when it is %s', async (_what, change, left) => {
      await finish();
      expect(await event(change, desk.now + 60_000)).toBe(200);
      expect((await desk.storage.installations.list()).map(({ workspace }) => workspace)).toEqual(left);
      const sent = await desk.edge.gateway.post({ platform: 'slack', id: 'C0ONE' }, delivery);
      expect(sent.result).toBe(left.length > 0 ? 'sent' : 'later');
    });

    it('keeps a token that was given after it was taken out', async () => {
      await finish();
      await event({ type: 'app_uninstalled' }, desk.now - 60_000);
      expect(await desk.storage.installations.list()).toHaveLength(1);
    });
  });
});
