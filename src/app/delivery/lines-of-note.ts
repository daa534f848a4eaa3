/** Which of the lines that waited are said this morning: what still holds, once, a line a case, most urgent first. Pure. */
import { ownsTask, relationOf } from '../../domain/case/membership';
import type { PersonId } from '../../domain/ids';
import type { MorningView } from '../../views/types';
import type { CaseFile } from '../cases/case-file';
import type { MorningLine } from '../mornings';

/** As many lines as are read at a glance. */
const MOST_LINES = 7;

/** A line that waited, with the case it is about as it is now. */
export type LineOfCase = { readonly line: MorningLine; readonly file: CaseFile };

/** May they still know of the case, and is what they are reminded of still to be done? */
function stillHolds(person: PersonId, { line, file: { context, stored } }: LineOfCase): boolean {
  const { state } = stored;
  const { tasks } = line.waits;
  if (relationOf(context, state, person) === 'none') return false;
  const open = state.tasks.filter(({ id }) => tasks.includes(id));
  return tasks.length === 0 || open.some((task) => task.tell !== undefined || ownsTask(context, state, person, task));
}

/** Of several receipts, and of several reminders of the same, the last says all. */
function isSaidLater({ line }: LineOfCase, later: readonly LineOfCase[]): boolean {
  const { receipt, tasks } = line.waits;
  const ofCase = later.filter((other) => other.line.case === line.case).map((other) => other.line);
  return ofCase.some(
    (other) =>
      other.say.nl === line.say.nl ||
      (receipt === true && other.waits.receipt === true) ||
      (tasks.length > 0 && tasks.every((task) => other.waits.tasks.includes(task))),
  );
}

/** When the first thing that these lines remind of is due; after everything else what reminds of nothing. */
function dueIn(lines: readonly LineOfCase[]): string {
  const due = lines.flatMap(({ line, file }) =>
    file.stored.state.tasks.filter(({ id }) => line.waits.tasks.includes(id)).map(({ dueAt }) => dueAt),
  );
  return due.sort()[0] ?? '9';
}

/**
 * What only waits to be written down in the pupil system is told with other things; alone once it is late.
 */
function isWorthANote({ line, file }: LineOfCase, now: string): boolean {
  const tasks = file.stored.state.tasks.filter(({ id }) => line.waits.tasks.includes(id));
  return tasks.length === 0 || tasks.some(({ kind, dueAt }) => kind !== 'sis' || dueAt < now);
}

/** What is said to this person at `now`, the lines it says, and those that say nothing any more. The rest waits another day. */
export function linesOfNote(
  person: PersonId,
  all: readonly LineOfCase[],
  now: string,
): { readonly view: MorningView; readonly said: readonly LineOfCase[]; readonly gone: readonly string[] } {
  const holding = all.filter((one) => stillHolds(person, one));
  const lines = holding.filter((one, index) => !isSaidLater(one, holding.slice(index + 1)));
  const cases = [...new Set(lines.map(({ line }) => line.case))];
  const byCase = cases.map((id) => lines.filter(({ line }) => line.case === id));
  const ordered = byCase.sort((one, other) => dueIn(one).localeCompare(dueIn(other)));
  const shown = lines.some((one) => isWorthANote(one, now)) ? ordered.slice(0, MOST_LINES) : [];
  const view: MorningView = {
    kind: 'morning',
    total: ordered.length,
    lines: shown.map((ofCase) => ({
      caseId: ofCase[0]!.file.stored.state.id,
      code: ofCase[0]!.file.stored.state.code,
      says: ofCase.map(({ line }) => line.say),
    })),
  };
  const gone = all.filter((one) => !lines.includes(one)).map(({ line }) => line.id);
  return { view, said: shown.flat(), gone };
}
