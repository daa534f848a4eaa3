import { StorageUnavailable } from '../../../src/app/ports';
import type { Request } from '../../../src/requests/request';
import { click, look, openDesk, signal } from '../../support/desk';

const nothing = { answers: {}, reasons: {} };

describe('a guest who forges requests', () => {
  const opening: readonly Request[] = [
    { type: 'start', form: 'tiny/open' },
    { type: 'form', case: 'f'.repeat(32), act: 'tiny/worry', revision: 0 },
    {
      type: 'submit',
      case: 'f'.repeat(32),
      act: 'tiny/worry',
      revision: 0,
      filled: { answers: { facts: 'x' }, reasons: {} },
      request: click(),
    },
  ];
  it.each(opening)('gets no opening form, because it names colleagues: %j', async (request) => {
    const desk = await openDesk();
    const outcome = await desk.ask('piet', request);
    expect(outcome).toMatchObject({ answer: { kind: 'note', notes: [{ rule: 'DES-3' }] }, changed: false });
    expect(JSON.stringify(outcome)).not.toContain('Mila');
  });
});

describe('a forged act', () => {
  it('is on record as refused, but not by the name its sender gave it', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const { ping } = await look(desk, 'ilse', id);
    for (const act of ['Sofie_lied', 'constructor']) {
      const answers = await Promise.all([
        desk.ask('max', { type: 'submit', case: id, act, revision: ping.revision, filled: nothing, request: click() }),
        desk.ask('ilse', {
          type: 'approve',
          case: id,
          act,
          revision: ping.revision,
          filled: nothing,
          request: click(),
        }),
      ]);
      for (const { answer } of answers) expect(answer).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-3' }] });
    }
    const journal = JSON.stringify(await desk.ask('ilse', { type: 'journal', case: id }));
    expect(journal).toContain('Not allowed: unknown');
    expect(journal).not.toMatch(/Sofie_lied|constructor/);
  });
});

describe('somebody of another class', () => {
  const forged = (id: string): readonly Request[] => [
    {
      type: 'submit',
      case: id,
      act: 'note',
      revision: 1,
      filled: { answers: { text: 'x' }, reasons: {} },
      request: click(),
    },
    { type: 'submit', case: id, act: 'acute', revision: 1, filled: nothing, request: click() },
    { type: 'approve', case: id, act: 'decision', revision: 1, filled: nothing, request: click() },
    { type: 'reject', case: id, act: 'decision', revision: 1, filled: nothing, request: click() },
    { type: 'tick', case: id, task: 'stage-talk_stage-8', request: click() },
    { type: 'show', case: id },
    { type: 'journal', case: id },
    { type: 'entry', case: id, task: 'sis-9' },
    { type: 'form', case: id, act: 'note', revision: 1 },
    { type: 'askReject', case: id, act: 'decision', revision: 1 },
  ];

  it('is answered the same whether a case is there or not, whatever is asked, also when nothing can be stored', async () => {
    let away = false;
    const desk = await openDesk({
      wrap: (storage) => ({
        ...storage,
        cases: {
          ...storage.cases,
          save: (...args) => (away ? Promise.reject(new StorageUnavailable('away')) : storage.cases.save(...args)),
        },
      }),
    });
    const id = await signal(desk);
    for (away of [false, true]) {
      const there = await Promise.all(forged(id).map((request) => desk.ask('max', request)));
      const gone = await Promise.all(forged('f'.repeat(32)).map((request) => desk.ask('max', request)));
      expect(there).toEqual(gone);
      expect(await Promise.all(forged('TP-2026-0001').map((request) => desk.ask('max', request)))).toEqual(gone);
    }
  });

  it('cannot fill the record of a case by trying for ever', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    for (let tries = 0; tries < 105; tries += 1)
      await desk.ask('max', { type: 'tick', case: id, task: 'any', request: click() });
    const { answer } = await desk.ask('ilse', { type: 'journal', case: id });
    expect(answer.kind === 'journal' && answer.lines.filter((line) => line.who.en === 'Max')).toHaveLength(100);
    expect(desk.logged.filter((line) => line.startsWith('somebody keeps trying'))).toHaveLength(5);
    expect(desk.logged.join()).not.toMatch(/max/i);
  });

  it('has each of many attempts at the same moment on record', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await Promise.all(
      Array.from({ length: 50 }, () => desk.ask('max', { type: 'tick', case: id, task: 'any', request: click() })),
    );
    const { answer } = await desk.ask('ilse', { type: 'journal', case: id });
    expect(answer.kind === 'journal' && answer.lines.filter((line) => line.who.en === 'Max')).toHaveLength(50);
  });
});
