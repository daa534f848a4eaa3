/**
 * The cases of one person and what they may start. For a page that a platform keeps L0 lines only; in a window of their
 * own a line each says whom it is about, what comes next, whose it is and by when.
 */
import type { ListedCase, Startable } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { GlanceView } from '../../src/views/next-steps';
import { casePageWords } from '../../src/words/case/page-of-case';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { ownerName } from './parts/asked-section';
import { under } from './parts/case-sections';
import { dueSaid } from './parts/due-words';
import { taskLine } from './parts/tasks-section';
import { stepTitle } from './parts/where-block';

/** `Sem de V.`: a name as colleagues say it in passing. */
function inPassing(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return [first, ...others.slice(0, -1), ...(last ? [`${last.slice(0, 1)}.`] : [])].join(' ');
}

/** `Mila J. · in kaart brengen · jij · uiterlijk morgen`. */
function glanceLine(row: ListedCase, glance: GlanceView, timeZone: string, locale: Locale): string {
  const w = words(locale);
  const who = glance.subject === undefined ? row.code : inPassing(glance.subject);
  if (row.status === 'closed') return [who, w.facts.closed].join(' · ');
  if (glance.what === undefined) return [who, casePageWords(locale).inGoodHands].join(' · ');
  const whose =
    glance.whose === undefined
      ? []
      : [glance.whose === 'you' ? casePageWords(locale).you : ownerName({ owner: glance.whose }, locale)];
  const due = glance.dueAt === undefined ? [] : [dueSaid(glance.dueAt, glance.now, timeZone, locale)];
  return [who, stepTitle(glance.what, locale), ...whose, ...due].join(' · ');
}

function caseBlocks(row: ListedCase, timeZone: string, locale: Locale): Block[] {
  const w = words(locale);
  const opens: Action = {
    label: w.buttons.openCase(row.code),
    style: 'normal',
    press: { type: 'show', case: row.id },
    opens: true,
  };
  // A long list is read fast: of which school each case is stands in its line.
  const ofSchool = row.school === undefined ? [] : [row.school];
  if (row.glance)
    return [
      { type: 'text', text: [glanceLine(row, row.glance, timeZone, locale), ...ofSchool].join(' · ') },
      { type: 'buttons', actions: [opens] },
    ];
  const open = row.status === 'open';
  const due = row.dueAt ? [w.facts.due(formatWhen(row.dueAt, timeZone, locale))] : [];
  const goingOn = row.inGoodHands
    ? casePageWords(locale).inGoodHands
    : [inLocale(row.stageTitle, locale), ...due].join(' · ');
  const where = open ? goingOn : w.facts.closed;
  const tasks = (row.tasks ?? []).map((task) => taskLine(task, timeZone, locale));
  return [
    { type: 'text', text: [row.code, inLocale(row.pathwayTitle, locale), ...ofSchool].join(' · '), strong: true },
    { type: 'text', text: where },
    ...(tasks.length > 0
      ? [{ type: 'facts' as const, facts: [{ label: w.headings.ownTasks, value: tasks.join('\n') }] }]
      : []),
    { type: 'buttons', actions: [opens] },
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

/** A box to search with is for a window of one's own: what is typed in it may be a name. A few lines need none. */
const isSearched = (rows: readonly ListedCase[]): boolean =>
  rows.length >= SEARCHED_FROM_CASES && rows.some(({ glance }) => glance !== undefined);
const SEARCHED_FROM_CASES = 4;

function searchBlocks(rows: readonly ListedCase[], locale: Locale): Block[] {
  const { find } = casePageWords(locale);
  return isSearched(rows)
    ? [{ type: 'input', id: 'words', control: 'text', label: find.label, hint: find.hint, required: false }]
    : [];
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
    blocks: [...searchBlocks(rows, locale), ...cases, ...under(w.headings.start, startBlocks(startable, locale))],
    actions: [],
    ...(isSearched(rows)
      ? { submit: { label: casePageWords(locale).find.button, press: { type: 'find' as const } } }
      : {}),
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'list' } },
  };
}
