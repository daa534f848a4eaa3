/** The tasks on the case card: one's own first, with their buttons, then what others have to do. */
import type { Action, Block } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CaseView, TaskView } from '../../src/views/types';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { under } from './case-sections';

/** A task in a line: what, which part of the case it is about, and by when. */
export function taskLine(
  task: Pick<TaskView, 'title' | 'about' | 'dueAt' | 'overdue'>,
  timeZone: string,
  locale: Locale,
): string {
  const { facts } = words(locale);
  const when = formatWhen(task.dueAt, timeZone, locale);
  const about = task.about ? [inLocale(task.about, locale)] : [];
  return `${[inLocale(task.title, locale), ...about].join(' · ')} · ${task.overdue ? facts.overdue(when) : facts.due(when)}`;
}

function ownerName({ owner }: TaskView, locale: Locale): string {
  const { facts } = words(locale);
  if ('person' in owner)
    return owner.inPlaceOf === undefined ? owner.person : facts.inPlaceOf(owner.person, owner.inPlaceOf);
  if ('lead' in owner) return facts.theLead;
  if ('somebody' in owner) return facts.somebody;
  const roles = owner.roles.map((role) => inLocale(role, locale)).join(', ');
  return owner.chosen === undefined ? roles : facts.chosen(roles, owner.chosen);
}

function ownTask(task: TaskView, view: CaseView, locale: Locale): Block[] {
  const { buttons, facts, entry: entryWords } = words(locale);
  const press = { case: view.ping.caseId, task: task.id };
  const entry: Action[] = task.entry
    ? [
        {
          label: entryWords.button(inLocale(task.entry, locale)),
          style: 'normal',
          press: { type: 'entry', ...press },
          opens: true,
        },
      ]
    : [];
  const tick: Action[] = task.tickable
    ? [
        {
          label: task.entry ? buttons.noted : buttons.tick,
          style: 'normal',
          press: { type: 'tick', ...press },
          opens: false,
        },
      ]
    : [];
  const actions = [...entry, ...tick];
  // Of several who may do it, or for somebody who is away: who it is for stands there too.
  const isNamed = 'chosen' in task.owner || 'inPlaceOf' in task.owner;
  const whose = isNamed ? ` · ${facts.owner(ownerName(task, locale))}` : '';
  const line: Block = { type: 'text', text: `${taskLine(task, view.ping.timeZone, locale)}${whose}`, strong: true };
  const detail: Block[] = task.detail === undefined ? [] : [{ type: 'text', text: task.detail }];
  return [
    line,
    ...detail,
    ...(actions.length > 0
      ? [{ type: 'buttons' as const, actions }]
      : [{ type: 'text' as const, text: facts.doneByAct, subtle: true }]),
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
