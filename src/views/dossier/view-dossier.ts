/** The dossier of a case for one who may take it out: chronological, with the rules in the words they had then, and nothing that is not for this person (DES-16, ENR-M9). Pure. */
import type { ExistingCase } from '../../domain/case/case';
import { mayExport } from '../../domain/decide/decide-look';
import type { Entry } from '../../domain/case/event';
import type { PersonId } from '../../domain/ids';
import { actOf, lineOf, stageOf, type Act } from '../../domain/procedure/pathway';
import { roleName, type Role } from '../../domain/people/roles';
import { inLocale, type Locale } from '../../domain/text';
import { localDate } from '../../domain/time/working-time';
import { dossierFacts, type Making } from './dossier-facts';
import { dossierMasker, roleOf, withoutNames } from './dossier-masking';
import { normsOn, rulesAdvising, rulesRefusing, type Spoken } from './dossier-norms';
import type {
  DossierEntry,
  DossierPerson,
  DossierRule,
  DossierStep,
  DossierView,
  Fact,
  LeftOut,
} from './dossier-types';
import { viewPhrases } from '../phrases';
import { readingOf } from '../reading';
import { recordsIn } from '../records-in';
import { viewItems } from '../view-items';
import { viewJournal } from '../view-journal';
import { viewPing } from '../view-ping';
import { mayKnow, mayRead, mayReadActor, nameOf, type Origin, type ViewContext } from '../viewer';
import type { JournalLineView } from '../types';

/** A case whose dossier was released, its whole journal, who takes it out, and what its school is called. */
type DossierOf = {
  readonly view: ViewContext;
  readonly state: ExistingCase;
  readonly journal: readonly Entry[];
  readonly person: PersonId;
  readonly school: string;
};

/** The request that opened the case: its last entry, and the tasks that came of it. */
type Opening = { readonly end: number; readonly tasks: ReadonlySet<string> };

/** The making with what the case says: each part is worked out from these. */
type Work = Making & DossierOf & { readonly opening: Opening; readonly proposers: ReadonlyMap<string, Entry> };

type ActEvent = Extract<Entry['event'], { type: 'ActRecorded' | 'DecisionProposed' }>;

const words = ({ locale }: Work, text: Parameters<typeof inLocale>[0]): string => inLocale(text, locale);
const calledIn = (work: Work, role: Role): string => words(work, roleName(work.view.context.roles, role));
const typed = ({ masker }: Work, text: string): string => masker?.typed(text) ?? text;
const somebody = (work: Work): DossierPerson => ({ name: words(work, viewPhrases.somebody) });

/** Somebody by name and role; by role alone where names are masked. */
function personBy(work: Work, person: PersonId, role?: string): DossierPerson {
  const called = work.reading.name(person);
  if (called === undefined) return somebody(work);
  return work.masker ? { name: called } : { name: called, role: role ?? roleOf(work.view, person, work.locale) };
}

/** Does an entry tell who is behind something whose author is protected: the opening, what was noted about it, an act that hides its author? */
function tellsSource({ opening, reading }: Work, { seq, event }: Entry): boolean {
  const { acts } = reading.view.context.pathway;
  const isGuarded =
    'act' in event && ['L2', 'L3'].includes(acts.find(({ id }) => id === event.act)?.actorLevel ?? 'L0');
  return seq <= opening.end || isGuarded || (event.type === 'TaskDone' && opening.tasks.has(event.task));
}

/** Who did it. Whoever opened the case is its reporter, and is never told where others are masked. */
function whoDid(work: Work, entry: Entry, said: JournalLineView['who']): DossierPerson {
  const { actor } = entry;
  const name = words(work, said);
  if (!('person' in actor) || said === viewPhrases.somebody) return { name };
  if (work.masker && tellsSource(work, entry)) return { name: work.marker };
  return work.masker ? { name } : { name, role: calledIn(work, actor.role) };
}

/** Who proposed what was approved, with the role they did that in. */
function proposerOf(work: Work, act: Act, author: PersonId, record: string): DossierPerson {
  if (!mayReadActor(work.reading.standing, act, author)) return somebody(work);
  const proposal = work.proposers.get(record);
  return personBy(
    work,
    author,
    proposal && 'person' in proposal.actor ? calledIn(work, proposal.actor.role) : undefined,
  );
}

const spokenAt = ({ reading, state, locale }: Work, act: string, at: string, answers: Spoken['answers']): Spoken => ({
  context: reading.view.context,
  state,
  act,
  answers,
  at,
  locale,
});

/** The rules that advised or asked, with what was written down for those who may read content. */
function advised(work: Work, event: ActEvent, at: string, origin: Origin): DossierRule[] {
  const isRead = mayRead(work.reading.standing, { level: 'L1' }, origin);
  return rulesAdvising(spokenAt(work, event.act, at, event.answers), event.hints, event.reasons).map((rule) => ({
    ...rule,
    reason: rule.reason === undefined || !isRead ? undefined : typed(work, rule.reason),
  }));
}

/** What belongs to an entry besides its line. A proposal that took effect is told in full where it did; about the record itself a masked dossier tells no more than its cover. */
function detailsOf(
  work: Work,
  entry: Entry,
  taken: ReadonlySet<number>,
): Pick<DossierEntry, 'facts' | 'rules' | 'proposedBy' | 'soleReason'> {
  const { event, actor, at } = entry;
  const nothing = { facts: [], rules: [] };
  if (event.type === 'AttemptRefused')
    return { facts: [], rules: rulesRefusing(spokenAt(work, event.act, at, {}), event.rules) };
  if (event.type === 'DecisionApproved')
    return { ...nothing, soleReason: event.soleReason === undefined ? undefined : typed(work, event.soleReason) };
  if (
    (event.type !== 'ActRecorded' && event.type !== 'DecisionProposed') ||
    !('person' in actor) ||
    taken.has(entry.seq)
  )
    return nothing;
  const act = actOf(work.reading.view.context.pathway, event.act);
  if (work.masker && act.aside) return nothing;
  const proposedBy = event.type === 'ActRecorded' ? event.proposedBy : undefined;
  const origin = { author: proposedBy ?? actor.person, answers: event.answers };
  const proposer =
    proposedBy && event.type === 'ActRecorded' ? proposerOf(work, act, proposedBy, event.record) : undefined;
  return {
    facts: dossierFacts(work, act, origin).facts,
    rules: advised(work, event, at, origin),
    proposedBy: proposer,
  };
}

/** The line of an entry; a reason in it was typed, all else is ours. */
function lineFor({ masker, locale }: Work, event: Entry['event'], what: JournalLineView['what']): string {
  const said = inLocale(what, locale);
  if (!masker) return said;
  return event.type === 'DecisionRejected' ? masker.typed(said) : masker.said(said);
}

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

function openingOf(journal: readonly Entry[]): Opening {
  const end = journal.find(({ event }) => event.type === 'RequestAccepted')?.seq ?? 0;
  return {
    end,
    tasks: new Set(
      journal.flatMap(({ seq, event }) => (seq <= end && event.type === 'TaskOpened' ? [event.task.id] : [])),
    ),
  };
}

function stepsOf(work: Work): DossierStep[] {
  const { reading, state, journal, person } = work;
  const bySeq = new Map(journal.map((entry) => [entry.seq, entry]));
  const taken = new Set([...work.proposers.values()].map(({ seq }) => seq));
  const steps: { stage: string; title: string; entries: DossierEntry[] }[] = [];
  for (const line of viewJournal(reading.view, state, journal, person)) {
    const entry = bySeq.get(line.seq)!;
    if (steps.at(-1)?.stage !== entry.stage)
      steps.push({
        stage: entry.stage,
        title: words(work, stageOf(reading.view.context.pathway, entry.stage).title),
        entries: [],
      });
    steps
      .at(-1)!
      .entries.push({
        at: line.at,
        who: whoDid(work, entry, line.who),
        what: lineFor(work, entry.event, line.what),
        ...detailsOf(work, entry, taken),
      });
  }
  return steps.map(({ title, entries }) => ({ title, entries }));
}

/** What was recorded and this person may know of. */
const knownRecords = ({ reading, journal }: Work) =>
  recordsIn(reading.view.context.pathway, journal).filter((one) => mayKnow(reading.standing, one.act, one, one.opened));

function leftOutOf(work: Work): LeftOut {
  const known = knownRecords(work);
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
function entriesOf(work: Work): DossierView['entries'] {
  const first = recordsIn(work.reading.view.context.pathway, work.journal)[0]?.record;
  return knownRecords(work)
    .filter(({ act }) => act.sisEntry)
    .map((one) => {
      const isReporter =
        work.masker !== undefined &&
        (one.record === first || one.act.actorLevel === 'L2' || one.act.actorLevel === 'L3');
      const by = isReporter
        ? work.marker
        : mayReadActor(work.reading.standing, one.act, one.author)
          ? personBy(work, one.author).name
          : somebody(work).name;
      const title = words(work, one.act.title);
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
function standingOf(work: Work): Fact[] {
  const { reading, state, masker, marker } = work;
  const { pathway } = reading.view.context;
  const tracks = Object.entries(state.tracks).flatMap(([id, is]) => {
    const track = pathway.tracks[id];
    return track
      ? [{ label: words(work, track.title), value: words(work, track.states[is] ?? { nl: is, en: is }) }]
      : [];
  });
  const called = (kind: string, label: string) =>
    masker && pathway.items[kind]?.level !== 'L0' && pathway.items[kind]?.level !== 'L1' && !masker.isAbout(label)
      ? marker
      : label;
  const items = viewItems(reading.view, reading.standing, state, reading.name).map(({ kind, title, items: parts }) => ({
    label: words(work, title),
    value: parts.map((part) => `${called(kind, words(work, part.label))}: ${words(work, part.state)}`).join('\n'),
  }));
  return [...tracks, ...items];
}

/** Who is in the case: by name and roles, or each role once. */
function peopleOf(work: Work): DossierPerson[] {
  const { reading, state, masker, locale } = work;
  const rolesOf = (person: PersonId) =>
    (reading.view.context.roster[person]?.roles ?? []).map((role) => calledIn(work, role)).join(', ');
  const people = state.members.flatMap((person): DossierPerson[] => {
    const name = reading.name(person);
    return name === undefined ? [] : [masker ? { name } : { name, role: rolesOf(person) }];
  });
  return [...new Map(people.map((one) => [`${one.name} ${one.role ?? ''}`, one])).values()];
}

/** Who released it, to whom and why. The releasers are named in every case: they answer for it. */
function releaseOf(work: Work, releases: NonNullable<ExistingCase['release']>): DossierView['release'] {
  const { view, journal, locale } = work;
  const released = journal.find(({ event }) => event.type === 'DossierReleased' && event.record === releases.record);
  const record = journal.find(({ event }) => event.type === 'ActRecorded' && event.record === releases.record);
  const answers = record?.event.type === 'ActRecorded' ? record.event.answers : {};
  const options = actOf(view.context.pathway, 'release_dossier').fields.find(({ id }) => id === 'whom')?.options ?? [];
  const whom = options.find(({ value }) => value === answers.whom)?.label;
  return {
    at: released?.at ?? record?.at ?? view.now,
    by: releases.people.map((person) => ({ name: nameOf(view, person), role: roleOf(view, person, locale) })),
    whom: whom ? words(work, whom) : '',
    why: typeof answers.why === 'string' ? typed(work, answers.why) : '',
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
 * The dossier in the language of the case, or undefined for whoever may not take it out now. What was released about one person has everybody else
 * masked; what is kept from this person by level or readers is not in it, only how many parts that are.
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
  const work: Work = {
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
    procedure: words(work, lineOf(pathway, state.stage).title),
    edition: `${state.pathway.version} (${state.pathway.edition})`,
    status: state.status,
    openedAt: state.openedAt,
    closedAt: state.status === 'closed' ? state.closedAt : undefined,
    made: { at: view.now, by: { name: nameOf(view, person), role: roleOf(view, person, locale) } },
    release: releaseOf(work, state.release),
    stages: viewPing(reading.view, state).stages.map(({ title, state: is }) => ({
      title: words(work, title),
      state: is,
    })),
    people: peopleOf(work),
    lead: state.lead && (reading.name(state.lead) ?? somebody(work).name),
    standing: standingOf(work),
    flags: state.flags.flatMap((flag) => (pathway.flags[flag] ? [words(work, pathway.flags[flag])] : [])),
    hold: state.hold ?? false,
    keptUntil: state.keptUntil,
    steps: stepsOf(work),
    norms: normsOn(
      pathway,
      knownRecords(work)
        .filter(({ act }) => !act.aside)
        .map(({ act }) => act.id),
      locale,
    ),
    pupilSystem: words(work, view.context.pupilSystem),
    entries: entriesOf(work),
    leftOut: leftOutOf(work),
  };
}
