/** The record of a case, from its journal: what was done in each step, as one person may read it. */
import type { Entry } from '../domain/event';
import { actOf, stageOf } from '../domain/pathway';
import type { RecordView } from './types';
import { viewFacts, viewReasons } from './view-facts';
import { nameOf, type Standing, type ViewContext } from './viewer';

/** Acts that took effect, oldest first. A reporter reads only what they wrote themselves. */
export function viewRecords(view: ViewContext, standing: Standing, journal: readonly Entry[]): RecordView[] {
  const { pathway } = view.context;
  return journal.flatMap(({ at, actor, stage, event }) => {
    if (event.type !== 'ActRecorded' || !('person' in actor)) return [];
    const author = event.proposedBy ?? actor.person;
    if (standing.relation !== 'member' && author !== standing.person) return [];
    const act = actOf(pathway, event.act);
    const { facts, hidden } = viewFacts(view, standing, act, event.answers, author);
    const reasons = viewReasons(view.context, standing, event.reasons, author);
    return [{ record: event.record, act: act.id, title: act.title, stage: stageOf(pathway, stage).title, at, by: nameOf(view, author), facts, reasons, hidden }];
  });
}
