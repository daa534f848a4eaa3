/** The record of a case, from its journal: what was done in each step, as one person may read it. */
import type { Entry } from '../domain/case/event';
import { stageOf } from '../domain/procedure/pathway';
import type { Reading } from './reading';
import { recordsIn } from './records-in';
import type { RecordView } from './types';
import { offersCorrection, viewCorrections } from './view-corrections';
import { viewFacts, viewReasons } from './view-facts';
import { mayKnow, mayReadActor, nameOf } from './viewer';

/** Acts that took effect, oldest first; those this person may not know of are not there, nor counted. */
export function viewRecords(reading: Reading, journal: readonly Entry[]): RecordView[] {
  const { view, standing } = reading;
  const { pathway } = view.context;
  return recordsIn(pathway, journal)
    .filter((recorded) => mayKnow(standing, recorded.act, recorded, recorded.opened))
    .map((recorded) => {
      const { record, act, author, at, stage } = recorded;
      const { facts, hidden } = viewFacts(reading, act, recorded);
      const reasons = viewReasons(view.context, standing, act.id, recorded.reasons, recorded);
      const by = mayReadActor(standing, act, author) ? nameOf(view, author) : undefined;
      return {
        record,
        act: act.id,
        title: act.title,
        stage: stageOf(pathway, stage).title,
        at,
        by,
        inPlaceOf: recorded.inPlaceOf && reading.name(recorded.inPlaceOf),
        facts,
        reasons,
        hidden,
        ...(recorded.corrections.length > 0 ? { corrections: viewCorrections(reading, recorded) } : {}),
        ...(offersCorrection(reading, recorded) ? { mayCorrect: true } : {}),
      };
    });
}
