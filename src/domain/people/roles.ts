/**
 * Roles and the people who hold them. Which roles there are is data (`pathways/roles.yaml`, and what a pathway brings):
 * no role is named in code but the one that everybody at the school has.
 */
import type { PersonId } from '../ids';
import type { Text } from '../text';

/**
 * The id of a role. Every file that names one is held against the roles there are when it is read, so a string that got
 * here is one of them.
 */
export type Role = string;

/**
 * Everyone who works at the school, without being listed (MELD-1.3): the one role that a rule of the product gives, so
 * the one that code names.
 */
export const EMPLOYEE: Role = 'employee';

/** Whether a person is school staff or somebody from outside (MELD-3.7 counts staff only). */
export const PERSON_KINDS = ['staff', 'partner'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Where a role belongs: within a school, around it, or with the police. */
export const ROLE_PLACES = ['school', 'around', 'police'] as const;

/** A role as its definition says. A role says what someone may do in a case, never that they may see it (DES-3). */
export type RoleDefinition = {
  readonly id: Role;
  /** What its people usually are. */ readonly kind: PersonKind;
  readonly belongs: (typeof ROLE_PLACES)[number];
  /** As people know it, in the singular and without an article. */ readonly name: Text;
  /** Sees how things go as a whole, in figures, whatever the procedure (GES-3.3). */ readonly oversees: boolean;
  /** Keeps the contact points of the directory right, each of the own zone (BXN-5.5). */
  readonly keepsContacts: boolean;
  /** Names who takes the place of a colleague when nobody else can: at a school whoever heads it. */
  readonly appoints?: boolean | undefined;
  /** Does not write in the pupil system of the school: what they did is noted by who leads the case. */
  readonly notesElsewhere?: boolean | undefined;
  /** Other names that people write for it. */ readonly alsoCalled: readonly string[];
};

/** The roles there are, by id, in the order in which they are listed to people. Handed in, never looked up. */
export type RoleTable = Readonly<Record<Role, RoleDefinition>>;

/** Definitions as a table; of two with one id the first counts. */
export const roleTable = (definitions: readonly RoleDefinition[]): RoleTable =>
  Object.fromEntries(
    definitions
      .filter(({ id }, index) => definitions.findIndex((other) => other.id === id) === index)
      .map((one) => [one.id, one]),
  );

/** The roles of the product with those that these pathways bring, the product's first. */
export function withOwnRoles(
  roles: RoleTable,
  pathways: readonly { readonly roles?: readonly RoleDefinition[] | undefined }[],
): RoleTable {
  const own = pathways.flatMap((pathway) => pathway.roles ?? []);
  return own.length === 0 ? roles : { ...roles, ...roleTable(own.filter(({ id }) => !Object.hasOwn(roles, id))) };
}

/** What people call a role; its id when nobody defines it any more, which only an old record can name. */
export const roleName = (roles: RoleTable, role: Role): Text => roles[role]?.name ?? { nl: role, en: role };

/** The roles for which `is` holds, in the order of the table. */
export const rolesWhich = (roles: RoleTable, is: (role: RoleDefinition) => boolean): Role[] =>
  Object.values(roles).flatMap((role) => (is(role) ? role.id : []));

/** Somebody whose place is taken while they are away; `lent`: roles that are held for that alone. */
export type Replaced = { readonly person: PersonId; readonly lent: readonly Role[] };

/** What the rules need to know of a person. `onDuty` decides who of a role is invited when a role is invited. */
export type RosterEntry = {
  readonly roles: readonly Role[];
  readonly kind: PersonKind;
  readonly onDuty: boolean;
  /** Ids of the organisations somebody belongs to; nobody's, in a tenant without. */ readonly organisations?:
    readonly string[] | undefined;
  /** ISO weekdays on which they work, 1 = Monday; every school day without. */ readonly workdays?:
    readonly number[] | undefined;
  /** Away today: until and with this local date, and who takes their place. */ readonly away?:
    { readonly until: string; readonly substitute?: PersonId | undefined } | undefined;
  /** Whose place they take today. */ readonly replaces?: readonly Replaced[] | undefined;
};

/** The rules' view of the tenant's people, by person id. */
export type Roster = Readonly<Record<string, RosterEntry>>;

/** True when the person holds the role; every member of staff is an `employee` (MELD-1.3). */
export function holdsRole(person: Pick<RosterEntry, 'roles' | 'kind'> | undefined, role: Role): boolean {
  if (!person) return false;
  return role === EMPLOYEE ? person.kind === 'staff' : person.roles.includes(role);
}

/** True when one of the person's roles keeps the contact points of the directory (BXN-5.5). */
export const keepsContacts = (roles: RoleTable, person: Pick<RosterEntry, 'roles' | 'kind'> | undefined): boolean =>
  rolesWhich(roles, (role) => role.keepsContacts).some((role) => holdsRole(person, role));
