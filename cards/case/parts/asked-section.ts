/**
 * What is asked on a case: whose turn it is in one sentence, the one button of who has to act, and what else they may
 * do, as far as the page has room for buttons.
 */
import type { Action, Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import { isAsked, nextSteps, waitedFor, type NextStep } from '../../../src/views/next-steps';
import type { CaseView, TaskView } from '../../../src/views/types';
import { afterWords } from '../../../src/words/after';
import { casePageWords } from '../../../src/words/case/page-of-case';
import { words } from '../../../src/words/words';
import { actAction, proposalAction, taskActions, withdrawAction } from '../act-actions';
import { dueSaid } from './due-words';
import { stepTitle } from './where-block';

/** Who has a task, as it is said in a sentence. */
export function ownerName({ owner }: Pick<TaskView, 'owner'>, locale: Locale): string {
  const { facts } = words(locale);
  if ('person' in owner)
    return owner.inPlaceOf === undefined ? owner.person : facts.inPlaceOf(owner.person, owner.inPlaceOf);
  if ('lead' in owner) return facts.theLead;
  if ('somebody' in owner) return facts.somebody;
  const roles = afterWords(locale).or(owner.roles.map((role) => inLocale(role, locale)));
  return owner.chosen === undefined ? roles : facts.chosen(roles, owner.chosen);
}

/** What a task asks: of a step what it waits for, else what it is called, with the part of the case it is about. */
function taskSaid(task: TaskView, locale: Locale): string {
  const title = task.kind === 'stage' ? stepTitle(task.asks ?? task.title, locale) : inLocale(task.title, locale);
  return task.about ? `${title} (${inLocale(task.about, locale)})` : title;
}

const withDue = (view: CaseView, what: string, dueAt: string | undefined, locale: Locale): string =>
  dueAt === undefined ? what : `${what}, ${dueSaid(dueAt, view.now, view.ping.timeZone, locale)}`;

/** A step that is asked of who looks, with the button it has. */
type Asked = {
  readonly what: string;
  readonly action: Action | undefined;
  readonly detail?: string | undefined;
  /** It is about another place than the case: it stands under what is known, unless it is all that is asked. */
  readonly elsewhere?: boolean;
};

function askedOf(view: CaseView, step: Exclude<NextStep, { kind: 'may' }>, locale: Locale): Asked {
  if (step.kind === 'decide') {
    const what = casePageWords(locale).decides(inLocale(step.proposal.title, locale));
    return { what: withDue(view, what, step.dueAt, locale), action: proposalAction(view, step.proposal, locale) };
  }
  const { task, act } = step;
  const [button] = taskActions(view, task, locale);
  return {
    what: withDue(view, taskSaid(task, locale), task.dueAt, locale),
    action: act ? actAction(view, act, locale) : button,
    detail: task.detail,
    elsewhere: task.kind === 'sis',
  };
}

/** Whose turn it is when it is not that of who looks. */
function waiting(view: CaseView, locale: Locale): string[] {
  const w = casePageWords(locale);
  const task = waitedFor(view);
  if (!task) return [];
  const proposal = view.proposals.find(({ act }) => act === task.proposes);
  const what = proposal ? w.othersDecide(inLocale(proposal.title, locale)) : taskSaid(task, locale);
  return [w.waiting(ownerName(task, locale), withDue(view, what, task.dueAt, locale))];
}

const row = (actions: readonly Action[]): Block[] => (actions.length > 0 ? [{ type: 'buttons', actions }] : []);

const asLine = ({ what, action }: Asked): Block[] => [{ type: 'text', text: what }, ...row(action ? [action] : [])];

/** One's own proposal that waits: what, and how to take it back. */
function ownProposals(view: CaseView, room: number, locale: Locale): Block[] {
  return view.proposals
    .filter(({ own, mayApprove }) => own && !mayApprove)
    .flatMap((proposal, index): Block[] => [
      { type: 'text', text: casePageWords(locale).proposed(inLocale(proposal.title, locale)) },
      ...row(index < room ? [withdrawAction(view, proposal, locale)] : []),
    ]);
}

/**
 * What is asked, above what is known; under it what is to be noted elsewhere, and how much more there is behind Meer.
 */
type AskedSection = { readonly blocks: readonly Block[]; readonly below: readonly Block[] };

/** The lines and buttons under the step; `room`: for how many buttons. */
export function askedSection(view: CaseView, room: number, locale: Locale): AskedSection {
  if (view.ping.status === 'closed') return { blocks: [], below: [] };
  const w = casePageWords(locale);
  const steps = nextSteps(view);
  const [first, ...others] = steps.filter(isAsked).map((step) => askedOf(view, step, locale));
  const may = steps.flatMap((step) => (step.kind === 'may' ? [actAction(view, step.act, locale)] : []));
  const detail = first?.detail === undefined ? [] : [{ type: 'text' as const, text: first.detail }];
  const turn: Block[] = first
    ? [
        { type: 'text', text: w.yourTurn(first.what), strong: true },
        ...detail,
        ...row(first.action ? [{ ...first.action, style: 'primary' }] : []),
      ]
    : waiting(view, locale).map((text): Block => ({ type: 'text', text }));
  const nothing: Block[] =
    turn.length === 0 && may.length === 0 && view.relation !== 'reporter'
      ? [{ type: 'text', text: afterWords(locale).nothingNow }]
      : [];
  const left = room - (first?.action ? 1 : 0);
  const shown = others.slice(0, Math.max(left, 0));
  const leftForMay = Math.max(left - shown.length, 0);
  const folded = others.length - shown.length;
  const own = ownProposals(view, leftForMay, locale);
  const leftAfterOwn = leftForMay - own.filter(({ type }) => type === 'buttons').length;
  const mayToo = may.slice(0, leftAfterOwn);
  const blocks: Block[] = [
    ...turn,
    ...nothing,
    ...shown.filter(({ elsewhere }) => !elsewhere).flatMap(asLine),
    ...own,
    ...(mayToo.length > 0 && !first ? [{ type: 'text' as const, text: w.mayToo }] : []),
    ...row(mayToo),
  ];
  const more: Block[] = folded > 0 ? [{ type: 'text', text: w.andMore(folded), subtle: true }] : [];
  return { blocks, below: [...shown.filter(({ elsewhere }) => elsewhere).flatMap(asLine), ...more] };
}
