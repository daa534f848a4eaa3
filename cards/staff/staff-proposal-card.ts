/** A proposal about who works at the school on one screen: who comes, changes and goes, and the two answers to it. */
import type { Note, StaffLineView, StaffProposalView } from '../../src/app/requests/outcome';
import type { Action, Block, Card } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import { staffWords } from '../../src/words/staff/staff-words';
import { formatWhen } from '../../src/words/when';
import { words } from '../../src/words/words';
import { under } from '../case/parts/case-sections';
import { noteBlocks } from '../notes';

const PLATFORMS: Readonly<Record<string, string>> = { slack: 'Slack', teams: 'Teams', web: 'web' };

function newcomerLine({ name, gets, isPartner }: StaffLineView, locale: Locale): string {
  const { proposal } = staffWords(locale);
  const held = gets.length > 0 ? gets.map((one) => inLocale(one, locale)).join(', ') : proposal.noRole;
  return `${name} · ${held}${isPartner ? ` · ${proposal.partner}` : ''}`;
}

function changeLine({ name, gets, loses, accounts, isBack }: StaffLineView, locale: Locale): string {
  const { proposal } = staffWords(locale);
  const all = [
    ...gets.map((one) => inLocale(one, locale)),
    ...accounts.map((one) => proposal.account(PLATFORMS[one] ?? one)),
  ];
  const parts = [
    ...(isBack ? [proposal.back] : []),
    ...(all.length > 0 ? [proposal.gets(all.join(', '))] : []),
    ...(loses.length > 0 ? [proposal.loses(loses.map((one) => inLocale(one, locale)).join(', '))] : []),
  ];
  return `${name} · ${parts.join(' · ')}`;
}

const listOf = (items: readonly string[]): Block[] => (items.length > 0 ? [{ type: 'list', items }] : []);

export function staffProposalCard(
  view: StaffProposalView,
  notes: readonly Note[],
  locale: Locale,
  timeZone: string,
): Card {
  const { proposal, buttons } = staffWords(locale);
  const w = words(locale);
  const { id, revision, comes, changes, goes, approvedBy } = view;
  const source = [proposal.from[view.from], ...(view.by ? [proposal.by(view.by)] : [])].join(' ');
  const decide = (label: string, type: 'approveStaff' | 'rejectStaff', style: Action['style']): Action => ({
    label,
    style,
    press: { type, proposal: id, revision },
    opens: false,
  });
  return {
    title: proposal.title,
    notification: w.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: `${source}, ${formatWhen(view.at, timeZone, locale)}`, subtle: true },
      ...(approvedBy.length > 0
        ? [{ type: 'text' as const, text: proposal.approved(approvedBy.join(', ')) }]
        : view.two
          ? [{ type: 'text' as const, text: proposal.two }]
          : []),
      ...under(proposal.comes(comes.length), listOf(comes.map((one) => newcomerLine(one, locale)))),
      ...under(proposal.changes(changes.length), listOf(changes.map((one) => changeLine(one, locale)))),
      ...under(proposal.goes(goes.length), listOf(goes.map(({ name }) => name))),
      { type: 'text', text: view.isYours ? proposal.yes : proposal.yours },
    ],
    actions: [
      ...(view.isYours ? [decide(buttons.approve, 'approveStaff', 'primary')] : []),
      decide(buttons.reject, 'rejectStaff', 'normal'),
    ],
    close: w.buttons.close,
    more: { label: w.buttons.more, back: w.buttons.back, press: { type: 'staffProposal', proposal: id } },
  };
}
