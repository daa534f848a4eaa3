/** What tasks are called that the product itself opens. Kept with the task, as it was called when it was opened. */
import type { TaskTitles } from '../domain/procedure/context';
import { inLocale } from '../domain/text';

export const taskTitles: TaskTitles = {
  approvalOf: (act) => ({ nl: `Akkoord op: ${act.nl}`, en: `Approval of: ${act.en}` }),
  acceptLead: { nl: 'Neem de regie aan', en: 'Accept the lead' },
  entryOf: (act, pupilSystem) => ({
    nl: `Noteer in ${pupilSystem.nl}: ${act.nl}`,
    'nl-BE': `Noteer in ${inLocale(pupilSystem, 'nl-BE')}: ${inLocale(act, 'nl-BE')}`,
    en: `Record in ${pupilSystem.en}: ${act.en}`,
  }),
};
