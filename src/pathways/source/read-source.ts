/**
 * Reads the files of a procedure into the form that the program knows, and remembers who wrote what where. Pure: files
 * come in as texts.
 */
import type { Locale } from '../../domain/text';
import { errorsInOrder, openYaml, type FileError, type OpenYaml } from '../read-yaml';
import type { SchemaProblem } from '../schema-issues';
import { expandPathway } from './expand';
import { joinParts, type Part } from './join-parts';
import { withLanguages } from './languages';
import { makeOrigins } from './origins';
import { languageFile } from './pathway-files';
import type { PathwaySource } from './source-texts';

/** A procedure written out in full, all languages in it. */
type ReadSource = {
  readonly value: unknown;
  /** Texts that are missing in a language, or too much: no reason not to look any further. */
  readonly languageErrors: readonly FileError[];
  /** What is wrong with parts of `value`, as errors of the files in which those were written. */
  readonly errorsAt: (problems: readonly SchemaProblem[]) => readonly FileError[];
};

type Opened = {
  readonly main: OpenYaml;
  readonly parts: readonly (readonly [Part, OpenYaml])[];
  readonly languages: ReadonlyMap<Locale, OpenYaml>;
};

function openAll({
  file,
  source,
  parts = [],
  languages = [],
}: PathwaySource): Opened | { errors: readonly FileError[] } {
  const main = openYaml(source, file);
  const ofParts = parts.map((one) => [one.part, openYaml(one.source, one.file)] as const);
  const ofLanguages = languages.map((one) => [one.locale, openYaml(one.source, one.file)] as const);
  const errors = [main, ...[...ofParts, ...ofLanguages].map(([, yaml]) => yaml)].flatMap((one) =>
    'errors' in one ? one.errors : [],
  );
  if ('errors' in main || errors.length > 0) return { errors };
  return {
    main,
    parts: ofParts.flatMap(([part, yaml]) => ('errors' in yaml ? [] : [[part, yaml] as const])),
    languages: new Map(ofLanguages.flatMap(([locale, yaml]) => ('errors' in yaml ? [] : [[locale, yaml] as const]))),
  };
}

/** The procedure in these files, or what is wrong with their YAML or with the names in them. */
export function readSource(files: PathwaySource): ReadSource | { readonly errors: readonly FileError[] } {
  const opened = openAll(files);
  if ('errors' in opened) return opened;
  const { languages } = opened;
  const whole = joinParts(opened.main, opened.parts);
  if (whole.errors.length > 0) return { errors: errorsInOrder(whole.errors) };
  const { errorAt } = whole;
  const origins = makeOrigins();
  const texts = [...languages].map(([locale, yaml]) => ({ locale, value: yaml.written }));
  const inLanguages = withLanguages(whole.value, texts, {
    origins,
    fileOf: (locale) => languageFile(files.file, locale),
  });
  const languageErrors = inLanguages.problems.map(({ locale, problem }) =>
    locale === undefined ? errorAt(problem) : languages.get(locale)!.errorAt(problem),
  );
  const { value, problems } = expandPathway(inLanguages.value, origins);
  if (problems.length > 0) return { errors: errorsInOrder([...problems.map(errorAt), ...languageErrors]) };
  const expandedAt = ({ path, message }: SchemaProblem): FileError => {
    const { locale, path: written, usedAt } = origins.of(value, path);
    const used = usedAt && errorAt({ path: usedAt, message: '' });
    const problem = {
      path: written,
      message: used ? `${message} (used in ${used.file}:${used.line}, ${used.path})` : message,
    };
    return (locale && languages.get(locale)?.errorAt(problem)) ?? errorAt(problem);
  };
  return { value, languageErrors, errorsAt: (found) => found.map(expandedAt) };
}
