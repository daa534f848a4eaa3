/** The journal as a member may read it: who did what, when, in which step and by which rules. What was written stands in the record, behind its levels. */
import { assertNever } from '../domain/assert-never';
import type { CaseEvent, Entry } from '../domain/event';
import { stageOf, type Pathway } from '../domain/pathway';
import type { Text } from '../domain/text';
import { phrases } from './phrases';
import type { JournalLineView } from './types';
import { mayRead, nameOf, type Standing, type ViewContext } from './viewer';

const about = (nl: string, en: string, title: Text): Text => ({ nl: `${nl}: ${title.nl}`, 'nl-BE': `${nl}: ${title['nl-BE'] ?? title.nl}`, en: `${en}: ${title.en}` });
const people = (view: ViewContext, ids: readonly string[]): Text => ({ nl: ids.map((id) => nameOf(view, id)).join(', '), en: ids.map((id) => nameOf(view, id)).join(', ') });
const flagTitle = (pathway: Pathway, flag: string): Text => pathway.flags[flag] ?? { nl: flag, en: flag };
const actTitle = (pathway: Pathway, act: string): Text => pathway.acts.find((candidate) => candidate.id === act)?.title ?? { nl: act, en: act };

/** Absent: the line of the step or of the decision says it already. */
const DONE_HOW: Readonly<Partial<Record<Extract<CaseEvent, { type: 'TaskDone' }>['how'], Text>>> = {
  ticked: { nl: 'Afgevinkt', en: 'Ticked off' },
  act: { nl: 'Taak klaar', en: 'Task done' },
  'case closed': { nl: 'Taak vervallen', en: 'Task lapsed' },
};

/** The titles of all tasks there ever were, because what happens to one names only its id. */
function taskTitles(journal: readonly Entry[]): ReadonlyMap<string, Text> {
  return new Map(journal.flatMap(({ event }) => (event.type === 'TaskOpened' ? [[event.task.id, event.task.title] as const] : [])));
}

/** What an event says, in words without content; undefined for bookkeeping that people need not read. */
function inWords(view: ViewContext, event: CaseEvent, titles: ReadonlyMap<string, Text>): Text | undefined {
  const { pathway } = view.context;
  const task = (id: string): Text => titles.get(id) ?? { nl: id, en: id };
  switch (event.type) {
    case 'CaseOpened':
      return { nl: `Geopend als ${event.code}, werkwijze „${pathway.title.nl}”, versie ${event.pathway.version}`, en: `Opened as ${event.code}, procedure “${pathway.title.en}”, version ${event.pathway.version}` };
    case 'ActRecorded':
      return about('Vastgelegd', 'Recorded', actTitle(pathway, event.act));
    case 'DecisionProposed':
      return about('Voorgesteld', 'Proposed', actTitle(pathway, event.act));
    case 'DecisionApproved':
      return event.soleReason ? about('Goedgekeurd door de enige die dat kan, met reden', 'Approved by the only one who can, with a reason', actTitle(pathway, event.act)) : about('Goedgekeurd', 'Approved', actTitle(pathway, event.act));
    case 'DecisionRejected':
      return about(`Niet goedgekeurd („${event.reason}”)`, `Not approved (“${event.reason}”)`, actTitle(pathway, event.act));
    case 'DecisionLapsed':
      return about('Voorstel vervallen', 'Proposal lapsed', actTitle(pathway, event.act));
    case 'StageEntered': {
      const skipped = event.skipped.map((stage) => stageOf(pathway, stage).title);
      const to = about('Naar stap', 'On to step', stageOf(pathway, event.stage).title);
      if (skipped.length === 0) return to;
      return { nl: `${to.nl} (overgeslagen: ${skipped.map((title) => title.nl).join(', ')})`, en: `${to.en} (skipped: ${skipped.map((title) => title.en).join(', ')})` };
    }
    case 'MembersAdded':
      return about('Betrokken', 'Joined', people(view, event.people));
    case 'MembersRemoved':
      return about('Niet meer betrokken', 'Left', people(view, event.people));
    case 'PeopleExcluded':
      if (event.people.length === 0) return { nl: 'Iemand wordt buiten de casus gehouden', 'nl-BE': 'Iemand wordt buiten het dossier gehouden', en: 'Somebody is kept out of the case' };
      return about('Buiten de casus gehouden', 'Kept out of the case', people(view, event.people));
    case 'LeadSet':
      return about('Regie bij', 'Lead held by', people(view, [event.person]));
    case 'FlagRaised':
      return about('Aangetekend', 'Noted', flagTitle(pathway, event.flag));
    case 'FlagLowered':
      return about('Niet meer van toepassing', 'No longer applies', flagTitle(pathway, event.flag));
    case 'TrackMoved': {
      const track = pathway.tracks[event.track];
      return about(track?.title.nl ?? event.track, track?.title.en ?? event.track, track?.states[event.to] ?? { nl: event.to, en: event.to });
    }
    case 'TaskOpened':
      // The step itself and a proposal have lines of their own.
      return event.task.kind === 'stage' || event.task.kind === 'approval' ? undefined : about('Taak', 'Task', event.task.title);
    case 'TaskDone': {
      const how = DONE_HOW[event.how];
      return how && about(how.nl, how.en, task(event.task));
    }
    case 'TaskReassigned':
      return about('Taak overgenomen, want de eigenaar is er niet meer', 'Task taken over, because its owner is no longer there', task(event.task));
    case 'TaskReminded':
      return about('Herinnering', 'Reminder', task(event.task));
    case 'TaskEscalated':
      return about('Te lang stil, doorgegeven', 'Silent too long, passed on', task(event.task));
    case 'CaseClosed':
      return { nl: 'Afgesloten', en: 'Closed' };
    case 'CaseReopened':
      return { nl: 'Weer geopend', en: 'Reopened' };
    case 'AttemptRefused':
      return about('Niet toegestaan', 'Not allowed', actTitle(pathway, event.act));
    case 'RequestAccepted':
      return undefined;
    default:
      return assertNever(event);
  }
}

function rulesIn(event: CaseEvent): readonly string[] {
  if (event.type === 'AttemptRefused') return event.rules;
  return 'hints' in event ? [...new Set([...event.hints, ...Object.keys(event.reasons)])] : [];
}

/** Who is kept out says as much about a family as its name does: it is an identity (L2). */
function withoutIdentities(standing: Standing, { actor, event }: Entry): CaseEvent {
  const isReadable = 'person' in actor && mayRead(standing, 'L2', actor.person);
  return event.type === 'PeopleExcluded' && !isReadable ? { ...event, people: [] } : event;
}

/** The lines of a journal, oldest first, as somebody of this standing may read them: nothing for who is no member. */
export function viewJournal(view: ViewContext, standing: Standing, journal: readonly Entry[]): JournalLineView[] {
  if (standing.relation !== 'member') return [];
  const titles = taskTitles(journal);
  return journal.flatMap((entry) => {
    const { seq, at, actor, stage } = entry;
    const event = withoutIdentities(standing, entry);
    const what = inWords(view, event, titles);
    const who: Text = 'person' in actor ? { nl: nameOf(view, actor.person), en: nameOf(view, actor.person) } : phrases.system;
    return what ? [{ seq, at, who, what, stage: stageOf(view.context.pathway, stage).title, rules: rulesIn(event) }] : [];
  });
}
