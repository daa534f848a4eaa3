/**
 * Whose changes it is not known of yet whether they were stored, and which openings that were: in the memory of this
 * process, so that whoever tries once more means the same case. Holds what was typed no longer than an hour, and nowhere else.
 */
import type { Filled } from '../requests/request';
import { createRecent } from './recent';

/** Whose opening it is, by which form. */
export type Opener = { readonly tenant: string; readonly person: string; readonly form: string };
export type DoubtfulOpening = { readonly case: string; readonly filled: Filled };

export type Doubts = {
  /** Waits so many milliseconds; keeps no process alive. */
  readonly pause: (ms: number) => Promise<void>;
  /** It is not known yet what came of a change of this person; calling what it gives says that it is. */
  enter(person: Pick<Opener, 'tenant' | 'person'>): () => void;
  /** Is there such a change of theirs? */
  isInDoubt(person: Pick<Opener, 'tenant' | 'person'>): boolean;
  /** Nobody knows whether this opening was stored; `at`: ISO, UTC. */
  begin(opener: Opener, opening: DoubtfulOpening, at: string): void;
  /** Now it is known of this case. */
  end(caseId: string): void;
  /** The opening of this person under this form of which nobody knows yet. */
  waiting(opener: Opener, now: string): DoubtfulOpening | undefined;
  /** The case that was in doubt and said the same, for an opening that comes again under another id. */
  sameAs(opener: Opener, filled: Filled, now: string): string | undefined;
  /** What was sent of this case when it came into doubt. */
  sent(caseId: string): Filled | undefined;
};

const REMEMBERED = 500;
const HOUR_MS = 60 * 60 * 1000;

type Kept = DoubtfulOpening & { readonly opener: string; readonly at: string; known: boolean };

const keyOf = ({ tenant, person, form }: Opener): string => JSON.stringify([tenant, person, form]);

/** No doubts yet. */
export function createDoubts(pause: Doubts['pause']): Doubts {
  const byCase = createRecent<Kept>(REMEMBERED);
  const latest = createRecent<Kept>(REMEMBERED);
  const bySaid = createRecent<Kept>(REMEMBERED);
  const inDoubt = new Map<string, number>();
  const personKey = ({ tenant, person }: Pick<Opener, 'tenant' | 'person'>) => JSON.stringify([tenant, person]);
  const saidKey = (opener: Opener, { answers }: Filled) => JSON.stringify([keyOf(opener), answers]);
  const fresh = (kept: Kept | undefined, now: string): Kept | undefined =>
    kept && Date.parse(now) - Date.parse(kept.at) < HOUR_MS ? kept : undefined;
  return {
    pause,
    enter(person) {
      const key = personKey(person);
      inDoubt.set(key, (inDoubt.get(key) ?? 0) + 1);
      return () => {
        const left = (inDoubt.get(key) ?? 1) - 1;
        if (left > 0) inDoubt.set(key, left);
        else inDoubt.delete(key);
      };
    },
    isInDoubt: (person) => inDoubt.has(personKey(person)),
    begin(opener, opening, at) {
      const kept: Kept = { ...opening, opener: keyOf(opener), at, known: false };
      byCase.set(opening.case, kept);
      latest.set(keyOf(opener), kept);
      bySaid.set(saidKey(opener, opening.filled), kept);
    },
    end(caseId) {
      const kept = byCase.get(caseId);
      if (kept) kept.known = true;
    },
    waiting(opener, now) {
      const kept = fresh(latest.get(keyOf(opener)), now);
      return kept && !kept.known ? kept : undefined;
    },
    sameAs: (opener, filled, now) => fresh(bySaid.get(saidKey(opener, filled)), now)?.case,
    sent: (caseId) => byCase.get(caseId)?.filled,
  };
}
