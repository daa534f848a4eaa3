/** What tasks are called that the product itself opens. Kept with the task, as it was called when it was opened. */
import type { TaskTitles } from '../domain/procedure/context';

export const taskTitles: TaskTitles = {
  approvalOf: (act) => ({ nl: `Akkoord op: ${act.nl}`, en: `Approval of: ${act.en}` }),
  entryOf: (act) => ({
    nl: `Noteer in Magister: ${act.nl}`,
    'nl-BE': `Noteer in het LVS: ${act['nl-BE'] ?? act.nl}`,
    en: `Record in the pupil system: ${act.en}`,
  }),
};
