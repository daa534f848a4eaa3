// How fast one person may go, and how little somebody learns who asks to be let into a case. On the real application.
import { setTimeout as wait } from 'node:timers/promises';
import { createPace } from '../../../src/compose/pace';
import type { Pace } from '../../../src/app/pace';
import { act, click, look, openDesk, signal, type Desk } from '../../support/desk';

const slowly = (questions: number, changes: number, access = 100): Pace =>
  createPace({
    question: { points: questions, duration: 60 },
    change: { points: changes, duration: 60 },
    access: { points: access, duration: 60 },
  });
const list = { type: 'list' } as const;
const notesOf = async (answer: ReturnType<Desk['ask']>) => {
  const found = await answer;
  return 'notes' in found.answer ? found.answer.notes.map(({ rule, text }) => `${rule} ${text.nl}`) : [];
};
const TOO_FAST = [expect.stringMatching(/^DES-11 Er komen nu meer opdrachten van jou binnen/)];

describe('the pace of one person', () => {
  it('holds up whoever asks too much in a minute, in private, with a rule, and nobody else', async () => {
    const desk = await openDesk({ pace: slowly(2, 2) });
    for (let time = 0; time < 2; time += 1) expect((await desk.ask('ilse', list)).answer.kind).toBe('cases');
    const held = await desk.ask('ilse', list);
    expect(held).toMatchObject({
      changed: false,
      answer: { kind: 'note', notes: [{ tone: 'refused', rule: 'DES-11' }] },
    });
    expect(await notesOf(desk.ask('ilse', list))).toEqual(TOO_FAST);
    expect((await desk.ask('mila', list)).answer.kind).toBe('cases');
    expect(desk.logged.join()).toContain('somebody asks more than we handle');
    expect(desk.logged.join().toLowerCase()).not.toContain('ilse');
    expect(desk.platform.posts).toEqual([]);
  });

  it('changes nothing when it holds up a change', async () => {
    const desk = await openDesk({ pace: slowly(100, 1) });
    const id = await signal(desk);
    expect(await act(desk, 'ilse', id, 'note', { text: 'He came in late' })).toMatchObject({ changed: true });
    const before = await look(desk, 'ilse', id);
    expect(await notesOf(act(desk, 'ilse', id, 'note', { text: 'Once more' }))).toEqual(TOO_FAST);
    expect((await look(desk, 'ilse', id)).ping.revision).toBe(before.ping.revision);
  });

  it('never holds up what is urgent: the act, its form, whom to call (DES-9)', async () => {
    const desk = await openDesk({ pace: slowly(6, 1) });
    const id = await signal(desk);
    const { ping } = await look(desk, 'ilse', id);
    while ((await desk.ask('ilse', list)).answer.kind !== 'note');
    expect(
      (await desk.ask('ilse', { type: 'form', case: id, act: 'acute', revision: ping.revision })).answer.kind,
    ).toBe('form');
    expect((await desk.ask('ilse', { type: 'contacts', text: '' })).answer.kind).toBe('contacts');
    expect((await desk.ask('ilse', { type: 'command', command: 'contact', text: '' })).answer.kind).toBe('contacts');
    for (let time = 0; time < 3; time += 1) {
      const done = await desk.ask('ilse', {
        type: 'submit',
        case: id,
        act: 'acute',
        revision: ping.revision,
        filled: { answers: {}, reasons: {} },
        request: click(),
      });
      expect(JSON.stringify(done)).not.toContain('meer opdrachten van jou');
    }
    expect(await notesOf(desk.ask('ilse', { type: 'form', case: id, act: 'note', revision: ping.revision }))).toEqual(
      TOO_FAST,
    );
  });

  it('tells a stranger nothing else for going on, and fills no log with them', async () => {
    const desk = await openDesk({ pace: slowly(2, 2) });
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(JSON.stringify(await desk.ask('nobody', list)));
    expect(new Set(answers).size).toBe(1);
    expect(desk.logged.filter((line) => line.includes('unknown account'))).toHaveLength(2);
  });
});

describe('asking to be let in', () => {
  const asks = (desk: Desk, user: string, text: string) =>
    desk.ask(user, { type: 'command', command: 'dossier', text });

  it('answers alike, word for word, whether there is such a case, and whoever asks', async () => {
    const desk = await openDesk();
    const id = await signal(desk, { kept_out: ['max'] });
    const { code } = (await look(desk, 'ilse', id)).ping;
    const answers = [];
    for (const user of ['tom', 'max', 'ilse', 'joost']) {
      answers.push(
        await asks(desk, user, `${code} toegang`),
        await asks(desk, user, `${code.replace(/\d$/, '9')} toegang`),
        await asks(desk, user, `  ${code.toLowerCase()}   ACCESS `),
      );
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ changed: true, answer: { kind: 'note', notes: [{ rule: 'DES-3' }] } });
    expect(JSON.stringify(answers[0])).not.toContain(code);
  });

  it('takes as long for a case that is not there as for one that is', async () => {
    const desk = await openDesk();
    const { code } = (await look(desk, 'ilse', await signal(desk))).ping;
    // Which of two timers is over first is the same on any machine, however busy.
    for (const text of [`${code} toegang`, 'ZO-2026-9999 toegang'])
      expect(await Promise.race([asks(desk, 'tom', text), wait(290, 'still waiting')])).toBe('still waiting');
  });

  it('reaches whoever leads the case and no channel, three times at most, and never for somebody who is kept out', async () => {
    const desk = await openDesk();
    const id = await signal(desk, { kept_out: ['max'] });
    const { code } = (await look(desk, 'ilse', id)).ping;
    await desk.runUntilIdle();
    const before = desk.platform.posts.map(({ to, edits }) => [to, edits]);
    for (let time = 0; time < 5; time += 1) await asks(desk, 'tom', `${code} toegang`);
    await asks(desk, 'max', `${code} toegang`);
    await desk.runUntilIdle();
    const news = desk.platform.posts.slice(before.length);
    expect(desk.platform.posts.slice(0, before.length).map(({ to, edits }) => [to, edits])).toEqual(before);
    for (const keeper of ['ilse', 'tess']) expect(news.filter(({ to }) => to === keeper)).toHaveLength(3);
    expect(news).toHaveLength(6);
    expect(JSON.stringify(news)).not.toMatch(/Tom|Max|Sofie/);
  });

  it('is for a few times a day; after that nothing is sent, and the answer says so for any code', async () => {
    const desk = await openDesk({ pace: slowly(100, 100, 2) });
    const { code } = (await look(desk, 'ilse', await signal(desk))).ping;
    await asks(desk, 'tom', `${code} toegang`);
    await asks(desk, 'tom', 'ZO-2026-9999 toegang');
    const [there, gone] = [
      await notesOf(asks(desk, 'tom', `${code} toegang`)),
      await notesOf(asks(desk, 'tom', 'ZO-2026-9999 toegang')),
    ];
    expect(there).toEqual([expect.stringMatching(/^DES-3 Je hebt vandaag al een paar keer/)]);
    expect(gone).toEqual(there);
  });
});
