/** Approving and rejecting a proposed decision: always by somebody else, unless there is nobody else (DES-7). */
import type { ExistingCase, Proposal, Task } from '../case/case';
import type { Approve, Decision, Reject } from './command';
import type { Context } from '../procedure/context';
import { actsOffered, outOfOrder } from './order-of-steps';
import { draft, emit, factsOf, openState, type Draft } from '../case/draft';
import type { Facts } from '../case/facts';
import type { PersonId } from '../ids';
import { leadsFromOutside } from './kept-out';
import { tellMended } from '../case/mended';
import { actingAs, anyRole, isApprover, othersOf, relationOf, roleAmong, takesPart } from '../case/membership';
import type { Approval } from '../procedure/approval';
import type { Act } from '../procedure/pathway';
import {
  leadKeptOut,
  notYourApproval,
  nothingProposed,
  ownProposal,
  rejectionNeedsReason,
  soleApprover,
} from './product-rules';
import { accept, recordAct } from './record-act';
import type { Refusal, Said } from './refusal';
import { checkRules } from './rules';
import { completeTasks } from './tasks';
import { comeIn } from '../case/while-away';
import { isReason } from '../text';

type Answering = { readonly act: Act; readonly approval: Approval; readonly proposal: Proposal };

/**
 * The proposal a person answers to, or why there is none for them; `already` when this very request was accepted
 * before.
 */
function answering(
  context: Context,
  state: ExistingCase,
  command: Approve | Reject,
): Answering | { readonly refused: Refusal } | 'already' {
  if (!takesPart(relationOf(context, state, command.actor))) return { refused: { kind: 'unknown' } };
  const act = context.pathway.acts.find((candidate) => candidate.id === command.act);
  if (!act) return { refused: { kind: 'unknown' } };
  if (state.seen.includes(command.request)) return 'already';
  if (command.revision !== state.revision) return { refused: { kind: 'stale' } };
  const proposal = state.proposals[act.id];
  if (!proposal) return { refused: nothingProposed };
  if (!act.approval) throw new Error(`act ${act.id} was proposed without an approval`);
  return { act, approval: act.approval, proposal };
}

/**
 * Is there anybody else, in the case or on duty outside it, who could approve; or of a handing over to oneself, who
 * could propose it instead?
 */
function someoneElse(context: Context, state: ExistingCase, act: Act, approval: Approval, by: PersonId): boolean {
  const { by: whose } = 'field' in approval.by ? act : approval;
  return !('roles' in whose) || othersOf(context, state, by, whose.roles).length > 0;
}

/** May this person decide on it: somebody else who may approve, or the proposer when nobody else could (DES-7)? */
export function mayDecide(context: Context, state: ExistingCase, person: PersonId, proposal: Proposal): boolean {
  const act = context.pathway.acts.find(({ id }) => id === proposal.act);
  if (!act?.approval || !isApprover(context, state, person, act.approval, proposal.answers)) return false;
  return proposal.by !== person || !someoneElse(context, state, act, act.approval, proposal.by);
}

function roleOfApprover(context: Context, person: PersonId, approval: Approval) {
  return (
    ('roles' in approval.by ? roleAmong(context, person, approval.by.roles) : undefined) ?? anyRole(context, person)
  );
}

function begin(
  context: Context,
  state: ExistingCase,
  command: Approve | Reject,
  { act, approval, proposal }: Answering,
): Draft {
  const named = 'field' in approval.by ? (proposal.answers[approval.by.field] as PersonId | undefined) : undefined;
  // Whoever withdraws the own proposal does so for nobody else.
  const whose = proposal.by === command.actor ? undefined : named;
  return tellMended(
    comeIn(
      draft(
        context,
        state,
        actingAs(context, state, command.actor, roleOfApprover(context, command.actor, approval), whose),
        command.at,
        { act, handoutReference: command.type === 'approve' ? command.handoutReference : undefined },
      ),
    ),
  );
}

/**
 * Could they approve it only with a role that the proposer lent them? Nobody approves the own proposal by way of who
 * takes their place (DES-7).
 */
function isInPlaceOfProposer(context: Context, person: PersonId, { approval, proposal }: Answering): boolean {
  const { replaces = [], roles = [] } = context.roster[person] ?? {};
  const lent = replaces.find((one) => one.person === proposal.by)?.lent ?? [];
  if (!('roles' in approval.by) || lent.length === 0) return false;
  const may = approval.by.roles.filter((role) => roles.includes(role));
  return may.length > 0 && may.every((role) => lent.includes(role));
}

const answered = (current: Draft, act: string): Draft =>
  completeTasks(current, 'decided', (task) => task.row === `approval-${act}`);

/** What the rules look at when a proposal is decided on: as it was proposed, and no longer waiting for this very answer. */
function factsAsProposed(current: Draft, { act, answers, by }: Proposal): Facts {
  const { tasks } = openState(current);
  const state = { ...openState(current), tasks: tasks.filter(({ row }) => row !== `approval-${act}`) };
  return { ...factsOf(current, answers), state, actor: by };
}

/**
 * What silence does to a proposal that takes it as agreement: it takes effect as its proposer's, with that on record. It
 * lapses when its step or the rules no longer allow it. Undefined for any other task.
 */
export function agreedInSilence(current: Draft, task: Task): Draft | undefined {
  const { context } = current;
  const state = openState(current);
  const proposal = Object.values(state.proposals).find(({ act }) => task.row === `approval-${act}`);
  const act = proposal && context.pathway.acts.find(({ id }) => id === proposal.act);
  if (!proposal || act?.approval?.silence !== 'agrees') return undefined;
  const asked: Draft = { ...current, act };
  const { by, answers, reasons, hints } = proposal;
  const stands =
    actsOffered(context.pathway, state).includes(act.id) &&
    !('refused' in checkRules(reasons, factsAsProposed(asked, proposal)));
  const about = { proposal: proposal.id, act: act.id };
  if (!stands) return { ...answered(emit(asked, { type: 'DecisionLapsed', ...about }), act.id), act: current.act };
  const heard = answered(emit(asked, { type: 'DecisionApproved', ...about, unanswered: true }), act.id);
  const asProposer: Draft = { ...heard, actor: { person: by, role: anyRole(context, by) } };
  const record = `record-${openState(heard).seq + 1}`;
  const done = recordAct(asProposer, { act, by, answers, reasons, hints, record, proposedBy: by });
  return { ...done, actor: current.actor, act: current.act };
}

/**
 * Approves. Refuses people who may not, the proposer while somebody else could (asks a reason when nobody could), and a
 * proposal that its step or the rules no longer allow because the case has changed since.
 */
export function approve(context: Context, state: ExistingCase, command: Approve): Decision {
  const found = answering(context, state, command);
  if (found === 'already') return { entries: [], hints: [] };
  if ('refused' in found) return found;
  const { act, approval, proposal } = found;
  if (!isApprover(context, state, command.actor, approval, proposal.answers))
    return { refused: notYourApproval(act.carries?.[0]) };
  if (isInPlaceOfProposer(context, command.actor, found)) return { refused: ownProposal };
  const own = proposal.by === command.actor;
  if (own && someoneElse(context, state, act, approval, proposal.by)) return { refused: ownProposal };
  if (own && !isReason(command.reason)) return { refused: soleApprover };
  if (!actsOffered(context.pathway, state).includes(act.id)) return { refused: outOfOrder(context, state, act) };

  const start = begin(context, state, command, found);
  const asProposed = factsAsProposed(start, proposal);
  const checked = checkRules(proposal.reasons, asProposed);
  if ('refused' in checked) return checked;
  if (leadsFromOutside(state, act, proposal.answers, proposal.by)) return { refused: leadKeptOut };
  const approved = answered(
    emit(start, {
      type: 'DecisionApproved',
      proposal: proposal.id,
      act: act.id,
      soleReason: own ? command.reason?.trim() : undefined,
    }),
    act.id,
  );
  const { answers, reasons, hints, by } = proposal;
  const recorded = recordAct(approved, {
    act,
    by,
    answers,
    reasons,
    hints,
    record: `record-${state.seq + 1}`,
    proposedBy: by,
  });
  const said: readonly Said[] = checked.hints;
  return { entries: accept(recorded, command.request, true).entries, hints: said };
}

/** Rejects with a reason; the proposer may withdraw the own proposal the same way. */
export function reject(context: Context, state: ExistingCase, command: Reject): Decision {
  const found = answering(context, state, command);
  if (found === 'already') return { entries: [], hints: [] };
  if ('refused' in found) return found;
  const { act, approval, proposal } = found;
  const own = proposal.by === command.actor;
  if (!own && !isApprover(context, state, command.actor, approval, proposal.answers))
    return { refused: notYourApproval(act.carries?.[0]) };
  if (!isReason(command.reason)) return { refused: rejectionNeedsReason };
  const start = begin(context, state, command, found);
  const rejected = emit(start, {
    type: 'DecisionRejected',
    proposal: proposal.id,
    act: act.id,
    reason: command.reason.trim(),
  });
  return { entries: accept(answered(rejected, act.id), command.request, true).entries, hints: [] };
}
