/**
 * The labelled corpus by which the guard of names is measured: read from `corpus/`, put together, and split by a seed
 * into what it is tuned on and what is only measured.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRESSES } from './dresses';

/** `tuned`: looked at while the guard is made. `measured`: counted, and never looked at one by one. */
export const HALVES = ['tuned', 'measured'] as const;
export type Half = (typeof HALVES)[number];

type Named = { readonly kind: string; readonly text: string; readonly half: Half };
/** `names`: what stands in the fields of identity. `telling`: each of these words has to be found. */
export type TellingEntry = Named & { readonly names: readonly string[]; readonly telling: readonly string[] };
export type IdentifierEntry = Named & { readonly of: 'source' | 'pupil'; readonly telling: string };
export type NeutralEntry = Named & { readonly of: 'source' | 'pupil'; readonly names: readonly string[] };
export type MaskingEntry = Named & {
  readonly subject: string;
  readonly others: readonly string[];
  readonly staff: readonly { readonly name: string; readonly role: string }[];
  readonly gone: readonly string[];
  readonly stays: readonly string[];
};

/** Another seed is another split: change it together with the figures in `guard.test.ts`. */
const SEED = 'zorgspoor 13';

/** FNV-1a: the same half for the same text, on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
const halfOf = (text: string): Half => HALVES[hashOf(`${SEED} ${text}`) % 2]!;

const decoded = (line: string): string =>
  line
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, '\n');

/** The rows of a file of the corpus, without what it says of itself. */
function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(__dirname, 'corpus', file), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('# ')).map((line) => decoded(line).split(' | '));
}
/**
 * Every row of a kind with its half: those of `<kind>-tuned.txt` were all looked at, so they are tuned on whatever the
 * seed says. `at`: the column of the text.
 */
function splitRows(kind: string, at: number): { readonly row: string[]; readonly half: Half }[] {
  return [
    ...rowsOf(`${kind}.txt`).map((row) => ({ row, half: halfOf(row[at] ?? '') })),
    ...rowsOf(`${kind}-tuned.txt`).map((row) => ({ row, half: HALVES[0] })),
  ];
}
const listed = (cell = ''): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);

/** Names that the case knows: those of the file, and every dress on every name. */
export function knownEntries(): TellingEntry[] {
  const written = splitRows('known', 2).map(({ row: [kind = '', names, text = '', telling], half }): TellingEntry => ({
    kind,
    text,
    half,
    names: listed(names),
    telling: listed(telling),
  }));
  const dressed = rowsOf('dressed-names.txt').flatMap(([name = '']) =>
    Object.entries(DRESSES).flatMap(([kind, dress]): TellingEntry[] => {
      const worn = dress(name);
      return worn ? [{ kind, ...worn, names: [name], half: halfOf(worn.text) }] : [];
    }),
  );
  return [...written, ...dressed];
}

/**
 * Names that nobody knows, each in one sentence; a name and a sentence are of one half, so what is measured was never
 * tuned on.
 */
export function unknownEntries(): TellingEntry[] {
  const carriers = rowsOf('unknown-carriers.txt').map(([, sentence = '']) => sentence);
  const names = rowsOf('unknown-names.txt').flatMap(([line = '']) => {
    const [kind = '', list = ''] = line.split(': ');
    return list.split(', ').map((name) => ({ kind, name, half: halfOf(name) }));
  });
  const inHalf = (half: Half) => carriers.filter((sentence) => halfOf(sentence) === half);
  const made = HALVES.flatMap((half) => {
    const sentences = inHalf(half);
    const those = names.filter((one) => one.half === half);
    return those.flatMap(({ kind, name }, at): TellingEntry[] => {
      const [first = name, ...rest] = name.split(' ');
      const last = rest.join(' ') || first;
      return [sentences[at % sentences.length]!, sentences[(at * 7 + 3) % sentences.length]!].map((sentence) => ({
        kind,
        names: [],
        half,
        text: sentence.replaceAll('{name}', name).replaceAll('{first}', first).replaceAll('{last}', last),
        telling: [sentence.includes('{last}') ? last : first],
      }));
    });
  });
  const written = splitRows('unknown-sentences', 1).map(({ row: [, text = '', telling], half }): TellingEntry => ({
    kind: 'sentences',
    text,
    half,
    names: [],
    telling: listed(telling),
  }));
  return [...made, ...written];
}

const protectedOf = (of: string | undefined): 'source' | 'pupil' => (of === 'source' ? 'source' : 'pupil');

export const identifierEntries = (): IdentifierEntry[] =>
  splitRows('identifiers', 2).map(({ row: [kind = '', of, text = '', telling = ''], half }) => ({
    kind,
    of: protectedOf(of),
    text,
    telling,
    half,
  }));

/** Sentences in which nobody is, also after a short line was typed in a field of identity. */
export function neutralEntries(): NeutralEntry[] {
  const plain = splitRows('neutral', 2).map(({ row: [kind = '', of, text = ''], half }): NeutralEntry => ({
    kind,
    of: protectedOf(of),
    text,
    names: ['Yelena Vandorpe'],
    half,
  }));
  const after = splitRows('short-lines', 1).map(({ row: [line = '', text = ''], half }): NeutralEntry => ({
    kind: 'after a short line',
    of: 'pupil',
    text,
    names: [line],
    half,
  }));
  return [...plain, ...after];
}

export const maskingEntries = (): MaskingEntry[] =>
  splitRows('masking', 4).map(({ row: [kind = '', subject = '', others, staff, text = '', gone, stays], half }) => ({
    kind,
    subject,
    others: listed(others),
    staff: listed(staff).map((one) => {
      const [name = '', role = ''] = one.split('=');
      return { name, role };
    }),
    text,
    gone: listed(gone),
    stays: listed(stays),
    half,
  }));
