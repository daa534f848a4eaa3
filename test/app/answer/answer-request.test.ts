import { StorageUnavailable } from '../../../src/app/ports';
import { act, click, look, openDesk, signal, type Desk } from '../../support/desk';

const DECISION = { report: 'yes', why: 'Not safe' };
const TALK = { participants: ['mila', 'tess'] };

describe('asking', () => {
  it('a typed command opens the form of the procedure, help or the list', async () => {
    const desk = await openDesk();
    const form = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
    expect(form).toMatchObject({
      answer: { kind: 'form', form: { act: 'tiny/worry', revision: 0, submits: 'submit' } },
      locale: 'nl',
      changed: false,
    });
    expect(await desk.ask('joost', { type: 'command', command: 'zorg', text: 'help' })).toMatchObject({
      answer: { kind: 'help', startable: [{ pathway: 'tiny' }] },
    });
    expect(await desk.ask('joost', { type: 'command', command: 'nonsense', text: '' })).toMatchObject({
      answer: { kind: 'help', notes: [{ tone: 'info' }] },
    });
    expect(await desk.ask('piet', { type: 'command', command: 'help', text: '' })).toMatchObject({
      answer: { kind: 'help', startable: [] },
    });
  });

  it('an account nobody knows hears so and learns nothing', async () => {
    const desk = await openDesk();
    expect(await desk.ask('stranger', { type: 'list' })).toMatchObject({
      answer: { kind: 'note', notes: [{ tone: 'refused', rule: 'DES-3' }] },
      changed: false,
    });
  });

  it('lists one’s own cases by code and shows one by its code as typed', async () => {
    const desk = await openDesk();
    await signal(desk);
    expect(await desk.ask('mila', { type: 'list' })).toMatchObject({
      answer: { kind: 'cases', rows: [{ code: 'TP-2026-0001', stageTitle: { en: 'Talk' } }] },
    });
    expect(await desk.ask('max', { type: 'list' })).toMatchObject({ answer: { kind: 'cases', rows: [] } });
    expect(await desk.ask('mila', { type: 'command', command: 'dossier', text: 'tp-2026-1' })).toMatchObject({
      answer: { kind: 'case', view: { relation: 'member' } },
    });
  });

  it('answers the same for a case that is not there and one that is not theirs (DES-3)', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const nowhere = 'f'.repeat(32);
    for (const [theirs, gone] of [
      [
        { type: 'show', case: id },
        { type: 'show', case: nowhere },
      ],
      [
        { type: 'journal', case: id },
        { type: 'journal', case: nowhere },
      ],
      [
        { type: 'form', case: id, act: 'talk', revision: 1 },
        { type: 'form', case: nowhere, act: 'talk', revision: 1 },
      ],
      [
        {
          type: 'submit',
          case: id,
          act: 'talk',
          revision: 1,
          filled: { answers: TALK, reasons: {} },
          request: click(),
        },
        {
          type: 'submit',
          case: nowhere,
          act: 'talk',
          revision: 1,
          filled: { answers: TALK, reasons: {} },
          request: click(),
        },
      ],
      [
        { type: 'show', case: 'TP-2026-0001' },
        { type: 'show', case: 'TP-2026-0002' },
      ],
    ] as const) {
      expect(await desk.ask('omar', theirs)).toEqual(await desk.ask('omar', gone));
    }
  });

  it('tells beforehand when a form would be filled in in vain', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    const { ping } = await look(desk, 'tess', id);
    expect(await desk.ask('tess', { type: 'form', case: id, act: 'close', revision: ping.revision })).toMatchObject({
      answer: { kind: 'form', notes: [{ tone: 'info', rule: 'MELD-6.4' }] },
    });
  });
});

describe('changing', () => {
  it('the same opening form sent twice makes one case, and its number is used once', async () => {
    const desk = await openDesk();
    const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
    if (answer.kind !== 'form') throw new Error('no form');
    const submit = () =>
      desk.ask('joost', {
        type: 'submit',
        case: answer.form.caseId,
        act: answer.form.act,
        revision: 0,
        filled: { answers: { facts: 'Blue arm' }, reasons: {} },
        request: click(),
      });
    const both = await Promise.all([submit(), submit()]);
    expect(both.map((outcome) => outcome.answer.kind)).toEqual(['case', 'case']);
    expect(both.filter((outcome) => outcome.changed)).toHaveLength(1);
    expect(await desk.ask('ilse', { type: 'list' })).toMatchObject({
      answer: { rows: [expect.objectContaining({ status: 'open' })] },
    });
  });

  it('nobody can open a case on the id of another', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const stolen = await desk.ask('max', {
      type: 'submit',
      case: id,
      act: 'tiny/worry',
      revision: 0,
      filled: { answers: { facts: 'x' }, reasons: {} },
      request: click(),
    });
    expect(stolen).toMatchObject({ answer: { kind: 'note', notes: [{ rule: 'DES-3' }] }, changed: false });
  });

  it('a form with something wrong comes back with what was typed', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const outcome = await act(desk, 'mila', id, 'talk', { participants: ['mila', 'ilse'], on: '2026-13-45' });
    expect(outcome).toMatchObject({
      changed: false,
      answer: {
        kind: 'form',
        form: {
          fields: expect.arrayContaining([
            expect.objectContaining({ value: '2026-13-45', error: expect.anything() }),
            expect.objectContaining({ value: ['mila', 'ilse'] }),
          ]),
        },
      },
    });
    const asked = await act(desk, 'mila', id, 'talk', { participants: ['mila', 'ilse'] }, { 'MELD-3.9': 'short' });
    expect(asked).toMatchObject({
      answer: {
        kind: 'form',
        form: { asks: [{ rule: 'MELD-3.9', value: 'short' }] },
        notes: [{ tone: 'ask', rule: 'MELD-3.9' }],
      },
    });
  });

  it('an old card answers that it is out of date and keeps what was typed', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'note', { text: 'called' });
    const outcome = await desk.ask('mila', {
      type: 'submit',
      case: id,
      act: 'talk',
      revision: 1,
      filled: { answers: TALK, reasons: {} },
      request: click(),
    });
    expect(outcome).toMatchObject({
      changed: false,
      answer: { kind: 'form', form: { revision: 2 }, notes: [{ tone: 'stale', rule: 'DES-11' }] },
    });
  });

  it('refused attempts are on record without what was typed (DES-5)', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await desk.ask('omar', {
      type: 'submit',
      case: id,
      act: 'talk',
      revision: 1,
      filled: { answers: { participants: ['secretly'] }, reasons: {} },
      request: click(),
    });
    await act(desk, 'mila', id, 'talk', { participants: ['mila'] });
    const { answer } = await desk.ask('ilse', { type: 'journal', case: id });
    expect(answer).toMatchObject({ kind: 'journal' });
    const refused =
      answer.kind === 'journal' ? answer.lines.filter((line) => line.what.en.startsWith('Not allowed')) : [];
    expect(refused.map((line) => [line.who.en, ...line.rules])).toEqual([
      ['Omar', 'DES-3'],
      ['Mila', 'MELD-3.7'],
    ]);
    expect(JSON.stringify(answer)).not.toContain('secretly');
    expect((await look(desk, 'ilse', id)).ping.revision).toBe(1);
  });

  it('a rejected decision asks its reason in a form of its own', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'talk', TALK);
    await act(desk, 'ilse', id, 'decision', DECISION);
    const { ping } = await look(desk, 'tess', id);
    const form = await desk.ask('tess', { type: 'askReject', case: id, act: 'decision', revision: ping.revision });
    expect(form).toMatchObject({
      answer: { kind: 'form', form: { submits: 'reject', asks: [{ rule: 'DES-7' }] } },
      locale: 'en',
    });
    const done = await desk.ask('tess', {
      type: 'reject',
      case: id,
      act: 'decision',
      revision: ping.revision,
      filled: { answers: {}, reasons: { 'DES-7': 'Talk to the mother first' } },
      request: click(),
    });
    expect(done).toMatchObject({
      changed: true,
      answer: { kind: 'case', notes: [{ tone: 'done' }], view: { proposals: [] } },
    });
  });

  it('ten people at once each get their note on record', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const tick = (user: string) => act(desk, user, id, 'note', { text: `from ${user}` });
    await Promise.all([tick('mila'), tick('ilse'), tick('tess')]);
    const view = await look(desk, 'ilse', id);
    expect(view.records.filter((record) => record.act === 'note').length + 1).toBe(view.ping.revision);
  });
});

describe('when storage is away', () => {
  it('says that nothing was stored and what to do, and goes on when it is back', async () => {
    let away = false;
    const desk: Desk = await openDesk({
      wrap: (storage) => ({
        ...storage,
        cases: {
          ...storage.cases,
          load: (...args) => (away ? Promise.reject(new StorageUnavailable('away')) : storage.cases.load(...args)),
        },
      }),
    });
    const id = await signal(desk);
    away = true;
    expect(await desk.ask('mila', { type: 'show', case: id })).toMatchObject({
      answer: { kind: 'note', notes: [{ tone: 'refused', next: { nl: expect.stringContaining('112') } }] },
      changed: false,
    });
    away = false;
    expect(await desk.ask('mila', { type: 'show', case: id })).toMatchObject({ answer: { kind: 'case' } });
  });
});
