/** The journal in words: who did what, when, in which step and by which rules. What was written stands in the record, behind its levels. */
import { assertNever } from '../domain/assert-never';
import type { ExistingCase, Item } from '../domain/case/case';
import type { CaseEvent, Entry, Looked } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { lineOf, stageOf, type Pathway } from '../domain/procedure/pathway';
import type { Text } from '../domain/text';
import { journalFor, type JournalEntry } from './journal-for';
import type { Namer } from './known-people';
import { viewPhrases } from './phrases';
import { readingOf, type Reading } from './reading';
import type { JournalLineView } from './types';
import { labelOf } from './view-items';
import type { ViewContext } from './viewer';

const about = (nl: string, en: string, title: Text): Text => ({
  nl: `${nl}: ${title.nl}`,
  'nl-BE': `${nl}: ${title['nl-BE'] ?? title.nl}`,
  en: `${en}: ${title.en}`,
});

/** A line about people, without those whose name is protected; no line when that leaves nobody. */
function aboutPeople(nl: string, en: string, name: Namer, ids: readonly PersonId[]): Text | undefined {
  const names = ids.flatMap((id) => name(id) ?? []).join(', ');
  return names === '' ? undefined : { nl: `${nl}: ${names}`, en: `${en}: ${names}` };
}

/** What an item is called within a line: `Leerling „Sam”`, or `Leerling 1` for those who may not know which one it is. */
function itemIn({ view, standing, state, name }: Reading, item: Item): Text {
  const { label, numbered } = labelOf(view, standing, state, item, name);
  const title = view.context.pathway.items[item.kind]?.title ?? { nl: item.kind, en: item.kind };
  if (numbered) return label;
  return {
    nl: `${title.nl} „${label.nl}”`,
    'nl-BE': `${title['nl-BE'] ?? title.nl} „${label['nl-BE'] ?? label.nl}”`,
    en: `${title.en} “${label.en}”`,
  };
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
  const at = (state: string): Text => states[state] ?? { nl: state, en: state };
  const inState = ({ nl, 'nl-BE': nlBe, en }: Text): Text => ({
    nl: `${called.nl}: ${nl}`,
    'nl-BE': `${called['nl-BE'] ?? called.nl}: ${nlBe ?? nl}`,
    en: `${called.en}: ${en}`,
  });
  switch (event.type) {
    case 'ItemOpened':
      return about('Nieuw', 'New', inState(at(event.item.state)));
    case 'ItemMoved':
      return inState(at(event.to));
    case 'ItemHanded': {
      const holder = reading.standing.relation === 'member' ? reading.name(event.holder) : undefined;
      return holder === undefined
        ? about('Overgedragen', 'Handed over', called)
        : about(`Overgedragen aan ${holder}`, `Handed over to ${holder}`, called);
    }
    default:
      return assertNever(event);
  }
}
const flagTitle = (pathway: Pathway, flag: string): Text => pathway.flags[flag] ?? { nl: flag, en: flag };
/** What is asked of a case besides its acts. */
const ASKED: Readonly<Record<string, Text>> = {
  look: { nl: 'openen', en: 'opening it' },
  tick: { nl: 'een taak afvinken', en: 'ticking a task' },
  exportDossier: { nl: 'het dossier ophalen', en: 'taking out the dossier' },
};

const actTitle = (pathway: Pathway, act: string): Text =>
  pathway.acts.find((candidate) => candidate.id === act)?.title ?? ASKED[act] ?? { nl: act, en: act };

/** Absent: the line of the step or of the decision says it already. */
const DONE_HOW: Readonly<Partial<Record<Extract<CaseEvent, { type: 'TaskDone' }>['how'], Text>>> = {
  ticked: { nl: 'Afgevinkt', en: 'Ticked off' },
  act: { nl: 'Taak klaar', en: 'Task done' },
  'case closed': { nl: 'Taak vervallen', en: 'Task lapsed' },
};

/** The titles of all tasks there ever were, because what happens to one names only its id. */
function taskTitles(journal: readonly Entry[]): ReadonlyMap<string, Text> {
  return new Map(
    journal.flatMap(({ event }) => (event.type === 'TaskOpened' ? [[event.task.id, event.task.title] as const] : [])),
  );
}

const LOOKED_AT: Readonly<Record<Looked, Text>> = {
  case: { nl: 'Bekeek het dossier', en: 'Looked at the case' },
  journal: { nl: 'Bekeek het journaal', en: 'Looked at the journal' },
  entry: { nl: 'Bekeek de tekst voor het leerlingvolgsysteem', en: 'Looked at the text for the pupil system' },
};

/** What an event says, in words without content; undefined for bookkeeping that people need not read. */
function inWords(reading: Reading, event: CaseEvent, titles: ReadonlyMap<string, Text>): Text | undefined {
  const { name, standing } = reading;
  const { pathway, organisations } = reading.view.context;
  const task = (id: string): Text => titles.get(id) ?? { nl: id, en: id };
  switch (event.type) {
    case 'CaseOpened': {
      const { title } = lineOf(pathway, event.stage);
      return {
        nl: `Geopend als ${event.code}, werkwijze „${title.nl}”, versie ${event.pathway.version}`,
        en: `Opened as ${event.code}, procedure “${title.en}”, version ${event.pathway.version}`,
      };
    }
    case 'ActRecorded':
      return about('Vastgelegd', 'Recorded', actTitle(pathway, event.act));
    case 'DecisionProposed':
      return about('Voorgesteld', 'Proposed', actTitle(pathway, event.act));
    case 'DecisionApproved':
      return event.soleReason
        ? about(
            'Goedgekeurd door de enige die dat kan, met reden',
            'Approved by the only one who can, with a reason',
            actTitle(pathway, event.act),
          )
        : about('Goedgekeurd', 'Approved', actTitle(pathway, event.act));
    case 'DecisionRejected':
      return about(
        `Niet goedgekeurd („${event.reason}”)`,
        `Not approved (“${event.reason}”)`,
        actTitle(pathway, event.act),
      );
    case 'DecisionLapsed':
      return about('Voorstel vervallen', 'Proposal lapsed', actTitle(pathway, event.act));
    case 'StageEntered': {
      const skipped = event.skipped.map((stage) => stageOf(pathway, stage).title);
      const to = about('Naar stap', 'On to step', stageOf(pathway, event.stage).title);
      if (skipped.length === 0) return to;
      return {
        nl: `${to.nl} (overgeslagen: ${skipped.map((title) => title.nl).join(', ')})`,
        en: `${to.en} (skipped: ${skipped.map((title) => title.en).join(', ')})`,
      };
    }
    case 'MembersAdded':
      return aboutPeople('Betrokken', 'Joined', name, event.people);
    case 'MembersRemoved':
      return aboutPeople('Niet meer betrokken', 'Left', name, event.people);
    case 'PeopleExcluded':
      if (event.people.length === 0)
        return {
          nl: 'Iemand wordt buiten de casus gehouden',
          'nl-BE': 'Iemand wordt buiten het dossier gehouden',
          en: 'Somebody is kept out of the case',
        };
      return aboutPeople('Buiten de casus gehouden', 'Kept out of the case', name, event.people);
    case 'LeadSet':
      return aboutPeople('Regie bij', 'Lead held by', name, [event.person]);
    case 'FlagRaised':
      return about('Aangetekend', 'Noted', flagTitle(pathway, event.flag));
    case 'FlagLowered':
      return about('Niet meer van toepassing', 'No longer applies', flagTitle(pathway, event.flag));
    case 'TrackMoved': {
      const track = pathway.tracks[event.track];
      return about(
        track?.title.nl ?? event.track,
        track?.title.en ?? event.track,
        track?.states[event.to] ?? { nl: event.to, en: event.to },
      );
    }
    case 'ItemOpened':
    case 'ItemMoved':
    case 'ItemHanded':
      return itemInWords(reading, event);
    case 'OrganisationSet':
      // Which school it came from can be the source (BXN-3.4).
      return standing.levels.includes('L3')
        ? about(
            'Gaat over',
            'Concerns',
            organisations[event.organisation]?.name ?? { nl: event.organisation, en: event.organisation },
          )
        : undefined;
    case 'HandedOut':
      return standing.levels.includes('L3')
        ? about(
            `Doorgegeven zonder bron, kenmerk ${event.reference}`,
            `Passed on without its source, reference ${event.reference}`,
            actTitle(pathway, event.act),
          )
        : undefined;
    case 'TaskOpened':
      // The step itself and a proposal have lines of their own.
      return event.task.kind === 'stage' || event.task.kind === 'approval'
        ? undefined
        : about('Taak', 'Task', event.task.title);
    case 'TaskDone': {
      const how = DONE_HOW[event.how];
      return how && about(how.nl, how.en, task(event.task));
    }
    case 'TaskReassigned':
      return about(
        'Taak overgenomen, want de eigenaar is er niet meer',
        'Task taken over, because its owner is no longer there',
        task(event.task),
      );
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
    case 'RetentionReminded':
      return { nl: 'De bewaartermijn is bijna voorbij', en: 'The time for which it is kept is nearly over' };
    case 'HoldSet':
      return event.on
        ? { nl: 'Bewaren tot nader order', en: 'Kept until further notice' }
        : { nl: 'Bewaarplicht opgeheven', en: 'Hold lifted' };
    case 'DossierReleased':
      return aboutPeople('Dossier vrijgegeven aan', 'Dossier released to', name, event.people);
    case 'DossierExported':
      return { nl: 'Dossier opgehaald', en: 'Dossier taken out' };
    case 'ErasureReleased':
      return { nl: 'Besloten tot vernietigen', en: 'Decided to destroy' };
    case 'Viewed':
      return LOOKED_AT[event.what];
    case 'AccessRequested':
      return { nl: 'Vroeg om mee te mogen kijken', en: 'Asked to be let in' };
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

/** Who did it; somebody, when this viewer may not know who. */
function whoIn({ name }: Reading, { entry: { actor }, unnamed }: JournalEntry): Text {
  if (!('person' in actor)) return viewPhrases.system;
  const who = unnamed ? undefined : name(actor.person);
  return who === undefined ? viewPhrases.somebody : { nl: who, en: who };
}

/** The lines of a journal, oldest first, as this person may read them: those in the case for a part of it read what is theirs, a reporter nothing. */
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
