/** A proposed decision in the case's thread: that it waits, and afterwards how it ended. What it says is behind Bekijken. L0 only (DES-7). */
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { Press } from '../../src/requests/request';
import type { ApprovalView } from '../../src/views/types';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { approversLine, decideLine } from './after-blocks';

function actionsOf(view: ApprovalView, locale: Locale): Action[] {
  const { buttons } = words(locale);
  const show: Action = {
    label: buttons.view,
    style: 'normal',
    press: { type: 'show', case: view.caseId },
    opens: true,
  };
  if (view.outcome !== 'waiting') return [show];
  const press = (type: 'approve' | 'askReject'): Press => ({
    type,
    case: view.caseId,
    act: view.act,
    revision: view.revision,
  });
  return [
    show,
    { label: buttons.approve, style: 'primary', press: press('approve'), opens: false },
    { label: buttons.reject, style: 'danger', press: press('askReject'), opens: true },
  ];
}

export function approvalCard(view: ApprovalView, locale: Locale): Card {
  const w = words(locale);
  const waits = view.outcome === 'waiting';
  const title = inLocale(view.title, locale);
  const due: Block[] =
    view.dueAt && waits
      ? [{ type: 'facts', facts: [{ label: w.labels.due, value: formatWhen(view.dueAt, view.timeZone, locale) }] }]
      : [];
  const how: Block[] = waits
    ? [{ type: 'text', text: `${decideLine(locale)} ${approversLine(view.approvers, locale)}`, subtle: true }]
    : [];
  return {
    title: `${view.code} · ${waits ? w.approval.title(title) : title}`,
    notification: w.notifications.approval[view.outcome](view.code),
    blocks: [{ type: 'text', text: w.approval[view.outcome] }, ...due, ...how],
    actions: actionsOf(view, locale),
    close: w.buttons.close,
  };
}
