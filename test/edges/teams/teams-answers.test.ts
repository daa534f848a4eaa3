import { decodePress } from '../../../src/render/press-codec';
import type { Answer, Note } from '../../../src/app/requests/outcome';
import {
  CASE,
  caseAnswer,
  CHANNEL,
  doneNote,
  fakeTeams,
  formAnswer,
  noteAnswer,
  openEdge,
  outcome,
  recorded,
  refusedNote,
  SECRET,
} from './world';

/** Of a rule that looked for names: what it found is what it must quote, and what must not stay. */
const quotingNote: Note = {
  tone: 'hint',
  rule: 'RAD-5.3',
  text: { nl: 'Hier horen geen namen. In „Tekst” staat een naam („Sanne”).', en: 'No names here. “Sanne”.' },
  bare: { nl: 'Hier horen geen namen.', en: 'No names here.' },
};

const CARD = 'application/vnd.microsoft.card.adaptive';
const TEXT = 'application/vnd.microsoft.activity.message';

/**
 * Plays a recorded activity through the edge; gives its answer and, after `calls` of them, what Teams was called with.
 */
async function play(
  name: string,
  options: Parameters<typeof openEdge>[0] = {},
  calls = 0,
  failing: { status: number }[] = [],
  changes: Record<string, unknown> = {},
) {
  const teams = await fakeTeams();
  teams.failing.push(...failing);
  const edge = await openEdge(options);
  const answer = await edge.post(recorded(name, { serviceUrl: teams.serviceUrl, ...changes }));
  return { ...edge, answer, calls: await teams.reached(calls) };
}

const actionsIn = (value: unknown): ReturnType<typeof JSON.parse>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(actionsIn);
  return 'type' in value && String(value.type).startsWith('Action.') ? [value, ...inner] : inner;
};

describe('a command where others read along', () => {
  it('is answered in its thread with a button to a dialog, before anything is asked of the application', async () => {
    const { answer, app, calls } = await play('mention-dossier', { answer: caseAnswer() }, 1);
    expect(answer).toEqual({ status: 200, body: undefined });
    // What was typed is only looked at for names, after the invitation was sent.
    expect(app.asked.filter(({ request }) => request.type !== 'overheard')).toEqual([]);
    expect(calls[0]).toMatchObject({
      method: 'POST',
      path: `/teams/v3/conversations/${CHANNEL};messageid=1763629951431/activities`,
    });
    const [action] = actionsIn(calls[0]!.body);
    expect(action).toMatchObject({
      type: 'Action.Submit',
      title: 'Openen',
      data: { msteams: { type: 'task/fetch' }, command: 'dossier', text: 'mc-2026-0007' },
    });
    expect(calls[0]!.body.summary).toBe(calls[0]!.body.attachments[0].content.fallbackText);
  });

  it.each([['mention-unknown'], ['mention-dossier-text']])('repeats nothing that could be a name: %s', async (name) => {
    const { calls, log } = await play(name, {}, 1);
    expect(JSON.stringify([calls, log.lines])).not.toMatch(/Sanne|school/i);
  });

  it('asks whoever names somebody there to take it away, in their own chat, and repeats and logs nothing of it (DES-12)', async () => {
    const { app, calls, log } = await play(
      'mention-unknown',
      { answer: noteAnswer({ tone: 'hint', rule: 'DES-12', text: { nl: 'Haal dat weg.', en: 'Take it away.' } }) },
      3,
    );
    expect(app.asked.map(({ request }) => request.type)).toEqual(['overheard']);
    expect(calls.map(({ path }) => path.includes(CHANNEL))).toEqual([true, false, false]);
    expect(JSON.stringify(calls[2]!.body)).toContain('Haal dat weg.');
    expect(JSON.stringify([calls, log.lines])).not.toMatch(/Sanne/i);
  });

  it('looks at what the files beside it are called as well, and reads nothing else of them', async () => {
    const attachments = [
      { contentType: 'text/html', content: '<p>Sanne</p>' },
      { name: 'Sanne_de_Boer.jpg', contentType: 'image/jpeg' },
    ];
    const { app } = await play('mention-unknown', { answer: noteAnswer(quotingNote) }, 3, [], { attachments });
    const [heard] = app.asked.map(({ request }) => request);
    expect(heard).toMatchObject({ type: 'overheard', text: expect.stringMatching(/\nSanne_de_Boer\.jpg$/) });
    expect(JSON.stringify(heard)).not.toContain('<p>');
  });

  it('has a button that asks the application for whoever presses it', async () => {
    const { app, answer } = await play('task-fetch-invitation', { answer: caseAnswer() });
    expect(app.asked[0]?.request).toEqual({ type: 'command', command: 'dossier', text: 'mc-2026-0007' });
    expect(JSON.stringify(answer.body)).toContain(SECRET);
  });

  it('speaks the language of the one who typed', async () => {
    const teams = await fakeTeams();
    const edge = await openEdge();
    await edge.post(recorded('mention-signaal', { serviceUrl: teams.serviceUrl, locale: 'en-US' }));
    expect(actionsIn((await teams.reached(1))[0]!.body)[0].title).toBe('Open');
  });
});

describe('a chat with the bot alone', () => {
  it('is asked to open cases in a dialog, before anything is asked of the application, so that nothing of a case stays in the chat (DES-17)', async () => {
    const { app, calls } = await play('chat-dossier', { answer: caseAnswer() }, 1);
    expect(app.asked).toEqual([]);
    expect(calls[0]!.path).toBe('/teams/v3/conversations/a:1OpaquePersonalChatId/activities');
    expect(actionsIn(calls[0]!.body)).toMatchObject([
      { data: { msteams: { type: 'task/fetch' }, command: 'dossier', text: 'MC-2026-0007' } },
    ]);
    expect(calls[0]!.body).not.toHaveProperty('text');
  });

  it('gets a form in a dialog too, by the press that asks for it again', async () => {
    const { app, calls } = await play('chat-dossier', { answer: formAnswer('kort') }, 1, [], { text: 'signaal' });
    expect(app.asked[0]?.request).toEqual({ type: 'command', command: 'signaal', text: '', readAlong: false });
    const [{ data }, ...others] = actionsIn(calls[0]!.body);
    expect(others).toEqual([]);
    expect(data).toEqual({ msteams: { type: 'task/fetch' }, press: expect.any(String) });
    expect(decodePress(data.press)?.press).toEqual({ type: 'form', case: CASE, act: 'meldcode/signal', revision: 0 });
    expect(JSON.stringify(calls[0]!.body)).not.toContain('kort');
  });

  it.each(['zorg Initiatief Sofie', 'signaal Sofie'])('repeats nothing of "%s"', async (text) => {
    const { calls } = await play('chat-dossier', { answer: formAnswer() }, 1, [], { text });
    expect(JSON.stringify(calls[0]!.body)).not.toMatch(/Sofie|command/);
  });

  it('is answered there with what is of no case', async () => {
    const { calls } = await play('chat-empty', { answer: noteAnswer(refusedNote) }, 1);
    expect(calls[0]!.body.attachments[0].contentType).toBe(CARD);
    expect(JSON.stringify(calls[0]!.body.attachments)).toContain('MELD-3.7');
    expect(calls[0]!.body.summary).not.toContain('twee mensen');
  });

  it('puts the answer to an old client in the place of the card that was pressed', async () => {
    const { calls } = await play('submit-in-chat', { answer: caseAnswer(doneNote) }, 1);
    expect(calls[0]).toMatchObject({
      method: 'PUT',
      path: '/teams/v3/conversations/a:1OpaquePersonalChatId/activities/1763629950001',
    });
    expect(JSON.stringify(calls[0]!.body)).toContain('Vastgelegd.');
    expect(JSON.stringify(calls[0]!.body)).not.toContain(SECRET);
  });

  it.each([
    ['a case', caseAnswer(quotingNote)],
    ['a form', { ...formAnswer('kort'), notes: [quotingNote] } as Answer],
    ['a remark alone', noteAnswer(quotingNote)],
  ])(
    'tells an old client why not with %s, without the name that the rule found (DES-4, DES-5)',
    async (_what, answer) => {
      const { calls } = await play('submit-in-chat', { answer }, 1);
      expect(JSON.stringify(calls[0]!.body)).toMatch(/Hier horen geen namen.*RAD-5\.3/);
      expect(JSON.stringify(calls)).not.toMatch(/Sanne|kort/);
    },
  );

  it('leaves no name that a rule found on the card of the other devices', async () => {
    const { answer, calls } = await play(
      'execute-in-chat',
      { answer: async () => outcome(caseAnswer(doneNote, quotingNote), true) },
      1,
    );
    expect(JSON.stringify([answer.body, calls])).toContain('Hier horen geen namen.');
    expect(JSON.stringify([answer.body, calls])).not.toContain('Sanne');
  });

  it('sends it anew when that card is gone', async () => {
    const { calls } = await play('submit-in-chat', { answer: caseAnswer(doneNote) }, 2, [{ status: 404 }]);
    expect(calls.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it('answers a press that did something with the card without its content, and gives it to the other devices of the person too', async () => {
    const { answer, calls } = await play(
      'execute-in-chat',
      { answer: async () => outcome(caseAnswer(doneNote), true) },
      1,
    );
    expect(answer.body).toMatchObject({ statusCode: 200, type: CARD });
    expect(calls[0]).toMatchObject({
      method: 'PUT',
      path: '/teams/v3/conversations/a:1OpaquePersonalChatId/activities/1763629950007',
    });
    expect(calls[0]!.body.attachments[0].content).toEqual(answer.body.value);
    expect(JSON.stringify([answer.body, calls])).not.toContain(SECRET);
  });

  it('shows a form where it was pressed, for that moment, and leaves the message as it is', async () => {
    const { answer, calls } = await play('execute-in-chat', { answer: formAnswer('kort') });
    expect(JSON.stringify(answer.body)).toContain('kort');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toEqual([]);
  });

  it('keeps quiet about an answer that could not be sent, but for the log', async () => {
    const { log, answer } = await play('chat-dossier', {}, 1, [{ status: 403 }]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answer.status).toBe(200);
    expect(log.lines.join('\n')).toContain('error teams answer not sent');
    expect(log.lines.join('\n')).not.toContain('geheime tekst');
  });
});

describe('a dialog', () => {
  it.each([['task-fetch'], ['task-submit'], ['task-submit-opens'], ['compose-fetch'], ['compose-submit']])(
    'shows the answer: %s',
    async (name) => {
      const { answer } = await play(name, { answer: formAnswer('kort') });
      expect(answer).toMatchObject({
        status: 200,
        body: { task: { type: 'continue', value: { height: 'large', width: 'medium', card: { contentType: CARD } } } },
      });
      const { title, card } = answer.body.task.value;
      expect(title).not.toBe('');
      expect(JSON.stringify(card)).toContain('kort');
      expect(JSON.stringify(card)).toContain('Schrijf iets meer.');
    },
  );

  it('has only buttons that a dialog knows', async () => {
    const { answer } = await play('task-submit', { answer: formAnswer() });
    const actions = actionsIn(answer.body);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ type, data }) => type !== 'Action.Submit' || data.msteams)).toEqual([]);
  });

  it('posts nothing anywhere', async () => {
    const { calls } = await play('compose-submit', { answer: caseAnswer(doneNote) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toEqual([]);
  });
});

describe('a press in a channel', () => {
  it('that changed the case is answered with a text, and nothing of the case', async () => {
    const { answer } = await play('execute-approve', { answer: async () => outcome(caseAnswer(doneNote), true) });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: TEXT } });
    expect(answer.body.value).toContain('Vastgelegd.');
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });

  it('that is refused is told the reason with its rule', async () => {
    const { answer } = await play('execute-approve', { answer: noteAnswer(refusedNote) });
    expect(answer.body.type).toBe(TEXT);
    expect(answer.body.value).toMatch(/twee mensen.*MELD-3\.7/);
  });

  it('that needs a form gets it in the place of the card, for that person only', async () => {
    const { answer, calls } = await play('execute-approve', { answer: formAnswer() });
    expect(answer.body).toMatchObject({ statusCode: 200, type: CARD, value: { type: 'AdaptiveCard' } });
    expect(calls).toEqual([]);
  });

  it('that only looks gets the card', async () => {
    const { answer } = await play('execute-show', { answer: caseAnswer() });
    expect(answer.body).toMatchObject({ type: CARD });
  });

  it('by an old client is answered in the own chat, never in the channel', async () => {
    const { calls } = await play('submit-in-channel', { answer: caseAnswer(doneNote) }, 2);
    expect(calls.map(({ path }) => path)).toEqual([
      '/teams/v3/conversations',
      '/teams/v3/conversations/new-conversation-1;messageid=1763630000001/activities',
    ]);
    expect(calls[0]!.body).toMatchObject({
      members: [{ id: '29:1MilaMentorOpaqueId' }],
      bot: { id: '28:11111111-1111-4111-8111-111111111111' },
    });
    expect(JSON.stringify(calls[0]!.body)).not.toContain(SECRET);
  });
});

describe('a refresh by the client', () => {
  it('gets the present card without content, and changes nothing', async () => {
    const { answer, app } = await play('refresh', { answer: caseAnswer() });
    expect(app.asked[0]?.request).toEqual({ type: 'show', case: CASE });
    expect(answer.body).toMatchObject({ statusCode: 200, type: CARD });
    expect(JSON.stringify(answer.body)).toContain('MC-2026-0007');
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });

  it('gets no content in one’s own chat either', async () => {
    const { conversation } = recorded('chat-dossier');
    const { answer } = await play('refresh', { answer: caseAnswer() }, 0, [], { conversation });
    expect(JSON.stringify(answer.body)).toContain('MC-2026-0007');
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });

  it('leaves the card as it is for somebody who may not see the case', async () => {
    const { answer } = await play('refresh', { answer: noteAnswer(refusedNote) });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 404, type: 'application/vnd.microsoft.error' } });
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['unknown-invoke', 501],
    ['reaction', 200],
    ['sender-without-entra-id', 200],
    ['installed-for-person', 200],
  ])('%s is let go with %i', async (name, status) => {
    const { answer, app } = await play(name);
    expect(answer).toEqual({ status, body: undefined });
    expect(app.asked).toEqual([]);
  });

  it('is an apology when we broke, without what was typed and with a line in the log', async () => {
    const broken = async () => Promise.reject(new TypeError(`could not read ${SECRET}`));
    const { answer, log } = await play('compose-submit', { answer: broken });
    expect(JSON.stringify(answer.body)).toContain('112');
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(log.lines).toContain('error teams turn failed {"request":"submit","error":"TypeError"}');
    expect(log.lines.join('\n')).not.toContain(SECRET);
  });
});
