/** What the form says by which something recorded is corrected. */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';

export const correctionOf = withHoles<[title: Text]>({
  nl: (title) => `Verbeteren: ${title}`,
  en: (title) => `Correct: ${title}`,
});

export const correctionHelp: Text = {
  nl: 'Verander alleen wat niet klopt. Vanaf nu geldt wat je hier invult; wat er stond, blijft in het dossier, met je naam en de reden.',
  en: 'Change only what is not right. What you enter here holds from now on; what it said stays on record, with your name and the reason.',
};
