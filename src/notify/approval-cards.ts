/**
 * The cards of decisions that wait for somebody's approval, and of those just answered: in the channels of whoever may
 * approve, and to each of them in the case alone. All L0. Pure.
 */
import type { ApprovalOutcome, ExistingCase, Proposal } from '../domain/case/case';
import { mayDecide } from '../domain/decide/decide-approval';
import type { PersonId } from '../domain/ids';
import { isThere, takersOf } from '../domain/case/membership';
import { namedIn } from '../domain/case/named-in';
import { actOf } from '../domain/procedure/pathway';
import type { Message, Recipient } from './message';
import { mayHear, rolesOfLine, takingPart, type Changed } from './recipients';

/**
 * Who is shown a proposal that waits for somebody by name: them, or while they are away the first who may, other than
 * who proposed it.
 */
function namedApprover({ context, after }: Changed, act: string, person: PersonId): PersonId {
  const takers = takersOf(context, after, person).filter((one) => one !== after.proposals[act]?.by);
  return takers[0] ?? person;
}

/**
 * Whoever of the case may decide on it and did not propose it, each told alone: a channel calls nobody. Who is there
 * before who is not.
 */
function decidersOf({ context }: Changed, state: ExistingCase, proposal: Proposal): PersonId[] {
  const able = takingPart(context, state).filter(
    (person) => person !== proposal.by && mayDecide(context, state, person, proposal),
  );
  const there = able.filter((person) => isThere(context, state, person));
  return there.length > 0 ? there : able;
}

/** `state`: as it was while the proposal waited. */
function approversOf(changed: Changed, state: ExistingCase, proposal: Proposal): Recipient[] {
  const by = actOf(changed.context.pathway, proposal.act).approval?.by;
  if (!by) return [];
  return 'roles' in by
    ? [
        ...rolesOfLine(changed, by.roles).map((role) => ({ role, always: true as const })),
        ...decidersOf(changed, state, proposal).map((person) => ({ person })),
      ]
    : namedIn(proposal.answers, by.field).map((person) => ({ person: namedApprover(changed, proposal.act, person) }));
}

const OUTCOMES = { DecisionApproved: 'approved', DecisionRejected: 'rejected', DecisionLapsed: 'lapsed' } as const;

/** The cards that must show the present: every waiting proposal, and those that were just answered. */
export function approvalCards(changed: Changed, before: ExistingCase | undefined): Message[] {
  const card = (state: ExistingCase, proposal: Proposal, outcome: ApprovalOutcome): Message[] =>
    approversOf(changed, state, proposal)
      .filter((to) => mayHear(changed, to))
      .map((to) => ({
        key: proposal.id,
        to,
        content: { show: 'approval', act: proposal.act, proposal: proposal.id, outcome },
      }));
  const waiting = Object.values(changed.after.proposals).flatMap((one) => card(changed.after, one, 'waiting'));
  const answered = changed.entries.flatMap(({ event }) => {
    if (event.type !== 'DecisionApproved' && event.type !== 'DecisionRejected' && event.type !== 'DecisionLapsed')
      return [];
    const proposal = before?.proposals[event.act];
    return before && proposal?.id === event.proposal ? card(before, proposal, OUTCOMES[event.type]) : [];
  });
  return [...waiting, ...answered];
}
