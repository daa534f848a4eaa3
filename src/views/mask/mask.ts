/**
 * Makes a text unreadable where it tells of others than the one a dossier is about: names known in the case and at the
 * school, numbers, and what looks like a name (DES-16). Pure.
 */
import { spansIn, type FoundSpan, type Known } from '../../domain/names/identifiers';
import { namesIn } from '../../domain/names/known-names';
import { plainly, readable } from '../../domain/names/letters';
import { colleaguesIn, type Colleague } from './mask-colleagues';
import { besideSubject } from './mask-subject';

/** Who it is about, what must not be read, and what may be. */
type Masking = {
  /** The name of the one it is about, as it was typed. */
  readonly subject: string;
  /** Names, or short texts with names in them. */
  readonly others: readonly string[];
  /** Words of the source, not to be repeated literally. */
  readonly words: readonly string[];
  /** Staff by name, with what is said instead. */
  readonly staff: readonly Colleague[];
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

/**
 * A part of the text, what is said instead, and whose name it is as far as anybody knows: two people in a row are two
 * marks.
 */
type Mark = {
  readonly at: number;
  readonly end: number;
  readonly by: string;
  readonly people: ReadonlySet<number> | undefined;
};

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITAL = /\p{Lu}/u;
const wordsIn = (text: string): string[] => (readable(text).match(WORD) ?? []).map(plainly);

/** What is left of a text without the name of the one it is about; nothing when no name is. */
function without(subject: ReadonlySet<string>, text: string): string[] {
  const rest = readable(text)
    .replace(WORD, (word) => (subject.has(plainly(word)) ? '' : word))
    .replace(/\s{1,200}/g, ' ')
    .trim();
  const touched = rest.length < readable(text).trim().length;
  return rest === '' || (touched && !CAPITAL.test(rest)) ? [] : [rest];
}

/** Between the words of one name: particles, a hyphen, an apostrophe. */
const INSIDE_NAME =
  /^(?:[\s'.-]{0,3}(?:van|von|de|der|den|du|d|la|le|el|al|ben|bin|ten|ter|te|t|op|v|da|dos|di)){0,3}[\s'.-]{0,3}$/iu;
const LONGEST_GAP = 24;
const LONGEST_HALF = 50;

const shares = (one: Mark, other: Mark): boolean =>
  one.people === undefined || other.people === undefined || [...one.people].some((person) => other.people!.has(person));

const SECOND_HALF = /^-(?:(?:van|de|den|der|el|le|la|du)\s){0,3}\p{Lu}[\p{L}\p{M}]{1,30}/iu;

/** A mark on the first half of a double surname is on all of it, unless the other half is somebody else (`Bo-Li`). */
function onWholeSurname(text: string, mark: Mark, others: readonly Mark[]): Mark {
  const [second = ''] = SECOND_HALF.exec(text.slice(mark.end, mark.end + LONGEST_HALF)) ?? [];
  const end = mark.end + second.length;
  const taken = others.some((other) => mark.end <= other.at && other.at < end && !shares(mark, other));
  return taken || !CAPITAL.test(second) ? mark : { ...mark, end };
}

const LEADING = /(?<!\p{L})(?:(?:van|von|de|der|den|ter|ten|te|el|al|le|la|du|dos|da|'t)\s){1,3}$/iu;
const LONGEST_LEADING = 16;
/** A surname goes with its particles, where it is known to have them: "opa de Graaf" is not "opa de […]". */
function withParticles(text: string, mark: Mark, tails: ReadonlySet<string>): Mark {
  const [leading = ''] = LEADING.exec(text.slice(Math.max(0, mark.at - LONGEST_LEADING), mark.at)) ?? [];
  const starts = [...leading.matchAll(/\S+/g)].map(({ index }) => mark.at - leading.length + index);
  const at = starts.find((from) => tails.has(wordsIn(text.slice(from, mark.end)).join(' ')));
  return at === undefined ? mark : { ...mark, at };
}

/** The marks in order, those that overlap or are of one name in one. */
function merged(text: string, marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted((one, other) => one.at - other.at || other.end - one.end);
  const out: Mark[] = [];
  for (const mark of sorted) {
    const last = out.at(-1);
    const overlaps = last !== undefined && mark.at < last.end;
    const gap = last === undefined || overlaps ? '' : text.slice(last.end, Math.min(mark.at, last.end + LONGEST_GAP));
    const follows =
      last !== undefined &&
      last.by === mark.by &&
      shares(last, mark) &&
      INSIDE_NAME.test(gap) &&
      mark.at - last.end < LONGEST_GAP;
    if (overlaps || follows)
      out[out.length - 1] = { ...last, end: Math.max(last.end, mark.end), people: last.people ?? mark.people };
    else out.push(mark);
  }
  return out;
}

function written(text: string, marks: readonly Mark[]): string {
  let end = 0;
  const parts = marks.map((mark) => {
    const part = text.slice(end, mark.at) + mark.by;
    end = mark.end;
    return part;
  });
  return parts.join('') + text.slice(end);
}

/** Masks everybody but the one it is about. What it breaks on is masked as a whole: it fails closed. */
export function maskerFor({ subject, others, words, staff, spared, marker }: Masking): Masker {
  const own = new Set(wordsIn(subject).filter((word) => word.length > 1));
  const otherNames = others.flatMap((text) => without(own, text));
  const staffNames = staff.flatMap(({ name }) => without(own, name));
  const known: Known = {
    names: otherNames,
    people: staffNames,
    schools: [],
    places: [],
    texts: words,
    allowed: [subject],
    spared: [...spared, marker, ...staff.map(({ role }) => role)],
    source: false,
  };
  const surnames = new Set(others.flatMap(namesIn).flatMap(({ parts }) => parts.slice(1).map(({ plain }) => plain)));

  const tails = new Set(
    [...others, ...staff.map(({ name }) => name)].flatMap((name) => {
      const words = wordsIn(name);
      return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
    }),
  );

  function marksIn(text: string, doubtfulToo: boolean): Mark[] {
    const colleagues = colleaguesIn(text, staff, surnames).filter(
      ({ name }) => !wordsIn(subject).every((word) => wordsIn(name).includes(word)),
    );
    const isColleague = ({ at, end }: { readonly at: number; readonly end: number }) =>
      colleagues.some((one) => one.at < end && at < one.end);
    const found = spansIn(text, known).filter(
      (span) =>
        (span.sure || doubtfulToo) && !isColleague(span) && !(span.kind === 'code' && spared.includes(span.found)),
    );
    const marks = found.map(({ at, end, people }: FoundSpan): Mark => ({ at, end, by: marker, people }));
    const roles = colleagues.map(({ at, end, role }): Mark => ({ at, end, by: `[${role}]`, people: undefined }));
    const all = [...marks, ...roles];
    const family = besideSubject(text, { own, taken: all }).map((one): Mark => ({
      ...one,
      by: marker,
      people: undefined,
    }));
    const every = [...all, ...family];
    return merged(
      text,
      every.map((mark) => withParticles(text, onWholeSurname(text, mark, every), tails)),
    );
  }

  function safely(typed: string, doubtfulToo: boolean): string {
    try {
      const text = readable(typed);
      const marks = marksIn(text, doubtfulToo);
      return marks.length === 0 ? typed : written(text, marks);
    } catch {
      return marker;
    }
  }

  /** Looking for names takes long, and what was answered stands in a dossier more than once. */
  function once(doubtfulToo: boolean): (text: string) => string {
    const masked = new Map<string, string>();
    return (text) => {
      const before = masked.get(text) ?? safely(text, doubtfulToo);
      masked.set(text, before);
      return before;
    };
  }

  return {
    typed: once(true),
    said: once(false),
    isAbout: (text) => own.size > 0 && wordsIn(text).some((word) => own.has(word)),
  };
}
