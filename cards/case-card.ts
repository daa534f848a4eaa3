/** The case as one person may see it: help first, then where it stands, what is asked, and what was recorded. Opens in a dialog, never in a channel. */
import type { Note } from '../src/app/outcome';
import type { Action, Block, Card } from '../src/card';
import { inLocale, type Locale } from '../src/domain/text';
import type { CaseView } from '../src/views/types';
import { words } from '../src/words/words';
import { acts, people, proposals, records } from './case-sections';
import { noteBlocks } from './notes';
import { tasks } from './tasks-section';
import { urgentLane } from './urgent-lane';
import { askedBlocks, stepBlocks } from './where-block';

/** Why the step is not complete, what to know about it, and what to keep in mind. */
function explanation(view: CaseView, locale: Locale): Block[] {
  const w = words(locale);
  const missing = view.missing ? [{ label: w.labels.missing, value: inLocale(view.missing, locale) }] : [];
  const flags = view.flags.length > 0 ? [{ label: w.labels.flags, value: view.flags.map((flag) => inLocale(flag, locale)).join(', ') }] : [];
  const facts = [...missing, ...flags];
  return [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...(view.help ? [{ type: 'text' as const, text: inLocale(view.help, locale), subtle: true }] : []),
  ];
}

/** The dialog of a case. A reporter who is not in it sees the urgent lane, that it is in good hands, and their own words. */
export function caseCard(view: CaseView, notes: readonly Note[], locale: Locale): Card {
  const w = words(locale);
  const { ping } = view;
  const isMember = view.relation === 'member';
  const list: Action = { label: w.buttons.list, style: 'normal', press: { verb: 'list' }, opens: true };
  const journal: Action = { label: w.buttons.journal, style: 'normal', press: { verb: 'journal', case: ping.caseId }, opens: true };
  const attribution: Block[] = view.attribution ? [{ type: 'text', text: inLocale(view.attribution, locale), subtle: true }] : [];
  return {
    title: `${ping.code} · ${inLocale(ping.pathway, locale)}`,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...urgentLane(ping, locale),
      // News of the steps is for the team (domain.md 1.7).
      ...(isMember ? [...stepBlocks(ping, locale), ...askedBlocks(ping, locale)] : [{ type: 'text' as const, text: w.facts.inGoodHands }]),
      ...explanation(view, locale),
      ...proposals(view, locale),
      ...tasks(view, locale),
      ...acts(view, locale),
      ...people(view, locale),
      ...records(view, locale),
      ...attribution,
    ],
    actions: isMember ? [journal, list] : [list],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { verb: 'show', case: ping.caseId } },
  };
}
