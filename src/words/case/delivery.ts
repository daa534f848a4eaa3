/** What coordinators are told when a message could not reach whom it was for. L0 only (DES-2). */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

/** `role`: as people know it. */
export const noChannelOf = withHoles<[role: Text]>({
  nl: (role) =>
    `Het kanaal van de rol ${role} ontbreekt of is niet bereikbaar. De berichten zijn rechtstreeks naar de mensen gegaan. Laat het kanaal instellen.`,
  en: (role) =>
    `The channel of the role ${role} is missing or cannot be reached. Its messages went to the people directly. Please have the channel set up.`,
});

export const somebodyUnreachable: Text = {
  nl: 'Een bericht over deze casus kwam bij iemand niet aan. Open de casus om te zien bij wie, en neem zelf contact op.',
  'nl-BE':
    'Een bericht over dit dossier kwam bij iemand niet aan. Open het dossier om te zien bij wie, en neem zelf contact op.',
  en: 'A message about this case could not reach somebody. Open the case to see who, and contact them yourself.',
};
