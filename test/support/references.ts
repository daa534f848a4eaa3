/**
 * Finds what a text refers to (files, headings, rules) and says which of it is not there. Reads nothing from disk
 * itself.
 */
import ts from 'typescript';

/** `text` as it stands there, `line` from 1. */
type Reference = { readonly line: number; readonly text: string };

/** What can be referred to: every file by its path from the root, and the anchors of each Markdown file. */
export type Repository = {
  readonly files: readonly string[];
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * The rules of docs/rules.md by id, in the order in which they stand there; a rule that stands there twice is there
 * twice.
 */
export type RuleBook = { readonly rules: readonly string[]; readonly sections: ReadonlySet<string> };

const EXTENSIONS = 'md|ts|mjs|cjs|js|json|ya?ml|html|css|csv|svg|cast|txt';
/** A path, or a bare file name. What stands for a name (`<platform>`) or for many (`*`) may be part of it. */
const PATH = new RegExp(
  String.raw`(?<![\w/.:@$}\\-])(?:\.{0,2}/)?(?:[\w.*<>@-]+/)*[\w*<>@-][\w.*<>@-]*\.(?:${EXTENSIONS})(?:#[\w.-]+)?(?![\w/(-])`,
  'g',
);
/** A folder, which needs its slash to be told from prose: `src/app/`, `test/e2e/`. */
const folderOf = (tops: readonly string[]) =>
  new RegExp(String.raw`(?<![\w/.:@$}\\-])(?:\./)?(?:${tops.join('|')})/(?:[\w.*<>@-]+/?)*`, 'g');

/** A folder or file outside, by a path that goes up. */
const UPWARD = /(?<![\w/.])(?:\.\.\/)+[\w./-]*\w/g;
/** A document that a message sends people to: by its path, or one at the root. */
const DOCUMENT = /(?<![\w/.:@$}\\-])(?:[a-z]+\/)*(?:docs\/[\w./-]+|[A-Z]{4,})\.md(?:#[\w.-]+)?/g;

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The comments of a program, as [position, text]. A string that looks like one is none. */
function commentsOfProgram(file: string, text: string): (readonly [number, string])[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const at = node.getFullStart();
    if (node.kind !== ts.SyntaxKind.JsxText) {
      const ranges = [
        ...(ts.getLeadingCommentRanges(text, at) ?? []),
        ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
      ];
      for (const { pos, end } of ranges) found.set(pos, text.slice(pos, end));
    }
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...found];
}

/**
 * The parts of a file in which a reference is one: all of a document, the comments of a program or of a configuration.
 */
function prosePartsOf(file: string, text: string): (readonly [number, string])[] {
  if (file.endsWith('.md')) return [[0, withoutCodeBlocks(text)]];
  if (/\.[mc]?[jt]s$/.test(file)) return commentsOfProgram(file, text);
  return [...text.matchAll(/(?<=^|\s)#.*$/gm)].map((match) => [match.index, match[0]] as const);
}

/** A block of code shows what something looks like, often elsewhere. Its lines stay, so that line numbers hold. */
const withoutCodeBlocks = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ' '));

/**
 * Whether what could be a comment has anything in it: most programs have nothing, and need not be taken apart to know.
 */
function mayRefer(text: string, patterns: readonly RegExp[]): boolean {
  const candidates = (text.match(/\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g) ?? []).join('\n');
  return patterns.some((pattern) => candidates.search(pattern) !== -1);
}

/**
 * Every reference to a file or folder in the prose of a file. `tops` are the folders at the root. Addresses on the web
 * are none.
 */
function referencesIn(file: string, text: string, tops: readonly string[]): Reference[] {
  const patterns = [PATH, folderOf(tops), UPWARD];
  const isProgram = /\.[mc]?[jt]s$/.test(file);
  const documents = isProgram
    ? [...text.matchAll(DOCUMENT)].map((match) => ({ line: lineAt(text, match.index), text: match[0] }))
    : [];
  if (isProgram && !mayRefer(text, patterns)) return documents;
  const inProse = prosePartsOf(file, text).flatMap(([start, part]) => {
    const prose = part.replace(/\b[a-z]+:\/\/[^\s)>`]+/g, (address) => ' '.repeat(address.length));
    const links = file.endsWith('.md')
      ? [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => ({ index: match.index, text: match[1]! }))
      : [];
    const paths = patterns
      .flatMap((pattern) => [...prose.matchAll(pattern)])
      .map((match) => ({ index: match.index, text: match[0] }));
    return [...links, ...paths].map(({ index, text: said }) => ({
      line: lineAt(text, start + index),
      text: said.replace(/[.,;:]+$/, ''),
    }));
  });
  return [...documents, ...inProse];
}

const asPattern = (path: string): RegExp =>
  new RegExp(
    `(^|/)${path
      .split(/\*+|<[\w-]+>/)
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*')}(/|$)`,
  );

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const folder = (file: string): string => file.split('/').slice(0, -1).join('/');

/** The path of what a reference means: from the root, from the file's own folder, or by the end of a path that only it has. Undefined when it is not there. */
function target(file: string, path: string, { files }: Repository): string | undefined {
  if (path === '') return file;
  const exact = [normal(`${folder(file)}/${path}`), normal(path)].find(
    (one) => files.includes(one) || files.some((other) => other.startsWith(`${one}/`)),
  );
  if (exact !== undefined) return exact;
  if (path.startsWith('.')) return undefined;
  const pattern = asPattern(normal(path));
  return files.find((one) => pattern.test(one));
}

/** The anchor that a heading gets, as GitHub makes it. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** What can be linked to in a Markdown text: its headings, and the ids it gives. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutCodeBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    slugOf(heading!.replace(/`/g, '')),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)]);
}

/**
 * The references of a file that lead nowhere, as `file:line what`. `elsewhere` names what is meant to lie outside the
 * repository.
 */
export function brokenReferences(
  file: string,
  text: string,
  repository: Repository,
  elsewhere: readonly RegExp[] = [],
): string[] {
  const tops = [
    ...new Set(repository.files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!)),
  ].filter((top) => /^\w/.test(top));
  const broken = referencesIn(file, text, tops).filter(({ text: said }) => {
    if (/^(\w+:|\/)/.test(said) || elsewhere.some((pattern) => pattern.test(said))) return false;
    const [path = '', anchor] = said.split('#');
    const found = target(file, path, repository);
    return found === undefined || (anchor !== undefined && !repository.anchors.get(found)?.has(anchor));
  });
  return [...new Set(broken.map(({ line, text: said }) => `${file}:${line} ${said}`))];
}

/**
 * The rules that a text of docs/rules.md defines: the rows that begin with an anchor, and the sections that headings
 * name.
 */
export function ruleBookOf(text: string): RuleBook {
  return {
    rules: [...text.matchAll(/^\| <a id="([^"]+)"><\/a>(\S+) \|/gm)]
      .filter(([, anchor, id]) => anchor === id!.toLowerCase())
      .map(([, , id]) => id!),
    sections: new Set([...text.matchAll(/^### ([A-Z]+-\d+) /gm)].map(([, id]) => id!)),
  };
}

const CITED = /\b(?:(?:MELD|RAD|BXN|GES|TIE)-\d{1,2}(?:\.\d+)?(?![\d.]*\d|-)|(?:DES|FM)-\d+(?!\d|-)|ENR-[A-Z]\d+)\b/g;

/** Every rule that a text cites, also in a regular expression. Codes of cases (`BXN-2026-0001`) are none. */
function rulesCitedIn(text: string): Reference[] {
  const plain = text.replaceAll('\\.', '.');
  return [...plain.matchAll(CITED)].map((match) => ({ line: lineAt(plain, match.index), text: match[0] }));
}

/** The rules that a file cites and the book does not define, as `file:line rule`. */
export function undefinedRules(file: string, text: string, { rules, sections }: RuleBook): string[] {
  const known = new Set([...rules, ...sections]);
  return rulesCitedIn(text)
    .filter(({ text: id }) => !known.has(id))
    .map(({ line, text: id }) => `${file}:${line} ${id}`);
}
