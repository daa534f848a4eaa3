/**
 * The dossier of a case as it is taken out: in one language, with all that may not be in it left out already. Times are
 * ISO instants in UTC, for `timeZone`.
 */
import type { RuleLevel } from '../../domain/procedure/pathway';
import type { Locale } from '../../domain/text';
import type { StageState } from '../types';

/** One answer, or one thing to know about the case. */
export type Fact = { readonly label: string; readonly value: string };

/** Somebody by name, or by role where names are masked; `role` when it says more than `name` does. */
export type DossierPerson = { readonly name: string; readonly role?: string | undefined };

/**
 * A rule that spoke, in the words it has in the edition that the case runs on; without words when it is one of the
 * product itself. `reason`: what was written down when it asked.
 */
export type DossierRule = {
  readonly id: string;
  readonly level: RuleLevel;
  readonly words?: string | undefined;
  readonly next?: string | undefined;
  readonly reason?: string | undefined;
};

/** One thing that happened. `facts`: what was answered, for an act or a proposal that did not become one. */
export type DossierEntry = {
  readonly at: string;
  readonly who: DossierPerson;
  readonly what: string;
  readonly facts: readonly Fact[];
  readonly rules: readonly DossierRule[];
  readonly proposedBy?: DossierPerson | undefined;
  /** Why somebody approved their own proposal, when there was nobody else (DES-7). */
  readonly soleReason?: string | undefined;
};

/** A stretch of time that the case was in one step; it comes again when the case goes back. */
export type DossierStep = { readonly title: string; readonly entries: readonly DossierEntry[] };

/**
 * How many parts are not in it: kept by those they are for, above what the person who takes it out may read, or about
 * the source.
 */
export type LeftOut = { readonly secret: number; readonly unreadable: number; readonly source: number };

export type DossierView = {
  readonly code: string;
  readonly school: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly procedure: string;
  /** Which edition of the procedure: its version and the name of exactly what it says. */
  readonly edition: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt?: string | undefined;
  readonly made: { readonly at: string; readonly by: DossierPerson };
  readonly release: {
    readonly at: string;
    readonly by: readonly DossierPerson[];
    readonly whom: string;
    readonly why: string;
  };
  /** About whom, when everybody else is masked. */
  readonly subject?: string | undefined;
  readonly stages: readonly { readonly title: string; readonly state: StageState }[];
  readonly people: readonly DossierPerson[];
  readonly lead?: string | undefined;
  /** The tracks and parts of the case, and how each stands. */
  readonly standing: readonly Fact[];
  readonly flags: readonly string[];
  /** Whether nothing may be destroyed, and until when a closed case is kept. */
  readonly hold: boolean;
  readonly keptUntil?: string | undefined;
  readonly steps: readonly DossierStep[];
  /** Every rule on what was done, as it was then. */
  readonly norms: readonly (DossierRule & { readonly on: string })[];
  /** What the pupil system is called, and the texts for it, to copy. */
  readonly pupilSystem: string;
  readonly entries: readonly { readonly title: string; readonly text: string }[];
  readonly leftOut: LeftOut;
};
