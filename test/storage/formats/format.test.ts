/** The number that a stored thing carries: what an older one becomes, and that a newer one is never read by half. */
import { z } from 'zod';
import { editionOf } from '../../../src/compose/read-pathways';
import { FORMATS } from '../../../src/storage/formats/all-formats';
import { edition } from '../../../src/storage/formats/edition';
import {
  formatOf,
  NewerFormat,
  readIn,
  readStrictly,
  UnreadableFormat,
  written,
  type Format,
} from '../../../src/storage/formats/format';
import { RELEASE } from '../../../src/storage/formats/release';
import manifest from '../../../package.json';
import { shippedPathways } from '../../support/shipped';

const thing: Format<{ readonly names: readonly string[] }> = {
  kind: 'a thing',
  now: 3,
  schema: z.object({ names: z.array(z.string()) }),
  upcasts: [
    ({ name, ...rest }) => ({ ...rest, called: name }),
    ({ called, ...rest }) => ({ ...rest, names: [called] }),
  ],
};

it.each([
  ['without a number', '{"name":"x","more":1}', { names: ['x'], more: 1 }],
  ['of the first number', '{"format":1,"name":"x"}', { names: ['x'] }],
  ['of the number before', '{"format":2,"called":"x"}', { names: ['x'] }],
  ['of today', written(thing, { names: ['x'] }), { names: ['x'] }],
])('brings a thing %s up to today, and throws nothing of it away', (_what, text, today) => {
  expect(readIn(thing, text)).toEqual(today);
  expect(readStrictly(thing, text)).toEqual(today);
});

it('writes the number of today, which is no part of what is read', () => {
  expect(formatOf(thing, written(thing, { names: [] }))).toBe(3);
  expect(formatOf(thing, '{"name":"x"}')).toBe(1);
});

it('refuses a newer number, and says what to do', () => {
  for (const read of [readIn, readStrictly])
    expect(() => read(thing, '{"format":4,"names":["x"]}')).toThrow(NewerFormat);
  expect(() => readIn(thing, '{"format":4}')).toThrow(/in format 4.*up to 3.*later/);
});

it.each(['[]', '"x"', '1', 'null', '{"format":"3"}', '{"format":0}', '{"name":7}', '{"format":2}'])(
  'says that %s is no such thing, and nothing of what stands in it',
  (text) => expect(() => readIn(thing, text)).toThrow(UnreadableFormat),
);

it.each(Object.values(FORMATS).map((format) => [format.kind, format] as const))(
  'refuses %s of the number after today',
  (_kind, { kind, now, schema, upcasts }) => {
    const text = JSON.stringify({ format: now + 1 });
    expect(() => readIn<unknown>({ kind, now, schema, upcasts }, text)).toThrow(NewerFormat);
  },
);

describe('an edition of a pathway', () => {
  const shipped = async () => (await shippedPathways()).map((pathway) => editionOf(pathway));

  it('is read as it was written, for every procedure that is shipped', async () => {
    for (const { pathway } of await shipped())
      expect(readStrictly(edition, written(edition, pathway))).toEqual(JSON.parse(JSON.stringify(pathway)));
  });

  it('of before there were numbers says the same in the words of today', async () => {
    const { pathway } = (await shipped())[0]!;
    const [rule] = pathway.rules;
    const older = (when: unknown) => JSON.stringify({ ...pathway, rules: [{ ...rule, when }] });
    const read = (when: unknown) => readStrictly(edition, older(when)).rules[0]!.when;
    expect(read({ has: { act: 'a', since: 'b' } })).toEqual({ has: { act: 'a', since: ['b'] } });
    expect(read({ not: { has: { act: 'a', since: ['b'] } } })).toEqual({ not: { has: { act: 'a', since: ['b'] } } });
    expect(read({ any: [{ always: true }] })).toEqual({ any: [{ all: [] }] });
    expect(read({ field: 'a', is: 3 })).toEqual({ any: [] });
    expect(read({ field: 'a', in: ['b', 3] })).toEqual({ field: 'a', in: ['b'] });
    expect(() => read({ date: 'a', before: 'now' })).toThrow(/compares dates/);
    expect(() => read({ moon: 'full' })).toThrow(UnreadableFormat);
  });
});

it('names the release that package.json names, so that a start that is refused says which one to start', () => {
  expect(RELEASE).toBe(z.object({ version: z.string() }).parse(manifest).version);
});
