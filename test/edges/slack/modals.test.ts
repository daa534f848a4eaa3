import { fixture, pause, slowly, until, useDesk } from './support/desk';
import { refusal } from './support/fake-web-api';
import { CASE, caseAnswer, CONTENT, formAnswer, outcome, saidNo } from './support/outcomes';

const said = (value: unknown) => JSON.stringify(value);

describe('answers to commands and buttons', () => {
  const desk = useDesk();
  /** Nothing of the case where others see it, in notifications or in the log. */
  afterEach(() => {
    for (const { text } of desk.slack.calls.map((call) => call.args)) expect(String(text ?? '')).not.toContain(CONTENT);
    expect(desk.slack.of('chat.postMessage').filter((args) => args.channel !== 'D0PERSON')).toEqual([]);
    expect(desk.logged.join()).not.toContain(CONTENT);
  });

  const finished = async () => {
    await desk.edge.close();
    await pause(5);
  };

  it('opens the form of a command in a modal', async () => {
    desk.answer = async () => formAnswer({ revision: 0, act: 'meldcode/signal' });
    expect(await desk.command()).toMatchObject({ status: 200, text: '' });
    await finished();
    expect(desk.asked[0]!.request).toEqual({ type: 'command', command: 'signaal', text: '', readAlong: false });
    const [opened] = desk.slack.of('views.open');
    expect(opened).toMatchObject({
      trigger_id: '1111.2222.trigger-command',
      view: { type: 'modal', private_metadata: said({ v: 'submit', c: CASE, a: 'meldcode/signal', r: 0 }) },
    });
    expect(desk.slack.calls).toHaveLength(1);
  });

  it('acknowledges before a slow application answers, and keeps the trigger alive with a modal that says so', async () => {
    const slow = slowly(() => caseAnswer());
    desk.answer = slow.answer;
    expect((await desk.command({ command: '/dossier', text: 'MC-2026-0007' })).status).toBe(200);
    await until(() => desk.slack.of('views.open').length > 0);
    slow.letGo();
    await finished();
    expect(said(desk.slack.of('views.open')[0]!.view)).toContain('Een ogenblik');
    const [updated] = desk.slack.of('views.update');
    expect(updated!.view_id).toBe('V0OPENED');
    expect(said(updated!.view)).toContain(CONTENT);
  });

  it('answers a command in private when the trigger has expired: remarks only, and a button to open the rest', async () => {
    desk.slack.next('views.open', refusal('expired_trigger_id'));
    desk.answer = async () => caseAnswer();
    await desk.command();
    await finished();
    const [response] = desk.slack.of('response_url');
    expect(response!.response_type).toBe('ephemeral');
    expect(said(response)).not.toContain(CONTENT);
    expect(said(response!.blocks)).toContain(JSON.stringify(said({ v: 'show', c: CASE })).slice(1, -1));
  });

  it('sends a direct message when the command can no longer be answered either', async () => {
    desk.slack.next('views.open', refusal('expired_trigger_id'));
    desk.slack.next('response_url', { status: 404 });
    desk.answer = async () => saidNo;
    await desk.command();
    await finished();
    expect(desk.slack.of('conversations.open')).toEqual([expect.objectContaining({ users: 'U0MENTOR' })]);
    expect(said(desk.slack.of('chat.postMessage')[0])).toContain('MELD-3.7');
  });

  it('acknowledges a button in a channel, and shows the answer in a modal that only the clicker sees', async () => {
    desk.answer = async () => saidNo;
    expect(await desk.interaction(fixture('press-in-message'))).toMatchObject({ status: 200, text: '' });
    await finished();
    expect(desk.slack.calls.map((call) => call.method)).toEqual(['views.open']);
    expect(said(desk.slack.calls[0]!.args.view)).toContain('MELD-3.7');
  });

  it('whispers when the modal cannot be opened, and sends a direct message when it cannot whisper', async () => {
    desk.answer = async () => saidNo;
    desk.slack.next('views.open', refusal('expired_trigger_id'));
    await desk.interaction(fixture('press-in-message'));
    await finished();
    expect(desk.slack.of('chat.postEphemeral')).toEqual([
      expect.objectContaining({ channel: 'C0CARE', user: 'U0LEAD', thread_ts: '1764000000.000001' }),
    ]);

    desk.slack.reset();
    desk.slack.next('views.open', { status: 500 });
    desk.slack.next('chat.postEphemeral', refusal('user_not_in_channel'));
    await desk.interaction(fixture('press-in-message'));
    await finished();
    expect(said(desk.slack.of('chat.postMessage')[0])).toContain('MELD-3.7');
  });

  it('never waits for Slack when it is asked to slow down', async () => {
    desk.slack.next('views.open', { status: 429, headers: { 'retry-after': '30' } });
    desk.answer = async () => saidNo;
    await desk.interaction(fixture('press-in-message'));
    await finished();
    expect(desk.slack.of('views.open')).toHaveLength(1);
    expect(desk.slack.of('chat.postEphemeral')).toHaveLength(1);
  });

  it('shows the answer to a button in a modal in that same modal', async () => {
    desk.answer = async () => formAnswer();
    await desk.interaction(fixture('press-in-modal'));
    await finished();
    const [updated] = desk.slack.of('views.update');
    expect(updated!.view_id).toBe('V0CASE');
    // Fresh block ids, or Slack would show what was typed in an earlier form under the same name.
    expect(updated!.view.blocks.find((block: { type: string }) => block.type === 'input').block_id).toBe(
      'what~1764000020.hAsHone',
    );
    expect(desk.slack.calls).toHaveLength(1);
  });

  it('tells the person directly when the modal was closed before a slow answer', async () => {
    const slow = slowly(() => caseAnswer([{ tone: 'done', text: { nl: 'Afgevinkt.', en: 'Ticked.' } }]));
    desk.answer = slow.answer;
    desk.slack.next('views.update', refusal('not_found'));
    desk.slack.next('views.update', refusal('not_found'));
    await desk.interaction(fixture('press-in-modal'));
    await until(() => desk.slack.of('views.update').length > 0);
    slow.letGo();
    await finished();
    const [message] = desk.slack.of('chat.postMessage');
    expect(message!.channel).toBe('D0PERSON');
    expect(said(message)).toContain('Afgevinkt.');
    expect(said(message)).not.toContain(CONTENT);
  });

  it('answers a mention so that only the one who asked sees it, in the thread where it was asked', async () => {
    desk.answer = async () => outcome({ kind: 'help', startable: [], commands: [], notes: [] });
    await desk.event({ ...fixture('app-mention'), event_id: 'Ev0OTHER' });
    await finished();
    expect(desk.slack.calls.map((call) => call.method)).toEqual(['chat.postEphemeral']);
    expect(desk.slack.calls[0]!.args).toMatchObject({
      channel: 'C0CARE',
      user: 'U0MENTOR',
      thread_ts: '1764000000.000001',
    });
  });

  it('asks whoever names somebody in a channel to take it away, in private, and repeats and logs nothing of it (DES-12)', async () => {
    desk.answer = async ({ request }) =>
      request.type === 'overheard'
        ? outcome({
            kind: 'note',
            notes: [{ tone: 'hint', rule: 'DES-12', text: { nl: 'Haal dat weg.', en: 'Take it away.' } }],
          })
        : outcome({ kind: 'help', startable: [], commands: [], notes: [] });
    const mention = { ...fixture('app-mention'), event_id: 'Ev0NAMED' };
    const files = [{ id: 'F0PHOTO', name: 'Sanne_de_Boer.jpg', url_private: 'https://files.example/F0PHOTO' }];
    mention.event = { ...mention.event, text: '<@U0BOT> Signaal Sanne de Boer huilde', files };
    await desk.event(mention);
    await finished();
    expect(desk.asked.map(({ request }) => request)).toContainEqual({
      type: 'overheard',
      text: 'Signaal Sanne de Boer huilde\nSanne_de_Boer.jpg',
    });
    expect(desk.slack.calls.map((call) => call.method)).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
    expect(desk.slack.calls[1]!.args).toMatchObject({
      channel: 'C0CARE',
      user: 'U0MENTOR',
      thread_ts: '1764000000.000001',
    });
    expect(said(desk.slack.calls[1]!.args)).toContain('Haal dat weg.');
    expect(said([desk.slack.calls, desk.logged])).not.toMatch(/Sanne|huilde/);
  });

  it.each([
    ['a form', () => formAnswer(), { v: 'form', c: CASE, a: 'talk', r: 2 }],
    ['a form to reject with', () => formAnswer({ submits: 'reject' }), { v: 'askReject', c: CASE, a: 'talk', r: 2 }],
    ['a form to approve with', () => formAnswer({ submits: 'approve' }), { v: 'proposal', c: CASE, a: 'talk' }],
    ['a case', () => caseAnswer(), { v: 'show', c: CASE }],
    [
      'a journal',
      () => outcome({ kind: 'journal', code: 'MC-2026-0007', caseId: CASE, lines: [] }),
      { v: 'journal', c: CASE },
    ],
    [
      'a text to copy',
      () =>
        outcome({
          kind: 'entry',
          code: 'MC-2026-0007',
          caseId: CASE,
          task: 't1',
          system: { nl: 'Magister', en: 'Magister' },
          text: { nl: CONTENT, en: CONTENT },
        }),
      { v: 'entry', c: CASE, a: 't1' },
    ],
  ])('puts only a button to %s in a message', async (what, answer, press) => {
    desk.answer = async () => answer();
    await desk.event({ ...fixture('app-mention'), event_id: `Ev0 ${what}` });
    await finished();
    const [{ blocks }] = desk.slack.of('chat.postEphemeral') as [
      { blocks: { type: string; elements: { value: string }[] }[] },
    ];
    expect(
      blocks
        .filter((block) => block.type === 'actions')
        .flatMap((block) => block.elements.map((button) => JSON.parse(button.value))),
    ).toEqual([press]);
    expect(said(blocks)).not.toContain(CONTENT);
  });

  it('apologises for our own mistakes, and logs where without what', async () => {
    desk.answer = () => Promise.reject(new TypeError(`cannot read ${CONTENT}`));
    await desk.interaction(fixture('press-in-message'));
    await finished();
    expect(said(desk.slack.of('views.open')[0]!.view)).toContain('Er ging iets mis aan onze kant');
    expect(desk.logged.join()).toContain('TypeError');
    expect(desk.logged.join()).toMatch(/modals\.test\.ts:\d+/);
  });
});
