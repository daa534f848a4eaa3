/** The open tasks of a case for one person. What a task is about is content; some are known to a few only. */
import type { Proposal, Task } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { doerOf, isThere, ownsTask } from '../domain/case/membership';
import { whyNot } from '../domain/decide/decide-act';
import { mayDecide } from '../domain/decide/decide-approval';
import { isSameNote } from '../domain/decide/tasks';
import { roleName } from '../domain/people/roles';
import { worksOn } from '../domain/time/own-days';
import { joinTexts, type Text } from '../domain/text';
import { titleOfNotes } from '../words/task-titles';
import { offeredByNearness } from './offered-by-nearness';
import type { Reading } from './reading';
import { recordsIn } from './records-in';
import type { TaskView } from './types';
import { labelOf } from './view-items';
import { isAmong } from './viewer';

/** Who wrote the record that opened a task, by record id. */
export type Authors = ReadonlyMap<string, PersonId>;

/** The authors of all records: from the journal, and of the latest ones from the head when there is no journal. */
export function authorsIn({ view, state }: Pick<Reading, 'view' | 'state'>, journal: readonly Entry[]): Authors {
  const latest = Object.values(state.latest).map(({ record, by }) => [record, by] as const);
  return new Map([
    ...latest,
    ...recordsIn(view.context.pathway, journal).map(({ record, author }) => [record, author] as const),
  ]);
}

/**
 * May this person know of a task, open or done? Its owner may; members whom its readers allow; a reporter only of tasks
 * on their own name.
 */
export function mayKnowTask({ view, state, standing }: Reading, task: Task, authors: Authors): boolean {
  const { relation, person } = standing;
  const owns = ownsTask(view.context, state, person, task);
  if (relation === 'partial') return owns;
  if (relation !== 'member') return relation === 'reporter' && 'person' in task.owner && owns;
  return owns || !task.readers || authors.get(task.record ?? '') === person || isAmong(standing, task.readers);
}

/**
 * Who of several takes up what is asked of their role: the lead, else whoever came into the case first, of those who
 * are there and work today before the others.
 */
function chosenOf({ view: { context, now }, state }: Reading, task: Task): PersonId | undefined {
  const there = state.members.filter(
    (person) => isThere(context, state, person) && ownsTask(context, state, person, task),
  );
  const today = there.filter((person) => worksOn(context.calendar, context.roster[person]?.workdays, now));
  const inOrder = today.length > 0 ? today : there;
  return there.length > 1 ? (inOrder.find((person) => person === state.lead) ?? inOrder[0]) : undefined;
}

function ownerOf(reading: Reading, task: Task): TaskView['owner'] {
  const { view, state, name } = reading;
  const { owner } = task;
  if ('roles' in owner) {
    const chosen = chosenOf(reading, task);
    const called = chosen && name(chosen);
    const roles = owner.roles.map((role) => roleName(view.context.roles, role));
    return called === undefined ? { roles } : { roles, chosen: called };
  }
  const whose = 'person' in owner ? owner.person : state.lead;
  const doer = whose && doerOf(view.context, state, whose, task.doneBy);
  if ('lead' in owner && (doer === undefined || doer === whose)) return owner;
  const whom = whose && name(whose);
  const person = doer && doer !== whose ? name(doer) : whom;
  if (person === undefined) return { somebody: true };
  return doer && doer !== whose && whom !== undefined ? { person, inPlaceOf: whom } : { person };
}

/** Whoever may know of the task reads what it is about at their level; who wrote it always does. */
function detailOf({ standing }: Reading, { detail, record }: Task, authors: Authors): string | undefined {
  if (!detail || standing.discreet) return undefined;
  return standing.levels.includes(detail.level) || authors.get(record ?? '') === standing.person
    ? detail.text
    : undefined;
}

/**
 * The items a task is about, as this person may know them: which of several services, say, feedback is awaited from.
 */
function aboutOf({ view, state, standing, name }: Reading, { items: about = [] }: Task): Text | undefined {
  const items = state.items.filter(
    ({ id }) => about.includes(id) && (standing.relation === 'member' || standing.holds.includes(id)),
  );
  return items.length > 0
    ? joinTexts(
        items.map((item) => labelOf(view, standing, state, item, name).label),
        ', ',
      )
    : undefined;
}

/** The open tasks that this person may know of, as they are. */
export function knownTasks(reading: Reading, journal: readonly Entry[]): Task[] {
  const authors = authorsIn(reading, journal);
  return reading.state.tasks.filter((task) => mayKnowTask(reading, task, authors));
}

/** The proposal that a task to approve waits for. */
const proposalOf = ({ state }: Reading, { kind, row }: Task): Proposal | undefined =>
  kind === 'approval' ? Object.values(state.proposals).find(({ act }) => row === `approval-${act}`) : undefined;

/** To approve is for another than the proposer, as long as there is one (DES-7). */
function isOnOwnProposal(reading: Reading, task: Task): boolean {
  const { view, state, standing } = reading;
  const proposal = proposalOf(reading, task);
  return proposal?.by === standing.person && !mayDecide(view.context, state, standing.person, proposal);
}

/** The open tasks that this person may know of, as they may see them. */
export function viewTasks(reading: Reading, journal: readonly Entry[]): TaskView[] {
  const { view, state, standing } = reading;
  const authors = authorsIn(reading, journal);
  const offered = offeredByNearness(view, state);
  const possible = offered.filter(({ act }) => !whyNot(view.context, state, standing.person, act));
  const known = knownTasks(reading, journal);
  // What waits to be noted in the pupil system is one thing to do a person, named by all of its steps.
  const notesOf = (task: Task): Task[] => (task.kind === 'sis' ? known.filter((one) => isSameNote(one, task)) : []);
  const apart = known.filter((task) => task.kind !== 'sis' || notesOf(task)[0] === task);
  return apart.map((task) => {
    const mine = ownsTask(view.context, state, standing.person, task) && !isOnOwnProposal(reading, task);
    const ends = ({ act, near }: (typeof offered)[number]) =>
      task.kind === 'stage' ? near === 0 : task.doneBy.includes(act.id);
    const asked = task.kind === 'stage' ? (possible.find(ends) ?? offered.find(ends)) : undefined;
    const tickable = mine && task.doneBy.length === 0 && task.kind !== 'stage' && task.kind !== 'approval';
    return {
      id: task.id,
      title:
        task.kind === 'sis'
          ? titleOfNotes(
              notesOf(task).map(({ title }) => title),
              view.context.pupilSystem,
            )
          : task.title,
      about: aboutOf(reading, task),
      detail: detailOf(reading, task, authors),
      kind: task.kind,
      dueAt: task.dueAt,
      overdue: task.dueAt < view.now,
      // Its reminders are still to come: nobody is asked for it yet.
      later: task.later === true && task.dueAt > view.now && (task.remindAt[0] ?? task.dueAt) > view.now,
      owner: ownerOf(reading, task),
      mine,
      tickable,
      entry: task.kind === 'sis' && mine ? view.context.pupilSystem : undefined,
      proposes: proposalOf(reading, task)?.act,
      asks: asked?.act.title,
      acts: possible.filter(ends).map(({ act }) => act.id),
    };
  });
}
