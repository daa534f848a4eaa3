/** Which entries of a journal a person may know of, and what is left of them: before they are put into words. */
import type { CaseEvent, Entry } from '../domain/event';
import type { PersonId } from '../domain/ids';
import type { Reading } from './reading';
import { actsIn, recordsIn, type About } from './records-in';
import { authorsIn, mayKnowTask } from './view-tasks';
import { mayKnow, mayRead } from './viewer';

/** An entry with its event as this person may know it, and the act that brought it about, if one did. */
export type JournalEntry = { readonly entry: Entry; readonly event: CaseEvent; readonly cause: About | undefined };

/** What one request of one person brought about has one time. */
const momentOf = ({ at, actor }: Entry): string => `${at} ${'person' in actor ? actor.person : ''}`;

/** Who is kept out says as much about a family as its name does: it is an identity (L2). */
function withoutIdentities({ standing }: Reading, { actor, event }: Entry): CaseEvent {
  const isReadable = 'person' in actor && mayRead(standing, { level: 'L2' }, { author: actor.person, answers: {} });
  return event.type === 'PeopleExcluded' && !isReadable ? { ...event, people: [] } : event;
}

/** The ids of the tasks this person may know of, with the owner each has now. */
function knownTasks(reading: Reading, journal: readonly Entry[]): ReadonlySet<string> {
  const now = new Map(reading.state.tasks.map((task) => [task.id, task]));
  const authors = authorsIn(reading, journal);
  const tasks = journal.flatMap(({ event }) => (event.type === 'TaskOpened' ? [now.get(event.task.id) ?? event.task] : []));
  return new Set(tasks.filter((task) => mayKnowTask(reading, task, authors)).map(({ id }) => id));
}

/** The id of the task that an event is about. */
function taskIn(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'TaskOpened':
      return event.task.id;
    case 'TaskDone':
    case 'TaskReassigned':
    case 'TaskReminded':
    case 'TaskEscalated':
      return event.task;
    default:
      return undefined;
  }
}

const onlyThem = (person: PersonId, people: readonly PersonId[]): PersonId[] => people.filter((one) => one === person);

/** What an event is to somebody who is in the case for a part of it, of acts and tasks they may know of: those, their items, and that they were invited. */
function ownPart({ standing }: Reading, event: CaseEvent): CaseEvent | undefined {
  const { person, holds } = standing;
  switch (event.type) {
    case 'ActRecorded':
    case 'DecisionProposed':
    case 'DecisionApproved':
    case 'DecisionRejected':
    case 'DecisionLapsed':
    case 'AttemptRefused':
    case 'TaskOpened':
    case 'TaskDone':
    case 'TaskReassigned':
    case 'TaskReminded':
    case 'TaskEscalated':
      return event;
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
    default:
      return undefined;
  }
}

/** The entries this person may know of, oldest first: for a member all but those about an act that is not for them, for a reporter none. */
export function journalFor(reading: Reading, journal: readonly Entry[]): JournalEntry[] {
  const { view, standing } = reading;
  const { pathway } = view.context;
  if (standing.relation !== 'member' && standing.relation !== 'partial') return [];
  const acts = actsIn(pathway, journal);
  const opened = new Map(recordsIn(pathway, journal).map(({ record, opened: items }) => [record, items]));
  const causes = new Map(journal.filter(({ seq }) => acts.has(seq)).map((entry) => [momentOf(entry), acts.get(entry.seq)] as const));
  const tasks = knownTasks(reading, journal);
  return journal.flatMap((entry) => {
    const about = acts.get(entry.seq);
    const isKnown = about === undefined || mayKnow(standing, about.act, about, 'record' in entry.event ? opened.get(entry.event.record) : []);
    const task = taskIn(entry.event);
    if (!isKnown || (task !== undefined && !tasks.has(task))) return [];
    const whole = withoutIdentities(reading, entry);
    const event = standing.relation === 'member' ? whole : ownPart(reading, whole);
    return event ? [{ entry, event, cause: causes.get(momentOf(entry)) }] : [];
  });
}
