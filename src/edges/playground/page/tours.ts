/**
 * In which order a newcomer can try a place of config/playground/, and as whom; the words stand in
 * src/words/playground/. Only pointers: a place or person that is not here works as well, without them.
 */
import type { Text } from '../../../domain/text.ts';
import { anyTour, everyTour, tourWords } from '../../../words/playground/tour-words.ts';
import type { GuideStep } from './state.ts';
import type { WirePlace } from './wire.ts';

type TourStep = { readonly step: GuideStep; readonly as?: string; readonly title: Text; readonly text: Text };
/** `more`: other procedures of the same place, each with who starts it. */
type Tour = {
  readonly about: Text;
  readonly steps: readonly TourStep[];
  readonly more?: readonly { readonly as: string; readonly text: Text }[];
};

const CLOCK: TourStep = { step: 'clock', ...everyTour.clock };
const JOURNAL: TourStep = { step: 'journal', ...everyTour.journal };

const ANYWHERE: Tour = {
  about: { nl: '', en: '' },
  steps: [
    { step: 'signal', ...anyTour.signal },
    { step: 'open', ...anyTour.open },
    { step: 'next', ...anyTour.next },
    CLOCK,
    JOURNAL,
  ],
};

const { kompas, antwerpen, brusselNoord, tienen } = tourWords;
const TOURS: Readonly<Record<string, Tour>> = {
  kompas: {
    about: kompas.about,
    steps: [
      { step: 'signal', as: 'noor', ...kompas.steps.signal },
      { step: 'open', as: 'samira', ...kompas.steps.open },
      { step: 'next', as: 'samira', ...kompas.steps.next },
      CLOCK,
      { step: 'approve', as: 'ilse', ...kompas.steps.approve },
      JOURNAL,
    ],
    more: [{ as: 'fatma', text: kompas.more }],
  },
  antwerpen: {
    about: antwerpen.about,
    steps: [
      { step: 'signal', as: 'jonas', ...antwerpen.steps.signal },
      { step: 'open', as: 'annelies', ...antwerpen.steps.open },
      { step: 'next', as: 'annelies', ...antwerpen.steps.next },
      CLOCK,
      JOURNAL,
    ],
  },
  'brussel-noord': {
    about: brusselNoord.about,
    steps: [
      { step: 'signal', as: 'lieve', ...brusselNoord.steps.signal },
      { step: 'open', as: 'nadia', ...brusselNoord.steps.open },
      { step: 'next', as: 'nadia', ...brusselNoord.steps.next },
      CLOCK,
      JOURNAL,
    ],
    more: [{ as: 'ward', text: brusselNoord.more }],
  },
  tienen: {
    about: tienen.about,
    steps: [
      { step: 'signal', as: 'lien', ...tienen.steps.signal },
      { step: 'open', as: 'koen', ...tienen.steps.open },
      { step: 'next', as: 'koen', ...tienen.steps.next },
      CLOCK,
      JOURNAL,
    ],
    more: [{ as: 'ria', text: tienen.more }],
  },
};

/** Places in the order of the tours; others after them. */
export const inOrder = (places: readonly WirePlace[]): readonly WirePlace[] => {
  const known = Object.keys(TOURS);
  const rank = ({ id }: WirePlace) => (known.includes(id) ? known.indexOf(id) : known.length);
  return [...places].sort((one, other) => rank(one) - rank(other));
};

/** The tour of a place; one that has none of its own gets what can be tried anywhere. */
export const tourOf = (place: string): Tour => TOURS[place] ?? ANYWHERE;
