/**
 * A proposed decision in the case's thread: that it waits, and afterwards how it ended. What it says is behind
 * Bekijken. L0 only (DES-7).
 */
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { ApprovalView } from '../../src/views/types';
import { casePageWords } from '../../src/words/case/page-of-case';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { approversLine } from './after-blocks';

/**
 * While it waits there is one button, to read it: what decides is behind it, so that nobody approves what they have not
 * seen.
 */
function actionOf(view: ApprovalView, locale: Locale): Action {
  if (view.outcome !== 'waiting')
    return {
      label: words(locale).buttons.view,
      style: 'normal',
      press: { type: 'show', case: view.caseId },
      opens: true,
    };
  return {
    label: casePageWords(locale).buttons.decide,
    style: 'primary',
    press: { type: 'proposal', case: view.caseId, act: view.act },
    opens: true,
  };
}

export function approvalCard(view: ApprovalView, locale: Locale): Card {
  const w = words(locale);
  const waits = view.outcome === 'waiting';
  const title = inLocale(view.title, locale);
  const due: Block[] =
    view.dueAt && waits
      ? [{ type: 'facts', facts: [{ label: w.labels.due, value: formatWhen(view.dueAt, view.timeZone, locale) }] }]
      : [];
  const how: Block[] = waits ? [{ type: 'text', text: approversLine(view.approvers, locale), subtle: true }] : [];
  return {
    title: `${view.code} · ${waits ? w.approval.title(title) : title}`,
    notification: w.notifications.approval[view.outcome](view.code),
    blocks: [{ type: 'text', text: w.approval[view.outcome] }, ...due, ...how],
    actions: [actionOf(view, locale)],
    close: w.buttons.close,
  };
}
