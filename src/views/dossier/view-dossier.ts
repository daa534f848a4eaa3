/**
 * The dossier of a case for one who may take it out: chronological, with the rules in the words they had then, and
 * nothing that is not for this person (DES-16, ENR-M9). Pure.
 */
import type { ExistingCase } from '../../domain/case/case';
import { mayExport } from '../../domain/decide/decide-look';
import type { Entry } from '../../domain/case/event';
import { actOf, lineOf } from '../../domain/procedure/pathway';
import { asIs, inLocale, type Locale } from '../../domain/text';
import { localDate } from '../../domain/time/working-time';
import { dossierFacts } from './dossier-facts';
import { dossierMasker, roleOf, withoutNames } from './dossier-masking';
import { normsOn } from './dossier-norms';
import type { DossierView, Fact, LeftOut } from './dossier-types';
import { somebodyUnnamed, dossierPerson, peopleInCase } from './dossier-people';
import { dossierSteps } from './dossier-steps';
import {
  type DossierOf,
  type DossierOpening,
  type DossierWork,
  inItsLanguage,
  asTyped,
  dossierRecords,
} from './dossier-work';
import { viewPhrases } from '../../words/case/view-phrases';
import { readingOf } from '../reading';
import { recordsIn } from '../records-in';
import { viewItems } from '../view-items';
import { viewPing } from '../view-ping';
import { mayReadActor, nameOf } from '../viewer';

/** For each record of an approved proposal, the entry that proposed it. */
function proposersIn(journal: readonly Entry[]): ReadonlyMap<string, Entry> {
  const waiting = new Map<string, Entry>();
  return new Map(
    journal.flatMap((entry): [string, Entry][] => {
      const { event } = entry;
      if (event.type === 'DecisionProposed') waiting.set(event.act, entry);
      const proposal =
        event.type === 'ActRecorded' && event.proposedBy !== undefined ? waiting.get(event.act) : undefined;
      return proposal && event.type === 'ActRecorded' ? [[event.record, proposal]] : [];
    }),
  );
}

function openingOf(journal: readonly Entry[]): DossierOpening {
  const end = journal.find(({ event }) => event.type === 'RequestAccepted')?.seq ?? 0;
  return {
    end,
    tasks: new Set(
      journal.flatMap(({ seq, event }) => (seq <= end && event.type === 'TaskOpened' ? [event.task.id] : [])),
    ),
  };
}

function leftOutOf(work: DossierWork): LeftOut {
  const known = dossierRecords(work);
  const parts = known.filter(({ act }) => !(work.masker && act.aside)).map((one) => dossierFacts(work, one.act, one));
  const sum = (count: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  const unknown = recordsIn(work.reading.view.context.pathway, work.journal).length - known.length;
  return {
    secret: unknown + sum(({ secret }) => secret),
    unreadable: sum(({ unreadable }) => unreadable),
    source: sum(({ source }) => source),
  };
}

/** The texts for the pupil system, as the people who had to note them got them (MELD-6.2). */
function entriesOf(work: DossierWork): DossierView['entries'] {
  const first = recordsIn(work.reading.view.context.pathway, work.journal)[0]?.record;
  return dossierRecords(work)
    .filter(({ act }) => act.sisEntry)
    .map((one) => {
      const isReporter =
        work.masker !== undefined &&
        (one.record === first || one.act.actorLevel === 'L2' || one.act.actorLevel === 'L3');
      const by = isReporter
        ? work.marker
        : mayReadActor(work.reading.standing, one.act, one.author)
          ? dossierPerson(work, one.author).name
          : somebodyUnnamed(work).name;
      const title = inItsLanguage(work, one.act.title);
      const heading = `${localDate(work.view.context.calendar, one.at)} · ${title} · ${by} · ${work.state.code}`;
      return {
        title,
        text: [heading, ...dossierFacts(work, one.act, one).facts.map(({ label, value }) => `${label}: ${value}`)].join(
          '\n',
        ),
      };
    });
}

/** How the tracks and parts of the case stand; a part that is somebody else's is not told. */
function standingOf(work: DossierWork): Fact[] {
  const { reading, state, masker, marker } = work;
  const { pathway } = reading.view.context;
  const tracks = Object.entries(state.tracks).flatMap(([id, is]) => {
    const track = pathway.tracks[id];
    return track
      ? [{ label: inItsLanguage(work, track.title), value: inItsLanguage(work, track.states[is] ?? asIs(is)) }]
      : [];
  });
  const called = (kind: string, label: string) =>
    masker && pathway.items[kind]?.level !== 'L0' && pathway.items[kind]?.level !== 'L1' && !masker.isAbout(label)
      ? marker
      : label;
  const items = viewItems(reading.view, reading.standing, state, reading.name).map(({ kind, title, items: parts }) => ({
    label: inItsLanguage(work, title),
    value: parts
      .map((part) => `${called(kind, inItsLanguage(work, part.label))}: ${inItsLanguage(work, part.state)}`)
      .join('\n'),
  }));
  return [...tracks, ...items];
}

/** Who released it, to whom and why. The releasers are named in every case: they answer for it. */
function releaseOf(work: DossierWork, releases: NonNullable<ExistingCase['release']>): DossierView['release'] {
  const { view, journal, locale } = work;
  const released = journal.find(({ event }) => event.type === 'DossierReleased' && event.record === releases.record);
  const record = journal.find(({ event }) => event.type === 'ActRecorded' && event.record === releases.record);
  const answers = record?.event.type === 'ActRecorded' ? record.event.answers : {};
  const options = actOf(view.context.pathway, 'release_dossier').fields.find(({ id }) => id === 'whom')?.options ?? [];
  const whom = options.find(({ value }) => value === answers.whom)?.label;
  return {
    at: released?.at ?? record?.at ?? view.now,
    by: releases.people.map((person) => ({ name: nameOf(view, person), role: roleOf(view, person, locale) })),
    whom: whom ? inItsLanguage(work, whom) : '',
    why: typeof answers.why === 'string' ? asTyped(work, answers.why) : '',
  };
}

/** The name of the one it is about, when no more than that was released. */
function subjectOf({ release }: ExistingCase, journal: readonly Entry[]): string | undefined {
  const answers = journal
    .flatMap(({ event }) => (event.type === 'ActRecorded' && event.record === release?.record ? [event.answers] : []))
    .at(0);
  if (answers === undefined || answers.extent === 'all') return undefined;
  return typeof answers.person === 'string' ? answers.person : '';
}

/**
 * The dossier in the language of the case, or undefined for whoever may not take it out now. What was released about
 * one person has everybody else masked; what is kept from this person by level or readers is not in it, only how many
 * parts that are.
 */
export function viewDossier(of: DossierOf): DossierView | undefined {
  const { view, state, journal, person, school } = of;
  if (!state.release || !mayExport(state, person, view.now)) return undefined;
  const { locale }: { readonly locale: Locale } = state;
  const subject = subjectOf(state, journal);
  const masker = subject === undefined ? undefined : dossierMasker(view, state, journal, subject, locale);
  const reading = readingOf(masker ? withoutNames(view, state, locale) : view, state, journal, person);
  if (reading.standing.relation === 'none') return undefined;
  const opening = openingOf(journal);
  const work: DossierWork = {
    ...of,
    reading,
    locale,
    masker,
    marker: inLocale(viewPhrases.masked, locale),
    opening,
    proposers: proposersIn(journal),
  };
  const { pathway } = view.context;
  return {
    code: state.code,
    school,
    locale,
    timeZone: view.context.calendar.timeZone,
    subject,
    procedure: inItsLanguage(work, lineOf(pathway, state.stage).title),
    edition: `${state.pathway.version} (${state.pathway.edition})`,
    status: state.status,
    openedAt: state.openedAt,
    closedAt: state.status === 'closed' ? state.closedAt : undefined,
    made: { at: view.now, by: { name: nameOf(view, person), role: roleOf(view, person, locale) } },
    release: releaseOf(work, state.release),
    stages: viewPing(reading.view, state).stages.map(({ title, state: is }) => ({
      title: inItsLanguage(work, title),
      state: is,
    })),
    people: peopleInCase(work),
    lead: state.lead && (reading.name(state.lead) ?? somebodyUnnamed(work).name),
    standing: standingOf(work),
    // A mark that only some may know of is of no concern to who reads the dossier.
    flags: state.flags.flatMap((flag) =>
      pathway.flags[flag] && !pathway.flagReaders?.[flag] ? [inItsLanguage(work, pathway.flags[flag])] : [],
    ),
    hold: state.hold ?? false,
    keptUntil: state.keptUntil,
    steps: dossierSteps(work),
    norms: normsOn(
      pathway,
      dossierRecords(work)
        .filter(({ act }) => !act.aside)
        .map(({ act }) => act.id),
      locale,
    ),
    pupilSystem: inItsLanguage(work, view.context.pupilSystem),
    entries: entriesOf(work),
    leftOut: leftOutOf(work),
  };
}
