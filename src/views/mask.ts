/** Makes a text unreadable where it tells of others than the one a dossier is about: names known in the case and at the school, numbers, and what looks like a name (DES-16). Pure. */
import { identifiersIn, type Known } from '../domain/names/identifiers';
import type { Finding } from '../domain/names/identifier-patterns';
import { plainly, readable } from '../domain/names/identifier-words';

/** Who it is about, what must not be read, and what may be. */
type Masking = {
  /** The name of the one it is about, as it was typed. */
  readonly subject: string;
  /** Names, or short texts with names in them. */
  readonly others: readonly string[];
  /** Words of the source, not to be repeated literally. */
  readonly words: readonly string[];
  /** Staff by name, with what is said instead. */
  readonly staff: readonly { readonly name: string; readonly role: string }[];
  readonly spared: readonly string[];
  /** What stands in the place of what is masked. */
  readonly marker: string;
};

export type Masker = {
  /** Of what somebody typed: also what only looks like a name. */
  typed(text: string): string;
  /** Of words of ours with something typed in them: what is known alone. */
  said(text: string): string;
  /** Does a text name the one it is about? */
  isAbout(text: string): boolean;
};

/** More rounds than names hide behind names; what is left after them is masked as a whole. */
const ROUNDS = 8;
const WORD = /\p{L}[\p{L}\p{M}'-]*/gu;
const CAPITAL = /\p{Lu}/u;

const wordsIn = (text: string): string[] => (readable(text).match(WORD) ?? []).map(plainly);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is left of a text without the name of the one it is about; nothing when no name is. */
function without(subject: ReadonlySet<string>, text: string): string[] {
  const rest = readable(text)
    .replace(WORD, (word) => (subject.has(plainly(word)) ? '' : word))
    .replace(/\s+/g, ' ')
    .trim();
  const touched = rest.length < readable(text).trim().length;
  return rest === '' || (touched && !CAPITAL.test(rest)) ? [] : [rest];
}

/** Where a finding stands: as it is, or, of a quote, whatever stands between its words. */
function patternOf({ kind, found }: Finding): string {
  return kind === 'quote' ? found.split(' ').map(escaped).join('[^\\p{L}\\d]+') : escaped(found);
}

function replaced(text: string, finding: Finding, by: string): string {
  const pattern = patternOf(finding);
  const whole = text.replace(new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'giu'), by);
  return whole === text ? text.replace(new RegExp(pattern, 'giu'), by) : whole;
}

/** The same mark several times in a row is one. */
const tidy = (text: string, marks: readonly string[]): string =>
  marks.reduce(
    (rest, mark) => rest.replace(new RegExp(`${escaped(mark)}(?:[\\s-]+${escaped(mark)})+`, 'g'), mark),
    text,
  );

/** The surname of the one it is about, behind somebody else's first name: it would tell that they are family. */
function surnameBehind(subject: string, marker: string): RegExp | undefined {
  const surnames = (readable(subject).match(WORD) ?? []).slice(1).filter((word) => CAPITAL.test(word));
  return surnames.length > 0
    ? new RegExp(
        `${escaped(marker)}(?:\\s+\\p{Ll}{1,4})*\\s+(?:${surnames.map(escaped).join('|')})(?![\\p{L}\\d])`,
        'gu',
      )
    : undefined;
}

/** Masks until nothing is found any more. What it cannot mask, or breaks on, is masked as a whole: it fails closed. */
export function maskerFor({ subject, others, words, staff, spared, marker }: Masking): Masker {
  const own = new Set(wordsIn(subject).filter((word) => word.length > 2));
  const otherNames = others.flatMap((text) => without(own, text));
  const told = new Set(otherNames.flatMap(wordsIn));
  const roles = new Map(
    staff.flatMap(({ name, role }) =>
      wordsIn(name)
        .filter((word) => word.length > 2 && !own.has(word) && !told.has(word))
        .map((word) => [word, `[${role}]`] as const),
    ),
  );
  const known: Known = {
    names: [...otherNames, ...staff.flatMap(({ name }) => without(own, name))],
    schools: [],
    places: [],
    texts: words,
    allowed: [subject],
    spared: [...spared, marker, ...staff.map(({ role }) => role)],
    source: false,
  };
  const family = surnameBehind(subject, marker);
  const markFor = ({ kind, found }: Finding): string => (kind === 'name' && roles.get(plainly(found))) || marker;

  function mask(text: string, doubtfulToo: boolean): string {
    let current = readable(text);
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = identifiersIn(current, known);
      const sure = found.sure.filter((one) => one.kind !== 'code' || !spared.includes(one.found));
      const { doubtful } = found;
      const findings = doubtfulToo ? [...sure, ...doubtful] : sure;
      if (findings.length === 0)
        return round === 0
          ? text
          : tidy(family ? current.replace(family, marker) : current, [marker, ...roles.values()]);
      current = findings.reduce((rest, finding) => replaced(rest, finding, markFor(finding)), current);
    }
    return marker;
  }

  function safely(text: string, doubtfulToo: boolean): string {
    try {
      return mask(text, doubtfulToo);
    } catch {
      return marker;
    }
  }

  /** Looking for names takes long, and what was answered stands in a dossier more than once. */
  function once(doubtfulToo: boolean): (text: string) => string {
    const masked = new Map<string, string>();
    return (text) => {
      const known = masked.get(text) ?? safely(text, doubtfulToo);
      masked.set(text, known);
      return known;
    };
  }

  return {
    typed: once(true),
    said: once(false),
    isAbout: (text) => own.size > 0 && wordsIn(text).some((word) => own.has(word)),
  };
}
