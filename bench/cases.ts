/** Cases of the shipped Meldcode in the states that are clicked in. */
import { context, MAP, NO_REPORT, signal, upTo } from '../test/pathways/meldcode-play';
import { does, givenIn, type Step } from '../test/support/play';
import type { Prepared } from './school';

const NOTE = { kind: 'observation', text: 'Sprak met de leerling in de pauze; wil er morgen verder over praten.' };

/** What a note is filled in with. */
export const NOTE_ANSWERS: Readonly<Record<string, string>> = NOTE;

const noted = (count: number): Step[] => Array.from({ length: count }, () => does('samira', 'note', NOTE));

/** In step 5, with Samira's first decision waiting for Ilse. */
export const waitingForIlse = (): Prepared => givenIn(context, ...upTo.step5(), does('samira', 'decision1', NO_REPORT));

/** In step 2, after about ten events. */
export const young = (): Prepared => givenIn(context, signal(), does('samira', 'map_signals', MAP));

/** The same case after `events` events, most of them notes. */
export function old(events: number): Prepared {
  const before = young();
  const perNote =
    givenIn(context, signal(), does('samira', 'map_signals', MAP), ...noted(1)).journal.length - before.journal.length;
  return givenIn(
    context,
    signal(),
    does('samira', 'map_signals', MAP),
    ...noted(Math.ceil((events - before.journal.length) / perNote)),
  );
}
