/** The few words that views put between facts. Everything longer is in `words/` or in the pathway. */
import type { Text } from '../domain/text';

export const viewPhrases: Readonly<
  Record<
    | 'yes'
    | 'no'
    | 'closed'
    | 'reason'
    | 'system'
    | 'somebody'
    | 'leftOpen'
    | 'masked'
    | 'waitsElsewhere'
    | 'noRegistration',
    Text
  >
> = {
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
};

/** What is asked: approving comes before the step itself, because others wait for it. */
export const asksApproval = (title: Text): Text => ({
  nl: `Akkoord gevraagd: ${title.nl}`,
  'nl-BE': `Akkoord gevraagd: ${title['nl-BE'] ?? title.nl}`,
  en: `Approval asked: ${title.en}`,
});
