/**
 * Organisations of a tenant: the schools of a zone, the services of a police force, working groups. A school on its own
 * has none.
 */
import type { Text } from '../text';

export const ORGANISATION_KINDS = ['school', 'service', 'group'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const SCHOOL_LEVELS = ['nursery', 'primary', 'secondary'] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

/**
 * The levels of the schools that a group of these levels is for: primary education has its nursery schools in it, so a
 * group for the one is for both.
 */
export const levelsOfGroup = (levels: readonly SchoolLevel[]): readonly SchoolLevel[] =>
  levels.includes('primary') ? ['nursery', ...levels] : levels;

/**
 * What the rules may know of one. `levels` of a school or of a working group; `municipality` and `network` of a school.
 */
export type Organisation = {
  readonly name: Text;
  readonly kind: OrganisationKind;
  readonly levels: readonly SchoolLevel[];
  readonly municipality?: string | undefined;
  readonly network?: string | undefined;
};

/** The tenant's organisations by id. */
export type Organisations = Readonly<Record<string, Organisation>>;
