/**
 * Every word of every shipped procedure that is no text, no number and no name given here and now must name something:
 * each is broken where it is written, and has to be reported on its line. Which words those are is read from what the
 * files say, not from what the check looks at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkPathway } from '../../src/pathways/check/check';
import { checkRoles } from '../../src/pathways/check/check-roles';
import { withProductActs } from '../../src/pathways/product-acts';
import { schemaProblems, type Path } from '../../src/pathways/schema-issues';
import { pathwaySchema } from '../../src/pathways/schema';
import { groupedByPathway } from '../../src/pathways/source/pathway-files';
import { readSource } from '../../src/pathways/source/read-source';
import { errorLine, type FileError } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { yearsAround } from '../../src/compose/read-tenants';
import { PRODUCT_ROLES } from '../support/roles';

const FOLDER = join(__dirname, '../../pathways');
const SCHOOLS = join(__dirname, '../../config/playground');
const yamls = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name !== 'roles.yaml');
const { pathways: SHIPPED } = groupedByPathway(
  yamls.map((file) => ({ file, source: readFileSync(join(FOLDER, file), 'utf8') })),
);

/** A word of a procedure: where it stands, what says so, and what to write in its place. */
type Word = { readonly place: string; readonly path: Path; readonly at: string; readonly instead: string };

/** What the files of a procedure say, to be broken in one place or many and put right again. */
type Written = {
  readonly words: readonly Word[];
  /** Everything that is reported while these words are broken. */ errorsWith(
    words: readonly Word[],
  ): readonly FileError[];
  readonly pathwayWith: (words: readonly Word[]) => unknown;
};

/** What needs to name nothing, and why. */
const NAMES_NOTHING: readonly (readonly [RegExp, string])[] = [
  [/\.(?:nl|nl-BE|en)$/, 'a text for people'],
  [/(?:^|\.)id$/, 'the name of what it stands in; whoever names that is broken elsewhere'],
  [/\.options\.\d+\.value$/, 'the name of the option'],
  [/(?:^|\.)(?:command|codePrefix)$/, 'the word and the letters of a line of cases: its own'],
  [/^roles\.\d+\.alsoCalled\./, 'other names of a role, as people write them'],
  [/\.mentions\.\d+$/, 'the beginning of a word that people type'],
  [/\.setting$/, 'the name of a length of time that a school may set: a school that sets another is told'],
];
/** Rows of rules have the id of a rule of docs/rules.md: not a name of their own. */
const NAMES_A_RULE = /^rules\.\d+\.id$/;
/** Contacts are the school's: a procedure that names one which is not there is reported where the school lists them. */
const NAMES_A_CONTACT = /^urgentContacts\.|\.(?:within|opening)$/;
const RULE = /^[A-Z]+-[A-Z]?\d/;

type Holder = Record<PropertyKey, unknown>;
const placeOf = ({ file, line }: FileError) => `${file}:${line}`;

/** Changes these words in what was written, does something, and puts them back. */
function whileBroken<Result>(value: unknown, words: readonly Word[], look: () => Result): Result {
  const before = words.map(({ path, instead }) => {
    const holder = path.slice(0, -1).reduce<unknown>((node, key) => (node as Holder)[key], value) as Holder;
    const key = path.at(-1)!;
    const word = holder[key];
    holder[key] = instead;
    return () => void (holder[key] = word);
  });
  try {
    return look();
  } finally {
    before.reverse().forEach((restore) => restore());
  }
}

function writtenIn(source: (typeof SHIPPED)[number]): Written {
  const read = readSource(source);
  if ('errors' in read) throw new Error(read.errors.map(errorLine).join('\n'));
  const { value, errorsAt } = read;
  const words: Word[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (typeof node === 'object' && node !== null)
      for (const key of Object.keys(node))
        visit((node as Holder)[key], [...path, Array.isArray(node) ? Number(key) : key]);
    const place = path.map(String).join('.');
    if (
      typeof node !== 'string' ||
      (!NAMES_A_RULE.test(place) && NAMES_NOTHING.some(([pattern]) => pattern.test(place)))
    )
      return;
    const instead = `${RULE.test(node) ? 'MELD-' : 'zq'}${words.length + 1000}`;
    words.push({ place, path, at: placeOf(errorsAt([{ path, message: '' }])[0]!), instead });
  };
  visit(value, []);
  const errorsWith = (broken: readonly Word[]) =>
    whileBroken(value, broken, () => {
      const parsed = pathwaySchema.safeParse(value);
      return errorsAt(
        parsed.success
          ? [...checkPathway(parsed.data), ...checkRoles(parsed.data, PRODUCT_ROLES, {})]
          : schemaProblems(parsed.error, value),
      );
    });
  const pathwayWith = (broken: readonly Word[]) =>
    whileBroken(value, broken, () => pathwaySchema.safeParse(value).data);
  return { words, errorsWith, pathwayWith };
}

/**
 * The error says which word it is about, and its line. Each broken word is another, so it is no error about another
 * one.
 */
const tellsOf = (word: Word, error: FileError): boolean =>
  placeOf(error) === word.at && new RegExp(`(?<![\\w.])${word.instead}(?!\\w)`).test(error.message);

/**
 * Those of these words that nobody reports when they are broken in so many parts, each part at once. Neighbours are in
 * different parts: one of them may be why the other cannot be looked up.
 */
function unreported(written: Written, words: readonly Word[], parts: number): readonly Word[] {
  return Array.from({ length: parts }, (_, part) => words.filter((_word, index) => index % parts === part)).flatMap(
    (some) => {
      const errors = some.length > 0 ? written.errorsWith(some) : [];
      return some.filter((word) => !errors.some((error) => tellsOf(word, error)));
    },
  );
}

/** The same until no more of them are reported. */
function leftAfter(written: Written, words: readonly Word[], parts: number): readonly Word[] {
  const left = unreported(written, words, Math.min(parts, words.length));
  return left.length === 0 || left.length === words.length ? left : leftAfter(written, left, parts);
}

describe.each(SHIPPED.map((source) => [source.file, source] as const))('%s', (file, source) => {
  const written = writtenIn(source);
  const contacts = written.words.filter(({ place }) => NAMES_A_CONTACT.test(place));
  const others = written.words.filter((word) => !contacts.includes(word));

  it('has no word that may be misspelt without an error on its line', () => {
    expect(others.length).toBeGreaterThan(400);
    // What the schema finds hides the rest, and one wrong word hides another that is looked up in it: so in smaller and
    // smaller parts, at last each alone.
    const last = [1, 4, 16, Infinity].reduce<readonly Word[]>((left, parts) => leftAfter(written, left, parts), others);

    expect(last.map(({ place, at }) => `${at} ${place}`)).toEqual([]);
  });

  it('names no contact that a school does not have, without an error at that school', () => {
    const school = readdirSync(SCHOOLS)
      .map((name) => ({ name, text: readFileSync(join(SCHOOLS, name), 'utf8') }))
      .find(({ text }) =>
        (parse(text) as { pathways: string[] }).pathways.includes(file.replace('.yaml', '').replaceAll('-', '_')),
      );
    const line = school!.text.split('\n').findIndex((one) => one.startsWith('contacts:')) + 1;
    const unsaid = contacts.filter((word) => {
      const pathway = written.pathwayWith([word]) as Parameters<typeof withProductActs>[0];
      const tenant = parseTenant(school!.text, school!.name, {
        pathways: [withProductActs(pathway)],
        roles: PRODUCT_ROLES,
        years: yearsAround('2026-11-16T08:00:00.000Z'),
      });
      const told = 'errors' in tenant ? tenant.errors : [];
      return !told.some(
        (error) => error.line === line && error.message.includes(`there is no contact ${word.instead}`),
      );
    });

    expect(unsaid.map(({ place }) => place)).toEqual([]);
  });
});
