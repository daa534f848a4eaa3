/** Which entries of a journal say that somebody saw something of a case, or tried to and was refused. Pure. */
import type { PersonId } from '../ids';
import type { Entry } from './event';

const SEEN = { Viewed: 'looked', DossierExported: 'exported', AttemptRefused: 'refused' } as const;
type Seen = (typeof SEEN)[keyof typeof SEEN];

const isSeen = (type: string): type is keyof typeof SEEN => type in SEEN;

/** Who, and which of the three; undefined for any other entry, and for what time itself did. */
export function sightingOf({
  actor,
  event,
}: Pick<Entry, 'actor' | 'event'>): { readonly person: PersonId; readonly what: Seen } | undefined {
  return isSeen(event.type) && 'person' in actor ? { person: actor.person, what: SEEN[event.type] } : undefined;
}
