/** Who hears what about which event (docs/rules.md#who-hears-what). A table from event to messages; everything in them is L0. Pure. */
import { assertNever } from '../domain/assert-never';
import type { ApprovalOutcome, ExistingCase, Task } from '../domain/case/case';
import { evaluate } from '../domain/conditions/conditions';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { hasLostRole } from '../domain/case/lost-role';
import { relationOf, takersOf, takesPart } from '../domain/case/membership';
import { namedIn } from '../domain/case/named-in';
import { actOf, stageOf } from '../domain/procedure/pathway';
import { joinTexts, type Text } from '../domain/text';
import { noticeWords } from '../words/case/notices';
import type { Message, Recipient } from './message';
import {
  actorOf,
  coordinators,
  escalatesTo,
  forReporter,
  insteadOf,
  keepers,
  mayHear,
  namersOf,
  noticeTo,
  ownersOf,
  rolesForAll,
  rolesOfLine,
  rolesPinged,
  waitsForNobody,
  wholeMembers,
  type Changed,
  type Event,
} from './recipients';

type Line = { readonly to: Recipient; readonly say: Text; readonly urgent?: boolean };

function toPeople(people: readonly PersonId[], except: PersonId | undefined, say: Text): Line[] {
  return people.filter((person) => person !== except).map((person) => ({ to: { person }, say }));
}

const taskOf = (changed: Changed, id: string): Task | undefined => changed.after.tasks.find((task) => task.id === id);

/** When all whom a task waits for are away and nobody may do it meanwhile, somebody is asked to name who does. */
const askedToName = (changed: Changed, task: Task): Line[] =>
  waitsForNobody(changed, task)
    ? namersOf(changed).map((to) => ({ to, say: noticeWords.nobodyThere(task.title) }))
    : [];

/** As long as a member is in the case who changed role or left, whoever looks after it is reminded of that too. */
const askedToHandOver = (changed: Changed): Line[] =>
  changed.after.members.some((person) => hasLostRole(changed.context, changed.after, [], person))
    ? namersOf(changed).map((to) => ({ to, say: noticeWords.toHandOver }))
    : [];

/** Stage and approval tasks have cards of their own; an entry to note is shown to the one who just acted. */
function taskOpened(changed: Changed, entry: Entry, task: Task): Line[] {
  if (task.kind === 'sis') return [];
  if (task.kind === 'stage' || task.kind === 'approval') return askedToName(changed, task);
  const owners = ownersOf(changed, task).filter((to) => !('person' in to && to.person === actorOf(entry)));
  return [...owners.map((to) => ({ to, say: noticeWords.taskForYou(task.title) })), ...askedToName(changed, task)];
}

/** The roles that are to hear how it goes with a task that is not theirs. */
const alsoTold = ({ tell = [] }: Task): Recipient[] => tell.map((role) => ({ role }));

function escalated(changed: Changed, event: Event<'TaskEscalated'>): Line[] {
  const task = taskOf(changed, event.task);
  return task
    ? [escalatesTo(task, event.to), ...alsoTold(task)].map((to) => ({ to, say: noticeWords.overdue(task.title) }))
    : [];
}

function reminded(changed: Changed, id: string): Line[] {
  const task = taskOf(changed, id);
  return task
    ? [
        ...[...ownersOf(changed, task), ...alsoTold(task)].map((to) => ({ to, say: noticeWords.reminder(task.title) })),
        ...askedToName(changed, task),
        ...askedToHandOver(changed),
      ]
    : [];
}

/** What whoever reported it is told back, unless they wrote it themselves. */
function toReporter(changed: Changed, entry: Entry, event: Event<'ActRecorded'>): Line[] {
  const { openedBy } = changed.after;
  if (openedBy === event.proposedBy || !forReporter(changed, event)) return [];
  return toPeople([openedBy], actorOf(entry), noticeWords.forReporter);
}

function actRecorded(changed: Changed, entry: Entry, event: Event<'ActRecorded'>): Line[] {
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

/** Somebody who comes to hold a part of the case hears it, as far as they are in it. */
function entrusted({ context, after }: Changed, entry: Entry, holder: PersonId | undefined): Line[] {
  return holder && takesPart(relationOf(context, after, holder))
    ? toPeople([holder], actorOf(entry), noticeWords.itemForYou)
    : [];
}

/** The lines that an event makes. The proposer of a decision hears what became of it; members hear where the case goes. */
function linesFor(changed: Changed, entry: Entry, proposers: ReadonlyMap<string, PersonId>): Line[] {
  const { event } = entry;
  const { pathway } = changed.context;
  switch (event.type) {
    case 'ActRecorded':
      return actRecorded(changed, entry, event);
    case 'StageEntered': {
      const stage = stageOf(pathway, event.stage);
      const say = noticeWords.stageStarted(stage.title);
      return [
        ...rolesForAll(changed, stage.pings).map((role) => ({ to: { role }, say })),
        ...toPeople(wholeMembers(changed), actorOf(entry), say),
      ];
    }
    case 'MembersAdded':
      return toPeople(event.people, actorOf(entry), noticeWords.youAreIn);
    case 'LeadSet':
      return toPeople([event.person], actorOf(entry), noticeWords.youLead);
    case 'DecisionApproved':
    case 'DecisionRejected': {
      const proposer = proposers.get(event.proposal);
      const title = actOf(pathway, event.act).title;
      const say = event.type === 'DecisionApproved' ? noticeWords.approved(title) : noticeWords.rejected(title);
      return proposer ? toPeople([proposer], actorOf(entry), say) : [];
    }
    case 'TaskOpened':
      return taskOpened(changed, entry, event.task);
    case 'TaskReassigned': {
      const task = taskOf(changed, event.task);
      return task ? ownersOf(changed, task).map((to) => ({ to, say: noticeWords.taskForYou(task.title) })) : [];
    }
    case 'TaskReminded':
      return reminded(changed, event.task);
    case 'TaskEscalated':
      return escalated(changed, event);
    case 'CaseClosed':
      return toPeople(wholeMembers(changed), actorOf(entry), noticeWords.closed);
    case 'CaseReopened':
      return toPeople(wholeMembers(changed), actorOf(entry), noticeWords.reopened);
    case 'ItemOpened':
      return entrusted(changed, entry, event.item.holder);
    case 'ItemHanded':
      return entrusted(changed, entry, event.holder);
    case 'RetentionReminded':
      return [{ to: coordinators(changed), say: noticeWords.retention }];
    case 'HoldSet':
      return toPeople(wholeMembers(changed), actorOf(entry), event.on ? noticeWords.held : noticeWords.holdLifted);
    case 'DossierReleased':
      return toPeople(event.people, undefined, noticeWords.released);
    case 'AccessRequested':
      return keepers(changed).map((person) => ({ to: { person }, say: noticeWords.accessAsked }));
    // Whatever would be said now is taken back with all that was said before.
    case 'ErasureReleased':
    case 'Viewed':
    case 'DossierExported':
    case 'ItemMoved':
    case 'OrganisationSet':
    case 'HandedOut':
    case 'CaseOpened':
    case 'DecisionProposed':
    case 'DecisionLapsed':
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
const linesInstead = (changed: Changed, entry: Entry, proposers: ReadonlyMap<string, PersonId>): Line[] =>
  linesFor(changed, entry, proposers).flatMap((line) => {
    const to = insteadOf(changed, line.to);
    return to !== line.to && 'person' in to && to.person === actorOf(entry) ? [] : [{ ...line, to }];
  });

/** Who is shown a proposal that waits for somebody by name: them, or while they are away the first who may, other than who proposed it. */
function namedApprover({ context, after }: Changed, act: string, person: PersonId): PersonId {
  const takers = takersOf(context, after, person).filter((one) => one !== after.proposals[act]?.by);
  return takers[0] ?? person;
}

function approversOf(changed: Changed, act: string, answers: ExistingCase['latest'][string]['answers']): Recipient[] {
  const by = actOf(changed.context.pathway, act).approval?.by;
  if (!by) return [];
  return 'roles' in by
    ? rolesOfLine(changed, by.roles).map((role) => ({ role, always: true }))
    : namedIn(answers, by.field).map((person) => ({ person: namedApprover(changed, act, person) }));
}

/** The cards that must show the present: every waiting proposal, and those that were just answered. */
function approvalCards(changed: Changed, before: ExistingCase | undefined): Message[] {
  const card = (
    act: string,
    proposal: string,
    answers: ExistingCase['latest'][string]['answers'],
    outcome: ApprovalOutcome,
  ): Message[] =>
    approversOf(changed, act, answers)
      .filter((to) => mayHear(changed, to))
      .map((to) => ({ key: proposal, to, content: { show: 'approval', act, proposal, outcome } }));
  const waiting = Object.values(changed.after.proposals).flatMap((one) =>
    card(one.act, one.id, one.answers, 'waiting'),
  );
  const outcomes = { DecisionApproved: 'approved', DecisionRejected: 'rejected', DecisionLapsed: 'lapsed' } as const;
  const answered = changed.entries.flatMap(({ event }) => {
    if (event.type !== 'DecisionApproved' && event.type !== 'DecisionRejected' && event.type !== 'DecisionLapsed')
      return [];
    return card(event.act, event.proposal, before?.proposals[event.act]?.answers ?? {}, outcomes[event.type]);
  });
  return [...waiting, ...answered];
}

function sameRecipient(one: Recipient, other: Recipient): boolean {
  if ('person' in one) return 'person' in other && one.person === other.person;
  return (
    'role' in other && one.role === other.role && one.organisation === other.organisation && one.level === other.level
  );
}

/** One message a recipient: whoever has several things to hear of one change hears them together, each once, in the order they happened. */
function together(lines: readonly Line[]): Line[] {
  return lines.reduce<Line[]>((told, line) => {
    const index = told.findIndex((other) => sameRecipient(other.to, line.to));
    const earlier = told[index];
    if (!earlier) return [...told, line];
    if (earlier.say.nl.includes(line.say.nl)) return told;
    const to = 'role' in line.to && line.to.always ? line.to : earlier.to;
    return told.with(index, {
      to,
      say: joinTexts([earlier.say, line.say], ' '),
      urgent: earlier.urgent || line.urgent,
    });
  }, []);
}

/** Events that change nothing anybody else has to hear of; a card that is shown somewhere stays as it is. */
const SILENT: readonly Entry['event']['type'][] = ['AttemptRefused', 'Viewed', 'DossierExported'];

/**
 * The messages of a change, in the order in which they must arrive: first the case's own card (the root of its thread), then decisions to approve,
 * then the lines. Nothing is sent for a refused attempt.
 */
export function messagesFor(changed: Changed, before: ExistingCase | undefined): Message[] {
  const { entries, after } = changed;
  const told = entries.filter(({ event }) => !SILENT.includes(event.type));
  if (told.length === 0) return [];
  const proposers = new Map(Object.values(before?.proposals ?? {}).map((proposal) => [proposal.id, proposal.by]));
  // Who asks to be let in is between them and those who lead: no card in a channel moves for it.
  const aside = told.every(({ event }) => event.type === 'AccessRequested');
  const cards: Message[] = aside
    ? []
    : [
        ...rolesPinged(changed).map((role): Message => ({ key: 'case', to: { role }, content: { show: 'case' } })),
        ...approvalCards(changed, before),
      ];
  const lines = together(
    told.flatMap((entry) => linesInstead(changed, entry, proposers)).filter((line) => mayHear(changed, line.to)),
  );
  const notices = lines.map(({ to, say, urgent = false }, index): Message => ({
    key: `notice-${after.seq}-${index}`,
    to,
    content: { show: 'notice', say, urgent },
  }));
  return [...cards, ...notices];
}
