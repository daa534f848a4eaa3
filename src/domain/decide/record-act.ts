/**
 * What follows when an act takes effect, the same for the first act, any later one and an approved decision; and who is
 * asked to note it in the pupil system, as one note a person that grows until they say it is noted (MELD-6.2 to
 * MELD-6.4).
 */
import type { Answers, Reasons, Task, TaskOwner } from '../case/case';
import { emit, openState, type Draft } from '../case/draft';
import { carryOutAll } from './effects';
import { handOut } from './handing-out';
import type { PersonId, RequestId } from '../ids';
import { neverAlone } from './kept-out';
import { itemsNamed } from './items';
import { valuesIn } from '../case/values-in';
import { coordinatorIn, type Act, type Pathway } from '../procedure/pathway';
import { advance } from './stages';
import { completeTasks, openTask } from './tasks';
import { isFor, relationOf, replacedIn } from '../case/membership';
import { namedIn } from '../case/named-in';
import { belongsTo } from '../case/whose-case';
import { dueAfter } from '../time/working-time';
import { countsOf } from '../case/tallies';
import { somebodyForEach } from '../case/while-away';

/** An act that takes effect: who did it, what was answered, which rules spoke. */
export type TakingEffect = {
  readonly act: Act;
  readonly by: PersonId;
  readonly answers: Answers;
  readonly reasons: Reasons;
  readonly hints: readonly string[];
  readonly record: string;
  readonly proposedBy?: PersonId | undefined;
};

const NOTED_WITHIN = { workingDays: 2 } as const;

/**
 * What somebody takes on in the place of a member stays with that member, who comes back to it; whoever is in the case
 * themselves keeps it.
 */
function whoseItBecomes({ context, state }: Draft, person: PersonId): PersonId {
  if (state.status === 'none' || state.members.includes(person)) return person;
  return replacedIn(context, state, person)[0] ?? person;
}

/**
 * Whoever writes in no pupil system, by all of their roles, or cannot open the case, leaves it to the lead; while
 * nobody leads, to those who look after the case.
 */
function noterOf(current: Draft, person: PersonId): TaskOwner {
  const { context } = current;
  const state = openState(current);
  const { roles = [] } = context.roster[person] ?? {};
  const writes = roles.length === 0 || roles.some((role) => !context.roles[role]?.notesElsewhere);
  if (writes && relationOf(context, state, person) !== 'none') return { person };
  return state.lead === undefined ? { roles: [coordinatorIn(context.pathway, state.stage)] } : { lead: true };
}

type ToNote = {
  readonly act: Act;
  readonly record: string;
  readonly by: PersonId;
  readonly answers: Answers;
};

/**
 * Who set this step: whoever did it, approved it, and took part in it where the act says so. Nobody who is kept out or
 * of another school.
 */
function noters(current: Draft, { act, by, answers }: ToNote): PersonId[] {
  const { actor, context } = current;
  const { excluded, organisation } = openState(current);
  const decided = act.approval && 'person' in actor ? [actor.person] : [];
  const part = act.notedBy === undefined ? [] : namedIn(answers, act.notedBy);
  const others = part.filter((person) => !excluded.includes(person) && belongsTo(context, person, organisation));
  return [...new Set([by, ...decided, ...others].map((person) => whoseItBecomes(current, person)))];
}

/**
 * Asks everybody who set this step to note it. It joins what they have not noted yet, and is reminded of together with
 * that.
 */
export function openNotes(current: Draft, noting: ToNote): Draft {
  const { calendar, pathway, pupilSystem, taskTitles } = current.context;
  const title = taskTitles.entryOf(noting.act.title, pupilSystem);
  const owners = noters(current, noting).map((person) => noterOf(current, person));
  const distinct = [...new Map(owners.map((owner) => [JSON.stringify(owner), owner])).values()];
  return distinct.reduce(
    (next, owner) =>
      openTask(next, {
        row: 'sis',
        kind: 'sis',
        title,
        owner,
        dueAt: dueAfter(calendar, next.at, NOTED_WITHIN),
        escalateTo: coordinatorIn(pathway, openState(next).stage),
        doneBy: [],
        record: noting.record,
      }),
    current,
  );
}

/** Short texts above L1 (names, mostly), to recognise them later in what goes to people who may not know them. */
export function guardsOf(act: Act, answers: Answers): readonly string[] | undefined {
  const fields = act.fields.filter(
    ({ type, level }) => (type === 'text' || type === 'list') && (level === 'L2' || level === 'L3'),
  );
  const texts = fields.flatMap(({ id }) => valuesIn(answers, id));
  return texts.length > 0 ? texts : undefined;
}

/**
 * What was told in a procedure that hands something out, so that it is recognised there also when it was told again
 * since.
 */
export function saidIn({ acts }: Pathway, act: Act, answers: Answers): readonly string[] | undefined {
  if (act.handout || !acts.some(({ handout }) => handout)) return undefined;
  const fields = act.fields.filter(
    ({ id, type, level }) => answers[id] !== undefined && (type === 'longText' || (type === 'text' && level === 'L1')),
  );
  return fields.map(({ id }) => id);
}

/**
 * Was it this act that the task waited for: of its own owner when it is theirs alone, and about the same part of the
 * case when it is about one?
 */
function isDoneBy(current: Draft, task: Task, { act, answers, by }: TakingEffect): boolean {
  const own =
    !task.ownOnly ||
    ('person' in task.owner && isFor(current.context, openState(current), by, task.owner.person, task.doneBy));
  const same = !task.items || itemsNamed(act, answers).some((item) => task.items?.includes(item));
  return task.doneBy.includes(act.id) && own && same;
}

/**
 * Records the act, completes the tasks it was waited for, carries out its effects, asks for the entry in the pupil
 * system, and moves the case on.
 */
export function recordAct(current: Draft, taking: TakingEffect): Draft {
  const { act, answers, reasons, hints, record, proposedBy } = taking;
  const counts = countsOf(current.context.pathway, act.id, answers);
  const recorded = emit(current, {
    type: 'ActRecorded',
    record,
    act: act.id,
    answers,
    reasons,
    hints,
    counts,
    guards: guardsOf(act, answers),
    said: saidIn(current.context.pathway, act, answers),
    proposedBy,
  });
  const handed = handOut(recorded, act);
  const completed = completeTasks(handed, 'act', (task) => isDoneBy(handed, task, taking));
  const by = whoseItBecomes(completed, taking.by);
  const effected = neverAlone(carryOutAll(completed, act.effects, { act, record, answers, by, doer: taking.by }));
  const closed = openState(effected).status === 'closed';
  return somebodyForEach(advance(act.sisEntry && !closed ? openNotes(effected, taking) : effected));
}

/** Ends the handling of an accepted request. */
export function accept(current: Draft, request: RequestId, bumps: boolean): Draft {
  return emit(current, { type: 'RequestAccepted', request, bumps });
}
