/**
 * Who hears that an act was undone: those who were told of it, so that nobody goes on with what was a mistake. Pure, L0
 * like all lines.
 */
import type { ExistingCase } from '../domain/case/case';
import type { CaseEvent, Entry } from '../domain/case/event';
import { actOf } from '../domain/procedure/pathway';
import { noticeWords } from '../words/case/notices';
import type { ToldLine } from './line';
import { linesInstead } from './lines-for';
import type { Changed } from './recipients';

/**
 * What the act brought about, as far as people were told of it: the act itself, and the tasks that are gone with it.
 */
function broughtAbout(before: ExistingCase, after: ExistingCase, act: string): CaseEvent[] {
  const latest = before.latest[act];
  const gone = before.tasks.filter(({ id }) => !after.tasks.some((task) => task.id === id));
  const told: CaseEvent[] = gone.map((task) => ({ type: 'TaskOpened', task }));
  if (!latest) return told;
  const { record, answers } = latest;
  return [{ type: 'ActRecorded', record, act, answers, reasons: {}, hints: [], counts: [] }, ...told];
}

/** The lines about acts that were undone in this change; `before` is the case with the act still in force. */
export function undoneLines(changed: Changed, before: ExistingCase | undefined): ToldLine[] {
  if (!before) return [];
  const told = { ...changed, after: before };
  return changed.entries.flatMap((entry: Entry) => {
    const { event } = entry;
    if (event.type !== 'ActUndone') return [];
    const act = actOf(changed.context.pathway, event.act);
    // What people were told of it need not have been what it is called; that it is urgent everybody of the case knows.
    const say = act.urgent ? noticeWords.undone(act.title) : noticeWords.somethingUndone;
    return broughtAbout(before, changed.after, act.id).flatMap((was) =>
      linesInstead(told, { ...entry, event: was }, new Map()).map(({ to }) => ({ to, say, urgent: act.urgent })),
    );
  });
}
