/** Where in a YAML file something stands, and what the schema's complaints mean in plain words. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { type z } from 'zod';
import { notKnown } from '../../pathways/did-you-mean';
import type { StoryProblem } from './problem';

export type Source = { readonly file: string; readonly document: Document.Parsed; readonly lines: LineCounter };

/** Reads YAML, keeping positions; `problems` holds the syntax errors. */
export function readYamlWithLines(file: string, text: string): Source & { readonly problems: readonly StoryProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  return { file, document, lines, problems };
}

type Path = readonly PropertyKey[];

/** The line of the deepest part of `path` that is in the file: of its key in a map, of the item in a list. */
export function yamlLineOf(source: Source, path: Path): number {
  let node: unknown = source.document.contents;
  let offset = source.document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (next === undefined) break;
    // What was rearranged has no place of its own; what is inside it has.
    offset = (isScalar(pair?.key) ? pair.key.range?.[0] : isNode(next) ? next.range?.[0] : undefined) ?? offset;
    node = next;
  }
  return Math.max(source.lines.linePos(offset).line, 1);
}

type Issue = z.core.$ZodIssue;

/** The branch of a union that was probably meant: the one that got furthest before it complained. */
function furthest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) =>
    Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 0.5)));
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

/** What a schema calls things, in words. */
const KINDS: Readonly<Record<string, string>> = {
  object: 'words with a value each (name: value)',
  record: 'names with a value each (name: value)',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

function explain(issue: Issue, known: (path: Path) => readonly string[]): { path: Path; message: string }[] {
  const name = issue.path.at(-1);
  const what = typeof name === 'string' ? `"${name}"` : name === undefined ? 'The file' : 'An item of this list';
  const at = (message: string) => [{ path: issue.path, message }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: notKnown('The word', key, known(issue.path)),
    }));
  if (issue.code === 'invalid_union')
    return furthest(issue.errors).flatMap((inner) =>
      explain({ ...inner, path: [...issue.path, ...inner.path] }, known),
    );
  if (issue.code === 'invalid_value') return at(notKnown('The value', String(issue.input), issue.values.map(String)));
  if (issue.code === 'invalid_type')
    return at(
      issue.input === undefined
        ? `${what} is missing.`
        : `${what} should be ${KINDS[issue.expected] ?? issue.expected}.`,
    );
  if (issue.code === 'too_small')
    return at(
      issue.origin === 'string'
        ? `${what} needs at least ${issue.minimum} letters.`
        : `${what} needs at least ${issue.minimum} of them.`,
    );
  if (issue.code === 'invalid_format') return at(`${what} is not written in a way that can be read here.`);
  return at(`${what}: ${issue.message}.`);
}

/** A schema's complaints as problems with file and line. `known` lists the words allowed at a place. */
export function problemsOf(
  source: Source,
  issues: readonly Issue[],
  known: (path: Path) => readonly string[],
): StoryProblem[] {
  const found = issues
    .flatMap((issue) => explain(issue, known))
    .map(({ path, message }) => ({ file: source.file, line: yamlLineOf(source, path), message }));
  return found.filter(
    (problem, index) =>
      found.findIndex((other) => other.line === problem.line && other.message === problem.message) === index,
  );
}
