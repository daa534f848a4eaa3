// A form that is being filled in on Slack: it goes on as it is with more or fewer inputs, and never loses what was
// typed.
import type { Outcome } from '../../../src/app/requests/outcome';
import { fixture, pause, slowly, until, useDesk } from './support/desk';
import { refusal, type Loose } from './support/fake-web-api';
import { CASE, caseAnswer, formAnswer, formField, saidNo } from './support/outcomes';

/** Each test has a modal of its own: what was shown in one is remembered. */
let modals = 0;
const PRESS = `{"v":"submit","c":"${CASE}","a":"talk","r":2}`;

/** Somebody chose something in the form; `hash` is of what they saw. */
function choosing(hash = 'h1', salt = '~1.old', value = 'bad'): Loose {
  const { state: _sent, ...view } = fixture('submission').view;
  const values = {
    [`what${salt}`]: { what: { type: 'plain_text_input', value: 'Half een zin' } },
    [`kind${salt}`]: { kind: { type: 'radio_buttons', selected_option: { value } } },
  };
  return {
    type: 'block_actions',
    team: { id: 'T0SCHOOL' },
    user: { id: 'U0MENTOR', team_id: 'T0SCHOOL' },
    trigger_id: '1.2.t',
    container: { type: 'view', view_id: `V0FORM${modals}` },
    view: { ...view, hash, private_metadata: PRESS, state: { values } },
    actions: [{ type: 'radio_buttons', action_id: 'kind', block_id: `kind${salt}`, action_ts: '1.1' }],
  };
}
const grown = (more = 'what'): Outcome =>
  formAnswer({ fields: [formField('what', { value: more, refreshes: true }), formField('on')] });
const inputsOf = (call: Loose): [string, boolean][] =>
  call.view.blocks
    .filter(({ type }: Loose) => type === 'input')
    .map(({ block_id, dispatch_action = false }: Loose) => [block_id, dispatch_action]);

describe('a choice in a form', () => {
  const desk = useDesk();
  beforeEach(() => void (modals += 1));
  const updates = () => desk.slack.of('views.update');

  it('asks for the form anew with all that was filled in, and changes nothing', async () => {
    desk.answer = async () => grown();
    await desk.interaction(choosing());
    await until(() => updates().length === 1);
    expect(desk.asked).toMatchObject([
      {
        request: {
          type: 'refresh',
          case: CASE,
          act: 'talk',
          revision: 2,
          filled: { answers: { what: 'Half een zin', kind: 'bad' }, reasons: {} },
        },
      },
    ]);
  });

  it.each([
    ['in the first showing', '', ['what', 'on']],
    ['in a later one', '~1.old', ['what~1.old', 'on~1.old']],
  ])('keeps the block ids under which Slack keeps what was typed, %s', async (_when, salt, ids) => {
    desk.answer = async () => grown();
    await desk.interaction(choosing('h1', salt));
    await until(() => updates().length === 1);
    expect(updates()[0]).toMatchObject({ view_id: `V0FORM${modals}`, hash: 'h1' });
    expect(inputsOf(updates()[0])).toEqual([
      [ids[0], true],
      [ids[1], false],
    ]);
  });

  it.each([
    ['a note', () => saidNo],
    ['a case', () => caseAnswer()],
  ])('leaves the form as it is when it is answered with %s', async (_what, answer) => {
    desk.answer = async () => answer();
    expect((await desk.interaction(choosing())).status).toBe(200);
    await desk.edge.close();
    expect(desk.slack.calls).toEqual([]);
  });

  it('leaves the form as it is when our own code fails, and when Slack shows something else by now', async () => {
    desk.answer = () => Promise.reject(new Error('broken'));
    await desk.interaction(choosing());
    desk.answer = async () => grown();
    desk.slack.next('views.update', refusal('hash_conflict'));
    await desk.interaction(choosing('h9'));
    await desk.edge.close();
    expect(desk.slack.calls.map(({ method }) => method)).toEqual(['views.update']);
  });

  it('is not undone by an earlier one that takes longer', async () => {
    const slow = slowly(() => grown('first'));
    const answers = [slow.answer(), Promise.resolve(grown('second'))];
    desk.answer = () => answers.shift()!;
    const first = desk.interaction(choosing('q1'));
    await until(() => desk.asked.length === 1);
    const second = desk.interaction(choosing('q1'));
    await until(() => desk.asked.length === 2);
    slow.letGo();
    await Promise.all([first, second]);
    await desk.edge.close();
    expect(updates()).toMatchObject([{ hash: 'q1' }]);
    expect(JSON.stringify(updates())).toContain('second');
  });

  it('made before the last update arrived goes upon that update', async () => {
    desk.answer = async () => grown();
    for (const _twice of [1, 2]) {
      await desk.interaction(choosing('s1'));
      await pause(20);
    }
    await until(() => updates().length === 2);
    expect(updates()).toMatchObject([{ hash: 's1' }, { hash: '2.two' }]);
  });
});
