/** Every word of the format is in docs/stories.md, and every word that stands there as one is of the format. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { storySchema } from '../../src/stories/format/format';

const DOCUMENT = readFileSync('docs/stories.md', 'utf8');
const CODE = [...DOCUMENT.matchAll(/`([^`\n]+)`|```yaml\n([\s\S]*?)```/g)].map(
  ([, inline, block]) => inline ?? block ?? '',
);

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (node: unknown): node is Schema => typeof node === 'object' && node !== null;

/** Names of properties and values of enumerations, wherever they stand in the schema; `directory` has a document of its own. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (!isSchema(node)) return [];
  const { properties = {}, enum: values = [], ...rest } = node;
  const own = Object.entries(isSchema(properties) ? properties : {});
  return [
    ...own.flatMap(([name, inner]) => [name, ...(name === 'directory' ? [] : wordsIn(inner))]),
    ...(Array.isArray(values) ? values.map(String) : []),
    ...Object.values(rest).flatMap(wordsIn),
  ];
}

const WORDS = [...new Set(wordsIn(z.toJSONSchema(storySchema, { io: 'input', reused: 'inline' })))];
const stands = (word: string) => CODE.some((code) => new RegExp(`(^|[^\\w])${word}([^\\w]|$)`).test(code));

it('finds the words of rows, checks and what is inside them', () => {
  expect(WORDS).toEqual(
    expect.arrayContaining(['who', 'writes', 'stage', 'owner', 'messages', 'onDuty', 'levels', 'stale', 'times']),
  );
});

it('describes every word of the format', () => {
  expect(WORDS.filter((word) => !stands(word))).toEqual([]);
});

it('names no word in its tables that the format does not have', () => {
  const named = [...DOCUMENT.matchAll(/^\| ((?:`[^`]+`[ ,·]*(?:with )?)+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.split(':')[0]!.trim()),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((word) => !WORDS.includes(word) && !['journal', 'list'].includes(word))).toEqual([]);
});
