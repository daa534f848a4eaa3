/** What a pupil system is called where a school does not say what its own is called. */
import type { Text } from '../domain/text';

/** As it stands in a sentence. */
export const NEUTRAL_PUPIL_SYSTEM: Text = { nl: 'het leerlingvolgsysteem', en: 'the pupil system' };
