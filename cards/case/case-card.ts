/**
 * The case as one person may see it, at a glance: whom to call, where it stands, what is asked of them, and what is
 * known. Opens in a dialog, never in a channel; the rest is behind its buttons.
 */
import type { Note } from '../../src/app/requests/outcome';
import type { Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CaseView, FactView } from '../../src/views/types';
import { casePageWords } from '../../src/words/case/page-of-case';
import { words } from '../../src/words/words';
import { noteBlocks } from '../notes';
import { partAction, undoActions } from './act-actions';
import { alongsideQuestion } from './parts/alongside-section';
import { askedSection } from './parts/asked-section';
import { dueSaid } from './parts/due-words';
import { gistsSection } from './parts/gists-section';
import { dangerLane } from './parts/urgent-lane';
import { stepBlocks } from './parts/where-block';

/** How many buttons somebody has to choose among who opens a case. */
const MOST_BUTTONS = 5;

/**
 * Where the case stands, for those in it: news of the steps is for the team (docs/rules.md#who-hears-what). Who is here
 * for a part of it is told so.
 */
function where(view: CaseView, locale: Locale): Block[] {
  const w = words(locale);
  const { ping, now } = view;
  if (view.relation === 'reporter') return [{ type: 'text', text: w.facts.inGoodHands }];
  const late = ping.dueAt && ping.dueAt < now ? [dueSaid(ping.dueAt, now, ping.timeZone, locale)] : [];
  const part: Block[] = view.relation === 'partial' ? [{ type: 'text', text: w.facts.ownPart, subtle: true }] : [];
  const flags = view.flags.map((flag) => inLocale(flag, locale)).join(', ');
  return [
    ...stepBlocks(ping, locale, late),
    ...(flags ? [{ type: 'facts' as const, facts: [{ label: w.labels.flags, value: flags }] }] : []),
    ...part,
  ];
}

/** What was written and can no longer be sent, to be copied out. */
const typedBlocks = (typed: readonly FactView[], locale: Locale): Block[] =>
  typed.map(({ label, value }) => ({
    type: 'copy' as const,
    label: inLocale(label, locale),
    text: inLocale(value, locale),
  }));

/** The code, the procedure, and for who may read it the name. */
const caseTitle = ({ ping, subject }: CaseView, locale: Locale): string =>
  [ping.code, inLocale(ping.pathway, locale), ...(subject === undefined ? [] : [subject])].join(' · ');

/**
 * The dialog of a case. A reporter who is not in it sees the urgent lane, that it is in good hands, their own words and
 * what they are told back. `typed`: what could not be recorded any more.
 */
export function caseCard(
  view: CaseView,
  notes: readonly Note[],
  locale: Locale,
  typed: readonly FactView[] = [],
): Card {
  const w = words(locale);
  const page = casePageWords(locale);
  const { ping, gists, relation } = view;
  // Without the journal it cannot be told what somebody here for a part may read.
  const read = gists.length > 0 || relation === 'partial' ? [partAction(view, 'record', page.buttons.readMore)] : [];
  // Of any other act the next step is what counts; that it was a slip is said under “Meer…”.
  const slip = view.undo && view.undo.act === ping.urgentAct?.act ? undoActions(view, locale) : [];
  const actions = [...read, partAction(view, 'rest', page.buttons.more), ...slip];
  const question = alongsideQuestion(view, locale);
  const room = MOST_BUTTONS - actions.length - (ping.urgentAct ? 1 : 0) - (question.length > 0 ? 1 : 0);
  const asked = askedSection(view, room, locale);
  return {
    title: caseTitle(view, locale),
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      ...typedBlocks(typed, locale),
      ...dangerLane(view, locale),
      ...where(view, locale),
      ...question,
      ...asked.blocks,
      ...gistsSection(view, locale),
      ...asked.below,
    ],
    actions,
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'show', case: ping.caseId } },
  };
}
