/**
 * Who hears what about a change of a case (docs/rules.md#who-hears-what), as messages: cards, decisions, lines.
 * Everything in them is L0. Pure.
 */
import type { ExistingCase } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import { approvalCards } from './approval-cards';
import { sameRecipient, togetherTold, type ToldLine } from './line';
import { noticeWords } from '../words/case/notices';
import { linesInstead } from './lines-for';
import type { Message, UnaddressedMessage } from './message';
import { receipts } from './receipts';
import { mayHear, rolesPinged, type Changed } from './recipients';
import { undoneLines } from './undone-lines';

/** Events that change nothing anybody else has to hear of; a card that is shown somewhere stays as it is. */
const SILENT: readonly Entry['event']['type'][] = ['AttemptRefused', 'Viewed', 'DossierExported'];

/** Whoever is told what to do need not be told as well that they may think along. */
const withoutNeedlessInvitations = (lines: readonly ToldLine[]): ToldLine[] =>
  lines.filter(
    ({ to, say }) =>
      say !== noticeWords.youAreIn || !lines.some((other) => other.heed === 'turn' && sameRecipient(other.to, to)),
  );

/**
 * The messages of a change, in the order in which they must arrive: first the case's own card (the root of its thread),
 * then decisions to approve, then the lines. Nothing is sent for a refused attempt.
 */
export function messagesFor(changed: Changed, before: ExistingCase | undefined): UnaddressedMessage[] {
  const { entries, after } = changed;
  const told = entries.filter(({ event }) => !SILENT.includes(event.type));
  if (told.length === 0) return [];
  const proposers = new Map(Object.values(before?.proposals ?? {}).map((proposal) => [proposal.id, proposal.by]));
  // Who asks to be let in is between them and those who lead, and what another case has to do with this one between those
  // who know both: no card in a channel moves for it.
  const aside = told.every(({ event }) => event.type === 'AccessRequested' || event.type === 'TieSet');
  const cards: Message[] = aside
    ? []
    : [
        ...rolesPinged(changed).map((role): Message => ({ key: 'case', to: { role }, content: { show: 'case' } })),
        ...approvalCards(changed, before),
      ];
  const said = [...told.flatMap((entry) => linesInstead(changed, entry, proposers)), ...undoneLines(changed, before)];
  // Who is told something to read of it need not be told that it was read.
  const news = receipts(changed, before).filter(({ to }) => !said.some((line) => sameRecipient(line.to, to)));
  const lines = togetherTold(
    withoutNeedlessInvitations([...said, ...news].filter((line) => mayHear(changed, line.to))),
  );
  const notices = lines.map(({ to, say, urgent = false, heed, by, waits }, index): UnaddressedMessage => ({
    key: `notice-${after.seq}-${index}`,
    to,
    content: { show: 'notice', say, urgent, ...(waits && !urgent ? { waits } : {}) },
    heed,
    by,
  }));
  return [...cards, ...notices];
}
