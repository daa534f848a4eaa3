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
  withoutRole: { nl: 'heeft hier geen rol meer', en: 'has no role here any more' },
  noRegistration: { nl: 'Dit kan nu niet.', en: 'Not possible now.' },
} satisfies Record<string, Text>;

/** Who noted a step that somebody else took, and why: beside that step in the pupil system. */
export const partInStep = {
  approved: withHoles<[name: string]>({ nl: (name) => `akkoord: ${name}`, en: (name) => `approved: ${name}` }),
  tookPart: withHoles<[name: string]>({ nl: (name) => `met ${name}`, en: (name) => `with ${name}` }),
};

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

/** Who did or does something for somebody who is away. */
export const inPlaceOf = withHoles<[who: string, whom: string]>({
  nl: (who, whom) => `${who} (in plaats van ${whom})`,
  en: (who, whom) => `${who} (in place of ${whom})`,
});

/** Until and with which day somebody is away; who takes their place, when that may be told. */
export const awayUntil = withHoles<[day: Text, substitute: string]>({
  nl: (day, substitute) => `afwezig tot en met ${day}${substitute === '' ? '' : `; ${substitute} neemt waar`}`,
  en: (day, substitute) => `away until ${day}${substitute === '' ? '' : `; ${substitute} takes their place`}`,
});
