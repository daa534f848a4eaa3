/** What is different between two such documents, part by part: what came and what went, whatever its place. Pure. */
import { DPIA_HEADINGS, dpiaWords as say } from '../../words/setup/dpia-words';

/** What is told once and is no fact of its own. */
const isFact = (line: string): boolean => line.trim() !== '' && !/^\|[-| ]+\|$/.test(line);

/** The facts of a document by heading, each with its table where it stands in one. Undefined for another kind of file. */
export function partsOfDocument(text: string): ReadonlyMap<string, readonly string[]> | undefined {
  if (!text.startsWith(`# ${say.title}`)) return undefined;
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), lines] as const;
    }),
  );
}

/** Under a bold line as of a procedure, facts of two procedures that read alike are still two. */
function factsIn(lines: readonly string[]): readonly string[] {
  let under = '';
  return lines.filter(isFact).flatMap((line) => {
    const isTitle = /^\*\*.+\*\*$/.test(line);
    if (isTitle) under = `${line.replaceAll('*', '')}: `;
    const plain = line
      .replace(/^- /, '')
      .replace(/^\| (.*) \|$/, '$1')
      .replaceAll(' | ', ' · ');
    return isTitle ? [] : [`${line.startsWith('|') ? under : ''}${plain}`];
  });
}

/** A line for each difference; what changed is not compared itself. */
export function dpiaDifference(
  last: ReadonlyMap<string, readonly string[]>,
  now: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const headings = [...new Set([...now.keys(), ...last.keys()])].filter((one) => one !== DPIA_HEADINGS.changed);
  const lines = headings.flatMap((heading) => {
    const [before, after] = [factsIn(last.get(heading) ?? []), factsIn(now.get(heading) ?? [])];
    const came = after.filter((line) => !before.includes(line));
    const went = before.filter((line) => !after.includes(line));
    return [
      ...came.map((line) => `- ${heading}, ${say.added(line)}`),
      ...went.map((line) => `- ${heading}, ${say.gone(line)}`),
    ];
  });
  return lines.length > 0 ? lines : [say.same];
}
