/**
 * Which file is whose: `meldcode.rules.yaml` holds the rules of `meldcode.yaml`, `meldcode.acts.yaml` its acts,
 * `meldcode.en.yaml` its English. Pure; goes by names only.
 */
import type { Locale } from '../../domain/text';
import type { FileError } from '../read-yaml';
import { OTHER_LOCALES } from './languages';
import { PARTS, type Part } from './join-parts';
import type { LanguageText, PartText, PathwaySource, SourceText } from './source-texts';

/** What the name of a file says between its stem and its ending: a part, or a language. */
const BESIDE = new RegExp(`^(.*)\\.(${Object.keys(PARTS).join('|')}|[a-z]{2}(?:-[A-Z]{2})?)\\.ya?ml$`);

/** What a file holds for the one that it stands beside; undefined for a file that stands on its own. */
function partIn(file: string): { readonly stem: string; readonly part: string } | undefined {
  const [, stem, part] = BESIDE.exec(file) ?? [];
  return stem !== undefined && part !== undefined ? { stem, part } : undefined;
}

/** The name of a file without its ending and what it holds. */
export const stemOf = (file: string): string => partIn(file)?.stem ?? file.replace(/\.ya?ml$/, '');

/** The last part of a path. */
const nameOf = (path: string): string => path.split(/[\\/]/).at(-1)!;

/** What the file of a language beside `file` is called. */
export const languageFile = (file: string, locale: Locale): string => `${nameOf(stemOf(file))}.${locale}.yaml`;

const isPart = (part: string): part is Part => Object.hasOwn(PARTS, part);
const isSpoken = (language: string): language is Locale => (OTHER_LOCALES as readonly string[]).includes(language);

/** What is wrong with a file that stands beside another; undefined when nothing is. */
function wrongWith(file: string, mains: readonly SourceText[]): string | undefined {
  const part = partIn(file)?.part ?? '';
  if (!isPart(part) && !isSpoken(part))
    return `"${part}" has no file of its own: a procedure is written in Dutch, with files for ${OTHER_LOCALES.join(', ')}`;
  return mains.some((main) => stemOf(main.file) === stemOf(file))
    ? undefined
    : `there is no ${nameOf(stemOf(file))}.yaml beside this file, of which this could be a part`;
}

/** Each procedure among these files with what stands beside it, and the files that belong to none. */
export function groupedByPathway(files: readonly SourceText[]): {
  readonly pathways: readonly PathwaySource[];
  readonly errors: readonly FileError[];
} {
  const mains = files.filter(({ file }) => partIn(file) === undefined);
  const beside = files.filter(({ file }) => partIn(file) !== undefined);
  const errors = beside.flatMap(({ file }) => {
    const message = wrongWith(file, mains);
    return message === undefined ? [] : [{ file, line: 1, path: '', message }];
  });
  const withParts = (main: SourceText): PathwaySource => {
    const own = beside.filter(({ file }) => stemOf(file) === stemOf(main.file));
    const holding = own.map((text) => ({ ...text, holds: partIn(text.file)?.part ?? '' }));
    return {
      ...main,
      parts: holding.flatMap(({ file, source, holds }): PartText[] =>
        isPart(holds) ? [{ file, source, part: holds }] : [],
      ),
      languages: holding.flatMap(({ file, source, holds }): LanguageText[] =>
        isSpoken(holds) ? [{ file, source, locale: holds }] : [],
      ),
    };
  };
  return { pathways: mains.map(withParts), errors };
}
