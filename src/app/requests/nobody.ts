/**
 * How somebody is answered of whom nothing is known: a stranger, who is of no school, and whoever asked when our own
 * code failed.
 */
import type { Locale } from '../../domain/text';
import type { Answer, Outcome } from './outcome';

/**
 * Where nobody's school says it: Dutch comes first (DES-13), and the clock is that of Brussels. Four of our five
 * procedures are Belgian, and the time zone database itself has Europe/Amsterdam as another name for Europe/Brussels,
 * so that the clock is right in both countries.
 */
const NOBODYS = { locale: 'nl', timeZone: 'Europe/Brussels' } as const;

/** The answer for somebody without a school. `locale`: what their client says, when it does. Nothing was changed. */
export const forNobody = (answer: Answer, locale: Locale = NOBODYS.locale): Outcome => ({
  ...NOBODYS,
  answer,
  locale,
  changed: false,
});
