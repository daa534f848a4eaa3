// A menu in which people are searched: Slack asks us while somebody types, and shows at most a hundred.
import type { Outcome } from '../../../src/app/requests/outcome';
import { checkOptionsAnswer } from '../../../src/stories/fakes/slack-limits';
import { sign, slowly, useDesk } from './support/desk';
import { CASE, saidNo } from './support/outcomes';

const PRESS = `{"v":"submit","c":"${CASE}","a":"talk","r":2}`;

const typing = (value: string, metadata = PRESS) => ({
  type: 'block_suggestion',
  team: { id: 'T0SCHOOL' },
  user: { id: 'U0MENTOR', team_id: 'T0SCHOOL' },
  container: { type: 'view', view_id: 'V0FORM' },
  action_id: 'participants',
  block_id: 'participants~1.old',
  value,
  view: {
    id: 'V0FORM',
    private_metadata: metadata,
    state: { values: { 'what~1.old': { what: { type: 'plain_text_input', value: 'Half een zin' } } } },
  },
});
const people = (count: number): Outcome => ({
  ...saidNo,
  answer: {
    kind: 'people',
    choices: Array.from({ length: count }, (_, index) => ({
      value: `p${index}`,
      label: { nl: `${'Persoon '.repeat(20)}${index}`, en: 'Somebody' },
    })),
  },
});

describe('somebody who types a name', () => {
  const desk = useDesk();

  it('is answered with those who are called so, asked of the form with what is filled in', async () => {
    desk.answer = async () => people(2);
    const { status, text } = await desk.interaction(typing('per'));
    expect(status).toBe(200);
    expect(JSON.parse(text).options.map(({ value }: { value: string }) => value)).toEqual(['p0', 'p1']);
    const filled = { answers: { what: 'Half een zin' }, reasons: {} };
    const of = { type: 'refresh', case: CASE, act: 'talk', revision: 2, filled };
    expect(desk.asked).toMatchObject([{ request: { type: 'whom', of, field: 'participants', words: 'per' } }]);
  });

  it('gets no more than Slack shows, however many there are', async () => {
    desk.answer = async () => people(250);
    const answer = JSON.parse((await desk.interaction(typing(''))).text);
    expect(answer.options).toHaveLength(100);
    expect(checkOptionsAnswer(answer)).toEqual([]);
  });

  it('gets an empty list when it takes long or is refused, never an error', async () => {
    const slow = slowly(() => people(2));
    desk.answer = slow.answer;
    expect(JSON.parse((await desk.interaction(typing('per'))).text)).toEqual({ options: [] });
    slow.letGo();
    desk.answer = async () => saidNo;
    expect(JSON.parse((await desk.interaction(typing('per'))).text)).toEqual({ options: [] });
  });

  it('asks nothing with a form that is none of ours, or without a signature of Slack', async () => {
    await desk.interaction(typing('per', 'nothing'));
    await desk.interaction(typing('per', `{"v":"tick","c":"${CASE}","a":"task-1"}`));
    const body = new URLSearchParams({ payload: JSON.stringify(typing('per')) }).toString();
    const unsigned = {
      'content-type': 'application/x-www-form-urlencoded',
      ...sign(body, undefined, 'another secret'),
    };
    expect((await desk.post(body, unsigned)).status).toBe(401);
    expect(desk.asked).toEqual([]);
  });

  it('leaves nothing of what was typed in the log', async () => {
    desk.answer = async () => people(1);
    await desk.interaction(typing('Sem de Vries'));
    expect(desk.logged.join()).not.toMatch(/Sem|Vries|Half een zin/);
  });
});
