/** A proposed decision in the case's thread: that it waits, and afterwards how it ended. What it says is behind Bekijken. L0 only (DES-7). */
import type { Action, Block, Card, Press } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import type { ApprovalView } from '../src/views/types';
import { formatWhen } from '../src/words/when';
import { words } from '../src/words/words';

function actionsOf(view: ApprovalView, locale: Locale): Action[] {
  const { buttons } = words(locale);
  const show: Action = { label: buttons.view, style: 'normal', press: { verb: 'show', case: view.caseId, revision: view.revision }, opens: true };
  if (view.outcome !== 'waiting') return [show];
  const press = (verb: Press['verb']): Press => ({ verb, case: view.caseId, act: view.act, revision: view.revision });
  return [
    show,
    { label: buttons.approve, style: 'primary', press: press('approve'), opens: false },
    { label: buttons.reject, style: 'danger', press: press('askReject'), opens: true },
  ];
}

export function approvalCard(view: ApprovalView, locale: Locale): Card {
  const w = words(locale);
  const due: Block[] = view.dueAt && view.outcome === 'waiting' ? [{ type: 'facts', facts: [{ label: w.labels.due, value: formatWhen(view.dueAt, view.timeZone, locale) }] }] : [];
  return {
    title: `${view.code} · ${w.approval.title(inLocale(view.title, locale))}`,
    notification: w.notifications.approval[view.outcome](view.code),
    blocks: [{ type: 'text', text: w.approval[view.outcome] }, ...due],
    actions: actionsOf(view, locale),
    close: w.buttons.close,
  };
}
