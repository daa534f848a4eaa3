/**
 * What was corrected in a record: who, why, and what stood there before, as far as one person may read it; and whether they
 * may correct it. Pure.
 */
import { changedIn } from '../domain/decide/correcting/corrected-answers';
import { mayCorrectRecord, whyNotCorrected } from '../domain/decide/correcting/correct-act';
import type { Reading } from './reading';
import type { CorrectionView, RecordedAct } from './records-in';
import { viewFacts } from './view-facts';
import { mayKnow, mayRead, mayReadActor, nameOf } from './viewer';

/** Nobody corrects what they may not read: who leads and reads no names leaves those to their author. */
export function mayCorrectAsRead({ view, state, standing }: Reading, recorded: RecordedAct): boolean {
  const { act, author, answers, opened } = recorded;
  if (!mayCorrectRecord(view.context, state, standing.person, { act: act.id, author })) return false;
  const isRead = mayKnow(standing, act, recorded, opened) && mayReadActor(standing, act, author);
  return isRead && act.fields.every((field) => answers[field.id] === undefined || mayRead(standing, field, recorded));
}

/** Is there a button for it: they may, and it is something that a correction can change? */
export const offersCorrection = (reading: Reading, recorded: RecordedAct): boolean =>
  mayCorrectAsRead(reading, recorded) && whyNotCorrected(recorded.act) === undefined;

/** What each correction changed, with what was there before it. */
export function viewCorrections(reading: Reading, recorded: RecordedAct): readonly CorrectionView[] {
  const { act, author, corrections, answers } = recorded;
  const { standing, view } = reading;
  return corrections.map(({ at, by, reason, was }, index) => {
    const then = corrections[index + 1]?.was ?? answers;
    const changed = changedIn(act, was, then);
    const fields = act.fields.filter(({ id }) => changed.includes(id));
    const isContent = mayRead(standing, { level: 'L1' }, { author, answers: was });
    return {
      at,
      by: by === author && !mayReadActor(standing, act, author) ? undefined : reading.name(by) && nameOf(view, by),
      // A reason says what was wrong, so it may say whom it is about.
      reason:
        isContent &&
        changed.every((id) => fields.some((field) => field.id === id && mayRead(standing, field, recorded)))
          ? reason
          : undefined,
      was: viewFacts(reading, { ...act, fields }, { author, answers: was }).facts,
    };
  });
}
