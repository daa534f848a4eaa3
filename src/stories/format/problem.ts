/** What is wrong with a file, and where: every message the story commands give about input has this shape. */

export type StoryProblem = { readonly file: string; readonly line: number; readonly message: string };

/** `file:line: message`, as editors and terminals understand it. */
export function problemLine({ file, line, message }: StoryProblem): string {
  return `${file}:${line}: ${message}`;
}
