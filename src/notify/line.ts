/** A line to say to somebody, before it is a message, and how the lines to one recipient become one. Pure. */
import type { PersonId } from '../domain/ids';
import { joinTexts, type Text } from '../domain/text';
import type { Heed, Recipient } from './message';

export type ToldLine = {
  readonly to: Recipient;
  readonly say: Text;
  readonly urgent?: boolean | undefined;
  readonly heed?: Heed | undefined;
  readonly by?: PersonId | undefined;
};

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

/**
 * One message a recipient: whoever has several things to hear of one change hears them together, each once, in the
 * order they happened.
 */
export function togetherTold(lines: readonly ToldLine[]): ToldLine[] {
  return lines.reduce<ToldLine[]>((told, line) => {
    const index = told.findIndex((other) => sameRecipient(other.to, line.to));
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
    });
  }, []);
}
