// One name, one thing: a reader who meets an exported name in a stack trace or a search must not have to ask which of two it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');
const sources = ['src', 'cards'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name}`),
);

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a file exports: declared there, or passed on. */
function exportedNames(source: string): string[] {
  return ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest).statements.flatMap((node): string[] => {
    if (ts.isExportDeclaration(node))
      return node.exportClause && ts.isNamedExports(node.exportClause)
        ? node.exportClause.elements.map(({ name }) => name.text)
        : ['*'];
    if (!isExported(node)) return [];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    return 'name' in node && node.name && ts.isIdentifier(node.name as ts.Node)
      ? [(node.name as ts.Identifier).text]
      : [];
  });
}

/** Names that are exported by more than one of these files. */
function exportedTwice(files: readonly (readonly [file: string, source: string])[]): string[] {
  const byName = new Map<string, Set<string>>();
  for (const [file, source] of files)
    for (const name of exportedNames(source)) byName.set(name, (byName.get(name) ?? new Set()).add(file));
  return [...byName].filter(([, at]) => at.size > 1).map(([name, at]) => `${name}: ${[...at].join(', ')}`);
}

/** Functions whose name says nothing in a stack trace. */
const SAYS_NOTHING =
  /(?:^|\n)\s*(?:export )?(?:async )?function (known|found|theirs|made|same|one|own|seen|told|given|kept|said|named|shown|asked|other|that|some)\b/g;

it('an exported name means one thing', () => {
  expect(exportedTwice(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const))).toEqual([]);
});

it('a name that two files export is found, whatever it is', () => {
  const one =
    'export type Entry = 1;\nexport const a = 1, b = 2;\nexport function go() {}\nexport class Kept {}\nexport interface Shape {}\nconst inner = 1;';
  const other =
    'export const Entry = 2, b = 3;\nexport async function go() {}\nexport abstract class Kept {}\nexport { Shape };\nconst inner = 2;';
  const names = exportedTwice([
    ['one.ts', one],
    ['other.ts', other],
  ]).map((line) => line.split(':')[0]);
  expect(names.sort()).toEqual(['Entry', 'Kept', 'Shape', 'b', 'go']);
  expect(exportedTwice([['one.ts', 'export type Id = string;\nexport const Id = (x: string) => x;']])).toEqual([]);
});

it('a function can be read by its name', () => {
  const vague = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(SAYS_NOTHING)].map(([, name]) => `${file}: ${name}`),
  );
  expect(vague).toEqual([]);
});
