/**
 * Reads a YAML text against a schema and further checks, and reports everything that is wrong at once, each with its
 * line. Knows no file system.
 */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { schemaProblems, writtenPath, type Path, type SchemaProblem } from './schema-issues';

/** What is wrong, and where: `file:line`, the place by name, the reason. */
export type FileError = {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
};

type Start = { readonly range?: readonly [number, number, number] | null | undefined };

/** Where a key or list item starts; an absent one is where its parent starts. */
function startOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let start = (document.contents as Start | null)?.range?.[0] ?? 0;
  for (const key of path) {
    // Of a list of one that was written without its brackets the first is the thing itself.
    if (isMap(node) && key === 0 && !node.has(0)) continue;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return start;
      start = (pair.key as Start).range?.[0] ?? start;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!node) return start;
      start = (node as Node).range?.[0] ?? start;
    } else return start;
  }
  return start;
}

/** A text that is YAML: what stands in it, and where. */
export type OpenYaml = {
  readonly written: unknown;
  /** A problem as an error of the file, with its line. */
  readonly errorAt: (problem: SchemaProblem) => FileError;
};

/** What the parser says, in the words of who writes a procedure. */
function yamlReason({ code, message }: YAMLParseError): string {
  const [said = ''] = message.replace(/ at line [\s\S]*$/, '').split('\n');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return 'a text with `: ` in it stands between double quotes, or else this line stands too far to the right';
  if (said.startsWith('Flow ')) return 'a `{` or `[` that was opened before this place is not closed';
  if (code === 'BAD_INDENT' || said.startsWith('Sequence item'))
    return 'this line does not stand as far to the right as those it belongs with';
  return said;
}

/** Opens `source`, or says what is wrong with its YAML; `file` is only used to name the place. */
export function openYaml(source: string, file: string): OpenYaml | { readonly errors: readonly FileError[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  // The first only: from there the parser has lost its place, and what it finds further on is not wrong in itself.
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return { errors: [{ file, line, path: '', message: yamlReason(broken) }] };
  }
  const written: unknown = document.toJS();
  return {
    written,
    errorAt: ({ path, message }) => ({
      file,
      line: lines.linePos(startOf(document, path)).line,
      path: writtenPath(written, path),
      message,
    }),
  };
}

/** Each error once, in the order of the file. */
export function errorsInOrder(errors: readonly FileError[]): FileError[] {
  const once = new Map(errors.map((error) => [errorLine(error), error]));
  return [...once.values()].sort((one, other) => one.line - other.line);
}

/**
 * Reads `source`. Returns the value, or every error of the file: those of YAML itself, else those of the schema, else
 * those that `check` finds in a value that has the right form.
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
  check: (value: z.output<Schema>) => readonly SchemaProblem[] = () => [],
): { readonly value: z.output<Schema> } | { readonly errors: readonly FileError[] } {
  const opened = openYaml(source, file);
  if ('errors' in opened) return opened;
  const read = schema.safeParse(opened.written);
  const problems = read.success ? check(read.data) : schemaProblems(read.error, opened.written);
  if (read.success && problems.length === 0) return { value: read.data };
  return { errors: errorsInOrder(problems.map(opened.errorAt)) };
}

/** An error as a line of text: `pathways/meldcode.yaml:12 acts[talk].title: …`. */
export function errorLine({ file, line, path, message }: FileError): string {
  return `${file}:${line} ${path ? `${path}: ` : ''}${message}`;
}
