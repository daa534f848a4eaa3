/**
 * Folds an entry of the journal into the state of the case. Total over the events: a new event without a line here does
 * not compile.
 */
import { assertNever } from '../assert-never';
import type { CaseState, ClosedCase, ExistingCase, Item, CaseInProgress, LatestRecord, Task, Undoable } from './case';
import type { CaseEvent, Entry } from './event';
import type { PersonId } from '../ids';
import { lookKey } from './look-key';
import { recounted } from './recounted';
import { withUndo, withoutLastAct } from './undo';
import { valuesIn } from './values-in';

const REMEMBERED_REQUESTS = 32;

type Opened = Extract<CaseEvent, { type: 'CaseOpened' }>;
type Recorded = Extract<CaseEvent, { type: 'ActRecorded' }>;
type Corrected = Extract<CaseEvent, { type: 'ActCorrected' }>;
type Existing = Exclude<CaseEvent, Opened>;

const personOf = (entry: Entry): PersonId => {
  if ('system' in entry.actor) throw new Error(`${entry.event.type} needs a person`);
  return entry.actor.person;
};

function opened(entry: Entry, event: Opened): CaseInProgress {
  const { id, tenant, code, pathway, locale, stage } = event;
  return {
    status: 'open',
    id,
    tenant,
    code,
    pathway,
    locale,
    openedAt: entry.at,
    openedBy: personOf(entry),
    revision: 0,
    seq: entry.seq,
    stage,
    stageSince: entry.at,
    entered: [stage],
    passed: [],
    skipped: [],
    members: [],
    excluded: [],
    flags: [],
    tracks: {},
    latest: {},
    tallies: {},
    proposals: {},
    tasks: [],
    items: [],
    guarded: [],
    seen: [],
  };
}

function recorded(state: ExistingCase, entry: Entry, event: Recorded): ExistingCase {
  const by = event.proposedBy ?? personOf(entry);
  // The request that is being handled ends with a higher revision; the record belongs to that one.
  const record = {
    record: event.record,
    seq: entry.seq,
    revision: state.revision + 1,
    at: entry.at,
    by,
    answers: event.answers,
  };
  const counted = event.counts.map(
    (key) => [key, { count: (state.tallies[key]?.count ?? 0) + 1, seq: entry.seq }] as const,
  );
  return {
    ...state,
    latest: { ...state.latest, [event.act]: record },
    tallies: { ...state.tallies, ...Object.fromEntries(counted) },
    guarded: withAll(state.guarded, event.guards ?? []),
    ...(event.said ? { said: withSaid(state, by, event) } : {}),
    // What opened the case, and what two people settled, is no slip of one.
    undo: state.revision > 0 && !event.proposedBy ? undoable(state, record, event) : undefined,
  };
}

function undoable(before: ExistingCase, { record, by, at }: LatestRecord, { act }: Recorded): Undoable {
  return { record, act, by, at, before };
}

function withSaid(
  { said }: ExistingCase,
  by: PersonId,
  { answers, said: fields = [] }: Pick<Recorded, 'answers' | 'said'>,
): ExistingCase['said'] {
  const texts = fields.flatMap((field) => valuesIn(answers, field));
  return { texts: withAll(said?.texts ?? [], texts), by: withAll(said?.by ?? [], [by]) };
}

function corrected(state: ExistingCase, event: Corrected): ExistingCase {
  const latest = state.latest[event.act];
  const isNewest = latest?.record === event.record;
  const { labels = {} } = event;
  return {
    ...state,
    latest: isNewest ? { ...state.latest, [event.act]: { ...latest, answers: event.answers } } : state.latest,
    tallies: recounted(state.tallies, event),
    guarded: withAll(state.guarded, event.guards ?? []),
    ...(event.said ? { said: withSaid(state, event.author, event) } : {}),
    items: state.items.map((item) => (labels[item.id] ? { ...item, label: labels[item.id] } : item)),
  };
}

function enterStage(
  state: ExistingCase,
  entry: Entry,
  event: Extract<CaseEvent, { type: 'StageEntered' }>,
): ExistingCase {
  const passed = event.why === 'completed' ? [...state.passed, event.from] : state.passed;
  const ahead = [event.stage, ...(event.again ?? [])];
  return {
    ...state,
    stage: event.stage,
    stageSince: entry.at,
    entered: withAll(state.entered, [event.stage]),
    passed: without([...new Set(passed)], ahead),
    skipped: [...new Set([...state.skipped, ...event.skipped])].filter((stage) => !ahead.includes(stage)),
  };
}

const without = <T>(list: readonly T[], gone: readonly T[]): T[] => list.filter((one) => !gone.includes(one));
const withAll = <T>(list: readonly T[], more: readonly T[]): T[] => [...new Set([...list, ...more])];

function omit<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function changeTask(state: ExistingCase, id: string, change: (task: Task) => Task): ExistingCase {
  return { ...state, tasks: state.tasks.map((task) => (task.id === id ? change(task) : task)) };
}

function changeItem(state: ExistingCase, id: string, change: (item: Item) => Item): ExistingCase {
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) };
}

function reminded(state: ExistingCase, event: Extract<CaseEvent, { type: 'TaskReminded' }>): ExistingCase {
  return changeTask(state, event.task, (task) => {
    const left = task.remindAt.filter((at) => at > event.at);
    return { ...task, remindAt: event.next && left.length === 0 ? [event.next] : left };
  });
}

function reopened(state: ExistingCase): CaseInProgress {
  if (state.status === 'open') return state;
  const { closedAt: _closedAt, keptUntil: _keptUntil, reviewAt: _reviewAt, ...rest } = state;
  return { ...rest, status: 'open' };
}

function applied(state: ExistingCase, entry: Entry, event: Existing): ExistingCase {
  switch (event.type) {
    case 'ActRecorded':
      return recorded(state, entry, event);
    case 'DecisionProposed': {
      const { proposal, act, answers, reasons, hints } = event;
      return {
        ...state,
        proposals: {
          ...state.proposals,
          [act]: { id: proposal, act, by: personOf(entry), at: entry.at, answers, reasons, hints },
        },
      };
    }
    case 'DecisionApproved':
      return {
        ...state,
        proposals: omit(state.proposals, event.act),
        ...(event.unanswered ? {} : { decided: withAll(state.decided ?? [], [event.act]) }),
      };
    case 'DecisionRejected':
    case 'DecisionLapsed':
      return { ...state, proposals: omit(state.proposals, event.act) };
    case 'StageEntered':
      return enterStage(state, entry, event);
    case 'MembersAdded':
      return { ...state, members: withAll(state.members, event.people) };
    case 'MembersRemoved':
      return { ...state, members: without(state.members, event.people) };
    case 'PeopleExcluded':
      return {
        ...state,
        excluded: withAll(state.excluded, event.people),
        members: without(state.members, event.people),
      };
    case 'LeadSet':
      return { ...state, lead: event.person };
    case 'RulesMended':
      return { ...state, mended: withAll(state.mended ?? [], event.rows) };
    case 'FlagRaised':
      return { ...state, flags: withAll(state.flags, [event.flag]) };
    case 'FlagLowered':
      return { ...state, flags: without(state.flags, [event.flag]) };
    case 'TrackMoved':
      return { ...state, tracks: { ...state.tracks, [event.track]: event.to } };
    case 'ItemOpened':
      return { ...state, items: [...state.items, event.item] };
    case 'ItemMoved':
      return changeItem(state, event.item, (item) => ({ ...item, state: event.to }));
    case 'ItemHanded':
      return changeItem(state, event.item, (item) => ({ ...item, holder: event.holder }));
    case 'OrganisationSet':
      return { ...state, organisation: event.organisation };
    case 'HandedOut':
      return { ...state, handouts: { ...state.handouts, [event.act]: event.reference } };
    case 'TaskOpened':
      return { ...state, tasks: [...state.tasks, event.task] };
    case 'TaskDone':
      return { ...state, tasks: state.tasks.filter((task) => task.id !== event.task) };
    case 'TaskReassigned':
      return changeTask(state, event.task, (task) => ({ ...task, owner: event.owner }));
    case 'TaskReminded':
      return reminded(state, event);
    case 'TaskEscalated':
      return changeTask(state, event.task, (task) => ({ ...task, escalateAt: undefined }));
    case 'CaseClosed':
      return {
        ...state,
        status: 'closed',
        closedAt: entry.at,
        keptUntil: event.keptUntil,
        reviewAt: event.reviewAt,
      } satisfies ClosedCase;
    case 'RetentionReminded':
      return { ...state, reviewAt: event.next };
    case 'HoldSet':
      return { ...state, hold: event.on };
    case 'DossierReleased':
      return { ...state, release: { record: event.record, people: event.people, until: event.until } };
    case 'DossierExported':
      return state;
    case 'ErasureReleased':
      return {
        ...state,
        erasing: entry.at,
        erasedBy: withAll(state.latest['erase'] ? [state.latest['erase'].by] : [], [personOf(entry)]),
      };
    case 'Viewed':
      return { ...state, looks: { ...state.looks, [lookKey(personOf(entry), event.what)]: entry.at } };
    case 'AccessRequested': {
      const person = personOf(entry);
      return {
        ...state,
        accessRequests: { ...state.accessRequests, [person]: (state.accessRequests?.[person] ?? 0) + 1 },
      };
    }
    case 'NotReached':
      return { ...state, notReached: { ...state.notReached, [event.person]: entry.at } };
    case 'ActCorrected':
      return corrected(state, event);
    case 'ActUndone':
      return withoutLastAct(state);
    case 'TieSet':
      return { ...state, ties: { ...state.ties, [event.case]: { code: event.code, is: event.is, upTo: event.upTo } } };
    case 'CaseReopened':
      return reopened(state);
    case 'RequestAccepted':
      return {
        ...state,
        revision: event.bumps ? state.revision + 1 : state.revision,
        seen: [...state.seen, event.request].slice(-REMEMBERED_REQUESTS),
      };
    case 'AttemptRefused': {
      const person = personOf(entry);
      return { ...state, attempts: { ...state.attempts, [person]: (state.attempts?.[person] ?? 0) + 1 } };
    }
    default:
      return assertNever(event);
  }
}

/** The state after `entry`. Throws when an entry comes before the case was opened: that journal is broken. */
export function evolve(state: CaseState, entry: Entry): ExistingCase {
  if (entry.event.type === 'CaseOpened') return opened(entry, entry.event);
  if (state.status === 'none') throw new Error(`${entry.event.type} before the case was opened`);
  return withUndo({ ...applied(state, entry, entry.event), seq: entry.seq }, entry);
}
