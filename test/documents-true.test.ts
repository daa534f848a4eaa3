// Whatever the documents, comments, pathways and stories of this repository refer to is in it: files, headings and rules. The checkers themselves are tried first on what is not true.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ruleIds from '../src/pathways/rule-ids.json';
import seedRules from '../src/stories/coverage/seed-rules.json';
import { anchorsOf, brokenReferences, ruleBookOf, undefinedRules, type Repository } from './support/references';

const root = join(__dirname, '..');
/** What is made, installed or one's own: nothing of it is in the repository. */
const NOT_OURS = /(^|\/)node_modules$|^(dist|data|coverage|test-artifacts|devTools|school|\.git)$/;
const READ = /\.(md|[mc]?[jt]s|ya?ml)$|(^|\/)(Dockerfile|Caddyfile|\.env\.example|\.ci\/run)$/;

/** What is meant to lie outside the repository: made by a command, written by whoever runs it, or part of a package. */
const ELSEWHERE: readonly RegExp[] = [
  /^Node\.js$/,
  /^(\.\/)?(dist|data|test-artifacts|node_modules)\//,
  /^adaptivecards(\/dist\/adaptivecards|\.min)\.js$/,
  // Files of a school, of a developer, or of an example.
  /^(school\/)?school\.yaml$|^slack-manifest\.yaml$|^compose\.override\.yaml$|^my-story\.yaml$|^story\.schema\.json$/,
  /^zorgspoor-<number>\.cdx\.json$/,
  // Of Microsoft (CONTRIBUTING.md#data-of-microsoft).
  /^(adaptive-card-1\.5\.0\.schema|teams-hostconfig-(light|dark))\.json$/,
];

/** Rules that tests invent to be unknown. */
const INVENTED = ['MELD-9.9'];

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.test(path) ? [] : filesIn(path);
  });
}

const files = filesIn('');
const texts = new Map(
  files.filter((file) => READ.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const repository: Repository = {
  files,
  anchors: new Map([...texts].filter(([file]) => file.endsWith('.md')).map(([file, text]) => [file, anchorsOf(text)])),
};
/** All but this file, which names what is not there to try the checkers. */
const others = [...texts].filter(([file]) => file !== 'test/documents-true.test.ts');
const book = ruleBookOf(texts.get('docs/rules.md') ?? '');

describe('the checker of references', () => {
  const small: Repository = {
    files: ['README.md', 'docs/a.md', 'docs/sub/b.md', 'src/app/one.ts', 'src/app/deep/two.ts', 'pathways/first.yaml'],
    anchors: new Map([['docs/a.md', new Set(['a-heading', 'meld-1.1'])]]),
  };
  const broken = (file: string, text: string) => brokenReferences(file, text, small, [/^elsewhere\//]);

  it.each([
    ['a document that is not there', 'docs/a.md', 'As domain.md says.', ['docs/a.md:1 domain.md']],
    ['a path in code quotes', 'docs/a.md', 'See\n`src/app/gone.ts`.', ['docs/a.md:2 src/app/gone.ts']],
    ['a folder', 'docs/a.md', 'All of `src/gone/`.', ['docs/a.md:1 src/gone/']],
    ['a folder outside the repository', 'README.md', 'It lies in `../shared/data`.', ['README.md:1 ../shared/data']],
    ['a link', 'docs/sub/b.md', '[Why](gone.md)', ['docs/sub/b.md:1 gone.md']],
    ['a link out of its folder', 'docs/sub/b.md', '[Why](../gone.md)', ['docs/sub/b.md:1 ../gone.md']],
    ['a heading', 'README.md', 'Read `docs/a.md#no-heading`.', ['README.md:1 docs/a.md#no-heading']],
    ['a heading of its own', 'docs/a.md', '[there](#nowhere)', ['docs/a.md:1 #nowhere']],
    [
      'a comment',
      'src/app/one.ts',
      'const x = 1;\n/** As in style.md point 3. */\nconst y = 2;',
      ['src/app/one.ts:2 style.md'],
    ],
    [
      'a comment at the end of a block',
      'src/app/one.ts',
      'function f() {\n  g();\n  // see src/app/gone.ts\n}',
      ['src/app/one.ts:3 src/app/gone.ts'],
    ],
    [
      'a document in a message',
      'src/app/one.ts',
      "say('Read docs/gone.md first.');",
      ['src/app/one.ts:1 docs/gone.md'],
    ],
    [
      'a comment of a pathway',
      'pathways/first.yaml',
      'id: x\n# as domain.md has it\n',
      ['pathways/first.yaml:2 domain.md'],
    ],
    ['a name that matches no file', 'README.md', 'Every `pathways/<id>.json`.', ['README.md:1 pathways/<id>.json']],
  ])('refuses %s', (_what, file, text, expected) => {
    expect(broken(file, text)).toEqual(expected);
  });

  it.each([
    [
      'what is there',
      'docs/a.md',
      '`src/app/one.ts`, `src/app/`, [b](sub/b.md), [own](#a-heading), `docs/a.md#meld-1.1`',
    ],
    ['a file by its name or the end of its path', 'README.md', '`two.ts`, `deep/two.ts`'],
    ['a name for any file', 'README.md', '`pathways/<id>.yaml` and `src/app/*.ts`'],
    ['addresses on the web', 'README.md', 'https://example.org/docs/gone.md and [it](https://example.org/a.md#x)'],
    ['blocks of code', 'README.md', '```\nsrc/app/gone.ts\n```'],
    [
      'code and strings that are no document',
      'src/app/one.ts',
      "import { x } from './gone.js';\nconst path = 'src/app/gone.ts';",
    ],
    ['what is said to lie elsewhere', 'README.md', '`elsewhere/x.md`'],
  ])('takes %s', (_what, file, text) => {
    expect(broken(file, text)).toEqual([]);
  });
});

describe('the checker of rules', () => {
  const small = ruleBookOf(
    '### MELD-1 Step 1\n| <a id="meld-1.1"></a>MELD-1.1 | MUST |\n| <a id="des-1"></a>DES-1 | x |\n| <a id="des-1"></a>DES-1 | y |\n| <a id="des-3"></a>DES-2 | z |\n',
  );

  it('reads the rules of a book as they stand there, and none whose anchor is another', () => {
    expect(small).toEqual({ rules: ['MELD-1.1', 'DES-1', 'DES-1'], sections: new Set(['MELD-1']) });
  });

  it.each([
    ['an unknown rule', 'a\nMELD-1.2', ['x.ts:2 MELD-1.2']],
    ['one in a regular expression', String.raw`/MELD-1\.12/`, ['x.ts:1 MELD-1.12']],
    ['an unknown section', 'all of MELD-2', ['x.ts:1 MELD-2']],
    ['the others', 'DES-9, ENR-M3, FM-99', ['x.ts:1 DES-9', 'x.ts:1 ENR-M3', 'x.ts:1 FM-99']],
  ])('refuses %s', (_what, text, expected) => {
    expect(undefinedRules('x.ts', text, small)).toEqual(expected);
  });

  it('takes known rules and sections, and codes of cases', () => {
    expect(undefinedRules('x.ts', 'MELD-1.1, MELD-1, DES-1; BXN-2026-0001, BXN-2026', small)).toEqual([]);
  });
});

describe('this repository', () => {
  it('is read: documents, programs, pathways and stories', () => {
    const count = (pattern: RegExp) => [...texts.keys()].filter((file) => pattern.test(file)).length;
    expect([
      count(/\.md$/) > 15,
      count(/^src\/.*\.ts$/) > 300,
      count(/^pathways\/.*\.yaml$/) > 4,
      count(/^test\/stories\/.*\.yaml$/) > 80,
    ]).toEqual([true, true, true, true]);
  });

  it('refers to no file, folder or heading that is not there', () => {
    expect(others.flatMap(([file, text]) => brokenReferences(file, text, repository, ELSEWHERE))).toEqual([]);
  });

  it('cites no rule that docs/rules.md does not define', () => {
    const invented = { ...book, rules: [...book.rules, ...INVENTED] };
    expect(others.flatMap(([file, text]) => undefinedRules(file, text, invented))).toEqual([]);
  });
});

describe('docs/rules.md', () => {
  it('defines every rule once', () => {
    expect(book.rules.filter((id, index) => book.rules.indexOf(id) !== index)).toEqual([]);
  });

  it('is the list of rules that a pathway may cite (npm run schema)', () => {
    expect(ruleIds).toEqual(book.rules);
  });

  it('has the rules of the five sources, as `zorgspoor rules` counts them: no more, no fewer, as strong', () => {
    const rows = (texts.get('docs/rules.md') ?? '').matchAll(
      /^\| <a id="[^"]+"><\/a>((?:MELD|RAD|BXN|GES|TIE)-\S+) \| (\w+)( \(d\))? \|/gm,
    );
    const written = [...rows].map(([, id, level, definition]) => ({ id, level, definition: definition !== undefined }));
    const byId = (one: { id?: string | undefined }, other: { id?: string | undefined }) =>
      one.id!.localeCompare(other.id!, 'en', { numeric: true });
    expect(written.sort(byId)).toEqual(
      seedRules.map(({ id, level, definition }) => ({ id, level, definition })).sort(byId),
    );
    expect(written).toHaveLength(223);
  });
});
