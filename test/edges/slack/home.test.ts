import { storageAway } from '../../../src/app/requests/notes';
import type { Outcome } from '../../../src/app/requests/outcome';
import type { Tenant } from '../../../src/app/tenant';
import { act, openDesk as openSchool, school, signal } from '../../support/desk';
import { checkSlackPayload } from '../../../src/stories/fakes/slack-limits';
import { fixture, openDesk, pause, slowly, until, useDesk } from './support/desk';
import { refusal } from './support/fake-web-api';
import { caseAnswer, CONTENT, outcome } from './support/outcomes';

const said = (value: unknown) => JSON.stringify(value);
let events = 0;
const opened = (user = 'U0MENTOR') => ({
  ...fixture('app-home-opened'),
  event_id: `Ev0HOME${(events += 1)}`,
  event: { ...fixture('app-home-opened').event, user },
});
const noCases = outcome({ kind: 'cases', rows: [], startable: [] });

describe('the App Home', () => {
  const desk = useDesk();
  const finished = async () => {
    await desk.edge.close();
    await pause(5);
  };
  const methods = () => desk.slack.calls.map(({ method }) => method);

  it('is published when somebody opens it, and for them alone', async () => {
    desk.answer = async () => noCases;
    expect((await desk.event(opened())).status).toBe(200);
    await finished();
    expect(methods()).toEqual(['views.publish']);
    expect(desk.slack.calls[0]!.args).toMatchObject({ user_id: 'U0MENTOR', view: { type: 'home' } });
    expect(said(desk.slack.calls[0]!.args)).toContain('Je hebt geen casussen.');
  });

  it('is left alone by whoever opens the tab with messages', async () => {
    await desk.event({ ...opened(), event: { ...opened().event, tab: 'messages' } });
    await finished();
    expect([...methods(), ...desk.asked]).toEqual([]);
  });

  it('opens what a button on it asks in a modal, and stays as it is', async () => {
    desk.answer = async () => caseAnswer();
    await desk.interaction(fixture('press-in-home'));
    await finished();
    expect(methods()).toEqual(['views.open']);
    expect(desk.slack.calls[0]!.args).toMatchObject({ trigger_id: '1111.2222.trigger-home', view: { type: 'modal' } });
  });

  it('sends what a button asked in a message without content when the modal cannot be opened', async () => {
    desk.slack.next('views.open', refusal('expired_trigger_id'));
    desk.answer = async () => caseAnswer();
    await desk.interaction(fixture('press-in-home'));
    await finished();
    expect(methods()).toEqual(['views.open', 'conversations.open', 'chat.postMessage']);
    expect(said(desk.slack.of('chat.postMessage'))).not.toContain(CONTENT);
  });

  it('follows what its owner does, after the answer and without delaying it', async () => {
    const home = slowly(() => noCases);
    desk.answer = async ({ request }) =>
      request.type === 'home' ? home.answer() : caseAnswer([{ tone: 'done', text: { nl: 'Gedaan.', en: 'Done.' } }]);
    home.letGo();
    await desk.event(opened());
    await finished();
    const later = slowly(() => noCases);
    desk.answer = async ({ request }) =>
      request.type === 'home' ? later.answer() : caseAnswer([{ tone: 'done', text: { nl: 'Gedaan.', en: 'Done.' } }]);
    desk.slack.reset();
    const response = await desk.interaction(fixture('submission'));
    expect(JSON.parse(response.text)).toMatchObject({ response_action: 'update' });
    expect(methods()).toEqual([]);
    later.letGo();
    await until(() => methods().includes('views.publish'));
    await finished();
    expect(desk.slack.of('views.publish')).toEqual([expect.objectContaining({ user_id: 'U0MENTOR' })]);
  });

  it.each<[string, () => Promise<Outcome>, RegExp]>([
    ['our own code fails', () => Promise.reject(new TypeError('no')), /a request failed.*home/],
    ['the store is away', async () => outcome({ kind: 'note', notes: [storageAway({ nl: '112', en: '112' })] }), /^$/],
    [
      'it cannot be drawn',
      async () =>
        outcome({
          kind: 'cases',
          rows: [],
          startable: [
            {
              pathway: 'p',
              form: 'x'.repeat(3000),
              command: 'c',
              title: { nl: 'T', en: 'T' },
              summary: { nl: 'S', en: 'S' },
            },
          ],
        }),
      /a home could not be brought up to date/,
    ],
  ])('stays as it was, and the answer as it is, when afterwards %s', async (_what, home, logged) => {
    desk.answer = async () => noCases;
    await desk.event(opened());
    await finished();
    desk.slack.reset();
    desk.answer = async ({ request }) =>
      request.type === 'home' ? home() : caseAnswer([{ tone: 'done', text: { nl: 'Gedaan.', en: 'Done.' } }]);
    expect(JSON.parse((await desk.interaction(fixture('submission'))).text)).toMatchObject({
      response_action: 'update',
    });
    await finished();
    expect(methods()).toEqual([]);
    expect(desk.logged.join()).toMatch(logged);
  });

  it('is not made for somebody who never looked at it, nor again when nothing changed', async () => {
    desk.answer = async () => caseAnswer([{ tone: 'done', text: { nl: 'Gedaan.', en: 'Done.' } }]);
    const stranger = fixture('submission');
    await desk.interaction({ ...stranger, user: { ...stranger.user, id: 'U0NEVER' } });
    desk.answer = async () => caseAnswer();
    await desk.interaction(fixture('submission'));
    await finished();
    expect(methods()).toEqual([]);
  });

  it('says sorry on the home itself, and logs no content, when our own code fails or Slack does not take it', async () => {
    desk.answer = () => Promise.reject(new TypeError(`cannot read ${CONTENT}`));
    desk.slack.next('views.publish', refusal('not_enabled'));
    await desk.event(opened());
    await finished();
    expect(said(desk.slack.of('views.publish'))).toContain('Er ging iets mis aan onze kant');
    expect(methods()).toEqual(['views.publish']);
    expect(desk.logged.join()).toMatch(/views\.publish.*not_enabled/);
    expect(desk.logged.join()).not.toContain(CONTENT);
  });
});

describe('the App Home of a school', () => {
  const onSlack: Tenant = {
    ...school,
    workspaces: { ...school.workspaces, slack: ['T0SCHOOL'] },
    people: school.people.map((person) => ({
      ...person,
      accounts: { ...person.accounts, slack: `U0${person.id.toUpperCase()}` },
    })),
  };

  it('shows code, step, what is asked and by when, and nothing that anybody wrote', async () => {
    const kompas = await openSchool({ tenant: onSlack });
    const id = await signal(kompas, { facts: 'Blue arm' });
    const desk = await openDesk();
    desk.answer = ({ account, request }) => kompas.application.answer(account, request);
    const homeOf = async (user: string) => {
      desk.slack.reset();
      await desk.event(opened(user));
      await desk.edge.close();
      const [published] = desk.slack.of('views.publish');
      expect(checkSlackPayload(published!.view)).toEqual([]);
      return said(published);
    };
    expect(await homeOf('U0MILA')).toContain('TP-2026-0001');
    await act(kompas, 'ilse', id, 'talk', { participants: ['ilse', 'tess'], check_on: '2026-11-20' });
    const after = await homeOf('U0ILSE');
    expect(after).toMatch(/Jouw taken.*Check the result · uiterlijk vr 20 november 2026/);
    expect(after).not.toMatch(/Blue arm|Sofie|Joost|Ilse|Tess/);
    expect(await homeOf('U0MAX')).not.toContain('TP-2026-0001');
    expect(await homeOf('U0NOBODY')).toContain('Je staat nog niet in Zorgspoor van deze school.');
    await desk.close();
    await kompas.storage.close();
  });
});
