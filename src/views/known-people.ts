/**
 * Whose name this person may read: not that of somebody who is only known for an act whose author is protected
 * (BXN-3.4).
 */
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { namedIn } from '../domain/case/named-in';
import type { Act } from '../domain/procedure/pathway';
import { actsIn } from './records-in';
import { mayKnow, mayRead, mayReadActor, nameOf, type Origin, type ViewerStanding, type ViewContext } from './viewer';

/** The name of somebody, or undefined when this viewer may not read it. */
export type Namer = (person: PersonId) => string | undefined;

/**
 * Does the pathway protect the name behind some act from people who read no more than L1? Then names need the journal.
 */
export const protectsAuthors = (acts: readonly Act[]): boolean =>
  acts.some(({ actorLevel }) => actorLevel === 'L2' || actorLevel === 'L3');

/** The people that a record names in fields this viewer reads. */
function readablyNamed(standing: ViewerStanding, act: Act, origin: Origin): PersonId[] {
  const fields = act.fields.filter(
    (field) => (field.type === 'person' || field.type === 'people') && mayRead(standing, field, origin),
  );
  return fields.flatMap(({ id }) => namedIn(origin.answers, id));
}

/**
 * Who may be named to this viewer. Without the journal it cannot be told whose name is protected, so then nobody's is
 * read but their own.
 */
export function namerFor(view: ViewContext, standing: ViewerStanding, journal: readonly Entry[]): Namer {
  const { pathway } = view.context;
  if (pathway.acts.every(({ actorLevel }) => standing.levels.includes(actorLevel)))
    return (person) => nameOf(view, person);
  const known = new Set<PersonId>([standing.person]);
  const hidden = new Set<PersonId>();
  const acts = actsIn(pathway, journal);
  for (const { seq, event } of journal) {
    const about = acts.get(seq);
    // Trying something is no way to become known.
    if (!about || event.type === 'AttemptRefused') continue;
    const isRead = mayKnow(standing, about.act, about, about.opened);
    if (!mayReadActor(standing, about.act, about.author)) hidden.add(about.author);
    else if (isRead) known.add(about.author);
    if (isRead) readablyNamed(standing, about.act, about).forEach((person) => known.add(person));
  }
  // Who is here for a part knows only whom their part names: any other name may point to the source.
  const isMember = standing.relation === 'member' && journal.length > 0;
  const isKnown = (person: PersonId): boolean => known.has(person) || (isMember && !hidden.has(person));
  return (person) => (isKnown(person) ? nameOf(view, person) : undefined);
}
