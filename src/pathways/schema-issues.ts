/**
 * Turns what zod found into reasons a person can act on. Of a union that fits nowhere it reports the branch that was
 * most likely meant.
 */
import type { z } from 'zod';
import { nearest, thereIsNo } from './did-you-mean';

/** A place in a file, from the top. */
export type Path = readonly PropertyKey[];

/** What is wrong at a place. */
export type SchemaProblem = { readonly path: Path; readonly message: string };

type Issue = z.core.$ZodIssue;

/** The value at a path, or undefined when the path leads nowhere. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** How far a branch is from what was written: every key that it lacks, does not know, or that is nothing like it. */
function misfit(issues: readonly Issue[], value: unknown): number {
  const weigh = (issue: Issue): number => {
    if (issue.path.length === 0 && issue.code === 'invalid_union')
      return Math.min(...issue.errors.map((branch) => misfit(branch, value)));
    if (issue.path.length === 0)
      return issue.code === 'unrecognized_keys' ? issue.keys.length : issue.code === 'invalid_value' ? 1 : 10;
    return issue.path.length === 1 && valueAt(value, issue.path) === undefined ? 1 : 0;
  };
  return issues.reduce((sum, issue) => sum + weigh(issue), 0);
}

/** The keys that a branch, or every branch of a union in its place, does not know. */
function unknownTo(issue: Issue): string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_union') return unknownToAll(issue.errors);
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function unknownToAll(branches: readonly (readonly Issue[])[]): string[] {
  const unknown = branches.map((issues) => issues.flatMap(unknownTo));
  return (unknown[0] ?? []).filter((key) => unknown.every((keys) => keys.includes(key)));
}

/**
 * What to say of a key that is not known, with the word that was probably meant. Of `refuze MELD-3.7` only the level is
 * a word.
 */
function unknownKey(key: string, words: readonly string[], otherwise = ''): string {
  const [typed = ''] = key.split(' ');
  const meant = words.includes(typed) ? undefined : nearest(typed, words);
  return `unknown key \`${key}\`${meant ? `; did you mean \`${meant}\`?` : otherwise}`;
}

function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: Path,
  words: readonly string[],
): SchemaProblem[] {
  const branches = issue.errors.map((issues) => ({ issues, misfit: misfit(issues, value) }));
  const least = Math.min(...branches.map((branch) => branch.misfit));
  const likely = branches.filter((branch) => branch.misfit === least);
  const [best] = likely;
  if (!best || (least > 0 && likely.length > 1)) {
    const unknown = unknownToAll(likely.map(({ issues }) => issues)).map((key) => ({
      path: [...path, key],
      message: unknownKey(key, words, ', or keys that do not belong together'),
    }));
    return unknown.length > 0 ? unknown : [{ path, message: 'this has none of the forms that are known here' }];
  }
  return best.issues.flatMap((inner) => problemsOf(inner, value, path, words));
}

/** The problems that one issue stands for. `value` is what was checked, `base` where it stands in the file. */
function problemsOf(issue: Issue, value: unknown, base: Path, words: readonly string[]): SchemaProblem[] {
  const path = [...base, ...issue.path];
  const found = valueAt(value, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, words) }));
  if (found === undefined && issue.code !== 'custom')
    return [{ path, message: `\`${String(path.at(-1) ?? 'content')}\` is missing` }];
  if (issue.code === 'invalid_union') return unionProblems(issue, found, path, words);
  if (issue.code === 'invalid_value' && typeof found === 'string')
    return [{ path, message: thereIsNo('such word here:', found, issue.values.map(String)) }];
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? issue.message }];
  return [{ path, message: issue.message }];
}

/**
 * Everything that is wrong with `value`, place by place. `words`: the keys that there are, of which one may have been
 * meant.
 */
export function schemaProblems(error: z.ZodError, value: unknown, words: readonly string[] = []): SchemaProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, value, [], words));
}

/** A path as people write it, with the ids of list items: `acts[talk].fields[date].label`. */
export function writtenPath(value: unknown, path: Path): string {
  return path.reduce<string>((written, key, index) => {
    if (typeof key !== 'number') return written ? `${written}.${String(key)}` : String(key);
    const id = valueAt(value, [...path.slice(0, index + 1), 'id']);
    return `${written}[${typeof id === 'string' ? id : key}]`;
  }, '');
}
