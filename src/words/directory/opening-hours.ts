/** The days of the week as people write them in opening hours, and what is said of hours that never end. */
import type { Text } from '../../domain/text';

/** Monday first. */
export const WEEKDAYS: readonly Text[] = [
  { nl: 'ma', en: 'Mon' },
  { nl: 'di', en: 'Tue' },
  { nl: 'wo', en: 'Wed' },
  { nl: 'do', en: 'Thu' },
  { nl: 'vr', en: 'Fri' },
  { nl: 'za', en: 'Sat' },
  { nl: 'zo', en: 'Sun' },
];

export const dayAndNight: Text = { nl: '24/24, dag en nacht', en: '24/24, day and night' };
