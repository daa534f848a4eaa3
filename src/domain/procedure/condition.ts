/** The closed union of conditions a pathway may use. Data only: `conditions.ts` evaluates it and says why. */
import type { OrganisationKind, SchoolLevel } from '../people/organisation';
import type { PersonKind, Role } from '../people/roles';
import type { DayKind } from '../time/day-kind';

export const SAYINGS = ['something', 'nothing'] as const;

/** What is asked of one answer. A missing answer is never `is` or `includes` anything. */
export type FieldTest =
  | { readonly is: string | boolean }
  | { readonly in: readonly string[] }
  | { readonly includes: string }
  | { readonly filled: boolean }
  /** It was typed, and says something or only that there is nothing ("geen", "n.v.t.", "-"). */
  | { readonly says: (typeof SAYINGS)[number] }
  /** It was typed, and a word in it begins with one of these, in whatever capitals. */
  | { readonly mentions: readonly string[] };

/** A test on a named field. */
export type FieldCondition = { readonly field: string } & FieldTest;

/** Records of an act: `where` all tests hold on its answers, `since` the latest record of any of these other acts. */
export type HasCondition = {
  readonly act: string;
  readonly where?: readonly FieldCondition[] | undefined;
  readonly since?: readonly string[] | undefined;
};

/**
 * How somebody who is named stands to the case: they hold the lead, are a member (the lead is one too), or are kept out
 * of it (DES-8), or are the one who acts.
 */
export const STANDINGS = ['lead', 'member', 'excluded', 'actor'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Where a field could be named these stand for something else, so no field is called so: the case's own organisation,
 * that of whoever acts, this moment.
 */
export const RESERVED_NAMES = ['case', 'actor', 'now'] as const;

/** How many there have to be: between these two, both left out of it. Without either: at least one. */
export type Count = { readonly fewerThan?: number | undefined; readonly moreThan?: number | undefined };

/**
 * Distinct people named in a people field of the act at hand, optionally only those of a kind, a standing, or with
 * (none) of these roles.
 */
export type PeopleCondition = Count & {
  readonly field: string;
  readonly kind?: PersonKind | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Only those who hold this role as well: a seat that is for one of them (TIE-2.4). */
  readonly also?: Role | undefined;
  /** Only those who hold none of these roles, e.g. a substitute (MELD-3.9). */
  readonly otherThan?: readonly Role[] | undefined;
  readonly standing?: Standing | undefined;
  /** Only those of the organisation that this field names, or of the case's own (`case`). */
  readonly of?: string | undefined;
};

/** Those who are in the case now, optionally only those of a kind or with one of these roles. */
export type MembersCondition = Count & {
  readonly kind?: PersonKind | undefined;
  readonly roles?: readonly Role[] | undefined;
};

/** Items of a kind, in one of these states (any, without), perhaps only those the actor holds. */
export type ItemsCondition = Count & {
  readonly kind: string;
  readonly in?: readonly string[] | undefined;
  readonly own?: true | undefined;
  /** Only those opened for the organisation, or held by the person, that this field names. */
  readonly of?: string | undefined;
};

/**
 * Of this kind, of one of these levels, the actor's own; `of`: every organisation that a field names, else the case's
 * own. `of: actor`: there is one of this kind that the actor belongs to, and no more than one, so that nobody has to
 * say which.
 */
export type OrganisationCondition = {
  readonly of?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly level?: readonly SchoolLevel[] | undefined;
  readonly actor?: true | undefined;
};

/** As a `RoleRow` of the pathway. */
export type RoleCondition = {
  readonly role: Role;
  readonly of?: string | undefined;
  /** Somebody counts only who has this role as well. */ readonly also?: Role | undefined;
};

/**
 * What is typed in these fields (all text fields, without) could tell who it is about. `sure`: names or numbers known
 * in the case, or unmistakable ones; otherwise text that looks like a name. `of: source` also knows the school, its
 * people, the case and what was literally said (BXN-3.4). A check that breaks down holds: it fails closed (RAD-5.3).
 */
export type IdentifiesCondition = {
  readonly fields?: readonly string[] | undefined;
  readonly sure: boolean;
  readonly of?: 'pupil' | 'source' | undefined;
};

export const TASK_KINDS = ['todo', 'sis', 'wait', 'stage', 'approval'] as const;
/**
 * `sis`: an entry for the pupil system to tick (MELD-6.4); `wait`: an answer from outside; `stage`: the step itself;
 * `approval`: a decision to approve.
 */
export type TaskKind = (typeof TASK_KINDS)[number];

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** An answer in the act at hand. */
  | FieldCondition
  /** An answer in the latest record of an act; does not hold when there is none. */
  | ({ readonly last: string; readonly field: string } & FieldTest)
  /** A record exists. A decision counts once it is approved. */
  | { readonly has: HasCondition }
  /** A decision is proposed and not yet approved. */
  | { readonly proposed: string }
  | { readonly people: PeopleCondition }
  | { readonly members: MembersCondition }
  /** Some task of one of these kinds, or of these rows, is open; without either, any but the stage's own. */
  | {
      readonly openTasks: {
        readonly kinds?: readonly TaskKind[] | undefined;
        readonly tasks?: readonly string[] | undefined;
      };
    }
  | { readonly flag: string }
  | { readonly track: string; readonly is: string }
  | { readonly stage: readonly string[] }
  | { readonly actor: { readonly roles: readonly Role[] } | { readonly lead: true } }
  | { readonly lead: 'set' | 'empty' }
  /** The day of a date field (or of now) in the tenant's time zone and calendar. */
  | { readonly day: { readonly of: string; readonly is: readonly DayKind[] } }
  /** Now lies within the opening hours of a contact of the tenant. */
  | { readonly within: string }
  /** The record has to be kept until further notice; the time for which it has to be kept is over (DES-17). */
  | { readonly hold: true }
  | { readonly retention: 'passed' }
  | { readonly items: ItemsCondition }
  /** Every item named in this field of the act at hand is in one of these states. */
  | { readonly item: string; readonly in: readonly string[] }
  /** Nobody of the tenant has this role, in the organisation that a field names, or else in the case's own. */
  | { readonly nobody: RoleCondition }
  /** A case of one of these lines is open, of those that who acts is in. */
  | { readonly openCases: readonly string[] }
  | { readonly identifies: IdentifiesCondition }
  /** The case's own organisation, or the one a field names, is of this kind, this level. */
  | { readonly organisation: OrganisationCondition };
