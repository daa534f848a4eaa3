/**
 * What whoever raised a concern hears of it who is not in the case: that it was read, discussed, decided on, closed.
 * Never a step, a date, a name or anything of it. Pure.
 */
import type { ExistingCase } from '../domain/case/case';
import { relationOf } from '../domain/case/membership';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { actOf, RECEIPTS, type Pathway, type Receipt } from '../domain/procedure/pathway';
import { noticeWords } from '../words/case/notices';
import type { ToldLine } from './line';
import { actorOf, type Changed } from './recipients';

/** How far something recorded by somebody else brings what the reporter hears; whatever it is, it was read. */
function receiptOf({ acts }: Pathway, reporter: PersonId, act: string, by: PersonId | undefined): Receipt | undefined {
  const known = acts.find(({ id }) => id === act);
  return by === undefined || by === reporter || !known || known.aside ? undefined : (known.receipt ?? 'read');
}

/** The furthest of these; -1 for nothing yet. */
const furthest = (receipts: readonly (Receipt | undefined)[]): number =>
  Math.max(-1, ...receipts.map((one) => (one === undefined ? -1 : RECEIPTS.indexOf(one))));

const recordedIn = ({ context: { pathway } }: Changed, reporter: PersonId, entry: Entry): Receipt | undefined =>
  entry.event.type === 'ActRecorded'
    ? receiptOf(pathway, reporter, actOf(pathway, entry.event.act).id, entry.event.proposedBy ?? actorOf(entry))
    : undefined;

/** One line at most: how far it came with this change, when that is further than before. */
export function receipts(changed: Changed, before: ExistingCase | undefined): ToldLine[] {
  const { context, entries, after } = changed;
  const reporter = after.openedBy;
  if (!before || relationOf(context, after, reporter) !== 'reporter') return [];
  const to = { person: reporter };
  const waits = { tasks: [], receipt: true } as const;
  // Whoever raised it hears no more of its end than of another case.
  if (entries.some(({ event }) => event.type === 'TieSet' && event.is === 'into')) return [];
  const closing = entries.find(({ event }) => event.type === 'CaseClosed');
  if (closing) return actorOf(closing) === reporter ? [] : [{ to, say: noticeWords.receipts.closed, waits }];
  const earlier = furthest(
    Object.entries(before.latest).map(([act, { by }]) => receiptOf(context.pathway, reporter, act, by)),
  );
  const now = furthest(entries.map((entry) => recordedIn(changed, reporter, entry)));
  const receipt = RECEIPTS[now];
  return receipt !== undefined && now > earlier ? [{ to, say: noticeWords.receipts[receipt], waits }] : [];
}
