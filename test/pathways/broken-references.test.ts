/**
 * Every word of every shipped procedure that is no text, no number and no name given here and now must name something: each is broken in the file as it is
 * written, and has to be reported on its own line. Which words those are is read from the YAML, not from what the check looks at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { withProductActs } from '../../src/pathways/product-acts';
import { parsePathway } from '../../src/pathways/parse';
import type { FileError } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { yearsAround } from '../../src/compose/read-tenants';
import { PRODUCT_ROLES } from '../support/roles';

const FOLDER = join(__dirname, '../../pathways');
const SCHOOLS = join(__dirname, '../../config/playground');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name !== 'roles.yaml');

/** A word in the file: where it stands, and what to write in its place. */
type Word = {
  readonly place: string;
  readonly range: readonly [number, number];
  readonly line: number;
  readonly instead: string;
};

/** What needs to name nothing, and why. */
const NAMES_NOTHING: readonly (readonly [RegExp, string])[] = [
  [/\.(?:nl|nl-BE|en)$/, 'a text for people'],
  [/(?:^|\.)id$/, 'the name of what it stands in; whoever names that is broken elsewhere'],
  [/\.options\.\d+\.value$/, 'the name of the option'],
  [/(?:^|\.)(?:command|codePrefix)$/, 'the word and the letters of a line of cases: its own'],
  [/^roles\.\d+\.alsoCalled\./, 'other names of a role, as people write them'],
  [/\.setting$/, 'the name of a length of time that a school may set: a school that sets another is told'],
];
/** Rows of rules have the id of a rule of docs/rules.md: not a name of their own. */
const NAMES_A_RULE = /^rules\.\d+\.id$/;
/** Contacts are the school's: a procedure that names one which is not there is reported where the school lists them. */
const NAMES_A_CONTACT = /^urgentContacts\.|\.(?:within|opening)$/;
const RULE = /^[A-Z]+-[A-Z]?\d/;

function wordsOf(source: string): readonly Word[] {
  const lines = new LineCounter();
  const words: Word[] = [];
  const visit = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...path, String((key as Scalar).value)]);
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    if (!isScalar(node) || typeof node.value !== 'string') return;
    const place = path.map(String).join('.');
    if (!NAMES_A_RULE.test(place) && NAMES_NOTHING.some(([pattern]) => pattern.test(place))) return;
    const [start, end] = node.range!;
    const instead = `${RULE.test(node.value) ? 'MELD-' : 'zq'}${words.length + 1000}`;
    words.push({ place, range: [start, end], line: lines.linePos(start).line, instead });
  };
  visit(parseDocument(source, { lineCounter: lines }).contents, []);
  return words;
}

/** The source with these words broken. */
const broken = (source: string, words: readonly Word[]): string =>
  [...words]
    .sort((one, other) => other.range[0] - one.range[0])
    .reduce((text, { range: [start, end], instead }) => text.slice(0, start) + instead + text.slice(end), source);

function errorsOf(source: string, file: string): readonly FileError[] {
  const read = parsePathway(source, file, PRODUCT_ROLES);
  return 'errors' in read ? read.errors : [];
}

/** The error says which word it is about, and its line. Each broken word is another, so it is no error about another one. */
const tellsOf = (word: Word, { line, message }: FileError): boolean =>
  line === word.line && new RegExp(`(?<![\\w.])${word.instead.replace('.', '\\.')}(?!\\w)`).test(message);

/** Those of these words that nobody reports when they are broken in so many parts, each part at once. Neighbours are in different parts: one of them may be why the other cannot be looked up. */
function unreported(source: string, file: string, words: readonly Word[], parts: number): readonly Word[] {
  return Array.from({ length: parts }, (_, part) => words.filter((_word, index) => index % parts === part)).flatMap(
    (some) => {
      const errors = some.length > 0 ? errorsOf(broken(source, some), file) : [];
      return some.filter((word) => !errors.some((error) => tellsOf(word, error)));
    },
  );
}

/** The same until no more of them are reported. */
function leftAfter(source: string, file: string, words: readonly Word[], parts: number): readonly Word[] {
  const left = unreported(source, file, words, Math.min(parts, words.length));
  return left.length === 0 || left.length === words.length ? left : leftAfter(source, file, left, parts);
}

describe.each(files)('%s', (file) => {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const words = wordsOf(source);
  const contacts = words.filter(({ place }) => NAMES_A_CONTACT.test(place));
  const others = words.filter((word) => !contacts.includes(word));

  it('has no word that may be misspelt without an error on its line', () => {
    expect(others.length).toBeGreaterThan(400);
    // What the schema finds hides the rest, and one wrong word hides another that is looked up in it: so in smaller and smaller parts, at last each alone.
    const last = [1, 4, 16, Infinity].reduce<readonly Word[]>(
      (left, parts) => leftAfter(source, file, left, parts),
      others,
    );

    expect(last.map(({ place, line }) => `${file}:${line} ${place}`)).toEqual([]);
  });

  it('names no contact that a school does not have, without an error at that school', () => {
    const school = readdirSync(SCHOOLS)
      .map((name) => ({ name, text: readFileSync(join(SCHOOLS, name), 'utf8') }))
      .find(({ text }) => parseDocument(text).toJS().pathways.includes(file.replace('.yaml', '').replaceAll('-', '_')));
    const line = school!.text.split('\n').findIndex((one) => one.startsWith('contacts:')) + 1;
    const errors = contacts.map((word) => {
      const read = parsePathway(broken(source, [word]), file, PRODUCT_ROLES);
      if ('errors' in read) return read.errors.map(({ message }) => message).join();
      const tenant = parseTenant(school!.text, school!.name, {
        pathways: [withProductActs(read.pathway)],
        roles: PRODUCT_ROLES,
        years: yearsAround('2026-11-16T08:00:00.000Z'),
      });
      const told = 'errors' in tenant ? tenant.errors : [];
      return told.some((error) => error.line === line && error.message.includes(`there is no contact ${word.instead}`))
        ? ''
        : word.place;
    });

    expect(errors.filter((error) => error !== '')).toEqual([]);
  });
});
