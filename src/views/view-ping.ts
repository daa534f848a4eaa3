/** The L0 views: what a role channel, a notification or a list may show of a case. No names of persons, no content. */
import { mergedInto } from '../domain/case/alongside';
import type { ApprovalOutcome, ExistingCase, Proposal } from '../domain/case/case';
import { actOf, lineOf, stageOf, type Stage } from '../domain/procedure/pathway';
import type { Role } from '../domain/people/roles';
import type { Text } from '../domain/text';
import { asksApproval, viewPhrases } from '../words/case/view-phrases';
import { approversOf, viewAfter } from './view-after';
import type { ApprovalView, NoticeView, PingView, StageView } from './types';
import { viewContacts } from './view-contacts';
import type { ViewContext } from './viewer';

function stageState(state: ExistingCase, { id, optional }: Stage, isBehind: boolean): StageView['state'] {
  if (state.status === 'open' && state.stage === id) return 'current';
  if (state.skipped.includes(id)) return 'skipped';
  if (state.passed.includes(id) || state.stage === id) return 'done';
  if (!optional || !isBehind) return 'ahead';
  return state.entered.includes(id) ? 'done' : 'unneeded';
}

/** The stages of the line that the case runs on, and no others. */
function viewStages(stages: readonly Stage[], state: ExistingCase): StageView[] {
  const now = stages.findIndex(({ id }) => id === state.stage);
  return stages.map((stage, index) => ({
    id: stage.id,
    title: stage.title,
    state: stageState(state, stage, index < now),
  }));
}

/**
 * The proposals an audience may know of: a channel only those that its role may approve, so the mentors' never
 * (docs/rules.md#who-hears-what).
 */
function proposalsFor(view: ViewContext, state: ExistingCase, audience: Role | undefined): Proposal[] {
  return Object.values(state.proposals).filter(({ act }) => {
    const by = actOf(view.context.pathway, act).approval?.by;
    return audience === undefined || (by !== undefined && 'roles' in by && by.roles.includes(audience));
  });
}

function whatIsAsked(view: ViewContext, state: ExistingCase, [proposal]: readonly Proposal[]): Text {
  if (state.status === 'closed') return viewPhrases.closed;
  return proposal
    ? asksApproval(actOf(view.context.pathway, proposal.act).title)
    : stageOf(view.context.pathway, state.stage).title;
}

/** The earliest due time among what the case itself waits for: approvals first, else the stage. */
function dueAt(state: ExistingCase, [proposal]: readonly Proposal[]): string | undefined {
  const due = (kind: string) =>
    state.tasks
      .filter((task) => task.kind === kind)
      .map((task) => task.dueAt)
      .sort()[0];
  return state.status === 'closed' ? undefined : ((proposal && due('approval')) ?? due('stage'));
}

/** The case for anybody who may know that it exists; `audience` is the role whose channel it is shown in. */
export function viewPing(view: ViewContext, state: ExistingCase, audience?: Role): PingView {
  const { pathway, calendar } = view.context;
  const proposals = proposalsFor(view, state, audience);
  const line = lineOf(pathway, state.stage);
  // Whoever raised what was merged into another case does not know of that one: here danger is said as before.
  const urgent = pathway.urgentAct ? actOf(pathway, pathway.urgentAct) : undefined;
  const goesOnElsewhere = mergedInto(state) !== undefined && urgent && line.afterwards.includes(urgent.id);
  return {
    kind: 'ping',
    caseId: state.id,
    code: state.code,
    revision: state.revision,
    pathway: line.title,
    status: state.status,
    stages: viewStages(line.stages, state),
    stage: stageOf(pathway, state.stage).title,
    dueAt: dueAt(state, proposals),
    asked: whatIsAsked(view, state, proposals),
    timeZone: calendar.timeZone,
    urgentAct:
      urgent && (state.status === 'open' || goesOnElsewhere)
        ? { act: urgent.id, title: urgent.title, warns: viewAfter(view.context, urgent).told.length > 0 }
        : undefined,
    contacts: viewContacts(view, pathway.urgentContacts),
  };
}

/** A proposed decision as a channel may show it: that it waits, never what it says. */
export function viewApproval(
  view: ViewContext,
  state: ExistingCase,
  act: string,
  outcome: ApprovalOutcome,
): ApprovalView {
  const { pathway, calendar } = view.context;
  const proposed = actOf(pathway, act);
  const { title, approval } = proposed;
  if (!approval) throw new Error(`act ${act} needs no approval`);
  const task = state.tasks.find((candidate) => candidate.row === `approval-${act}`);
  return {
    kind: 'approval',
    caseId: state.id,
    code: state.code,
    revision: state.revision,
    act,
    title,
    dueAt: outcome === 'waiting' ? task?.dueAt : undefined,
    timeZone: calendar.timeZone,
    outcome,
    approvers: approversOf(view.context, proposed, approval),
  };
}

/**
 * A line about a case; the words come from the pathway or the standard phrases, both L0. `opens`: whether whoever it is
 * for can open the case, and is shown a button for it.
 */
export function viewNotice(state: ExistingCase, say: Text, urgent: boolean, opens: boolean): NoticeView {
  return { kind: 'notice', ...(opens ? { caseId: state.id } : {}), code: state.code, say, urgent };
}
