/** What somebody is told later of what they sent, when it was not known at once whether it was recorded. */
import type { Text } from '../domain/text';

export const doubtNews = {
  recorded: {
    nl: 'Wat je eerder verstuurde, is vastgelegd. Je hoeft het niet nog eens te versturen.',
    'nl-BE': 'Wat je eerder verstuurde, is genoteerd. Je hoeft het niet nog eens te versturen.',
    en: 'What you sent earlier is on record. There is no need to send it again.',
  },
  notRecorded: {
    nl: 'Wat je eerder verstuurde, is niet vastgelegd: intussen is er iets veranderd. Kijk wat er nu staat, en verstuur het opnieuw als het nog nodig is.',
    'nl-BE':
      'Wat je eerder verstuurde, is niet genoteerd: intussen is er iets veranderd. Kijk wat er nu staat, en verstuur het opnieuw als dat nog nodig is.',
    en: 'What you sent earlier is not on record: something has changed since. See what stands there now, and send it again if it is still needed.',
  },
  neverKnown: {
    nl: 'We kunnen niet nagaan of is vastgelegd wat je eerder verstuurde. Kijk wat er nu staat voor je het opnieuw verstuurt.',
    'nl-BE':
      'We kunnen niet nagaan of genoteerd is wat je eerder verstuurde. Kijk wat er nu staat voor je het opnieuw verstuurt.',
    en: 'We cannot find out whether what you sent earlier was recorded. See what stands there now before you send it again.',
  },
} satisfies Record<string, Text>;

/** The button under it. */
export const openDoubtLabel: Text = { nl: 'Openen', en: 'Open' };
