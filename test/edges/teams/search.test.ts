// A box in which people are searched: Teams asks us while somebody types, with what else is filled in, and shows fifteen.
import { encodePress } from '../../../src/render/press-codec';
import { decodeSearch, encodeSearch } from '../../../src/render/search-codec';
import type { Answer } from '../../../src/app/requests/outcome';
import { CASE, fakeTeams, noteAnswer, openEdge, recorded } from './world';

const PRESS = { type: 'submit', case: CASE, act: 'talk', revision: 7 } as const;
const people = (count: number): Answer => ({
  kind: 'people',
  choices: Array.from({ length: count }, (_, index) => ({ value: `p${index}`, label: { nl: `P ${index}`, en: 'P' } })),
});

async function typing(value: object, answer: Answer = people(2)) {
  const teams = await fakeTeams();
  const edge = await openEdge({ answer });
  const { status, body } = await edge.post(
    recorded('task-submit', { serviceUrl: teams.serviceUrl, name: 'application/search', value }),
  );
  return { status, body, asked: edge.app.asked.map(({ request }) => request) };
}

const query = (more: object = {}) => ({
  queryText: 'mil',
  queryOptions: { skip: 0, top: 15 },
  dataset: encodeSearch(PRESS, 'participants'),
  data: { with: 'Ouder 1' },
  ...more,
});

describe('somebody who types a name', () => {
  it('is answered with those who are called so, asked of the form with what is filled in', async () => {
    const { status, body, asked } = await typing(query());
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: {
        results: [
          { title: 'P 0', value: 'p0' },
          { title: 'P 1', value: 'p1' },
        ],
      },
    });
    const of = { ...PRESS, type: 'refresh', filled: { answers: { with: 'Ouder 1' }, reasons: {} } };
    expect(asked).toMatchObject([{ type: 'whom', of, field: 'participants', words: 'mil' }]);
  });

  it('gets no more than Teams shows', async () => {
    const { body } = await typing(query(), people(40));
    expect((body as { value: { results: unknown[] } }).value.results).toHaveLength(15);
  });

  it('gets nobody when it is refused', async () => {
    expect((await typing(query(), noteAnswer())).body).toMatchObject({ value: { results: [] } });
  });

  it.each([
    ['of no form', 'participants nothing'],
    ['of a press that sends no form', encodeSearch({ type: 'tick', case: CASE, task: 't' }, 'participants')],
    ['of no question', encodePress(PRESS)],
  ])('asks nothing with a data set %s', async (_what, dataset) => {
    const { status, asked } = await typing(query({ dataset }));
    expect([status, asked]).toEqual([501, []]);
  });

  it('carries ids and a revision, and comes back as it went', () => {
    expect(decodeSearch(encodeSearch(PRESS, 'participants'))).toEqual({ press: PRESS, field: 'participants' });
  });
});
