/** `zorgspoor story --fix`: rewrites story files in the spelling of today, and says what it changed. */
import { writeFile } from 'node:fs/promises';
import { problemLine } from '../stories/format/problem';
import { fixStory, type FixedStory } from '../stories/old-spelling/fix-story';
import { allProcedures, textsAt } from './files';
import { EXIT, Unable, type CommandReport } from './output';

function linesFor(file: string, fixed: FixedStory): string[] {
  switch (fixed.kind) {
    case 'strict':
      return [`${file}: nothing to change`];
    case 'fixed':
      return [...fixed.changes.map(problemLine), `${file}: rewritten, ${fixed.changes.length} changes`];
    case 'unfit':
      return [...fixed.problems.map(problemLine), `${file}: NOT rewritten`];
  }
}

/**
 * Rewrites every story at these paths that is in an older spelling. Ends with 1 when one cannot be: it stays as it was.
 */
export async function fixStories(paths: readonly string[]): Promise<CommandReport> {
  const procedures = await allProcedures();
  const texts = await textsAt(paths);
  if (texts.length === 0) throw new Unable(`there is no story in ${paths.join(', ')}`);
  const fixed = texts.map(({ name, source }) => ({ file: name, ...fixStory(name, source, procedures) }));
  for (const one of fixed) if (one.kind === 'fixed') await writeFile(one.file, one.text);
  const count = (kind: FixedStory['kind']) => fixed.filter((one) => one.kind === kind).length;
  const total = `${count('fixed')} rewritten, ${count('strict')} in the spelling of today already, ${count('unfit')} not rewritten`;
  return {
    exit: count('unfit') === 0 ? EXIT.fine : EXIT.found,
    text: [...fixed.flatMap((one) => linesFor(one.file, one)), total].join('\n'),
    json: {
      ok: count('unfit') === 0,
      files: fixed.map(({ file, ...one }) => ({
        file,
        result: one.kind,
        changes: one.kind === 'strict' ? [] : one.changes,
        problems: one.kind === 'unfit' ? one.problems : [],
      })),
    },
  };
}
