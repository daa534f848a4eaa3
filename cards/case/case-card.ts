/** The case as one person may see it: help first, then where it stands, what is asked, and what was recorded. Opens in a dialog, never in a channel. */
import type { Note } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CaseView, FactView } from '../../src/views/types';
import { dossierWords } from '../../src/words/dossier';
import { words } from '../../src/words/words';
import { acts, items, people, proposals, records } from './case-sections';
import { noteBlocks } from '../notes';
import { tasks } from './tasks-section';
import { contactsAction, urgentLane } from './urgent-lane';
import { askedBlocks, stepBlocks } from './where-block';

/** Why the step is not complete, what to know about it, and what to keep in mind. */
function explanation(view: CaseView, locale: Locale): Block[] {
  const w = words(locale);
  const missing = view.missing ? [{ label: w.labels.missing, value: inLocale(view.missing, locale) }] : [];
  const flags =
    view.flags.length > 0
      ? [{ label: w.labels.flags, value: view.flags.map((flag) => inLocale(flag, locale)).join(', ') }]
      : [];
  const facts = [...missing, ...flags];
  return [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...(view.help ? [{ type: 'text' as const, text: inLocale(view.help, locale), subtle: true }] : []),
  ];
}

/** Where the case stands, for those in it: news of the steps is for the team (docs/rules.md#who-hears-what). Who is here for a part of it is told so. */
function where(view: CaseView, locale: Locale): Block[] {
  const { facts } = words(locale);
  if (view.relation === 'reporter') return [{ type: 'text', text: facts.inGoodHands }];
  const part: Block[] = view.relation === 'partial' ? [{ type: 'text', text: facts.ownPart, subtle: true }] : [];
  return [...stepBlocks(view.ping, locale), ...askedBlocks(view.ping, locale), ...part];
}

/** The dialog of a case. A reporter who is not in it sees the urgent lane, that it is in good hands, their own words and what they are told back. `typed`: what could not be recorded any more. */
export function caseCard(
  view: CaseView,
  notes: readonly Note[],
  locale: Locale,
  typed: readonly FactView[] = [],
): Card {
  const w = words(locale);
  const { ping } = view;
  const list: Action = { label: w.buttons.list, style: 'normal', press: { type: 'list' }, opens: true };
  const journal: Action = {
    label: w.buttons.journal,
    style: 'normal',
    press: { type: 'journal', case: ping.caseId },
    opens: true,
  };
  const dossier: Action[] = view.mayExport
    ? [
        {
          label: dossierWords(locale).link.button,
          style: 'normal',
          press: { type: 'dossier', case: ping.caseId },
          opens: true,
        },
      ]
    : [];
  const contacts = contactsAction(ping, locale);
  const attribution: Block[] = view.attribution
    ? [{ type: 'text', text: inLocale(view.attribution, locale), subtle: true }]
    : [];
  return {
    title: `${ping.code} · ${inLocale(ping.pathway, locale)}`,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...typed.map(({ label, value }) => ({
        type: 'copy' as const,
        label: inLocale(label, locale),
        text: inLocale(value, locale),
      })),
      ...urgentLane(ping, locale),
      ...where(view, locale),
      ...explanation(view, locale),
      ...proposals(view, locale),
      ...tasks(view, locale),
      ...items(view, locale),
      ...acts(view, locale),
      ...people(view, locale),
      ...records(view, locale),
      ...attribution,
    ],
    actions: view.relation === 'reporter' ? [contacts, list] : [contacts, journal, ...dossier, list],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'show', case: ping.caseId } },
  };
}
