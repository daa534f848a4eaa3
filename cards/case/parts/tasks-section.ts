/** All open tasks of a case: one's own first, with their buttons, then what others have to do. */
import type { Block } from '../../../src/card';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { CaseView, TaskView } from '../../../src/views/types';
import { formatWhen } from '../../../src/words/when';
import { words } from '../../../src/words/words';
import { taskActions } from '../act-actions';
import { ownerName } from './asked-section';
import { under } from './case-sections';

/** A task in a line: what, which part of the case it is about, and by when where that is said. */
export function taskLine(
  task: Pick<TaskView, 'title' | 'overdue'> & Partial<Pick<TaskView, 'about' | 'dueAt'>>,
  timeZone: string,
  locale: Locale,
): string {
  const { facts } = words(locale);
  const when = task.dueAt === undefined ? undefined : formatWhen(task.dueAt, timeZone, locale);
  const due = when === undefined ? [] : [task.overdue ? facts.overdue(when) : facts.due(when)];
  const about = task.about ? [inLocale(task.about, locale)] : [];
  return [inLocale(task.title, locale), ...about, ...due].join(' · ');
}

function ownTask(task: TaskView, view: CaseView, locale: Locale): Block[] {
  const actions = taskActions(view, task, locale);
  // Of several who may do it, or for somebody who is away: who it is for stands there too.
  const isNamed = 'chosen' in task.owner || 'inPlaceOf' in task.owner;
  const whose = isNamed ? ` · ${words(locale).facts.owner(ownerName(task, locale))}` : '';
  const line: Block = { type: 'text', text: `${taskLine(task, view.ping.timeZone, locale)}${whose}`, strong: true };
  const detail: Block[] = task.detail === undefined ? [] : [{ type: 'text', text: task.detail }];
  return [
    line,
    ...detail,
    ...(actions.length > 0
      ? [{ type: 'buttons' as const, actions }]
      : [{ type: 'text' as const, text: words(locale).facts.doneByAct, subtle: true }]),
  ];
}

/** Tasks of the viewer with what they can do about them, then a line for each task of others. */
export function tasks(view: CaseView, locale: Locale): Block[] {
  const w = words(locale);
  const own = view.tasks.filter((task) => task.mine).flatMap((task) => ownTask(task, view, locale));
  const others = view.tasks
    .filter((task) => !task.mine)
    .map((task) => {
      const line = `${taskLine(task, view.ping.timeZone, locale)} · ${w.facts.owner(ownerName(task, locale))}`;
      return task.detail === undefined ? line : `${line}\n${task.detail}`;
    });
  return [
    ...under(w.headings.ownTasks, own),
    ...under(w.headings.otherTasks, others.length > 0 ? [{ type: 'list', items: others }] : []),
  ];
}
