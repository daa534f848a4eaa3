/**
 * Decides what happens to a proposal about who works at a school: put forward, approved by one or by two, rejected; and
 * that somebody loses access at once. Pure; who, when and ids are handed in.
 */
import type { PersonId } from '../domain/ids';
import type { Staff, StaffDecision, StaffProposal, StaffStep } from './staff';

type Said = { readonly by: PersonId; readonly at: string; readonly request: string };

/** Why nothing changes. `gone`: it was decided, or a newer list took its place. */
export type StaffRefusal = 'gone' | 'stale' | 'notYours' | 'yourself' | 'twice' | 'changed' | 'leavesNobody';

export type StaffDecided =
  | { readonly staff: Staff; readonly applied: boolean }
  | { readonly refused: StaffRefusal }
  /** The same click again. */
  | { readonly again: true };

const decision = (
  { id, from, steps }: Pick<StaffProposal, 'id' | 'from' | 'steps'>,
  outcome: StaffDecision['outcome'],
  at: string,
  by: readonly PersonId[],
  requests: readonly string[],
): StaffDecision => ({
  id,
  at,
  outcome,
  from,
  by,
  // What did not come about is nobody's to keep.
  steps: outcome === 'rejected' || outcome === 'replaced' ? [] : steps,
  requests,
});

/** Is this the same click, heard before? */
export const wasClicked = ({ decided, waiting }: Staff, request: string): boolean =>
  [...decided, ...waiting].some(({ requests }) => requests.includes(request));

/**
 * With a proposal that waits from now on. One of a list or of groups takes the place of those of the same source that
 * wait; what a coordinator proposed in chat waits beside it, once for each person.
 */
export function putForward(staff: Staff, proposal: StaffProposal): Staff {
  const people = proposal.steps.map((step) => (step.does === 'comes' ? step.person.id : step.person));
  const isReplaced = (one: StaffProposal) =>
    one.from === proposal.from &&
    (one.from !== 'chat' ||
      one.steps.some((step) => people.includes(step.does === 'comes' ? step.person.id : step.person)));
  const replaced = staff.waiting.filter(isReplaced);
  return {
    waiting: [...staff.waiting.filter((one) => !isReplaced(one)), proposal],
    decided: [...staff.decided, ...replaced.map((one) => decision(one, 'replaced', proposal.at, [], []))],
  };
}

/** What stands in the way of a decision of this person, from where they looked. */
export type StaffStanding = {
  /** Whether this person is one who decides such things here, and who of those may decide this one. */
  readonly decides: boolean;
  readonly may: readonly PersonId[];
  /** The steps fit how things are now. */ readonly fits: boolean;
  /** Somebody is left for every case. */ readonly leavesSomebody: boolean;
};

function proposalFor(
  staff: Staff,
  id: string,
  { by, request }: Said,
  { decides, may }: StaffStanding,
): StaffProposal | StaffDecided {
  if (!decides) return { refused: 'notYours' };
  if (wasClicked(staff, request)) return { again: true };
  const proposal = staff.waiting.find((one) => one.id === id);
  if (!proposal) return { refused: 'gone' };
  return may.includes(by) ? proposal : { refused: 'yourself' };
}

/** Approves: it takes effect when everybody who must has. Nobody counts twice, and an old card counts for nothing. */
export function approveStaff(
  staff: Staff,
  press: { readonly proposal: string; readonly revision: number },
  said: Said,
  standing: StaffStanding,
): StaffDecided {
  const proposal = proposalFor(staff, press.proposal, said, standing);
  if (!('steps' in proposal)) return proposal;
  if (proposal.approvedBy.includes(said.by)) return { refused: 'twice' };
  if (proposal.revision !== press.revision) return { refused: 'stale' };
  if (!standing.fits) return { refused: 'changed' };
  if (!standing.leavesSomebody) return { refused: 'leavesNobody' };
  // Whoever approved before and is no coordinator any more, or is given something by it, counts no more.
  const before = proposal.approvedBy.filter((one) => standing.may.includes(one));
  const approvedBy = [...before, said.by];
  const others = staff.waiting.filter(({ id }) => id !== proposal.id);
  if (approvedBy.length < (proposal.two ? 2 : 1)) {
    const requests = [...proposal.requests, said.request];
    const waits = { ...proposal, approvedBy, requests, revision: proposal.revision + 1 };
    return { staff: { ...staff, waiting: [...others, waits] }, applied: false };
  }
  const done = decision(proposal, 'approved', said.at, approvedBy, [...proposal.requests, said.request]);
  return { staff: { waiting: others, decided: [...staff.decided, done] }, applied: true };
}

/** Rejects: nothing of it takes effect, and what it said of people is kept no longer. */
export function rejectStaff(
  staff: Staff,
  press: { readonly proposal: string },
  said: Said,
  standing: Pick<StaffStanding, 'decides'>,
): StaffDecided {
  // Whoever would get something by it may well say no.
  const proposal = proposalFor(staff, press.proposal, said, {
    decides: standing.decides,
    may: [said.by],
    fits: true,
    leavesSomebody: true,
  });
  if (!('steps' in proposal)) return proposal;
  const done = decision(proposal, 'rejected', said.at, [said.by], [...proposal.requests, said.request]);
  const waiting = staff.waiting.filter(({ id }) => id !== proposal.id);
  return { staff: { waiting, decided: [...staff.decided, done] }, applied: false };
}

/** Somebody loses access at once. `by`: nobody where it was done at the machine itself. */
export function suspendPerson(
  staff: Staff,
  step: Extract<StaffStep, { does: 'goes' }>,
  { id, at, by, requests }: Pick<StaffDecision, 'id' | 'at' | 'by' | 'requests'>,
): Staff {
  return {
    ...staff,
    decided: [...staff.decided, { id, at, outcome: 'suspended', from: 'chat', by, steps: [step], requests }],
  };
}
