import type { Note } from '../../../src/app/requests/outcome';
import { fixture, slowly, useDesk } from './support/desk';
import { refusal, type Loose } from './support/fake-web-api';
import { CASE, caseAnswer, CONTENT, formAnswer, formField, outcome, refusedBy, saidNo } from './support/outcomes';

const missing = { nl: 'Dit veld is nodig.', en: 'This field is needed.' };
const quoting: Note = {
  tone: 'refused',
  rule: 'RAD-5.3',
  text: { nl: 'Hier horen geen namen. In „Tekst” staat een naam („Sanne”).', en: 'No names here. “Sanne”.' },
  bare: { nl: 'Hier horen geen namen.', en: 'No names here.' },
};
const lookAtFields = {
  tone: 'refused',
  text: { nl: 'Er is nog niets vastgelegd.', en: 'Nothing was recorded yet.' },
} as const;
const said = (value: unknown) => JSON.stringify(value);

/** The recorded submission with these inputs only. */
function submitting(values: Record<string, string>) {
  const payload = fixture('submission');
  payload.view.state.values = Object.fromEntries(
    Object.entries(values).map(([block, value]) => [
      block,
      { [block.split('~')[0]!]: { type: 'plain_text_input', value } },
    ]),
  );
  return payload;
}

describe('submitted forms', () => {
  const desk = useDesk();

  /** What Slack is told to do with the modal. */
  async function submit(payload: object = submitting({ what: 'te kort' })) {
    const { status, text } = await desk.interaction(payload);
    expect(status).toBe(200);
    return JSON.parse(text) as { response_action: string; view?: Loose; errors?: unknown };
  }

  it('shows the case in the same modal when the form was accepted', async () => {
    desk.answer = async () =>
      caseAnswer([{ tone: 'done', text: { nl: 'Gesprek staat in het dossier.', en: 'On record.' } }]);
    const { response_action, view } = await submit();
    expect(response_action).toBe('update');
    expect(said(view)).toContain('Gesprek staat in het dossier.');
    expect(view).not.toHaveProperty('submit');
    expect(desk.slack.calls).toEqual([]);
  });

  it('shows errors under their inputs and leaves what was typed alone, when nothing else is to be said', async () => {
    desk.answer = async () =>
      formAnswer({ fields: [formField('what', { value: 'te kort', error: missing })] }, [lookAtFields]);
    expect(await submit(submitting({ 'what~1.old': 'te kort' }))).toMatchObject({
      response_action: 'errors',
      errors: { 'what~1.old': 'Dit veld is nodig.' },
    });
  });

  it.each([
    ['a form', formAnswer({}, [quoting])],
    ['a case', caseAnswer([quoting])],
    ['a remark alone', outcome({ kind: 'note', notes: [quoting] })],
  ])(
    'quotes the name that a rule found on the modal, and never in the message that stands for %s when it was closed (DES-4)',
    async (_what, answer) => {
      const slow = slowly(() => answer);
      desk.answer = slow.answer;
      desk.slack.next('views.update', refusal('not_found'));
      await submit();
      slow.letGo();
      await desk.edge.close();
      expect(said(desk.slack.of('views.update'))).toContain('Sanne');
      const [message] = desk.slack.of('chat.postMessage');
      expect(said(message)).toContain('Hier horen geen namen.');
      expect(said(message)).not.toContain('Sanne');
    },
  );

  it('shows the form again with its values under fresh block ids, when a rule asks a reason', async () => {
    const asks = [{ rule: 'MELD-2.7', say: { nl: 'Waarom zonder de ouders?', en: 'Why without the parents?' } }];
    desk.answer = async () =>
      formAnswer({ fields: [formField('what', { value: 'te kort', error: missing })], asks }, [
        { tone: 'ask', rule: 'MELD-2.7', text: asks[0]!.say },
      ]);
    const { response_action, view } = await submit(submitting({ 'what~1.old': 'te kort' }));
    expect(response_action).toBe('update');
    const inputs = view.blocks.filter((block: { type: string }) => block.type === 'input');
    expect(inputs.map((input: { block_id: string }) => input.block_id)).toEqual([
      'reason:MELD-2.7~1764000025.hAsHtwo',
      'what~1764000025.hAsHtwo',
    ]);
    expect(inputs[1].element.initial_value).toBe('te kort');
    expect(said(view)).toContain('Dit veld is nodig.');
  });

  it.each([
    ['an input is new', formAnswer({ fields: [formField('what', { error: missing }), formField('on')] })],
    ['the case has moved on', formAnswer({ revision: 3, fields: [formField('what', { error: missing })] })],
    ['a rule refuses', formAnswer({ fields: [formField('what', { error: missing })] }, [refusedBy('MELD-3.7')])],
    ['nothing is wrong in a field', formAnswer({}, [lookAtFields])],
  ])('shows the form anew when %s', async (_, answer) => {
    desk.answer = async () => answer;
    expect((await submit()).response_action).toBe('update');
  });

  it('shows a refusal in the modal, citing its rule', async () => {
    desk.answer = async () => saidNo;
    expect(said((await submit()).view)).toContain('MELD-3.7');
  });

  it('acknowledges in time when saving is slow, and shows the result afterwards', async () => {
    const slow = slowly(() => caseAnswer());
    desk.answer = slow.answer;
    const { response_action, view } = await submit();
    expect(response_action).toBe('update');
    expect(said(view)).toContain('Een ogenblik');
    slow.letGo();
    await desk.edge.close();
    const [updated] = desk.slack.of('views.update');
    expect(updated!.view_id).toBe('V0FORM');
    expect(said(updated!.view)).toContain(CONTENT);
  });

  it('tells the person directly when a late result finds the modal closed: never silent, never the content', async () => {
    const slow = slowly(() => formAnswer({}, [refusedBy('MELD-3.7')]));
    desk.answer = slow.answer;
    desk.slack.next('views.update', refusal('not_found'));
    await submit();
    slow.letGo();
    await desk.edge.close();
    const [message] = desk.slack.of('chat.postMessage');
    expect(message!.channel).toBe('D0PERSON');
    expect(said(message)).toContain('MELD-3.7');
    expect(message!.blocks.at(-1).elements[0].value).toBe(said({ v: 'form', c: CASE, a: 'talk', r: 2 }));
  });

  it('gives a double submission the same request id, so that it is one', async () => {
    desk.answer = async () => saidNo;
    await Promise.all([submit(), submit()]);
    const ids = desk.asked.map(({ request }) => (request as { request?: string }).request);
    expect(ids).toEqual(['V0FORM:1764000025.hAsHtwo', 'V0FORM:1764000025.hAsHtwo']);
  });

  it('apologises in the modal when our own code failed', async () => {
    desk.answer = () => Promise.reject(new Error(CONTENT));
    expect(said((await submit()).view)).toContain('Er ging iets mis aan onze kant');
    expect(desk.logged.join()).not.toContain(CONTENT);
  });
});
