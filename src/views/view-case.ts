/** `viewCase`: the only way from a case to what a person sees of it. Leaves out what they may not know; never tells that it left something out to those who may not know the case exists. */
import type { ExistingCase, Proposal, Task } from '../domain/case';
import { evaluate } from '../domain/conditions';
import { actsOffered, whyNot } from '../domain/decide-act';
import type { Entry } from '../domain/event';
import type { PersonId } from '../domain/ids';
import { isApprover, ownsTask } from '../domain/membership';
import { actOf, stageOf } from '../domain/pathway';
import { joinTexts, type Text } from '../domain/text';
import { phrases } from './phrases';
import type { ActView, CaseView, ProposalView, TaskView } from './types';
import { viewFacts, viewReasons } from './view-facts';
import { viewPing } from './view-ping';
import { viewRecords } from './view-records';
import { nameOf, standingOf, type Standing, type ViewContext } from './viewer';

function ownerOf(view: ViewContext, { owner }: Task): TaskView['owner'] {
  return 'person' in owner ? { person: nameOf(view, owner.person) } : owner;
}

/** A reporter sees only tasks on their own name. */
function viewTasks(view: ViewContext, state: ExistingCase, standing: Standing): TaskView[] {
  const tasks = state.tasks.filter((task) => standing.relation === 'member' || ('person' in task.owner && task.owner.person === standing.person));
  return tasks.map((task) => {
    const mine = ownsTask(view.context, state, standing.person, task);
    const tickable = mine && task.doneBy.length === 0 && task.kind !== 'stage' && task.kind !== 'approval';
    return { id: task.id, title: task.title, kind: task.kind, dueAt: task.dueAt, overdue: task.dueAt < view.now, owner: ownerOf(view, task), mine, tickable, entry: task.kind === 'sis' && mine };
  });
}

function viewProposal(view: ViewContext, state: ExistingCase, standing: Standing, proposal: Proposal): ProposalView[] {
  const { context } = view;
  const act = actOf(context.pathway, proposal.act);
  if (!act.approval) return [];
  const own = proposal.by === standing.person;
  const approver = isApprover(context, state, standing.person, act.approval, proposal.answers);
  const { facts } = viewFacts(view, standing, act, proposal.answers, proposal.by);
  const reasons = viewReasons(context, standing, proposal.reasons, proposal.by);
  return [{ act: act.id, title: act.title, by: nameOf(view, proposal.by), at: proposal.at, facts, reasons, mayApprove: approver, mayReject: approver || own, own }];
}

/** What the refusal says, for beside a button that is not there. */
function reasonOf(refusal: ReturnType<typeof whyNot>): Text | undefined {
  if (!refusal) return undefined;
  return refusal.kind === 'rule' ? joinTexts(refusal.said.map((said) => said.say), ' ') : phrases.noRegistration;
}

function viewActs(view: ViewContext, state: ExistingCase, standing: Standing): ActView[] {
  const { context } = view;
  return actsOffered(context.pathway, state).map((id) => {
    const act = actOf(context.pathway, id);
    return { act: id, title: act.title, help: act.help, form: act.fields.length > 0, why: reasonOf(whyNot(context, state, standing.person, act)) };
  });
}

/** Why the stage is not complete yet, from the condition itself. */
function missing(view: ViewContext, state: ExistingCase): Text | undefined {
  const { completes } = stageOf(view.context.pathway, state.stage);
  if (state.status === 'closed' || !completes) return undefined;
  const verdict = evaluate(completes, { context: view.context, state, answers: {}, now: view.now });
  return verdict.holds ? undefined : verdict.because;
}

/** Who opened the case without being in it: their own words, their own tasks, and that it is in good hands. */
function viewForReporter(view: ViewContext, state: ExistingCase, standing: Standing, journal: readonly Entry[]): CaseView {
  return {
    // What waits for approval is for those in the case.
    kind: 'case', relation: 'reporter', ping: viewPing(view, { ...state, proposals: {} }), attribution: view.context.pathway.attribution, members: [], flags: [], tracks: [], acts: [], proposals: [],
    tasks: viewTasks(view, state, standing), records: viewRecords(view, standing, journal),
  };
}

/**
 * The case as `person` may see it, or undefined when for them there is no such case (DES-3, DES-8). `journal` may be left out (empty) when the
 * record need not be shown, as right after an act.
 */
export function viewCase(view: ViewContext, state: ExistingCase, journal: readonly Entry[], person: PersonId): CaseView | undefined {
  const standing = standingOf(view, state, person);
  if (standing.relation === 'none') return undefined;
  if (standing.relation === 'reporter') return viewForReporter(view, state, standing, journal);
  const { pathway } = view.context;
  return {
    kind: 'case',
    relation: 'member',
    ping: viewPing(view, state),
    help: stageOf(pathway, state.stage).help,
    attribution: pathway.attribution,
    missing: missing(view, state),
    lead: state.lead && nameOf(view, state.lead),
    members: state.members.map((member) => nameOf(view, member)),
    flags: state.flags.flatMap((flag) => pathway.flags[flag] ?? []),
    tracks: Object.entries(state.tracks).flatMap(([id, is]) => {
      const track = pathway.tracks[id];
      return track ? [{ title: track.title, state: track.states[is] ?? { nl: is, en: is } }] : [];
    }),
    acts: viewActs(view, state, standing),
    proposals: Object.values(state.proposals).flatMap((proposal) => viewProposal(view, state, standing, proposal)),
    tasks: viewTasks(view, state, standing),
    records: viewRecords(view, standing, journal),
  };
}
