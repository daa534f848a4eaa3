/** A case as one person reads it: what every view in this room starts from. */
import type { ExistingCase } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { PersonId } from '../domain/ids';
import { namerFor, type Namer } from './known-people';
import { standingOf, type ViewerStanding, type ViewContext } from './viewer';

export type Reading = {
  readonly view: ViewContext;
  readonly state: ExistingCase;
  readonly standing: ViewerStanding;
  /** Whose names they may read. */ readonly name: Namer;
};

/** How `person` reads the case; `discreet` where it will stay for others to see, as in a message. */
export function readingOf(
  view: ViewContext,
  state: ExistingCase,
  journal: readonly Entry[],
  person: PersonId,
  discreet = false,
): Reading {
  const known = standingOf(view, state, person);
  const standing: ViewerStanding = discreet ? { ...known, levels: ['L0'], discreet } : known;
  return { view, state, standing, name: namerFor(view, standing, journal) };
}
