/** A line to say to somebody, before it is a message, and how the lines to one recipient become one. Pure. */
import type { PersonId } from '../domain/ids';
import { joinTexts, type Text } from '../domain/text';
import type { Heed, Recipient, Waits } from './message';

export type ToldLine = {
  readonly to: Recipient;
  readonly say: Text;
  readonly urgent?: boolean | undefined;
  readonly heed?: Heed | undefined;
  readonly by?: PersonId | undefined;
  /** May be told in the morning, when it is for a person. */ readonly waits?: Waits | undefined;
};

/** The same line to each of these people, but not to whoever did it. */
export function toPeople(
  people: readonly PersonId[],
  except: PersonId | undefined,
  say: Text,
  heed?: Heed,
): ToldLine[] {
  return people.filter((person) => person !== except).map((person) => ({ to: { person }, say, heed }));
}

/** The same about what asks nothing of anybody: it may wait until the morning. */
export const inTheMorning = (lines: readonly ToldLine[]): ToldLine[] =>
  lines.map((line) => ({ ...line, waits: { tasks: [] } }));

export function sameRecipient(one: Recipient, other: Recipient): boolean {
  if ('person' in one) return 'person' in other && one.person === other.person;
  return (
    'role' in other && one.role === other.role && one.organisation === other.organisation && one.level === other.level
  );
}

/**
 * Of two things to heed about one message, what keeps more of it: what is said to everybody stays said to everybody.
 */
const heedOfBoth = (one: Heed | undefined, other: Heed | undefined): Heed | undefined =>
  one === other ? one : one === 'state' ? other : other === 'state' ? one : undefined;

/** Of two things that are told as one, what may wait: only when both may. */
export function waitsBoth(one: Waits | undefined, other: Waits | undefined): Waits | undefined {
  if (!one || !other) return undefined;
  return { tasks: [...new Set([...one.tasks, ...other.tasks])] };
}

/**
 * One message a recipient: whoever has several things to hear of one change hears them together, each once, in the
 * order they happened. What waits for the morning is told with what does not; several that wait stay lines of their own
 * in the note.
 */
export function togetherTold(lines: readonly ToldLine[]): ToldLine[] {
  const isTold = ({ to, waits }: ToldLine) =>
    !waits || 'role' in to || lines.some((other) => !other.waits && sameRecipient(other.to, to));
  return lines.reduce<ToldLine[]>((told, line) => {
    const index = told.findIndex(
      (other) => sameRecipient(other.to, line.to) && (isTold(line) || other.say.nl === line.say.nl),
    );
    const earlier = told[index];
    if (!earlier) return [...told, line];
    if (earlier.say.nl.includes(line.say.nl)) return told;
    const to = 'role' in line.to && line.to.always ? line.to : earlier.to;
    return told.with(index, {
      to,
      say: joinTexts([earlier.say, line.say], ' '),
      urgent: earlier.urgent || line.urgent,
      heed: heedOfBoth(earlier.heed, line.heed),
      by: earlier.by,
      waits: waitsBoth(earlier.waits, line.waits),
    });
  }, []);
}
