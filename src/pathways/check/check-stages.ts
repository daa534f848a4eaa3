/**
 * Checks the way through a pathway: every stage can be reached and left, there is an end, every act is offered
 * somewhere, every wait has an end. Pure.
 */
import { linesOf, type Act, type Line, type Pathway, type Stage } from '../../domain/procedure/pathway';
import type { Path, SchemaProblem } from '../schema-issues';

const actsCalled = (pathway: Pathway, ids: readonly string[]): Act[] =>
  pathway.acts.filter((act) => ids.includes(act.id));
const goals = (acts: readonly Act[]): string[] =>
  acts.flatMap((act) => act.effects.flatMap((effect) => ('goto' in effect ? [effect.goto] : [])));
const closes = (acts: readonly Act[]): boolean => acts.some((act) => act.effects.some((effect) => 'close' in effect));

/** A line with its place in the file. */
type Placed = { readonly pathway: Pathway; readonly line: Line; readonly path: Path };

const placedLines = (pathway: Pathway): Placed[] =>
  linesOf(pathway).map((line, index) => ({ pathway, line, path: index === 0 ? [] : ['lines', index - 1] }));

/** The stages a case can get to from here. */
function onward({ pathway, line }: Placed, stage: Stage): string[] {
  const next = line.stages[line.stages.indexOf(stage) + 1];
  const completed = stage.completes && next ? [next.id] : [];
  return [...completed, ...goals(actsCalled(pathway, [...stage.acts, ...line.anytime]))];
}

function reachable(placed: Placed): ReadonlySet<string> {
  const { pathway, line } = placed;
  const [first] = line.stages;
  const found = new Set<string>(
    first ? [first.id, ...goals(actsCalled(pathway, [line.opensWith, ...line.afterwards]))] : [],
  );
  // A set visits what is added while it is walked, so this ends when nothing new is found.
  for (const id of found) {
    const stage = line.stages.find((candidate) => candidate.id === id);
    for (const goal of stage ? onward(placed, stage) : []) found.add(goal);
  }
  return found;
}

/** Only the stage's own acts count: the urgent act leaves every stage, but it is no ordinary way out. */
function isLeavable({ pathway, line }: Placed, stage: Stage): boolean {
  const last = line.stages.at(-1) === stage;
  const own = actsCalled(pathway, stage.acts);
  return (stage.completes !== undefined && !last) || goals(own).some((goal) => goal !== stage.id) || closes(own);
}

const UNITS = ['hours', 'days', 'workingDays', 'serviceDays', 'weeks'] as const;

/**
 * The reminders that come no earlier than the end. Only lengths of one unit are compared: how many working days a week
 * has depends on the week.
 */
function remindedTooLate({ due, remind = [] }: Stage): readonly number[] {
  const lengthIn = (length: object, unit: string): unknown => (length as Readonly<Record<string, unknown>>)[unit];
  return remind.flatMap((reminder, index) =>
    UNITS.some((unit) => Number(lengthIn(reminder, unit)) >= Number(due && lengthIn(due, unit))) ? [index] : [],
  );
}

/** An act may only lead to a stage of a line that offers it: a case stays in its own. */
function checkGoals({ pathway, line }: Placed, stage: Stage, path: Path): SchemaProblem[] {
  const elsewhere = goals(actsCalled(pathway, stage.acts)).filter((goal) => !line.stages.some(({ id }) => id === goal));
  return elsewhere.map((goal) => ({
    path: [...path, 'acts'],
    message: `an act of stage ${stage.id} goes to ${goal}, which is not in line ${line.id}`,
  }));
}

function checkStage(placed: Placed, stage: Stage, index: number, reached: ReadonlySet<string>): SchemaProblem[] {
  const { line } = placed;
  const path = [...placed.path, 'stages', index];
  return [
    ...checkGoals(placed, stage, path),
    ...(reached.has(stage.id) ? [] : [{ path, message: `stage ${stage.id} cannot be reached` }]),
    ...(isLeavable(placed, stage)
      ? []
      : [
          {
            path,
            message: `stage ${stage.id} cannot be left: no \`completes\`, and none of its acts goes elsewhere or closes`,
          },
        ]),
    ...(stage.due
      ? []
      : [{ path, message: `stage ${stage.id} has no \`due\`: a case could wait here for ever (DES-10)` }]),
    ...remindedTooLate(stage).map((reminder) => ({
      path: [...path, 'remind', reminder],
      message: 'a reminder comes before `due`, when the step should be done',
    })),
    ...('role' in stage.owner && stage.owner.of === undefined
      ? []
      : 'lead' in stage.owner
        ? []
        : [
            {
              path: [...path, 'owner'],
              message: 'a stage is owned by a role or the lead: no form is open when it starts',
            },
          ]),
    ...(stage.completes && line.stages.at(-1) === stage
      ? [{ path: [...path, 'completes'], message: 'the last stage has no next one: it is left by an act' }]
      : []),
  ];
}

function checkLine(placed: Placed): SchemaProblem[] {
  const { pathway, line, path } = placed;
  const reached = reachable(placed);
  const ends = line.stages.some(
    (stage) => reached.has(stage.id) && closes(actsCalled(pathway, [...stage.acts, ...line.anytime])),
  );
  return [
    ...line.stages.flatMap((stage, index) => checkStage(placed, stage, index, reached)),
    ...(ends ? [] : [{ path: [...path, 'stages'], message: 'no act closes a case' }]),
  ];
}

/** Two lines that open with the same act, or number their cases alike, could not be told apart. */
function checkLinesApart(pathway: Pathway): SchemaProblem[] {
  const lines = placedLines(pathway);
  return (['id', 'opensWith', 'codePrefix', 'command'] as const).flatMap((key) =>
    lines.flatMap(({ line, path }, index) =>
      lines.findIndex((other) => other.line[key] === line[key]) < index
        ? [{ path: [...path, key], message: `another line has the same ${key}: ${line[key]}` }]
        : [],
    ),
  );
}

function checkUnused(pathway: Pathway): SchemaProblem[] {
  const used = new Set(
    linesOf(pathway).flatMap((line) => [
      line.opensWith,
      ...line.anytime,
      ...line.afterwards,
      ...line.stages.flatMap((stage) => stage.acts),
    ]),
  );
  return pathway.acts.flatMap((act, index) =>
    used.has(act.id) ? [] : [{ path: ['acts', index], message: `act ${act.id} is offered nowhere` }],
  );
}

function checkUrgentAct(pathway: Pathway): SchemaProblem[] {
  const { urgentAct } = pathway;
  if (urgentAct === undefined) return [];
  const act = pathway.acts.find((candidate) => candidate.id === urgentAct);
  if (!act) return [];
  const path = ['urgentAct'];
  return [
    ...(act.urgent ? [] : [{ path, message: `act ${urgentAct} is not marked urgent` }]),
    ...(linesOf(pathway).some((line) => line.anytime.includes(urgentAct))
      ? []
      : [{ path, message: `act ${urgentAct} is not offered at any time` }]),
    ...(act.fields.some((field) => field.required !== false)
      ? [{ path, message: `act ${urgentAct} has a required field: safety waits for no form (DES-9)` }]
      : []),
  ];
}

/** Stages and lists of acts of every line, its opening, and the urgent act. */
export function checkStages(pathway: Pathway): SchemaProblem[] {
  return [
    ...placedLines(pathway).flatMap(checkLine),
    ...checkLinesApart(pathway),
    ...checkUnused(pathway),
    ...checkUrgentAct(pathway),
  ];
}
