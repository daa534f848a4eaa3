/** The few words that views of a case put between facts. */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

export const viewPhrases = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  closed: { nl: 'Afgesloten. Er wordt niets meer gevraagd.', en: 'Closed. Nothing is asked any more.' },
  reason: { nl: 'Reden', en: 'Reason' },
  system: { nl: 'Zorgspoor', en: 'Zorgspoor' },
  somebody: { nl: 'Iemand', en: 'Somebody' },
  leftOpen: { nl: 'nog open', en: 'left open' },
  masked: { nl: '[afgeschermd]', en: '[withheld]' },
  waitsElsewhere: { nl: 'Er wacht nog iets dat bij een collega ligt.', en: 'Something still waits with a colleague.' },
  noRegistration: { nl: 'Dit kan nu niet.', en: 'Not possible now.' },
} satisfies Record<string, Text>;

/** What is asked: approving comes before the step itself, because others wait for it. */
export const asksApproval = withHoles<[title: Text]>({
  nl: (title) => `Akkoord gevraagd: ${title}`,
  en: (title) => `Approval asked: ${title}`,
});

/** A part of a case of which it is said which one: the pupil “Sam”. */
export const itemCalled = withHoles<[kind: Text, label: Text]>({
  nl: (kind, label) => `${kind} „${label}”`,
  en: (kind, label) => `${kind} “${label}”`,
});
