/** What tasks are called that the product itself opens. Kept with the task, as it was called when it was opened. */
import type { TaskTitles } from '../domain/procedure/context';
import { asIs, inEachLocale, inLocale, type Text } from '../domain/text';

export const taskTitles: TaskTitles = {
  approvalOf: (act) => ({ nl: `Akkoord op: ${act.nl}`, en: `Approval of: ${act.en}` }),
  acceptLead: { nl: 'Neem de regie aan', en: 'Accept the lead' },
  lookAgainAt: (title) => ({
    nl: `Kijk opnieuw na, er is iets verbeterd: ${title.nl}`,
    'nl-BE': `Kijk opnieuw na, er is iets verbeterd: ${inLocale(title, 'nl-BE')}`,
    en: `Look again, something was corrected: ${title.en}`,
  }),
  entryOf: (act, pupilSystem) => ({
    nl: `Noteer in ${pupilSystem.nl}: ${act.nl}`,
    'nl-BE': `Noteer in ${inLocale(pupilSystem, 'nl-BE')}: ${inLocale(act, 'nl-BE')}`,
    en: `Record in ${pupilSystem.en}: ${act.en}`,
  }),
};

/** The steps that are named before the rest is counted. */
const NAMED = 2;

/**
 * What several steps to note are called together: `Noteer in Magister: Signalen in kaart brengen; Gesprek vastleggen`.
 */
export function titleOfNotes(titles: readonly Text[], pupilSystem: Text): Text {
  const before = taskTitles.entryOf(asIs(''), pupilSystem);
  return inEachLocale((locale) => {
    const start = inLocale(before, locale);
    const steps = titles
      .map((title) => inLocale(title, locale))
      .map((one) => (one.startsWith(start) ? one.slice(start.length) : one));
    const distinct = [...new Set(steps)];
    const more = distinct.length > NAMED ? [`+ ${distinct.length - NAMED}`] : [];
    return `${start}${[...distinct.slice(0, NAMED), ...more].join('; ')}`;
  });
}
