// Beginning something from a chat message: what is proposed, and to whom. On the real application.
import type { Act, Pathway } from '../../../src/domain/procedure/pathway';
import { click, openDesk, school } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const taking = (act: Act, id: string): Act => ({
  ...act,
  fields: act.fields.map((field) => (field.id === id ? { ...field, fromMessage: true } : field)),
});
const withActs = (change: (act: Act) => Act): Pathway => ({ ...tinyPathway, acts: tinyPathway.acts.map(change) });
const one = withActs((act) => (act.id === 'worry' ? taking(act, 'facts') : act));
/** A second line, for team leaders alone, that has room for three hundred characters. */
const two: Pathway = {
  ...one,
  acts: [...one.acts, { ...taking(tinyPathway.acts[0]!, 'pupil'), id: 'ask', by: { roles: ['team_leader'] } }],
  lines: [
    {
      id: 'asking',
      title: { nl: 'Vraag', en: 'Question' },
      summary: { nl: 'Iets vragen', en: 'Ask something' },
      codePrefix: 'TQ',
      command: 'vraag',
      opensWith: 'ask',
      stages: tinyPathway.stages,
      anytime: [],
      afterwards: [],
      leads: [],
      coordinator: 'team_leader',
    },
  ],
};
const said = (nl: string, en = nl) => ({ nl, en });
const from = (nl: string, form?: string) => ({
  type: 'fromMessage' as const,
  said: said(nl),
  ...(form ? { form } : {}),
});

describe('a message that somebody begins something from', () => {
  it('is proposed in the one form there is, to be changed, and nothing is kept of it', async () => {
    const desk = await openDesk({ pathway: one });
    const { answer, changed } = await desk.ask('joost', from('  Zij zat alleen. '));
    expect(changed).toBe(false);
    if (answer.kind !== 'form') throw new Error(answer.kind);
    expect(answer.form).toMatchObject({ act: 'tiny/worry', submits: 'submit', revision: 0 });
    expect(answer.form.fields.map(({ field, value, error }) => [field.id, value, error])).toContainEqual([
      'facts',
      'Zij zat alleen.',
      undefined,
    ]);
    expect(answer.notes).toEqual([
      expect.objectContaining({
        tone: 'info',
        text: expect.objectContaining({
          nl: 'De tekst van het bericht staat als voorstel bij „facts”. Er is nog niets vastgelegd.',
        }),
      }),
    ]);
    expect(await desk.ask('joost', { type: 'list' })).toMatchObject({ answer: { rows: [] } });
    const submitted = await desk.ask('joost', {
      type: 'submit',
      case: answer.form.caseId,
      act: answer.form.act,
      revision: 0,
      filled: { answers: { facts: 'Zij zat vaak alleen.', mentor: 'mila' }, reasons: {} },
      request: click(),
    });
    expect(submitted).toMatchObject({ changed: true, answer: { kind: 'case' } });
  });

  it('is offered a choice when there is more than one, and goes along', async () => {
    const desk = await openDesk({ pathway: two });
    const { answer } = await desk.ask('tess', from('Zij zat alleen.'));
    expect(answer).toMatchObject({
      kind: 'chooseStart',
      text: 'Zij zat alleen.',
      notes: [],
      startable: [{ form: 'tiny/worry' }, { form: 'tiny/ask' }],
    });
    expect((await desk.ask('tess', from('Zij zat alleen.', 'tiny/ask'))).answer).toMatchObject({
      kind: 'form',
      form: { act: 'tiny/ask' },
    });
    // For Joost there is one.
    expect((await desk.ask('joost', from('x'))).answer.kind).toBe('form');
  });

  it('begins nothing that is not offered to this person', async () => {
    const desk = await openDesk({ pathway: two });
    expect((await desk.ask('joost', from('x', 'tiny/ask'))).answer).toMatchObject({
      kind: 'note',
      notes: [{ rule: 'DES-3' }],
    });
    expect((await desk.ask('tess', from('x', 'tiny/note'))).answer).toMatchObject({
      kind: 'note',
      notes: [{ rule: 'DES-3' }],
    });
    expect((await desk.ask('nobody', from('x'))).answer).toMatchObject({
      kind: 'note',
      notes: [{ rule: 'DES-3', text: { nl: 'Je staat nog niet in Zorgspoor van deze school.' } }],
    });
  });

  it('says so when nothing can be begun from one, and shows what can', async () => {
    const desk = await openDesk();
    expect((await desk.ask('joost', from('x'))).answer).toMatchObject({
      kind: 'help',
      startable: [{ form: 'tiny/worry' }],
      notes: [{ text: { nl: 'Vanuit een bericht kun jij hier niets beginnen. Dit kan wel:' } }],
    });
  });

  it('leaves the form as it is when there is no text', async () => {
    const desk = await openDesk({ pathway: one });
    expect((await desk.ask('joost', from('   '))).answer).toMatchObject({ kind: 'form', notes: [] });
  });

  it.each([
    ['the one form', one, 3000],
    ['the choice', two, 3000],
    ['a short field', two, 300],
  ])('is cut where it does not fit in %s, never through a sign, and says so', async (what, pathway, longest) => {
    const desk = await openDesk({ pathway, tenant: school });
    const long = from(`a${'🙂'.repeat(5000)}`, what === 'a short field' ? 'tiny/ask' : undefined);
    const { answer } = await desk.ask('tess', long);
    const text =
      answer.kind === 'chooseStart'
        ? answer.text
        : answer.kind === 'form'
          ? answer.form.fields.find(({ field }) => field.fromMessage)?.value
          : undefined;
    expect(typeof text === 'string' && text.length <= longest && text.length > longest - 20).toBe(true);
    expect(text).toMatch(/🙂 … \(shortened\)$/u);
    expect('notes' in answer && answer.notes).toContainEqual(
      expect.objectContaining({
        tone: 'hint',
        text: expect.objectContaining({ nl: 'Het bericht is langer dan hier past: alleen het begin staat er.' }),
      }),
    );
  });
});
