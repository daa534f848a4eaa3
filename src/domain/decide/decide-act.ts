/** Doing an act in a case that exists: recorded at once, or proposed when somebody else has to approve it. */
import type { Answers, ExistingCase, Proposal } from '../case/case';
import { readAnswers } from './answers';
import type { Decision, DoAct } from './command';
import type { Context } from '../procedure/context';
import { draft, emit, factsOf, type Draft } from '../case/draft';
import type { PersonId } from '../ids';
import { evaluate } from '../conditions/conditions';
import { answersNothing } from './handing-out';
import { leadsFromOutside, letApproverIn } from './kept-out';
import { actingAs, othersOf, relationOf, roleFor, takesPart } from '../case/membership';
import type { Act } from '../procedure/pathway';
import { tellMended } from '../case/mended';
import { alreadyProposed, leadKeptOut, namesOneself, notYourRole } from './product-rules';
import { accept, recordAct } from './record-act';
import { actsOffered, outOfOrder } from './order-of-steps';
import type { Refusal } from './refusal';
import { aheadOf, checkRules, keptReasons } from './rules';
import { openTask } from './tasks';
import { whyNotTied } from './beside/ties';
import { comeIn } from '../case/while-away';
import { dueAfter } from '../time/working-time';

/**
 * Is a card of this revision too old for this act? Urgent acts are never too old (DES-9), unless this very act was done
 * since: then the second click changes nothing (DES-11).
 */
function isStale(state: ExistingCase, act: Act, revision: number): boolean {
  if (revision === state.revision) return false;
  if (!act.urgent || !(revision < state.revision)) return true;
  return (state.latest[act.id]?.revision ?? 0) > revision;
}

/**
 * Why this person may not start this act now, before looking at any answer; undefined when they may. Unknown comes
 * first: it must hide the rest.
 */
export function whyNot(context: Context, state: ExistingCase, person: PersonId, act: Act): Refusal | undefined {
  const relation = relationOf(context, state, person);
  const asReporter = relation === 'reporter' && (act.byReporter === true || act.id === context.pathway.urgentAct);
  if (!takesPart(relation) && !asReporter) return { kind: 'unknown' };
  if (!roleFor(context, state, person, act.by)) return notYourRole(act, context.roles);
  if (!actsOffered(context.pathway, state).includes(act.id)) return outOfOrder(context, state, act);
  return act.approval && state.proposals[act.id] ? alreadyProposed(act.title) : undefined;
}

/**
 * The same at a moment (ISO, UTC). Of an act out of its step it also says what the procedure itself forbids now: its
 * rule and its next step tell more than the order of the steps.
 */
export function whyNotNow(
  context: Context,
  state: ExistingCase,
  person: PersonId,
  act: Act,
  at: string,
): Refusal | undefined {
  const blocked = whyNot(context, state, person, act);
  const role = roleFor(context, state, person, act.by);
  const isOutOfStep =
    blocked?.kind === 'rule' && role !== undefined && !actsOffered(context.pathway, state).includes(act.id);
  return isOutOfStep
    ? { ...blocked, said: [...blocked.said, ...aheadOf(factsOf(draft(context, state, { person, role }, at, { act })))] }
    : blocked;
}

/**
 * Would the proposer approve it, while a colleague could propose it to them instead? What two people settle is never
 * done by one of them (DES-7).
 */
function approvesOwn(
  context: Context,
  state: ExistingCase,
  { approval, by }: Act,
  person: PersonId,
  answers: Answers,
): boolean {
  if (!approval || !('field' in approval.by) || answers[approval.by.field] !== person) return false;
  return 'roles' in by && othersOf(context, state, person, by.roles).length > 0;
}

function propose(
  current: Draft,
  state: ExistingCase,
  act: Act,
  proposed: Pick<Proposal, 'answers' | 'reasons' | 'hints'>,
): Draft {
  const { approval } = act;
  if (!approval) throw new Error(`act ${act.id} needs no approval`);
  const proposal = `proposal-${state.seq + 1}`;
  const made = letApproverIn(
    emit(current, { type: 'DecisionProposed', proposal, act: act.id, ...proposed }),
    approval,
    proposed.answers,
  );
  const named = 'field' in approval.by ? proposed.answers[approval.by.field] : undefined;
  const owner = 'roles' in approval.by ? { roles: approval.by.roles } : { person: named as PersonId };
  const title = current.context.taskTitles.approvalOf(act.title);
  const dueAt = dueAfter(current.context.calendar, current.at, approval.due);
  return openTask(made, {
    row: `approval-${act.id}`,
    kind: 'approval',
    title,
    owner,
    dueAt,
    escalateTo: approval.escalateTo,
    // Silence that agrees is heard when it is due, and passed on to nobody.
    ...(approval.silence ? { escalateAt: dueAt } : {}),
    doneBy: [],
  });
}

/**
 * Refuses, in this order: no relation to the case, an old card, another's role, the wrong stage, wrong answers, and
 * what the rules forbid.
 */
export function doAct(context: Context, state: ExistingCase, command: DoAct): Decision {
  const act = context.pathway.acts.find((candidate) => candidate.id === command.act);
  const blocked = act ? whyNotNow(context, state, command.actor, act, command.at) : ({ kind: 'unknown' } as const);
  if (!act || blocked?.kind === 'unknown') return { refused: { kind: 'unknown' } };
  if (state.seen.includes(command.request)) return { entries: [], hints: [] };
  if (isStale(state, act, command.revision)) return { refused: { kind: 'stale' } };
  if (blocked) return { refused: blocked };

  const role = roleFor(context, state, command.actor, act.by)!;
  const whose = 'lead' in act.by ? state.lead : undefined;
  const start = tellMended(
    comeIn(
      draft(context, state, actingAs(context, state, command.actor, role, whose), command.at, {
        act,
        handoutReference: command.handoutReference,
        beside: command.beside,
      }),
    ),
  );
  const read = readAnswers(act, command.answers, factsOf(start));
  if ('errors' in read) return { refused: { kind: 'fields', errors: read.errors } };
  const facts = factsOf(start, read.answers);
  const checked = checkRules(command.reasons, facts);
  if ('refused' in checked) return checked;
  const untied = whyNotTied({ context, state }, act, command);
  if (untied) return { refused: untied };
  const nothing = answersNothing(context.pathway, state, act);
  if (nothing) return { refused: nothing };
  if (leadsFromOutside(state, act, read.answers, command.actor)) return { refused: leadKeptOut };

  if (approvesOwn(context, state, act, command.actor, read.answers)) return { refused: namesOneself };

  const hints = checked.hints.map((hint) => hint.rule);
  const reasons = keptReasons(command.reasons, facts);
  const asks = act.approval && (!act.approval.when || evaluate(act.approval.when, facts).holds);
  const done = asks
    ? propose(start, state, act, { answers: read.answers, reasons, hints })
    : recordAct(start, {
        act,
        by: command.actor,
        answers: read.answers,
        reasons,
        hints,
        record: `record-${state.seq + 1}`,
      });
  return { entries: accept(done, command.request, true).entries, hints: checked.hints };
}
