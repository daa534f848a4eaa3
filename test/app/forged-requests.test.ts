import type { Request } from '../../src/app/request';
import { click, look, openDesk, signal } from '../support/desk';

const nothing = { answers: {}, reasons: {} };

describe('a guest who forges requests', () => {
  const opening: readonly Request[] = [
    { type: 'start', pathway: 'tiny' },
    { type: 'form', case: 'f'.repeat(32), act: 'tiny/worry', revision: 0 },
    { type: 'submit', case: 'f'.repeat(32), act: 'tiny/worry', revision: 0, filled: { answers: { facts: 'x' }, reasons: {} }, request: click() },
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
        desk.ask('ilse', { type: 'approve', case: id, act, revision: ping.revision, filled: nothing, request: click() }),
      ]);
      for (const { answer } of answers) expect(answer).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-3' }] });
    }
    const journal = JSON.stringify(await desk.ask('ilse', { type: 'journal', case: id }));
    expect(journal).toContain('Not allowed: unknown');
    expect(journal).not.toMatch(/Sofie_lied|constructor/);
  });
});
