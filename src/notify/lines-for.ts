/**
 * What an event says to whom (docs/rules.md#who-hears-what): a table from event to lines, everything in them L0. Pure.
 */
import { assertNever } from '../domain/assert-never';
import type { Task } from '../domain/case/case';
import { evaluate } from '../domain/conditions/conditions';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { hasLostRole } from '../domain/case/lost-role';
import { doerOf, isThere, ownsTask, relationOf, takesPart } from '../domain/case/membership';
import { isSameNote } from '../domain/decide/tasks';
import { holdsRole } from '../domain/people/roles';
import { actOf, coordinatorIn } from '../domain/procedure/pathway';
import type { Text } from '../domain/text';
import { nextNote } from '../domain/time/morning-note';
import { localDate } from '../domain/time/working-time';
import { byWhen } from '../words/case/by-when';
import { somebodyUnreachable } from '../words/case/delivery';
import { titleOfNotes } from '../words/task-titles';
import { noticeWords } from '../words/case/notices';
import { invited } from './invited';
import { inTheMorning, toPeople, type ToldLine } from './line';
import type { Recipient } from './message';
import {
  actorOf,
  coordinators,
  escalatesTo,
  forReporter,
  insteadOf,
  keepers,
  namersOf,
  noticeTo,
  ownersOf,
  takingPart,
  waitsForNobody,
  wholeMembers,
  type Changed,
  type Event,
} from './recipients';

const taskOf = (changed: Changed, id: string): Task | undefined => changed.after.tasks.find((task) => task.id === id);

/** When all whom a task waits for are away and nobody may do it meanwhile, somebody is asked to name who does. */
const askedToName = (changed: Changed, task: Task): ToldLine[] =>
  waitsForNobody(changed, task)
    ? namersOf(changed).map((to) => ({ to, say: noticeWords.nobodyThere(task.title) }))
    : [];

/** As long as a member is in the case who changed role or left, whoever looks after it is reminded of that too. */
const askedToHandOver = (changed: Changed): ToldLine[] =>
  changed.after.members.some((person) => hasLostRole(changed.context, changed.after, [], person))
    ? inTheMorning(namersOf(changed).map((to) => ({ to, say: noticeWords.toHandOver })))
    : [];

/**
 * When it is due, as it is said to somebody: a task that waits for nothing but somebody's answer has no day to name.
 */
const whenDue = ({ context: { calendar } }: Changed, { at }: Entry, { dueAt }: Task): Text =>
  byWhen(dueAt, at, calendar.timeZone);

/**
 * Those in the case whom a step waits for: who is there before who is not. Nobody when whoever just acted is one of
 * them, since they see what comes next.
 */
function upNow(changed: Changed, entry: Entry, task: Task): PersonId[] {
  const { context, after } = changed;
  const people = takingPart(context, after).filter((person) => ownsTask(context, after, person, task));
  const actor = actorOf(entry);
  if (actor !== undefined && people.includes(actor)) return [];
  const there = people.filter((person) => isThere(context, after, person));
  return there.length > 0 ? there : people;
}

/**
 * A step is announced to whom it waits for, each alone: the card in their channel changes without calling anybody. What
 * waits for approval has a card of its own; an entry to note is shown to the one who just acted.
 */
function taskOpened(changed: Changed, entry: Entry, task: Task): ToldLine[] {
  if (task.kind === 'sis' || task.later) return [];
  if (task.kind === 'approval') return askedToName(changed, task);
  const when = whenDue(changed, entry, task);
  if (task.kind === 'stage') {
    const say = noticeWords.yourTurn(task.title, when);
    return [...toPeople(upNow(changed, entry, task), undefined, say, 'turn'), ...askedToName(changed, task)];
  }
  const owners = ownersOf(changed, task).filter((to) => !('person' in to && to.person === actorOf(entry)));
  const say = noticeWords.taskForYou(task.title, when);
  const by = actorOf(entry);
  return [...owners.map((to): ToldLine => ({ to, say, heed: 'turn', by })), ...askedToName(changed, task)];
}

/** What waits to be noted is one note of its owner: said once, by all of its steps, with the day of the oldest. */
function asSaid({ context, after }: Changed, task: Task): Task {
  const notes = after.tasks.filter((one) => isSameNote(one, task));
  const titles = notes.map(({ title }) => title);
  return notes.length > 1 ? { ...notes[0]!, title: titleOfNotes(titles, context.pupilSystem) } : task;
}

/** The roles that are to hear how it goes with a task that is not theirs. */
const alsoTold = ({ tell = [] }: Task): Recipient[] => tell.map((role) => ({ role }));

function escalated(changed: Changed, entry: Entry, event: Event<'TaskEscalated'>): ToldLine[] {
  const task = taskOf(changed, event.task);
  if (!task) return [];
  const said = asSaid(changed, task);
  const say = noticeWords.overdue(said.title, whenDue(changed, entry, said));
  return [escalatesTo(task, event.to), ...alsoTold(task)].map((to) => ({ to, say }));
}

/**
 * A reminder may wait for the morning note of whoever it is for, unless that comes too late: when it is due before it,
 * or became due today.
 */
function reminderWaits({ context, after }: Changed, { at }: Entry, to: Recipient, { dueAt }: Task): boolean {
  const { calendar } = context;
  if (localDate(calendar, dueAt) < localDate(calendar, at)) return true;
  const person = 'person' in to ? (doerOf(context, after, to.person) ?? to.person) : undefined;
  const { workdays, away } = person === undefined ? {} : (context.roster[person] ?? {});
  return nextNote({ calendar, days: workdays, isAway: (date) => away !== undefined && date <= away.until }, at) < dueAt;
}

function reminded(changed: Changed, entry: Entry, id: string): ToldLine[] {
  const task = taskOf(changed, id);
  const said = task && asSaid(changed, task);
  const say = said && noticeWords.reminder(said.title, whenDue(changed, entry, said));
  return task && said && say
    ? [
        ...[...ownersOf(changed, task), ...alsoTold(task)].map((to): ToldLine => ({
          to,
          say,
          waits: reminderWaits(changed, entry, to, said) ? { tasks: [task.id] } : undefined,
        })),
        ...askedToName(changed, task),
        ...askedToHandOver(changed),
      ]
    : [];
}

/** What whoever reported it is told back, unless they wrote it themselves. */
function toReporter(changed: Changed, entry: Entry, event: Event<'ActRecorded'>): ToldLine[] {
  const { openedBy } = changed.after;
  if (openedBy === event.proposedBy || !forReporter(changed, event)) return [];
  return inTheMorning(toPeople([openedBy], actorOf(entry), noticeWords.forReporter));
}

function actRecorded(changed: Changed, entry: Entry, event: Event<'ActRecorded'>): ToldLine[] {
  const act = actOf(changed.context.pathway, event.act);
  const facts = {
    context: changed.context,
    state: changed.after,
    act,
    answers: event.answers,
    actor: actorOf(entry),
    now: entry.at,
  };
  const notices = act.notices.filter((notice) => !notice.when || evaluate(notice.when, facts).holds);
  const lines = notices.flatMap((notice) =>
    noticeTo(changed, entry, event, notice).map((to) => ({ to, say: notice.say, urgent: act.urgent })),
  );
  return [...lines, ...toReporter(changed, entry, event)];
}

/** Whoever looks after the case and can open it hears that somebody could not be reached: they see there who it is. */
function notReached(changed: Changed, { person, urgent }: Event<'NotReached'>): ToldLine[] {
  const { context, after } = changed;
  const role = coordinatorIn(context.pathway, after.stage);
  const others = (people: readonly PersonId[]) => people.filter((one) => one !== person);
  const caring = takingPart(context, after).filter(
    (one) => holdsRole(context.roster[one], role) && isThere(context, after, one),
  );
  const told = others(caring).length > 0 ? others(caring) : others(keepers(changed));
  return told.map((one) => ({ to: { person: one }, say: somebodyUnreachable, urgent }));
}

/** Whoever looks after both is asked once what it means; whoever began to merge hears when that could not be done. */
const tieLines = ({ is, tell = [] }: Event<'TieSet'>): ToldLine[] =>
  toPeople(tell, undefined, is === 'alike' ? noticeWords.alike : noticeWords.notMerged, 'turn');

/** Somebody who comes to hold a part of the case hears it, as far as they are in it. */
function entrusted({ context, after }: Changed, entry: Entry, holder: PersonId | undefined): ToldLine[] {
  return holder && takesPart(relationOf(context, after, holder))
    ? toPeople([holder], actorOf(entry), noticeWords.itemForYou)
    : [];
}

/**
 * The lines that an event makes. The proposer of a decision hears what became of it; members hear where the case goes.
 */
function linesFor(changed: Changed, entry: Entry, proposers: ReadonlyMap<string, PersonId>): ToldLine[] {
  const { event } = entry;
  const { pathway } = changed.context;
  switch (event.type) {
    case 'ActRecorded':
      return actRecorded(changed, entry, event);
    case 'ActCorrected':
      return inTheMorning(
        toPeople(
          [event.author, ...(changed.after.lead ? [changed.after.lead] : [])],
          actorOf(entry),
          noticeWords.corrected,
        ),
      );
    case 'MembersAdded':
      return invited(changed, entry, event.people);
    case 'LeadSet':
      return toPeople([event.person], actorOf(entry), noticeWords.youLead, 'turn');
    case 'DecisionLapsed':
      // What a closing case takes along is plain; what time let lapse is not.
      return 'system' in entry.actor && proposers.get(event.proposal)
        ? toPeople([proposers.get(event.proposal)!], undefined, noticeWords.lapsed(actOf(pathway, event.act).title))
        : [];
    case 'DecisionApproved':
    case 'DecisionRejected': {
      const proposer = proposers.get(event.proposal);
      const title = actOf(pathway, event.act).title;
      if (!proposer) return [];
      if (event.type === 'DecisionRejected') return toPeople([proposer], actorOf(entry), noticeWords.rejected(title));
      return event.unanswered
        ? toPeople([proposer], actorOf(entry), noticeWords.unanswered(title))
        : inTheMorning(toPeople([proposer], actorOf(entry), noticeWords.approved(title)));
    }
    case 'TaskOpened':
      return taskOpened(changed, entry, event.task);
    case 'TaskReassigned': {
      const task = taskOf(changed, event.task);
      const say = task && noticeWords.taskForYou(task.title, whenDue(changed, entry, task));
      return task && say ? ownersOf(changed, task).map((to) => ({ to, say, heed: 'turn' })) : [];
    }
    case 'TaskReminded':
      return reminded(changed, entry, event.task);
    case 'TaskEscalated':
      return escalated(changed, entry, event);
    case 'CaseClosed':
      return inTheMorning(toPeople(wholeMembers(changed), actorOf(entry), noticeWords.closed, 'state'));
    case 'CaseReopened':
      return inTheMorning(toPeople(wholeMembers(changed), actorOf(entry), noticeWords.reopened));
    case 'ItemOpened':
      return entrusted(changed, entry, event.item.holder);
    case 'ItemHanded':
      return entrusted(changed, entry, event.holder);
    case 'RetentionReminded':
      return inTheMorning([{ to: coordinators(changed), say: noticeWords.retention }]);
    case 'HoldSet':
      return inTheMorning(
        toPeople(wholeMembers(changed), actorOf(entry), event.on ? noticeWords.held : noticeWords.holdLifted),
      );
    case 'DossierReleased':
      return toPeople(event.people, undefined, noticeWords.released);
    case 'AccessRequested':
      return keepers(changed).map((person) => ({ to: { person }, say: noticeWords.accessAsked }));
    case 'NotReached':
      return notReached(changed, event);
    case 'TieSet':
      return tieLines(event);
    // What is undone is told by `undoneLines`. Where the case is says its card, and whose turn it is hears so with the
    // task of the step. Whatever would be said now of a record that goes is taken back with all that was said before.
    case 'StageEntered':
    case 'ActUndone':
    case 'ErasureReleased':
    case 'Viewed':
    case 'DossierExported':
    case 'ItemMoved':
    case 'OrganisationSet':
    case 'HandedOut':
    case 'CaseOpened':
    case 'DecisionProposed':
    case 'MembersRemoved':
    case 'PeopleExcluded':
    case 'RulesMended':
    case 'FlagRaised':
    case 'FlagLowered':
    case 'TrackMoved':
    case 'TaskDone':
    case 'RequestAccepted':
    case 'AttemptRefused':
      return [];
    default:
      return assertNever(event);
  }
}

/** The same lines, for whoever takes the place of who is away; not for the one who did it. */
export const linesInstead = (changed: Changed, entry: Entry, proposers: ReadonlyMap<string, PersonId>): ToldLine[] =>
  linesFor(changed, entry, proposers).flatMap((line) => {
    const to = insteadOf(changed, line.to);
    return to !== line.to && 'person' in to && to.person === actorOf(entry) ? [] : [{ ...line, to }];
  });
