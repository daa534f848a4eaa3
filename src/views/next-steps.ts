/**
 * What somebody can do next on a case, most pressing first: to decide, to do what is asked of them, to bring the step
 * further. Chooses among what the view holds, and adds nothing. Pure.
 */
import type { Text } from '../domain/text';
import type { ActView, CaseView, ProposalView, TaskView } from './types';

export type NextStep =
  /** Somebody else's proposal, to be decided on. `dueAt`: ISO, UTC. */
  | { readonly kind: 'decide'; readonly proposal: ProposalView; readonly dueAt?: string | undefined }
  /** A task of one's own; `act`: what brings it to its end, when that is no tick. */
  | { readonly kind: 'task'; readonly task: TaskView; readonly act?: ActView | undefined }
  /** What this person may do to bring the step further, though it is not asked of them. */
  | { readonly kind: 'may'; readonly act: ActView };

/** What is asked of this person comes before what they may do as well. */
export const isAsked = (step: NextStep): step is Exclude<NextStep, { kind: 'may' }> => step.kind !== 'may';

const byDue = (one: { readonly dueAt: string }, other: { readonly dueAt: string }): number =>
  one.dueAt.localeCompare(other.dueAt);

/** What is noted elsewhere can wait until the case itself is served. */
const later = ({ kind }: TaskView): number => (kind === 'sis' ? 1 : 0);

/** The steps of this person, each act once; a task whose act stands at an earlier one already is left without it. */
export function nextSteps({ ping, proposals, tasks, acts }: CaseView): readonly NextStep[] {
  const possible = acts.filter(({ why, act }) => why === undefined && act !== ping.urgentAct?.act);
  const decisions = proposals
    .filter(({ mayApprove }) => mayApprove)
    .map((proposal): NextStep => {
      const task = tasks.find(({ kind, proposes }) => kind === 'approval' && proposes === proposal.act);
      return { kind: 'decide', proposal, dueAt: task?.dueAt };
    });
  const own = tasks
    .filter(({ mine, kind, later: comesRound }) => mine && kind !== 'approval' && !comesRound)
    .sort((one, other) => later(one) - later(other) || byDue(one, other));
  const taken = new Set<string>();
  const asked = own.map((task): NextStep => {
    const act = task.tickable ? undefined : possible.find((one) => task.acts.includes(one.act) && !taken.has(one.act));
    if (act) taken.add(act.act);
    return { kind: 'task', task, act };
  });
  const free = possible.filter(({ act }) => !taken.has(act));
  // A step that waits for no act in particular has those that are its own.
  const ofStep = possible.some(({ next }) => next)
    ? free.filter(({ next }) => next)
    : free.filter((act) => !act.besides);
  const may = ofStep.map((act): NextStep => ({ kind: 'may', act }));
  return ping.status === 'closed' ? [...decisions, ...asked] : [...decisions, ...asked, ...may];
}

/** What is waited for when nothing is asked of who looks: a decision, else the step, else whatever is due first. */
export function waitedFor({ tasks }: CaseView): TaskView | undefined {
  const others = tasks.filter(({ mine, later: comesRound }) => !mine && !comesRound).sort(byDue);
  return others.find(({ kind }) => kind === 'approval') ?? others.find(({ kind }) => kind === 'stage') ?? others[0];
}

/**
 * A case in a line for one person: whom it is about, what comes next, by when (ISO, UTC), and whose it is: `you`, or
 * who has the task. For a place of their own alone.
 */
export type GlanceView = {
  readonly subject?: string | undefined;
  /** Absent for whoever is told no more than that it is in good hands. */
  readonly what?: Text | undefined;
  readonly whose?: 'you' | TaskView['owner'] | undefined;
  readonly dueAt?: string | undefined;
  readonly now: string;
};

/** The line of a case, from what this person sees of it. */
export function glanceOf(view: CaseView): GlanceView {
  const { now, ping } = view;
  // Who only raised the concern hears of no step, and finds the case by its code.
  const isReporter = view.relation === 'reporter';
  const subject = isReporter ? undefined : view.subject;
  const first = nextSteps(view).find(isAsked);
  if (first?.kind === 'decide')
    return { subject, now, what: first.proposal.title, whose: 'you', dueAt: first.dueAt ?? ping.dueAt };
  // What they have to do themselves they find there; no day is said to whoever hears of no deadline.
  if (isReporter) return first ? { now, what: first.task.title, whose: 'you' } : { now };
  const task = first ? first.task : waitedFor(view);
  if (!task) return { subject, now, what: ping.stage, dueAt: ping.dueAt };
  return { subject, now, what: task.asks ?? task.title, whose: first ? 'you' : task.owner, dueAt: task.dueAt };
}
