/** Which entries of a journal a person may know of, and what is left of them: before they are put into words. */
import { assertNever } from '../domain/assert-never';
import type { CaseEvent, Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import type { Reading } from './reading';
import { actsIn, type About } from './records-in';
import { authorsIn, mayKnowTask } from './view-tasks';
import { mayKnow, mayKnowFlag, mayRead, mayReadActor } from './viewer';

/** An entry with its event as this person may know it. `unnamed`: who did it is not for them to know. */
export type JournalEntry = { readonly entry: Entry; readonly event: CaseEvent; readonly unnamed: boolean };

/** What stands alone in a journal, and what ends a request. */
const ENDS: readonly CaseEvent['type'][] = [
  'RequestAccepted',
  'AttemptRefused',
  'Viewed',
  'DossierExported',
  'AccessRequested',
];

/** Each entry's request: what one request brought about ends with it being accepted, and a refused one stands alone. */
function requestsIn(journal: readonly Entry[]): ReadonlyMap<number, number> {
  let request = 0;
  return new Map(journal.map(({ seq, event }) => [seq, ENDS.includes(event.type) ? (request += 1) - 1 : request]));
}

/** Who is kept out says as much about a family as its name does: it is an identity (L2). */
function withoutIdentities({ standing }: Reading, { actor, event }: Entry): CaseEvent {
  const isReadable = 'person' in actor && mayRead(standing, { level: 'L2' }, { author: actor.person, answers: {} });
  return event.type === 'PeopleExcluded' && !isReadable ? { ...event, people: [] } : event;
}

/** The ids of the tasks this person may know of, with the owner each has now. */
function knownTasks(reading: Reading, journal: readonly Entry[]): ReadonlySet<string> {
  const now = new Map(reading.state.tasks.map((task) => [task.id, task]));
  const authors = authorsIn(reading, journal);
  const tasks = journal.flatMap(({ event }) =>
    event.type === 'TaskOpened' ? [now.get(event.task.id) ?? event.task] : [],
  );
  return new Set(tasks.filter((task) => mayKnowTask(reading, task, authors)).map(({ id }) => id));
}

/** The id of the task that an event is about. */
function taskIn(event: CaseEvent): string | undefined {
  if (!('task' in event)) return undefined;
  return typeof event.task === 'string' ? event.task : event.task.id;
}

const onlyThem = (person: PersonId, people: readonly PersonId[]): PersonId[] => people.filter((one) => one === person);

/**
 * What an event is to somebody who is in the case for a part of it, of acts and tasks they may know of: those, their
 * items, and that they were invited.
 */
function ownPart({ standing }: Reading, { actor }: Entry, event: CaseEvent): CaseEvent | undefined {
  const { person, holds } = standing;
  switch (event.type) {
    case 'ActRecorded':
    case 'ActUndone':
    case 'ActCorrected':
    case 'DecisionProposed':
    case 'DecisionApproved':
    case 'DecisionRejected':
    case 'DecisionLapsed':
    case 'TaskOpened':
    case 'TaskDone':
    case 'TaskReassigned':
    case 'TaskReminded':
    case 'TaskEscalated':
      return event;
    // Who else tried what is for those who look after the whole.
    case 'AttemptRefused':
      return 'person' in actor && actor.person === person ? event : undefined;
    case 'ItemOpened':
      return holds.includes(event.item.id) ? event : undefined;
    case 'ItemMoved':
    case 'ItemHanded':
      return holds.includes(event.item) ? event : undefined;
    case 'MembersAdded':
    case 'MembersRemoved': {
      const people = onlyThem(person, event.people);
      return people.length > 0 ? { ...event, people } : undefined;
    }
    // How the case as a whole fares.
    case 'TieSet':
    case 'CaseOpened':
    case 'CaseClosed':
    case 'CaseReopened':
    case 'StageEntered':
    case 'PeopleExcluded':
    case 'LeadSet':
    case 'RulesMended':
    case 'FlagRaised':
    case 'FlagLowered':
    case 'TrackMoved':
    case 'OrganisationSet':
    case 'HandedOut':
    case 'NotReached':
    case 'RetentionReminded':
    case 'HoldSet':
    case 'DossierReleased':
    case 'DossierExported':
    case 'ErasureReleased':
    case 'Viewed':
    case 'AccessRequested':
    case 'RequestAccepted':
      return undefined;
    default:
      return assertNever(event);
  }
}

/**
 * What came of an act is by nobody to those who may not know who did that act; nor, for who is here for a part, of acts
 * that are not theirs.
 */
function isUnnamed(
  { standing }: Reading,
  { actor }: Entry,
  cause: (About & { readonly isKnown: boolean }) | undefined,
): boolean {
  if (cause === undefined || ('person' in actor && actor.person === standing.person)) return false;
  return !mayReadActor(standing, cause.act, cause.author) || (standing.relation === 'partial' && !cause.isKnown);
}

/**
 * The entries this person may know of, oldest first: for a member all but those about an act that is not for them, for
 * a reporter none.
 */
export function journalFor(reading: Reading, journal: readonly Entry[]): JournalEntry[] {
  const { view, standing } = reading;
  const { pathway } = view.context;
  if (standing.relation !== 'member' && standing.relation !== 'partial') return [];
  const knows = (about: About) => mayKnow(standing, about.act, about, about.opened);
  const acts = actsIn(pathway, journal);
  const requests = requestsIn(journal);
  const causes = new Map<number | undefined, About & { readonly isKnown: boolean }>();
  for (const entry of journal) {
    const about = acts.get(entry.seq);
    if (about) causes.set(requests.get(entry.seq), { ...about, isKnown: knows(about) });
  }
  const tasks = knownTasks(reading, journal);
  return journal.flatMap((entry) => {
    const about = acts.get(entry.seq);
    const task = taskIn(entry.event);
    const { event: told } = entry;
    const isHidden =
      ('flag' in told && !mayKnowFlag(standing, pathway, told.flag)) ||
      (told.type === 'TieSet' && !standing.alongside.includes(told.code));
    if ((about && !knows(about)) || (task !== undefined && !tasks.has(task)) || isHidden) return [];
    const whole = withoutIdentities(reading, entry);
    const event = standing.relation === 'member' ? whole : ownPart(reading, entry, whole);
    return event ? [{ entry, event, unnamed: isUnnamed(reading, entry, causes.get(requests.get(entry.seq))) }] : [];
  });
}
