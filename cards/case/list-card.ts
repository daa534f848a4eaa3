/** The cases of one person, with what is asked of them there, and what they may start. L0 lines only: a platform may keep it. */
import type { ListedCase, Startable } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { under } from './case-sections';
import { taskLine } from './tasks-section';

function caseBlocks(row: ListedCase, timeZone: string, locale: Locale): Block[] {
  const w = words(locale);
  const open = row.status === 'open';
  const due = open && row.dueAt ? [w.facts.due(formatWhen(row.dueAt, timeZone, locale))] : [];
  const where = open ? [inLocale(row.stageTitle, locale), ...due].join(' · ') : w.facts.closed;
  const tasks = (row.tasks ?? []).map((task) => taskLine(task, timeZone, locale));
  return [
    { type: 'text', text: `${row.code} · ${inLocale(row.pathwayTitle, locale)}`, strong: true },
    { type: 'text', text: where },
    ...(tasks.length > 0
      ? [{ type: 'facts' as const, facts: [{ label: w.headings.ownTasks, value: tasks.join('\n') }] }]
      : []),
    {
      type: 'buttons',
      actions: [
        { label: w.buttons.openCase(row.code), style: 'normal', press: { type: 'show', case: row.id }, opens: true },
      ],
    },
  ];
}

/** A line and a button for each procedure that this person may start. */
export function startBlocks(startable: readonly Startable[], locale: Locale): Block[] {
  return startable.flatMap(({ form, title, summary }): Block[] => {
    const start: Action = {
      label: inLocale(title, locale),
      style: 'normal',
      press: { type: 'start', form },
      opens: true,
    };
    return [
      { type: 'text', text: inLocale(summary, locale) },
      { type: 'buttons', actions: [start] },
    ];
  });
}

export function listCard(
  rows: readonly ListedCase[],
  startable: readonly Startable[],
  locale: Locale,
  timeZone: string,
): Card {
  const w = words(locale);
  const cases: Block[] =
    rows.length > 0
      ? rows.flatMap((row) => caseBlocks(row, timeZone, locale))
      : [{ type: 'text', text: startable.length > 0 ? w.empty.cases : [w.empty.noCases, w.empty.start].join(' ') }];
  return {
    title: w.list.title,
    notification: w.notifications.answer,
    blocks: [...cases, ...under(w.headings.start, startBlocks(startable, locale))],
    actions: [],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'list' } },
  };
}
