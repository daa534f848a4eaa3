/**
 * Rewrites a story file in the one spelling of today, once: what it says stays, and so do its comments and order.
 * Everything that is known of older spellings is in this room.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Pathway } from '../../domain/procedure/pathway';
import type { RoleTable } from '../../domain/people/roles';
import { checkStory } from '../format/check-story';
import type { StoryProblem } from '../format/problem';
import { readStory } from '../format/read-story';
import { readYamlWithLines, type Source } from '../format/yaml-lines';
import { bring } from './bring';
import { edited, editsBetween, type TextEdit } from './edits';
import { inNewWords } from './new-words';
import { putRight } from './synonyms';
import { isWords } from './words';

/** What is known of procedures: every pathway, and every role. */
export type KnownProcedures = { readonly pathways: readonly Pathway[]; readonly roles: RoleTable };

/**
 * `strict`: it is in the spelling of today already · `fixed`: its new text, and every change with the line it was on ·
 * `unfit`: it cannot be played in any spelling, or would mean something else; `changes` are those that it needs
 * besides.
 */
export type FixedStory =
  | { readonly kind: 'strict' }
  | { readonly kind: 'fixed'; readonly text: string; readonly changes: readonly StoryProblem[] }
  | { readonly kind: 'unfit'; readonly changes: readonly StoryProblem[]; readonly problems: readonly StoryProblem[] };

const MOST = 70;
const shortly = (text: string) => {
  const line = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};

function changeOf({ file, lines }: Source, text: string, { from, until, text: put }: TextEdit): StoryProblem {
  const was = shortly(text.slice(from, until));
  const is = shortly(put);
  const { line } = lines.linePos(from + (text[from] === '\n' && was !== '' ? 1 : 0));
  const moved = is === '' ? `"${was}" stands elsewhere in the row now, or is what is meant without it` : undefined;
  return { file, line, message: moved ?? (was === '' ? `here comes "${is}"` : `"${was}" is "${is}" now`) };
}

/** Everything that is wrong with a story that is read strictly. */
function strictProblems(file: string, text: string, { pathways, roles }: KnownProcedures): readonly StoryProblem[] {
  const read = readStory(file, text, roles);
  return 'problems' in read ? read.problems : checkStory(read.story, pathways);
}

const orderOf = (story: unknown) =>
  isWords(story) ? JSON.stringify(['people', 'organisations'].map((word) => Object.keys(story[word] ?? {}))) : '';

/** Does the text say what the story said, down to the order of its people? */
function saysTheSame(text: string, wanted: unknown): boolean {
  const { document, problems } = readYamlWithLines('', text);
  if (problems.length > 0) return false;
  const says: unknown = document.toJS();
  return isDeepStrictEqual(says, wanted) && orderOf(says) === orderOf(wanted);
}

/** What is wrong with the text as it was edited, on the lines that it had before. */
function onOldLines(
  problems: readonly StoryProblem[],
  text: string,
  edits: readonly TextEdit[],
): readonly StoryProblem[] {
  const linesIn = (part: string) => part.split('\n').length - 1;
  return problems.map((problem) => {
    let line = problem.line;
    for (const { from, until, text: put } of edits) {
      const begins = linesIn(text.slice(0, from)) + 1;
      const more = linesIn(put) - linesIn(text.slice(from, until));
      if (line > begins) line = Math.max(begins, line - more);
    }
    return { ...problem, line };
  });
}

/** Rewrites the text of a story file; nothing is written here. */
export function fixStory(file: string, text: string, procedures: KnownProcedures): FixedStory {
  const source = readYamlWithLines(file, text);
  if (source.problems.length > 0) return { kind: 'unfit', changes: [], problems: source.problems };
  const { document: before } = readYamlWithLines(file, text);
  putRight(source.document, procedures.roles);
  const said: unknown = source.document.toJS();
  const wanted = isWords(said) ? inNewWords(said, procedures.pathways) : said;
  bring(source.document, source.document.contents, wanted);
  const edits = editsBetween({ before, after: source.document, text });
  if (edits.length === 0) {
    const problems = strictProblems(file, text, procedures);
    return problems.length === 0 ? { kind: 'strict' } : { kind: 'unfit', changes: [], problems };
  }
  const changes = edits.map((edit) => changeOf(source, text, edit));
  const fixed = edited(text, edits);
  if (!saysTheSame(fixed, wanted))
    return {
      kind: 'unfit',
      changes,
      problems: [{ file, line: 1, message: 'It would no longer mean the same: change it by hand.' }],
    };
  const problems = onOldLines(strictProblems(file, fixed, procedures), text, edits);
  return problems.length > 0 ? { kind: 'unfit', changes, problems } : { kind: 'fixed', text: fixed, changes };
}

/**
 * What to say of a file that the reader refused because of its spelling: each word with what it is called now, and the
 * command that rewrites the file. Undefined when the spelling is not what is wrong.
 */
export function problemsOfOldSpelling(
  file: string,
  text: string,
  procedures: KnownProcedures,
): readonly StoryProblem[] | undefined {
  const fixed = fixStory(file, text, procedures);
  if (fixed.kind === 'strict' || fixed.changes.length === 0) return undefined;
  const [first] = fixed.changes;
  const command = `npx zorgspoor story --fix ${/^[\w./-]+$/.test(file) ? file : JSON.stringify(file)}`;
  const toRun = {
    file,
    line: first!.line,
    message: `This story is in an older spelling. To have it rewritten: ${command}`,
  };
  return [...fixed.changes, ...(fixed.kind === 'unfit' ? fixed.problems : []), toRun];
}
