/** Tallies when a record that they counted is corrected. Pure. */
import type { Tally } from './case';
import type { CaseEvent } from './event';

type Tallies = Readonly<Record<string, Tally>>;
type Corrected = Extract<CaseEvent, { type: 'ActCorrected' }>;

/**
 * The tallies with one record counted otherwise. Which record counted before it is not known here, so a tally that loses
 * its newest one counts as old: whatever had to come after something else is asked again.
 */
export function recounted(
  tallies: Tallies,
  { counts, uncounts, of }: Pick<Corrected, 'counts' | 'uncounts' | 'of'>,
): Tallies {
  const more = counts.map((key) => {
    const { count = 0, seq = 0 } = tallies[key] ?? {};
    return [key, { count: count + 1, seq: Math.max(seq, of) }] as const;
  });
  const fewer = uncounts.flatMap((key) => {
    const { count = 0, seq = 0 } = tallies[key] ?? {};
    return count > 1 ? [[key, { count: count - 1, seq: seq === of ? 1 : seq }] as const] : [];
  });
  const others = Object.entries(tallies).filter(([key]) => !uncounts.includes(key));
  return Object.fromEntries([...others, ...more, ...fewer]);
}
