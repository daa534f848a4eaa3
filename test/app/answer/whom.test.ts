// People are searched by what somebody types: of the form as it stands, and nobody who could not be chosen in it.
import type { Answer } from '../../../src/app/requests/outcome';
import { openDesk, school, signal } from '../../support/desk';

const filled = { answers: {}, reasons: {} };
const idsOf = (answer: Answer) => (answer.kind === 'people' ? answer.choices.map(({ value }) => value) : answer.kind);

async function searching(who: string, words: string, more: { act?: string; field?: string; case?: string } = {}) {
  const desk = await openDesk();
  const id = await signal(desk);
  const { act = 'talk', field = 'participants' } = more;
  const of = { type: 'refresh', case: more.case ?? id, act, revision: 1, filled } as const;
  const asked = await desk.ask(who, { type: 'whom', of, field, words });
  const form = await desk.ask(who, of);
  return { ...asked, form: form.answer };
}

describe('searching people at a question', () => {
  it('finds those who may be chosen and are called so, and changes nothing', async () => {
    const { answer, changed } = await searching('mila', 'MIL');
    expect(idsOf(answer)).toEqual(['mila']);
    expect(changed).toBe(false);
  });

  it('offers all who may be chosen before anything is typed, those of the case first, and nobody else', async () => {
    const { answer, form } = await searching('mila', '');
    if (form.kind !== 'form') throw new Error(form.kind);
    const offered = form.form.fields.find(({ field }) => field.id === 'participants')!.choices;
    expect(idsOf(answer)).toEqual(offered.map(({ value }) => value));
    // The form names partners too, and nobody who is no colleague of this school.
    expect([...idsOf(answer)].sort()).toEqual(school.people.map(({ id }) => id).sort());
    const [first] = offered;
    expect(['mila', 'ilse']).toContain(first?.value);
  });

  it.each([
    ['to somebody who does not know of the case', 'max', {}],
    ['in a case that is not there', 'mila', { case: 'f'.repeat(32) }],
    ['in an act that is not there', 'mila', { act: 'nothing' }],
    ['at a question that is not there', 'mila', { field: 'nothing' }],
    ['at a question that is not about people', 'mila', { field: 'date' }],
  ])('finds nobody %s', async (_what, who, more) => {
    expect(idsOf((await searching(who, '', more)).answer)).toEqual([]);
  });
});
