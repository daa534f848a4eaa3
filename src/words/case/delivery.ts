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
  nl: 'Iemand in deze casus is niet bereikbaar via de chat. Open de casus en neem zelf contact op.',
  'nl-BE': 'Iemand in dit dossier is niet bereikbaar via de chat. Open het dossier en neem zelf contact op.',
  en: 'Somebody in this case cannot be reached by chat. Open the case and contact them yourself.',
};
