/** What the pupil system of a school is called in words where the school itself says nothing. */
import type { Text } from '../domain/text';

/** As it stands in a sentence. */
export const NEUTRAL_PUPIL_SYSTEM: Text = { nl: 'het leerlingvolgsysteem', en: 'the pupil system' };
