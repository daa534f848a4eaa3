/**
 * Puts the texts of the other languages, which stand in files beside that of a procedure, with its Dutch ones. Pure.
 */
import { LOCALES, type Locale } from '../../domain/text';
import { isEntry, noProblems, type Problems } from './authored';
import type { Origins } from './origins';
import { mapTexts, type TextPlace } from './text-places';
import type { Path, SchemaProblem } from '../schema-issues';

/** The language of the file itself. */
const MAIN: Locale = 'nl';

/** The languages that have a file of their own. */
export const OTHER_LOCALES = LOCALES.filter((locale) => locale !== MAIN);

/** Of which each text is there; the others only say what differs. */
const COMPLETE: readonly Locale[] = ['en'];

/** What stands in the file of a language. */
export type LanguageTexts = { readonly locale: Locale; readonly value: unknown };

/**
 * The file with each text in every language, and what is missing or too much: by its place in the file of the language,
 * or in the file itself where there is none.
 */
export type InLanguages = {
  readonly value: unknown;
  readonly problems: readonly { readonly locale: Locale | undefined; readonly problem: SchemaProblem }[];
};

/** A label or a title may stand without its key, when it is all that is said. */
const SHORT = ['label'];

/** The text under a name in the file of a language, with its place; undefined when nothing stands there. */
function textNamed(
  value: unknown,
  name: readonly string[],
): { readonly path: Path; readonly text: unknown } | undefined {
  const path: PropertyKey[] = [];
  let node = value;
  for (const [index, part] of name.entries()) {
    const last = index === name.length - 1;
    if (last && SHORT.includes(part) && typeof node === 'string') return { path, text: node };
    const key = Array.isArray(node) ? Number(part) - 1 : part;
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    path.push(key);
    node = (node as Record<PropertyKey, unknown>)[key];
  }
  return { path, text: node };
}

/** A path as a key of a set. */
const placeOf = (path: Path): string => path.map(String).join('\n');

/** Every place above these paths, that of the file itself among them. */
const placesAbove = (paths: readonly Path[]): ReadonlySet<string> =>
  new Set(paths.flatMap((path) => path.map((_part, length) => placeOf(path.slice(0, length)))));

/** Everything in the file of a language that no text of the procedure is called by, the outermost of it only. */
function reportTooMuch(texts: unknown, used: readonly Path[], problems: Problems): void {
  const texted = new Set(used.map(placeOf));
  const above = placesAbove(used);
  const walk = (value: unknown, path: Path): void => {
    const place = placeOf(path);
    if (texted.has(place)) return;
    const within = path.length === 0 || above.has(place);
    if (!within || typeof value !== 'object' || value === null)
      problems.add(path, 'the procedure has no text that is called so: it is too much here, or its name is misspelt');
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(texts, []);
}

const inEvery = (locales: readonly Locale[], text: unknown) =>
  Object.fromEntries(locales.map((locale) => [locale, text]));

const SHOWN = 60;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * The texts of all languages in the place of each text that is Dutch alone. A text that is missing is Dutch, so that
 * all else can be checked.
 */
export function withLanguages(
  file: unknown,
  languages: readonly LanguageTexts[],
  { origins, fileOf }: { readonly origins: Origins; readonly fileOf: (locale: Locale) => string },
): InLanguages {
  const found: { locale: Locale | undefined; problem: SchemaProblem }[] = [];
  const used = new Map(languages.map(({ locale }): [Locale, Path[]] => [locale, []]));
  const withoutFile = new Map<Locale, TextPlace[]>();
  const add = (locale: Locale, path: Path, message: string) => found.push({ locale, problem: { path, message } });
  const value = mapTexts(file, (text, place) => {
    const written = typeof text === 'string' ? { [MAIN]: text } : text;
    if (!isEntry(written) || typeof written[MAIN] !== 'string') return text;
    if (place.name.length === 0) return { ...inEvery(COMPLETE, written[MAIN]), ...written };
    const fresh: Record<string, unknown> = { ...written };
    for (const locale of OTHER_LOCALES) {
      const language = languages.find((one) => one.locale === locale);
      const named = language && textNamed(language.value, place.name);
      used.get(locale)?.push(named?.path ?? place.name);
      if (named && locale in written)
        add(locale, named.path, 'the file of the procedure says this in this language already');
      else if (named && typeof named.text !== 'string') add(locale, named.path, 'this is a text');
      else if (named) {
        fresh[locale] = named.text;
        origins.moved(fresh, locale, { locale, path: named.path });
      } else if (COMPLETE.includes(locale) && typeof text === 'string') {
        fresh[locale] = written[MAIN];
        if (language) add(locale, place.name, `is missing: it says “${shortened(written[MAIN])}” in Dutch`);
        else withoutFile.set(locale, [...(withoutFile.get(locale) ?? []), place]);
      }
    }
    return fresh;
  });
  for (const { locale, value: texts } of languages) {
    const problems = noProblems();
    if (texts !== null && texts !== undefined) reportTooMuch(texts, used.get(locale)!, problems);
    found.push(...problems.found.map((problem) => ({ locale, problem })));
  }
  for (const [locale, [first, ...more]] of withoutFile)
    found.push({
      locale: undefined,
      problem: {
        path: first!.path,
        message: `this text${more.length > 0 ? ` and ${more.length} more` : ''} is not said in ${locale}: write it in ${fileOf(locale)}, beside this file`,
      },
    });
  return { value, problems: found };
}
