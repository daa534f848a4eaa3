/**
 * What somebody sees who said that it is urgent: whom to call, and the button for once they did. Nothing else, so that
 * nothing stands between them and the telephone (DES-9).
 */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CaseView } from '../../src/views/types';
import { casePageWords } from '../../src/words/case/page-of-case';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';
import { actAction, toCaseAction, undoActions } from './act-actions';
import { numberLink } from './parts/urgent-lane';

/** The act that ends what is to be done first: what was called about is recorded with it. */
function calledAction(view: CaseView, locale: Locale): Action[] {
  const first = [...view.tasks]
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
    .find(({ kind, acts }) => kind === 'todo' && acts.length > 0);
  const act = view.acts.find(({ act: id, why }) => id === first?.acts[0] && why === undefined);
  return act ? [{ ...actAction(view, act, locale), label: casePageWords(locale).called, style: 'primary' }] : [];
}

/** The screen after the act for emergencies. Who may record no call has the numbers, and the way to the case. */
export function alarmCard(view: CaseView, notes: readonly Note[], locale: Locale): Card {
  const w = words(locale);
  const { ping } = view;
  const calls = ping.contacts
    .filter(({ openNow }) => openNow)
    .map((contact): Block => ({
      type: 'links',
      label: casePageWords(locale).call,
      links: [numberLink(contact, locale)],
    }));
  return {
    title: `${ping.code} · ${ping.urgentAct ? inLocale(ping.urgentAct.title, locale) : w.tones.urgent}`,
    notification: w.notifications.answer,
    blocks: [...noteBlocks(notes, locale), ...calls],
    actions: [...calledAction(view, locale), toCaseAction(view, locale), ...undoActions(view, locale)],
    close: w.buttons.close,
  };
}
