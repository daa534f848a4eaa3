/** The roles of the five procedures (docs/rules.md#words). A role says what someone may do in a case, never that they may see it (DES-3). */

export const ROLES = [
  // a school
  'employee',
  'mentor',
  'teacher',
  'support_staff',
  'educator',
  'team_leader',
  'director',
  'support_team_member',
  'safety_coordinator',
  'safeguarding_officer',
  // around a school
  'youth_officer',
  'clb',
  'clb_anchor',
  'cmp',
  'expert_team',
  'social_intervention',
  'police_contact',
  'prevention_service',
  'lop_expert',
  'partner',
  // police zones
  'liaison_assistant',
  'competent_service',
  'radicalism_cell',
  'school_contact_officer',
  'information_officer',
  'police_staff',
  'delegate',
] as const;

/** A role of the glossary. `employee` is everyone who works at the school, without being listed. */
export type Role = (typeof ROLES)[number];

/** True when `value` is a role of the glossary. */
export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** Whether a person is school staff or somebody from outside (MELD-3.7 counts staff only). */
export const PERSON_KINDS = ['staff', 'partner'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** What the rules need to know of a person. `onDuty` decides who of a role is invited when a role is invited. */
export type RosterEntry = {
  readonly roles: readonly Role[];
  readonly kind: PersonKind;
  readonly onDuty: boolean;
  /** Ids of the organisations somebody belongs to; nobody's, in a tenant without. */ readonly organisations?:
    readonly string[] | undefined;
};

/** The rules' view of the tenant's people, by person id. */
export type Roster = Readonly<Record<string, RosterEntry>>;

/** True when the person holds the role; every member of staff is an `employee` (MELD-1.3). */
export function holdsRole(person: RosterEntry | undefined, role: Role): boolean {
  if (!person) return false;
  return role === 'employee' ? person.kind === 'staff' : person.roles.includes(role);
}
