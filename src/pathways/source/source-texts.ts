/** The files of a procedure as they come in: texts with their names. Types only. */
import type { Locale } from '../../domain/text';
import type { Part } from './join-parts';

/** The text of a file; `file` names it in errors. */
export type SourceText = { readonly file: string; readonly source: string };

/** The file of one other language. */
export type LanguageText = SourceText & { readonly locale: Locale };

/** The file of one part. */
export type PartText = SourceText & { readonly part: Part };

/** The file of a procedure with those beside it: parts that have a file of their own, and its other languages. */
export type PathwaySource = SourceText & {
  readonly parts?: readonly PartText[] | undefined;
  readonly languages?: readonly LanguageText[] | undefined;
};
