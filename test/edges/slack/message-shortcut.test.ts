import { messageProposed } from '../../../src/app/requests/notes';
import type { Tenant } from '../../../src/app/tenant';
import { messageWords } from '../../../src/edges/slack/requests/message-words';
import { openDesk as openSchool, school } from '../../support/desk';
import { tinyPathway } from '../../support/play';
import { checkSlackPayload } from '../../../src/stories/fakes/slack-limits';
import { fixture, openDesk, slowly, until, useDesk } from './support/desk';
import { refusal } from './support/fake-web-api';
import { formAnswer } from './support/outcomes';

const said = (value: unknown) => JSON.stringify(value);
const shortcut = (text?: string) =>
  text === undefined
    ? fixture('message-shortcut')
    : { ...fixture('message-shortcut'), message: { ...fixture('message-shortcut').message, text } };

describe('the words of a Slack message', () => {
  it.each([
    ['<@U123> en <@W9|sanne> waren er', '@iemand en @iemand waren er'],
    ['in <#C123|team-3b> of <#C123>', 'in #kanaal of #kanaal'],
    ['<!here> <!channel> <!everyone> <!subteam^S1|@zorgteam>', '@iedereen @iedereen @iedereen @groep'],
    ['<!date^1392734382^{date}|18 februari>', '18 februari'],
    [
      '<https://x.example/a?b=1&amp;c=2> en <https://x.example|het rooster>',
      'https://x.example/a?b=1&c=2 en het rooster',
    ],
    ['<mailto:ik@school.example> <tel:112>', 'ik@school.example 112'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt;', '1 < 2 && 3 > 2, &lt;'],
    ['*vet* _schuin_ 🙂', '*vet* _schuin_ 🙂'],
  ])('%s', (text, words) => {
    expect(messageWords(text, 'nl')).toBe(words);
  });

  it('are read at all however they are made: what grows with the square of the length would not end in time', () => {
    const read = messageWords('<@'.repeat(100_000) + '&lt;'.repeat(100_000), 'en');
    expect(read.endsWith('<'.repeat(100_000))).toBe(true);
  });
});

describe('the shortcut “Maak hier een signaal van”', () => {
  const desk = useDesk();
  const methods = () => desk.slack.calls.map(({ method }) => method);

  it('asks with the words of the message alone: no author, no ids', async () => {
    await desk.interaction(shortcut());
    await desk.edge.close();
    const [{ account, request }] = desk.asked as [(typeof desk.asked)[number]];
    expect(account).toEqual({ platform: 'slack', workspace: 'T0SCHOOL', user: 'U0MENTOR' });
    expect(request).toMatchObject({
      type: 'fromMessage',
      said: {
        nl: '@iemand zij zat & bleef alleen op de gang, zie #kanaal en het rooster',
        en: expect.stringContaining('@somebody'),
      },
    });
    expect(said(request)).not.toMatch(/U0TEACHER|C0TEAM|mila|U0MENTOR/);
  });

  it('opens the form in a modal, like a command, and says nothing in the channel', async () => {
    const slow = slowly(() => formAnswer({ revision: 0, act: 'meldcode/signal' }));
    desk.answer = slow.answer;
    expect(await desk.interaction(shortcut())).toMatchObject({ status: 200, text: '' });
    await until(() => methods().includes('views.open'));
    slow.letGo();
    await desk.edge.close();
    expect(methods()).toEqual(['views.open', 'views.update']);
  });

  it('sends a button to the form, and nothing of the message, when the modal cannot be opened', async () => {
    desk.answer = async () =>
      formAnswer({ revision: 0, act: 'meldcode/signal' }, [messageProposed({ nl: 'Feiten', en: 'Facts' })]);
    desk.slack.next('views.open', refusal('expired_trigger_id'));
    await desk.interaction(shortcut());
    await desk.edge.close();
    expect(methods()).toEqual(['views.open', 'conversations.open', 'chat.postMessage']);
    const message = said(desk.slack.of('chat.postMessage'));
    expect(message).not.toContain('op de gang');
    // The form behind the button is empty, so it must not say that the words stand there.
    expect(message).not.toContain('als voorstel');
    expect(message).toContain('de tekst van het bericht is niet bewaard');
  });

  it.each([
    ['a message without text', { ...shortcut(), message: { type: 'message', ts: '1.1' } }, 1],
    ['another callback', { ...shortcut(), callback_id: 'not_ours' }, 0],
    ['nobody of a workspace', { ...shortcut(), team: null, user: { id: 'U0X' } }, 0],
    ['no trigger', { ...shortcut(), trigger_id: undefined }, 0],
  ])('takes %s for what it is', async (_what, payload, asks) => {
    expect((await desk.interaction(payload)).status).toBe(200);
    await desk.edge.close();
    expect(desk.asked).toHaveLength(asks);
  });
});

describe('a signal from a message, at a school', () => {
  const pathway = {
    ...tinyPathway,
    acts: tinyPathway.acts.map((act) =>
      act.id === 'worry'
        ? {
            ...act,
            fields: act.fields.map((field) =>
              field.id === 'facts' ? { ...field, fromMessage: true as const } : field,
            ),
          }
        : act,
    ),
  };
  const other = { ...pathway.acts[0]!, id: 'ask' };
  const two = {
    ...pathway,
    acts: [...pathway.acts, other],
    lines: [
      {
        ...pathway,
        id: 'asking',
        title: { nl: 'Vraag', en: 'Question' },
        command: 'vraag',
        codePrefix: 'TQ',
        opensWith: 'ask',
      },
    ],
  };
  const tenant: Tenant = {
    ...school,
    workspaces: { slack: ['T0SCHOOL'] },
    people: school.people.map((person) => ({
      ...person,
      accounts: { slack: person.id === 'mila' ? 'U0MENTOR' : `U0${person.id}` },
    })),
  };

  it.each([
    ['one procedure', pathway, 'x'.repeat(20)],
    ['one procedure, and a message that is too long', pathway, `${'Lang verhaal. '.repeat(1000)}&amp;`],
    ['several procedures, and a message that is too long', two, '<@U1> '.repeat(6000)],
  ])('fits in what Slack takes, with %s', async (_what, played, text) => {
    const kompas = await openSchool({ tenant, pathway: played });
    const desk = await openDesk({ open: 2000, submit: 2000 });
    desk.answer = ({ account, request }) => kompas.application.answer(account, request);
    await desk.interaction(shortcut(text));
    await desk.edge.close();
    const [opened] = desk.slack.of('views.open');
    expect(checkSlackPayload(opened!.view)).toEqual([]);
    const view = said(opened!.view);
    expect(view).toContain(text.length > 3000 ? '… (ingekort)' : text);
    if (played === two) {
      const state = {
        form: { form: { type: 'radio_buttons', selected_option: { value: 'tiny/ask' } } },
        text: { text: { type: 'plain_text_input', value: 'Zij zat alleen.' } },
      };
      const chosen = await desk.interaction({
        ...fixture('submission'),
        view: {
          ...fixture('submission').view,
          private_metadata: opened!.view.private_metadata,
          state: { values: state },
        },
      });
      expect(JSON.parse(chosen.text)).toMatchObject({
        response_action: 'update',
        view: { private_metadata: expect.stringContaining('tiny/ask') },
      });
      expect(chosen.text).toContain('Zij zat alleen.');
      expect(opened!.view.private_metadata).toBe('{"v":"startFrom"}');
    }
    await desk.close();
    await kompas.storage.close();
  });
});
