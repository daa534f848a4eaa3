/**
 * The pages behind the buttons of a case: the rest of it in groups, all that was recorded, and why something cannot be
 * done now. Private, like the case.
 */
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CasePart } from '../../src/requests/request';
import type { CaseView } from '../../src/views/types';
import { alongsideWords } from '../../src/words/case/alongside-words';
import { casePageWords } from '../../src/words/case/page-of-case';
import { dossierWords } from '../../src/words/dossier';
import { words } from '../../src/words/words';
import { partAction, toCaseAction, undoActions } from './act-actions';
import { alongsideActions, alongsidePage } from './parts/alongside-section';
import { acts, blocked, items, people, proposals, records, standing, under } from './parts/case-sections';
import { tasks } from './parts/tasks-section';
import { contactsAction } from './parts/urgent-lane';

const row = (actions: readonly Action[]): Block[] => (actions.length > 0 ? [{ type: 'buttons', actions }] : []);

function recordActions(view: CaseView, locale: Locale): Action[] {
  const take: Action = {
    label: dossierWords(locale).link.button,
    style: 'normal',
    press: { type: 'dossier', case: view.ping.caseId },
    opens: true,
  };
  return [partAction(view, 'record', words(locale).buttons.readRecord), ...(view.mayExport ? [take] : [])];
}

function logActions({ ping, relation }: CaseView, locale: Locale): Action[] {
  const journal: Action = {
    label: words(locale).buttons.journal,
    style: 'normal',
    press: { type: 'journal', case: ping.caseId },
    opens: true,
  };
  return relation === 'reporter' ? [] : [journal];
}

function rest(view: CaseView, locale: Locale): Block[] {
  const { groups, buttons } = casePageWords(locale);
  const why = blocked(view, locale).length > 0 ? [partAction(view, 'why', buttons.whyNot)] : [];
  const source: Block[] = view.attribution
    ? [{ type: 'text', text: inLocale(view.attribution, locale), subtle: true }]
    : [];
  return [
    ...row(undoActions(view, locale)),
    ...proposals(view, locale),
    ...tasks(view, locale),
    ...acts(view, locale),
    ...row(why),
    ...under(groups.contact, row([contactsAction(view.ping, locale)])),
    ...people(view, locale),
    ...items(view, locale),
    ...under(alongsideWords(locale).heading, row(alongsideActions(view, locale))),
    ...standing(view, locale),
    ...under(groups.record, row(recordActions(view, locale))),
    ...under(groups.log, row(logActions(view, locale))),
    ...source,
  ];
}

const PAGES: Record<CasePart, (view: CaseView, locale: Locale) => Block[]> = {
  rest,
  record: records,
  why: (view, locale) => [{ type: 'list', items: blocked(view, locale) }],
  alongside: alongsidePage,
};

/** A page behind the case, with the way back to it. */
export function behindCaseCard(view: CaseView, part: CasePart, locale: Locale): Card {
  const w = words(locale);
  const page = casePageWords(locale);
  const titles = {
    rest: page.restTitle,
    record: page.recordTitle,
    why: page.whyTitle,
    alongside: alongsideWords(locale).pageTitle,
  };
  const { ping } = view;
  return {
    title: titles[part](ping.code),
    notification: w.notifications.answer,
    blocks: PAGES[part](view, locale),
    actions: [
      toCaseAction(view, locale),
      { label: w.buttons.list, style: 'normal', press: { type: 'list' }, opens: true },
    ],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'part', case: ping.caseId, part } },
  };
}
