/** The labelled corpus by which the guard of names is measured: read from `corpus/`, put together, and split by a seed into what it is tuned on and what is only measured. */
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
const listed = (cell = ''): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);

/** Names that the case knows: those of the file, and every dress on every name. */
export function knownEntries(): TellingEntry[] {
  const written = rowsOf('known.txt').map(([kind = '', names, text = '', telling]): TellingEntry => ({
    kind,
    text,
    half: halfOf(text),
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

/** Names that nobody knows, each in one sentence; a name and a sentence are of one half, so what is measured was never tuned on. */
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
  const written = rowsOf('unknown-sentences.txt').map(([, text = '', telling]): TellingEntry => ({
    kind: 'sentences',
    text,
    half: halfOf(text),
    names: [],
    telling: listed(telling),
  }));
  const tuned = rowsOf('unknown-tuned.txt').map(([, text = '', telling]): TellingEntry => ({
    kind: 'sentences',
    text,
    half: 'tuned',
    names: [],
    telling: listed(telling),
  }));
  return [...made, ...written, ...tuned];
}

const protectedOf = (of: string | undefined): 'source' | 'pupil' => (of === 'source' ? 'source' : 'pupil');

export const identifierEntries = (): IdentifierEntry[] =>
  rowsOf('identifiers.txt').map(([kind = '', of, text = '', telling = '']) => ({
    kind,
    of: protectedOf(of),
    text,
    telling,
    half: halfOf(text),
  }));

/** Sentences in which nobody is, also after a short line was typed in a field of identity. */
export function neutralEntries(): NeutralEntry[] {
  const plain = rowsOf('neutral.txt').map(([kind = '', of, text = '']): NeutralEntry => ({
    kind,
    of: protectedOf(of),
    text,
    names: ['Yelena Vandorpe'],
    half: halfOf(text),
  }));
  const after = rowsOf('short-lines.txt').map(([line = '', text = '']): NeutralEntry => ({
    kind: 'after a short line',
    of: 'pupil',
    text,
    names: [line],
    half: halfOf(text),
  }));
  const tuned = rowsOf('neutral-tuned.txt').map(([kind = '', of, text = '']): NeutralEntry => ({
    kind,
    of: protectedOf(of),
    text,
    names: ['Yelena Vandorpe'],
    half: 'tuned',
  }));
  return [...plain, ...after, ...tuned];
}

export const maskingEntries = (): MaskingEntry[] =>
  rowsOf('masking.txt').map(([kind = '', subject = '', others, staff, text = '', gone, stays]) => ({
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
    half: halfOf(text),
  }));
