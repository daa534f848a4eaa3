/**
 * What leaves a case without its source, as messages of its outbox: stored with the change itself, so that nothing is
 * handed out twice or forgotten. Pure.
 */
import type { Context } from '../domain/procedure/context';
import type { Entry } from '../domain/case/event';
import { actOf } from '../domain/procedure/pathway';
import { handedOut } from '../domain/reports/report';
import type { ReportReference } from '../domain/ids';
import { handoutWords } from '../words/handout';
import type { Message } from './message';

/** One message for each act of the change that hands something out, with the answers of that very record. */
export function handoutsFor(context: Context, entries: readonly Entry[]): Message[] {
  return entries.flatMap(({ seq, at, event }, index): Message[] => {
    if (event.type !== 'HandedOut') return [];
    const act = actOf(context.pathway, event.act);
    const record = entries
      .slice(0, index)
      .findLast((entry) => entry.event.type === 'ActRecorded' && entry.event.act === event.act);
    if (!act.handout || record?.event.type !== 'ActRecorded')
      throw new Error(`${event.act} was handed out without a record`);
    const handed = handedOut(
      context.pathway,
      context.calendar,
      act,
      record.event.answers,
      event.reference as ReportReference,
      at,
      handoutWords,
    );
    return [{ key: `handout-${seq}`, to: { role: act.handout.to }, content: { show: 'handout', handed } }];
  });
}
