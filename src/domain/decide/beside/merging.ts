/**
 * Whether one case may go on in another, and what goes along: marks, what is kept out, what waits. Nothing that keeps a
 * case open is lost by it (MELD-5.11, MELD-5.15). Pure.
 */
import { aboutOf } from '../../case/about';
import type { CaseInContext } from '../../case/alongside';
import type { Task, TaskOwner } from '../../case/case';
import { emit, openState, type Draft } from '../../case/draft';
import { relationOf, takesPart } from '../../case/membership';
import { organisationOf } from '../../case/whose-case';
import { evaluate } from '../../conditions/conditions';
import { actOf, coordinatorIn, lineOf, type Rule } from '../../procedure/pathway';
import { leadKeptOut, mergeLoses, mergeOtherPupil, mergeUnlike, mergeWaits } from '../product-rules';
import type { Refusal } from '../refusal';

/** What refuses to close a case as a mistake says what keeps it open. */
const KEEPS_OPEN = 'close_mistake';

/** Are both about one pupil, as far as what was typed tells? Two that are about nobody are. */
function areOfOnePupil(one: CaseInContext, other: CaseInContext): boolean {
  const [here, there] = [aboutOf(one.context, one.state).pupils, aboutOf(other.context, other.state).pupils];
  if (here.length === 0 && there.length === 0) return true;
  return here.some(({ name, group }) =>
    there.some((pupil) => pupil.name === name && (!group || !pupil.group || pupil.group === group)),
  );
}

const lineIn = ({ context, state }: CaseInContext): string => lineOf(context.pathway, state.stage).id;

function areOfOneKind(one: CaseInContext, other: CaseInContext): boolean {
  return (
    one.state.status === 'open' &&
    other.state.status === 'open' &&
    one.state.pathway.id === other.state.pathway.id &&
    lineIn(one) === lineIn(other) &&
    organisationOf(one.context, one.state) === organisationOf(other.context, other.state)
  );
}

function holdsIn({ context, state }: CaseInContext, { when }: Rule, now: string): boolean {
  return evaluate(when, { context, state, act: actOf(context.pathway, KEEPS_OPEN), answers: {}, now }).holds;
}

/**
 * Why `gone` cannot go on in `stays` at that moment (ISO, UTC), whoever asks it; undefined when it can. Whatever keeps
 * the one open has to keep the other open too, with the marks that go along.
 */
export function whyNotMerged(stays: CaseInContext, gone: CaseInContext, now: string): Refusal | undefined {
  if (!areOfOneKind(stays, gone)) return mergeUnlike;
  if (!areOfOnePupil(stays, gone)) return mergeOtherPupil;
  const isUnderWay = Object.values(gone.state.ties ?? {}).some(({ is }) => is === 'taking');
  if (Object.keys(gone.state.proposals).length > 0 || isUnderWay) return mergeWaits;
  const { lead } = stays.state;
  if (lead !== undefined && gone.state.excluded.includes(lead)) return leadKeptOut;
  const flags = [...new Set([...stays.state.flags, ...gone.state.flags])];
  const marked: CaseInContext = { ...stays, state: { ...stays.state, flags } };
  const lost = gone.context.pathway.rules.find(
    (rule) =>
      rule.level === 'refuse' &&
      rule.on.includes(KEEPS_OPEN) &&
      holdsIn(gone, rule, now) &&
      !holdsIn(marked, rule, now),
  );
  return lost && mergeLoses(lost);
}

/** What waits for somebody who is not in the case that stays is for those who look after it. */
function ownerIn(current: Draft, owner: TaskOwner): TaskOwner {
  const { context } = current;
  const state = openState(current);
  if (!('person' in owner) || takesPart(relationOf(context, state, owner.person))) return owner;
  return { roles: [coordinatorIn(context.pathway, state.stage)] };
}

/** Opens what waits in the other case here as well, as it is: its day and its reminders stay. */
function takeTask(current: Draft, { items: _items, record: _record, ...task }: Task): Draft {
  const { acts } = current.context.pathway;
  const state = openState(current);
  if (state.tasks.some(({ row }) => row === task.row)) return current;
  const doneBy = task.doneBy.filter((id) => acts.some((act) => act.id === id));
  const owner = ownerIn(current, task.owner);
  return emit(current, { type: 'TaskOpened', task: { ...task, doneBy, owner, id: `${task.row}-${state.seq + 1}` } });
}

/** The case with what goes along of the other: each mark, each who is kept out, what there is to do and to wait for. */
export function takeAlong(current: Draft, { state: gone }: CaseInContext): Draft {
  const { flags, excluded } = openState(current);
  const marked = gone.flags
    .filter((flag) => !flags.includes(flag))
    .reduce((next, flag) => emit(next, { type: 'FlagRaised', flag }), current);
  const people = gone.excluded.filter((person) => !excluded.includes(person));
  const without = people.length > 0 ? emit(marked, { type: 'PeopleExcluded', people }) : marked;
  return gone.tasks.filter(({ kind }) => kind === 'todo' || kind === 'wait').reduce(takeTask, without);
}
