/** The sample cards with where each is shown: posted to a channel or a person, or in a dialog for one person alone. */
import { postedSamples, privateSamples } from '../../cards/samples/samples';
import type { Card } from '../../src/card';
import type { Locale } from '../../src/domain/text';
import type { Target } from '../../src/render/adaptive-actions';

export type SampleCard = { readonly name: string; readonly card: Card; readonly target: Target };

const shownIn = (cards: Readonly<Record<string, Card>>, target: Target): SampleCard[] =>
  Object.entries(cards).map(([name, card]) => ({ name, card, target }));

/** Every sample in one language: what is posted first. */
export function samplesIn(locale: Locale): SampleCard[] {
  return [...shownIn(postedSamples(locale), 'message'), ...shownIn(privateSamples(locale), 'dialog')];
}
