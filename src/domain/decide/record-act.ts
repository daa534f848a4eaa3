/** What follows when an act takes effect, the same for the first act, any later one and an approved decision. */
import type { Answers, Reasons, Task } from '../case/case';
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
import { isFor, replacedIn } from '../case/membership';
import { countsOf } from '../case/tallies';
import { dueAfter } from '../time/working-time';
import { somebodyForEach } from '../case/while-away';

const SIS_WITHIN = { workingDays: 2 } as const;

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

/** What somebody takes on in the place of a member stays with that member, who comes back to it; whoever is in the case themselves keeps it. */
function whoseItBecomes({ context, state }: Draft, person: PersonId): PersonId {
  if (state.status === 'none' || state.members.includes(person)) return person;
  return replacedIn(context, state, person)[0] ?? person;
}

function openSisTask(current: Draft, taking: TakingEffect): Draft {
  const { calendar, pathway, pupilSystem, taskTitles } = current.context;
  const title = taskTitles.entryOf(taking.act.title, pupilSystem);
  const dueAt = dueAfter(calendar, current.at, SIS_WITHIN);
  return openTask(current, {
    row: 'sis',
    kind: 'sis',
    title,
    owner: { person: whoseItBecomes(current, taking.by) },
    dueAt,
    escalateTo: coordinatorIn(pathway, openState(current).stage),
    doneBy: [],
    record: taking.record,
  });
}

/** Short texts above L1 (names, mostly), to recognise them later in what goes to people who may not know them. */
function guardsOf(act: Act, answers: Answers): readonly string[] | undefined {
  const fields = act.fields.filter(
    ({ type, level }) => (type === 'text' || type === 'list') && (level === 'L2' || level === 'L3'),
  );
  const texts = fields.flatMap(({ id }) => valuesIn(answers, id));
  return texts.length > 0 ? texts : undefined;
}

/** What was told in a procedure that hands something out, so that it is recognised there also when it was told again since. */
function saidIn({ acts }: Pathway, act: Act, answers: Answers): readonly string[] | undefined {
  if (act.handout || !acts.some(({ handout }) => handout)) return undefined;
  const fields = act.fields.filter(
    ({ id, type, level }) => answers[id] !== undefined && (type === 'longText' || (type === 'text' && level === 'L1')),
  );
  return fields.map(({ id }) => id);
}

/** Was it this act that the task waited for: of its own owner when it is theirs alone, and about the same part of the case when it is about one? */
function isDoneBy(current: Draft, task: Task, { act, answers, by }: TakingEffect): boolean {
  const own =
    !task.ownOnly ||
    ('person' in task.owner && isFor(current.context, openState(current), by, task.owner.person, task.doneBy));
  const same = !task.items || itemsNamed(act, answers).some((item) => task.items?.includes(item));
  return task.doneBy.includes(act.id) && own && same;
}

/** Records the act, completes the tasks it was waited for, carries out its effects, asks for the entry in the pupil system, and moves the case on. */
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
  return somebodyForEach(advance(act.sisEntry && !closed ? openSisTask(effected, taking) : effected));
}

/** Ends the handling of an accepted request. */
export function accept(current: Draft, request: RequestId, bumps: boolean): Draft {
  return emit(current, { type: 'RequestAccepted', request, bumps });
}
