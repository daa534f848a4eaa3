// All wording stands in src/words: what says something in two languages anywhere else is found here, in src and cards
// alike.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Does this expression hold words of our own: a text, or a choice, list or function of texts? */
function speaks(node: ts.Expression | undefined): boolean {
  if (!node) return false;
  if (ts.isStringLiteralLike(node)) return /\p{L}/u.test(node.text);
  if (ts.isTemplateExpression(node)) return true;
  if (ts.isConditionalExpression(node)) return speaks(node.whenTrue) || speaks(node.whenFalse);
  if (ts.isBinaryExpression(node)) return speaks(node.left) || speaks(node.right);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return speaks(node.expression);
  if (ts.isArrowFunction(node)) return !ts.isBlock(node.body) && speaks(node.body);
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(speaks);
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.some((property) => ts.isPropertyAssignment(property) && speaks(property.initializer))
  );
}

/** What an object literal says under this name. */
const under = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) &&
    property.name.text === name
      ? [property.initializer]
      : [],
  )[0];

/** How many objects with a text in Dutch and in English stand in a source, the outermost counted. */
function bilingualIn(source: string): number {
  let found = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && speaks(under(node, 'nl')) && speaks(under(node, 'en'))) found += 1;
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest));
  return found;
}

/**
 * What may stand elsewhere, for good: content of made-up cases and schools, as a pathway's file or a person would bring
 * it.
 */
const CONTENT = ['cards/samples', 'src/stories/playing'];

it('stand in words alone', () => {
  const files = ['src', 'cards']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/') && !CONTENT.includes(dirname(file)));
  expect(files.length).toBeGreaterThan(300);
  // A file that is listed here has a text to move to src/words.
  expect(files.filter((file) => bilingualIn(readFileSync(join(root, file), 'utf8')) > 0)).toEqual([]);
});

it.each([
  ["({ nl: 'Ja', en: 'Yes' })", 1],
  ['({ nl: `Stap ${title.nl}`, "nl-BE": `x`, en: `Step ${title.en}` })', 1],
  ['({ nl: (who) => `Vraag ${who}`, en: (who) => `Ask ${who}` })', 1],
  ["({ nl: yes ? 'Ja' : 'Nee', en: 'No' })", 1],
  ["({ nl: { a: 'Ja' }, en: { a: 'Yes' } } as const)", 1],
  ["[{ nl: 'Ja', en: 'Yes' }, { nl: 'Nee', en: 'No' }]", 2],
  ['({ nl: title.nl, en: title.en })', 0],
  ["({ nl: inLocale(text, 'nl'), en: inLocale(text, 'en') })", 0],
  ["({ nl, 'nl-BE': nlBe, en })", 0],
  ["({ nl: 'Ja' })", 0],
  ["({ nl: ';', en: ',' })", 0],
])('finds them in %s', (source, count) => {
  expect(bilingualIn(source)).toBe(count);
});
