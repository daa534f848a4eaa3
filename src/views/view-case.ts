/**
 * `viewCase`: the only way from a case to what a person sees of it. Leaves out what they may not know; never tells that
 * it left something out to those who may not know the case exists.
 */
import { assertNever } from '../domain/assert-never';
import type { ExistingCase, Proposal } from '../domain/case/case';
import { evaluate } from '../domain/conditions/conditions';
import { undoableBy } from '../domain/decide/undo-act';
import { whyNot } from '../domain/decide/decide-act';
import { mayDecide } from '../domain/decide/decide-approval';
import { mayExport } from '../domain/decide/decide-look';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { hasLostRole } from '../domain/case/lost-role';
import { doerOf, isApprover, roleFor } from '../domain/case/membership';
import type { Approval } from '../domain/procedure/approval';
import { actOf, stageOf, type Act } from '../domain/procedure/pathway';
import { roleName } from '../domain/people/roles';
import { asIs, joinTexts, type Text } from '../domain/text';
import { offeredByNearness } from './offered-by-nearness';
import { journalAbout } from '../words/case/journal';
import { awayUntil, viewPhrases } from '../words/case/view-phrases';
import { dayInWords } from '../words/day-in-words';
import { readingOf, type Reading } from './reading';
import type { ActView, CaseView, ProposalView } from './types';
import { approversOf } from './view-after';
import { isAlarmed } from './view-contacts';
import { viewFacts, viewReasons } from './view-facts';
import { subjectOf, viewGists } from './view-gists';
import { viewItems } from './view-items';
import { viewPing } from './view-ping';
import { viewRecords } from './view-records';
import { knownTasks, viewTasks } from './view-tasks';
import { mayKnow, mayKnowFlag, mayReadActor, nameOf, type ViewContext } from './viewer';
import { reasonsInWords } from '../words/refusals/reasons';
import { saidInWords } from '../words/refusals/refusals';

/** May this person approve it, or did they propose it? */
function isInvolved({ view, state, standing }: Reading, { act, by, answers }: Proposal): boolean {
  const { approval } = actOf(view.context.pathway, act);
  return (
    by === standing.person ||
    (approval !== undefined && isApprover(view.context, state, standing.person, approval, answers))
  );
}

/**
 * Who has to decide knows of what waits; other members of what its readers allow. A reporter of nothing: that is for
 * those in the case.
 */
function isKnown(reading: Reading, proposal: Proposal): boolean {
  const { view, standing } = reading;
  if (standing.relation === 'reporter') return false;
  if (isInvolved(reading, proposal)) return true;
  return (
    standing.relation === 'member' &&
    mayKnow(standing, actOf(view.context.pathway, proposal.act), { author: proposal.by, answers: proposal.answers })
  );
}

/** What a proposal rests on, of the newest records of the case: no more of them than this person may read anyway. */
function restsOn(reading: Reading, { restsOn: rests = [] }: Approval): ProposalView['restsOn'] {
  const { view, state, standing } = reading;
  return rests.flatMap(({ act: id, fields: wanted }) => {
    const latest = state.latest[id];
    const act = actOf(view.context.pathway, id);
    if (!latest) return [];
    const origin = { author: latest.by, answers: latest.answers };
    const fields = act.fields.filter((field) => wanted.includes(field.id));
    const { facts } = viewFacts(reading, { ...act, fields }, origin);
    return mayKnow(standing, act, origin) && facts.length > 0 ? [{ title: act.title, facts }] : [];
  });
}

function viewProposal(reading: Reading, proposal: Proposal): ProposalView[] {
  const { view, state, standing } = reading;
  const { context } = view;
  const act = actOf(context.pathway, proposal.act);
  if (!act.approval) return [];
  const origin = { author: proposal.by, answers: proposal.answers };
  const own = proposal.by === standing.person;
  const decides = mayDecide(context, state, standing.person, proposal);
  const { facts } = viewFacts(reading, act, origin);
  const reasons = viewReasons(context, standing, act.id, proposal.reasons, origin);
  const by = mayReadActor(standing, act, proposal.by) ? nameOf(view, proposal.by) : undefined;
  return [
    {
      act: act.id,
      title: act.title,
      by,
      at: proposal.at,
      facts,
      reasons,
      restsOn: restsOn(reading, act.approval),
      mayApprove: decides,
      mayReject: decides || own,
      own,
      approvers: approversOf(view.context, act, act.approval),
    },
  ];
}

/** What the refusal says, for beside a button that is not there. */
function reasonOf(refusal: ReturnType<typeof whyNot>): Text | undefined {
  if (!refusal) return undefined;
  return refusal.kind === 'rule'
    ? joinTexts(
        refusal.said.map((said) => saidInWords(said).say),
        ' ',
      )
    : viewPhrases.noRegistration;
}

const ABOUT_PEOPLE = ['member', 'removeMember', 'exclude', 'lead'];
const isAboutPeople = ({ effects }: Act): boolean =>
  effects.length > 0 && effects.every((effect) => ABOUT_PEOPLE.some((kind) => kind in effect));

/**
 * What may be done and what has to wait; what is for other roles is left out, since whoever has to do it is told under
 * the tasks.
 */
function viewActs({ view, state, standing }: Reading): ActView[] {
  const { context } = view;
  return offeredByNearness(view, state).flatMap(({ act, near }) => {
    const why = reasonOf(whyNot(context, state, standing.person, act));
    if (why && (act.aside || !roleFor(context, state, standing.person, act.by))) return [];
    return [
      {
        act: act.id,
        title: act.title,
        help: act.help,
        form: act.fields.length > 0,
        besides: near === 2,
        next: near === 0,
        people: isAboutPeople(act),
        why,
      },
    ];
  });
}

/**
 * Why the stage is not complete yet, from the condition itself: in words of no more than the tasks and proposals this
 * person may know of.
 */
function missing(reading: Reading, journal: readonly Entry[]): Text | undefined {
  const { view, state } = reading;
  const { completes } = stageOf(view.context.pathway, state.stage);
  if (state.status === 'closed' || !completes) return undefined;
  const verdictOn = (seen: ExistingCase) =>
    evaluate(completes, { context: view.context, state: seen, act: undefined, answers: {}, now: view.now });
  if (verdictOn(state).holds) return undefined;
  const known = verdictOn({ ...withKnownProposals(reading), tasks: knownTasks(reading, journal) });
  return known.holds ? viewPhrases.waitsElsewhere : reasonsInWords(known.because);
}

/** The case with no more proposals than this person may know of. */
function withKnownProposals(reading: Reading): ExistingCase {
  const { state } = reading;
  return {
    ...state,
    proposals: Object.fromEntries(Object.entries(state.proposals).filter(([, proposal]) => isKnown(reading, proposal))),
  };
}

/** What everybody with some relation to the case sees of it; the rest is for members. */
function viewOwn(reading: Reading, journal: readonly Entry[]): Omit<CaseView, 'relation'> {
  const { view, state, standing } = reading;
  return {
    kind: 'case',
    ping: viewPing(view, withKnownProposals(reading)),
    now: view.now,
    attribution: view.context.pathway.attribution,
    members: [],
    flags: [],
    tracks: [],
    acts: [],
    proposals: [],
    tasks: viewTasks(reading, journal),
    items: viewItems(view, standing, state, reading.name),
    subject: subjectOf(reading),
    alarmed: isAlarmed(reading.view.context.pathway, reading.state),
    undo: undoableBy(view.context, state, standing.person, view.now),
    gists: viewGists(reading, journal),
    records: viewRecords(reading, journal),
  };
}

/** Who leads, as far as this person may know. */
function leadOf({ state, name }: Reading): CaseView['lead'] {
  return state.lead && (name(state.lead) ?? { protected: true });
}

const viewProposals = (reading: Reading): ProposalView[] =>
  Object.values(withKnownProposals(reading).proposals).flatMap((proposal) => viewProposal(reading, proposal));

/** Who is in the case for a part of it: the acts they may do and whom to turn to, beside what is their own. */
function viewPart(reading: Reading, journal: readonly Entry[]): CaseView {
  const { view, state, standing } = reading;
  const acts = viewActs(reading).filter(({ why }) => why === undefined);
  return {
    ...viewOwn(reading, journal),
    relation: 'partial',
    lead: leadOf(reading),
    acts,
    proposals: viewProposals(reading),
    mayExport: mayExport(state, standing.person, view.now),
  };
}

/** For how long somebody who could not be reached is named on the page of the case. */
const LATELY_MS = 7 * 24 * 60 * 60 * 1000;
/** What somebody who only raised the concern may still add. */
const actsOfReporter = (reading: Reading): ActView[] =>
  viewActs(reading).filter(
    ({ act, why }) => why === undefined && actOf(reading.view.context.pathway, act).byReporter === true,
  );

/** That a member is away, and who takes their place, as far as this person may know. */
function awayOf({ view, state, name }: Reading, member: PersonId): Text[] {
  const away = view.context.roster[member]?.away;
  if (!away) return [];
  const doer = doerOf(view.context, state, member);
  return [awayUntil(dayInWords(away.until), (doer && name(doer)) ?? '')];
}

/** Who could not be reached lately, as far as this person may know who it is. */
function notReached({ state, view, name }: Reading): Text[] {
  return Object.entries(state.notReached ?? {})
    .filter(([, at]) => Date.parse(view.now) - Date.parse(at) < LATELY_MS)
    .map(([person]) => {
      const who = name(person as PersonId);
      return who === undefined ? journalAbout.notReached : joinTexts([journalAbout.notReached, asIs(who)], ': ');
    });
}

function viewWhole(reading: Reading, journal: readonly Entry[]): CaseView {
  const { view, state, standing, name } = reading;
  const { pathway, roster } = view.context;
  const known = state.members.flatMap((member) => {
    const called = name(member);
    return called === undefined ? [] : [{ called, member, roles: roster[member]?.roles ?? [] }];
  });
  return {
    ...viewOwn(reading, journal),
    relation: 'member',
    // A closed case asks nothing any more, so there is nothing to help with.
    help: state.status === 'open' ? stageOf(pathway, state.stage).help : undefined,
    missing: missing(reading, journal),
    lead: leadOf(reading),
    members: known.map(({ called }) => called),
    memberRoles: known.map(({ member, roles }) => [
      ...roles.map((role) => roleName(view.context.roles, role)),
      ...(hasLostRole(view.context, state, journal, member) ? [viewPhrases.withoutRole] : []),
      ...awayOf(reading, member),
    ]),
    flags: [
      ...state.flags.flatMap((flag) => (mayKnowFlag(standing, pathway, flag) ? (pathway.flags[flag] ?? []) : [])),
      ...notReached(reading),
    ],
    tracks: Object.entries(state.tracks).flatMap(([id, is]) => {
      const track = pathway.tracks[id];
      return track ? [{ title: track.title, state: track.states[is] ?? asIs(is) }] : [];
    }),
    acts: viewActs(reading),
    proposals: viewProposals(reading),
    alongside: view.alongside,
    mayExport: mayExport(state, standing.person, view.now),
  };
}

/**
 * The case as `person` may see it, or undefined when for them there is no such case (DES-3, DES-8). `journal` may be
 * left out (empty) when the record need not be shown, as right after an act; where authors are protected, names are
 * then left out too.
 */
export function viewCase(
  view: ViewContext,
  state: ExistingCase,
  journal: readonly Entry[],
  person: PersonId,
  discreet = false,
): CaseView | undefined {
  const reading = readingOf(view, state, journal, person, discreet);
  const { relation } = reading.standing;
  switch (relation) {
    case 'none':
      return undefined;
    case 'reporter':
      // Their own words, their own tasks, what is told back, and that it is in good hands.
      return { ...viewOwn(reading, journal), relation: 'reporter', acts: actsOfReporter(reading) };
    case 'partial':
      return viewPart(reading, journal);
    case 'member':
      return viewWhole(reading, journal);
    default:
      return assertNever(relation);
  }
}
