/**
 * The tables by which a procedure is walked: what its words name, and that the compiler asks for a row where one is
 * missing (`npm run typecheck`).
 */
import { object, oneOf, type Visit } from '../../src/pathways/check/walk';
import { meldcode } from './meldcode-play';

type Sky = { readonly sun: string } | { readonly moon: string; readonly phase?: string | undefined };

const star: Visit<string> = (word, { path }) => [{ path, names: 'flag', word }];
const at = { path: [], pathway: meldcode, acts: [] };

it('visits the member of a union that a value is, word by word', () => {
  const sky = oneOf<Sky>()(['sun', 'moon'], { sun: { sun: star }, moon: { moon: star, phase: 'free' } });

  expect(sky({ moon: 'io', phase: 'full' }, at, undefined)).toEqual([{ path: ['moon'], names: 'flag', word: 'io' }]);
});

it('does not compile when a member of a union, or a key of one, has no row', () => {
  // @ts-expect-error a member without a row
  oneOf<Sky>()(['sun'], { sun: { sun: star } });
  // @ts-expect-error a key without a row
  oneOf<Sky>()(['sun', 'moon'], { sun: { sun: star }, moon: { moon: star } });
  // @ts-expect-error a word that may be anything is not one that the schema knows
  object<{ readonly sun: string }>({ sun: 'closed' });
  // @ts-expect-error a word of a list that the schema has names nothing
  object<{ readonly sun: 'up' | 'down' }>({ sun: star });

  expect(object<{ readonly sun: 'up' | 'down' }>({ sun: 'closed' })({ sun: 'up' }, at, undefined)).toEqual([]);
});
