/**
 * The journal in words: who did what, when, in which step and by which rules. What was written stands in the record,
 * behind its levels.
 */
import { assertNever } from '../domain/assert-never';
import type { ExistingCase, Item } from '../domain/case/case';
import type { CaseEvent, Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { lineOf, stageOf, type Pathway } from '../domain/procedure/pathway';
import { asIs, joinTexts, type Text } from '../domain/text';
import {
  journalAbout,
  journalAsked,
  journalHandedTo,
  journalLines,
  journalLooked,
  journalOpened,
  journalPassedOn,
  journalRejected,
  journalStage,
  journalTaskDone,
} from '../words/case/journal';
import { tiesInJournal } from '../words/case/tie-acts';
import { inPlaceOf, itemCalled, viewPhrases } from '../words/case/view-phrases';
import { journalFor, type JournalEntry } from './journal-for';
import type { Namer } from './known-people';
import { readingOf, type Reading } from './reading';
import type { JournalLineView } from './types';
import { labelOf } from './view-items';
import type { ViewContext } from './viewer';

const about = (what: Text, title: Text): Text => joinTexts([what, title], ': ');

/** A line about people, without those whose name is protected; no line when that leaves nobody. */
function aboutPeople(what: Text, name: Namer, ids: readonly PersonId[]): Text | undefined {
  const names = ids.flatMap((id) => name(id) ?? []).join(', ');
  return names === '' ? undefined : about(what, asIs(names));
}

/**
 * What an item is called within a line: `Leerling „Sam”`, or `Leerling 1` for those who may not know which one it is.
 */
function itemIn({ view, standing, state, name }: Reading, item: Item): Text {
  const { label, numbered } = labelOf(view, standing, state, item, name);
  return numbered ? label : itemCalled(view.context.pathway.items[item.kind]?.title ?? asIs(item.kind), label);
}

/** An item that was opened, moved or handed over. The item as it is now: its label never changes. */
function itemInWords(
  reading: Reading,
  event: Extract<CaseEvent, { type: 'ItemOpened' | 'ItemMoved' | 'ItemHanded' }>,
): Text | undefined {
  const id = event.type === 'ItemOpened' ? event.item.id : event.item;
  const item = reading.state.items.find((candidate) => candidate.id === id);
  if (!item) return undefined;
  const called = itemIn(reading, item);
  const states = reading.view.context.pathway.items[item.kind]?.states ?? {};
  const inState = (state: string): Text => about(called, states[state] ?? asIs(state));
  switch (event.type) {
    case 'ItemOpened':
      return about(journalAbout.newItem, inState(event.item.state));
    case 'ItemMoved':
      return inState(event.to);
    case 'ItemHanded': {
      const holder = reading.standing.relation === 'member' ? reading.name(event.holder) : undefined;
      return about(holder === undefined ? journalAbout.handedOver : journalHandedTo(holder), called);
    }
    default:
      return assertNever(event);
  }
}

const flagTitle = (pathway: Pathway, flag: string): Text => pathway.flags[flag] ?? asIs(flag);

const actTitle = (pathway: Pathway, act: string): Text =>
  pathway.acts.find((candidate) => candidate.id === act)?.title ?? journalAsked[act] ?? asIs(act);

/** The titles of all tasks there ever were, because what happens to one names only its id. */
function taskTitles(journal: readonly Entry[]): ReadonlyMap<string, Text> {
  return new Map(
    journal.flatMap(({ event }) => (event.type === 'TaskOpened' ? [[event.task.id, event.task.title] as const] : [])),
  );
}

/** Where a track of the case is now. */
function trackInWords(pathway: Pathway, { track: id, to }: Extract<CaseEvent, { type: 'TrackMoved' }>): Text {
  const track = pathway.tracks[id];
  return about(track?.title ?? asIs(id), track?.states[to] ?? asIs(to));
}

/** What an event says, in words without content; undefined for bookkeeping that people need not read. */
function inWords(reading: Reading, event: CaseEvent, titles: ReadonlyMap<string, Text>): Text | undefined {
  const { name, standing } = reading;
  const { pathway, organisations } = reading.view.context;
  const task = (id: string): Text => titles.get(id) ?? asIs(id);
  switch (event.type) {
    case 'CaseOpened':
      return journalOpened(event.code, lineOf(pathway, event.stage).title, event.pathway.version);
    case 'ActRecorded':
      return about(journalAbout.recorded, actTitle(pathway, event.act));
    case 'ActUndone':
      return about(journalAbout.undone, actTitle(pathway, event.act));
    case 'ActCorrected':
      return about(journalAbout.corrected, actTitle(pathway, event.act));
    case 'DecisionProposed':
      return about(journalAbout.proposed, actTitle(pathway, event.act));
    case 'DecisionApproved':
      return about(
        event.unanswered
          ? journalAbout.unanswered
          : event.soleReason
            ? journalAbout.approvedAlone
            : journalAbout.approved,
        actTitle(pathway, event.act),
      );
    case 'DecisionRejected':
      return about(journalRejected(event.reason), actTitle(pathway, event.act));
    case 'DecisionLapsed':
      return about(journalAbout.lapsed, actTitle(pathway, event.act));
    case 'StageEntered':
      return journalStage(
        stageOf(pathway, event.stage).title,
        event.skipped.map((stage) => stageOf(pathway, stage).title),
      );
    case 'MembersAdded':
      return aboutPeople(journalAbout.joined, name, event.people);
    case 'MembersRemoved':
      return aboutPeople(journalAbout.left, name, event.people);
    case 'PeopleExcluded':
      return event.people.length === 0
        ? journalLines.somebodyKeptOut
        : aboutPeople(journalAbout.keptOut, name, event.people);
    case 'LeadSet':
      return aboutPeople(journalAbout.lead, name, [event.person]);
    case 'RulesMended':
      return journalLines.mended;
    case 'FlagRaised':
      return about(journalAbout.flag, flagTitle(pathway, event.flag));
    case 'FlagLowered':
      return about(journalAbout.noFlag, flagTitle(pathway, event.flag));
    case 'TrackMoved':
      return trackInWords(pathway, event);
    case 'ItemOpened':
    case 'ItemMoved':
    case 'ItemHanded':
      return itemInWords(reading, event);
    case 'OrganisationSet':
      // Which school it came from can be the source (BXN-3.4).
      return standing.levels.includes('L3')
        ? about(journalAbout.concerns, organisations[event.organisation]?.name ?? asIs(event.organisation))
        : undefined;
    case 'HandedOut':
      return standing.levels.includes('L3')
        ? about(journalPassedOn(event.reference), actTitle(pathway, event.act))
        : undefined;
    case 'TaskOpened':
      // The step itself and a proposal have lines of their own.
      return event.task.kind === 'stage' || event.task.kind === 'approval'
        ? undefined
        : about(journalAbout.task, event.task.title);
    case 'TaskDone': {
      const how = journalTaskDone[event.how];
      return how && about(how, task(event.task));
    }
    case 'TaskReassigned':
      return about(journalAbout.takenOver, task(event.task));
    case 'TaskReminded':
      return about(journalAbout.reminder, task(event.task));
    case 'TaskEscalated':
      return about(journalAbout.escalated, task(event.task));
    case 'CaseClosed':
      return journalLines.closed;
    case 'CaseReopened':
      return journalLines.reopened;
    case 'AttemptRefused':
      return about(journalAbout.refused, actTitle(pathway, event.act));
    case 'RetentionReminded':
      return journalLines.retention;
    case 'HoldSet':
      return event.on ? journalLines.held : journalLines.holdLifted;
    case 'DossierReleased':
      return aboutPeople(journalAbout.releasedTo, name, event.people);
    case 'DossierExported':
      return journalLines.exported;
    case 'TieSet':
      return tiesInJournal[event.is](event.code);
    case 'ErasureReleased':
      return journalLines.toDestroy;
    case 'Viewed':
      return journalLooked[event.what];
    case 'NotReached':
      return aboutPeople(journalAbout.notReached, name, [event.person]) ?? journalAbout.notReached;
    case 'AccessRequested':
      return journalLines.accessAsked;
    case 'RequestAccepted':
      return undefined;
    default:
      return assertNever(event);
  }
}

function rulesIn(event: CaseEvent): readonly string[] {
  if (event.type === 'AttemptRefused' || event.type === 'RulesMended') return [...new Set(event.rules)];
  return 'hints' in event ? [...new Set([...event.hints, ...Object.keys(event.reasons)])] : [];
}

/** Who did it; somebody, when this viewer may not know who. */
function whoIn({ name }: Reading, { entry: { actor }, unnamed }: JournalEntry): Text {
  if (!('person' in actor)) return viewPhrases.system;
  const who = unnamed ? undefined : name(actor.person);
  if (who === undefined) return viewPhrases.somebody;
  const whom = actor.inPlaceOf && name(actor.inPlaceOf);
  return whom === undefined ? asIs(who) : inPlaceOf(who, whom);
}

/**
 * The lines of a journal, oldest first, as this person may read them: those in the case for a part of it read what is
 * theirs, a reporter nothing.
 */
export function viewJournal(
  view: ViewContext,
  state: ExistingCase,
  journal: readonly Entry[],
  person: PersonId,
): JournalLineView[] {
  const reading = readingOf(view, state, journal, person);
  const titles = taskTitles(journal);
  return journalFor(reading, journal).flatMap((known) => {
    const { seq, at, stage } = known.entry;
    const what = inWords(reading, known.event, titles);
    return what
      ? [
          {
            seq,
            at,
            who: whoIn(reading, known),
            what,
            stage: stageOf(view.context.pathway, stage).title,
            rules: rulesIn(known.event),
          },
        ]
      : [];
  });
}
