/** Reads a YAML text against a schema and further checks, and reports everything that is wrong at once, each with its line. Knows no file system. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
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

/**
 * Reads `source`. Returns the value, or every error of the file: those of YAML itself, else those of the schema, else those that `check` finds in a
 * value that has the right form.
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
  check: (value: z.output<Schema>) => readonly SchemaProblem[] = () => [],
): { readonly value: z.output<Schema> } | { readonly errors: readonly FileError[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        message: error.message.split('\n')[0]!.replace(/ at line .*$/, ''),
      })),
    };
  }
  const written: unknown = document.toJS();
  const read = schema.safeParse(written);
  const problems = read.success ? check(read.data) : schemaProblems(read.error, written);
  if (read.success && problems.length === 0) return { value: read.data };
  const errors = problems.map(({ path, message }) => ({
    file,
    line: lines.linePos(startOf(document, path)).line,
    path: writtenPath(written, path),
    message,
  }));
  return { errors: errors.sort((one, other) => one.line - other.line) };
}

/** An error as a line of text: `pathways/meldcode.yaml:12 acts[talk].title: …`. */
export function errorLine({ file, line, path, message }: FileError): string {
  return `${file}:${line} ${path ? `${path}: ` : ''}${message}`;
}
