// A form while it is filled in, what was typed behind a command, and a form that is too old. On the real application.
import type { Answer } from '../../../src/app/requests/outcome';
import { click, openDesk, signal } from '../../support/desk';
import { growing } from '../../support/growing';

const filled = (answers: Record<string, unknown>) => ({ answers, reasons: {} });
const idsOf = (answer: Answer) => (answer.kind === 'form' ? answer.form.fields.map(({ field }) => field.id) : []);

async function begin(text: string, readAlong: boolean | undefined) {
  const desk = await openDesk({ pathway: { ...growing, id: 'tiny' } });
  const { answer } = await desk.ask('mila', { type: 'command', command: 'groei', text, readAlong });
  if (answer.kind !== 'form') throw new Error(answer.kind);
  return { desk, answer, form: answer.form };
}

describe('a form that is asked for anew', () => {
  it('is the same form with the questions that the answers ask, and nothing is recorded or judged', async () => {
    const { desk, form } = await begin('', false);
    const { caseId, act, revision } = form;
    const asked = {
      type: 'refresh',
      case: caseId,
      act,
      revision,
      filled: filled({ facts: '', seen: 'no', who: 'Jan' }),
    } as const;
    const { answer, changed } = await desk.ask('mila', asked);
    expect(changed).toBe(false);
    expect(answer).toMatchObject({ kind: 'form', form: { caseId, act, revision: 0 }, notes: [] });
    expect(idsOf(answer)).toContain('from_whom');
    expect(JSON.stringify(answer)).not.toContain('"error":{');
    expect(await desk.ask('mila', { type: 'list' })).toMatchObject({ answer: { rows: [] } });
  });

  it('opens the folded part that was asked for', async () => {
    const { desk, form } = await begin('', false);
    const { caseId, act, revision } = form;
    const asked = { type: 'refresh', case: caseId, act, revision, filled: filled({ facts: 'x' }) } as const;
    expect(idsOf((await desk.ask('mila', asked)).answer)).not.toContain('opinion');
    expect(idsOf((await desk.ask('mila', { ...asked, opened: ['more'] })).answer)).toContain('opinion');
  });

  it('is nothing for somebody who does not know of the case', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const asked = { type: 'refresh', case: id, act: 'talk', revision: 1, filled: filled({}) } as const;
    expect((await desk.ask('max', asked)).answer).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-3' }] });
    expect((await desk.ask('mila', asked)).answer).toMatchObject({ kind: 'form', form: { revision: 1 } });
  });

  it('keeps the reason that was asked, and what was written of it', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const asked = { type: 'refresh', case: id, act: 'talk', revision: 1 } as const;
    const reasons = { 'MELD-3.9': 'She was not there today.', 'MELD-3.7': 'no row that asks' };
    const { answer } = await desk.ask('mila', { ...asked, filled: { answers: {}, reasons } });
    expect(answer).toMatchObject({
      kind: 'form',
      form: { asks: [{ rule: 'MELD-3.9', value: 'She was not there today.' }] },
    });
  });

  it('stays as old as it was, so that what was recorded meanwhile is told when it is sent', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await desk.ask('ilse', {
      type: 'submit',
      case: id,
      act: 'note',
      revision: 1,
      filled: filled({ text: 'called' }),
      request: click(),
    });
    const { answer } = await desk.ask('mila', {
      type: 'refresh',
      case: id,
      act: 'talk',
      revision: 1,
      filled: filled({}),
    });
    expect(answer).toMatchObject({ kind: 'form', form: { revision: 1 }, notes: [] });
  });
});

describe('what was typed behind a command', () => {
  it('is proposed where nobody else saw it typed', async () => {
    const { answer, form } = await begin('Blauwe arm gezien', false);
    expect(form.fields.find(({ field }) => field.id === 'facts')?.value).toBe('Blauwe arm gezien');
    expect(form.fields.find(({ field }) => field.id === 'mentor')?.value).toBe('mila');
    expect(answer.notes).toMatchObject([
      { text: { nl: 'Wat je typte staat bij „Feiten”. Er is nog niets vastgelegd.' } },
    ]);
  });

  it.each([true, undefined])('goes nowhere where others read along: %s (DES-12)', async (readAlong) => {
    const { answer } = await begin('Blauwe arm gezien', readAlong);
    expect(JSON.stringify(answer)).not.toContain('Blauwe arm');
  });
});

describe('a form that is too old', () => {
  const note = { type: 'submit', act: 'note', revision: 1, filled: filled({ text: 'Gebeld met thuis' }) } as const;

  it('comes back whole and says so', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await desk.ask('ilse', { ...note, case: id, request: click() });
    const { answer } = await desk.ask('mila', { ...note, case: id, request: click() });
    expect(answer).toMatchObject({
      kind: 'form',
      form: { revision: 2, fields: [{ value: 'Gebeld met thuis' }] },
      notes: [
        {
          tone: 'stale',
          rule: 'DES-11',
          text: { nl: 'Intussen is er iets vastgelegd: kijk het na en verstuur opnieuw.' },
        },
      ],
    });
  });

  it('gives back what was typed when the act is no longer possible', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    await desk.ask('tess', {
      type: 'submit',
      case: id,
      act: 'close',
      revision: 1,
      filled: filled({}),
      request: click(),
    });
    const { answer } = await desk.ask('mila', { ...note, case: id, request: click() });
    expect(answer).toMatchObject({
      kind: 'case',
      notes: [{ tone: 'stale' }],
      typed: [{ value: { nl: 'Gebeld met thuis' } }],
    });
  });

  it('is not called a refusal when questions are open', async () => {
    const desk = await openDesk();
    const id = await signal(desk);
    const { answer } = await desk.ask('mila', { ...note, case: id, filled: filled({}), request: click() });
    expect(answer).toMatchObject({ kind: 'form', notes: [{ label: { nl: 'Nog niet klaar' } }] });
  });
});
