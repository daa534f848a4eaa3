/**
 * Who works at a school, on top of what its file says: what was proposed, decided and taken away since, and the people
 * that come of it. Whoever is taken out in either is out. Pure.
 */
import type { PersonId } from '../domain/ids';
import type { PersonKind, Role } from '../domain/people/roles';

/** The id of somebody on each platform they use. */
export type StaffAccounts = Readonly<Partial<Record<'slack' | 'teams' | 'web', string>>>;

/** Somebody whom the file does not have. */
export type Newcomer = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly kind: PersonKind;
  readonly organisations: readonly string[];
  readonly accounts: StaffAccounts;
};

/** What somebody gets and what is taken from them. */
export type Delta = { readonly gives: readonly string[]; readonly takes: readonly string[] };
const NO_DELTA: Delta = { gives: [], takes: [] };

/**
 * One person's part of a proposal. `accounts` of who changes: platforms that they had no account on · of who goes: by
 * which they are kept out under another id too · `back`: they were taken out before.
 */
export type StaffStep =
  | { readonly does: 'comes'; readonly person: Newcomer }
  | {
      readonly does: 'changes';
      readonly person: PersonId;
      readonly roles: Delta;
      readonly organisations: Delta;
      readonly accounts: StaffAccounts;
      readonly back?: true | undefined;
    }
  | { readonly does: 'goes'; readonly person: PersonId; readonly accounts: StaffAccounts };

/** Where a proposal comes from: a list of people, groups of a platform, or a coordinator in chat. */
export const STAFF_SOURCES = ['list', 'groups', 'chat'] as const;
export type StaffSource = (typeof STAFF_SOURCES)[number];

/** What waits for approval. `revision` grows with each approval; `by`: who proposed it, where that was in chat. */
export type StaffProposal = {
  readonly id: string;
  readonly at: string;
  readonly from: StaffSource;
  readonly by?: PersonId | undefined;
  readonly steps: readonly StaffStep[];
  /** Takes two different people. */ readonly two: boolean;
  readonly approvedBy: readonly PersonId[];
  /** The clicks by which they did. */ readonly requests: readonly string[];
  readonly revision: number;
};

/**
 * What was decided, in order. `replaced`: a newer list took its place · `filed`: seen in the file of the school too.
 * `by`: who decided; nobody where it was done at the machine itself. `requests`: the clicks.
 */
export type StaffDecision = {
  readonly id: string;
  readonly at: string;
  readonly outcome: 'approved' | 'rejected' | 'replaced' | 'suspended' | 'filed';
  readonly from: StaffSource;
  readonly by: readonly PersonId[];
  readonly steps: readonly StaffStep[];
  readonly requests: readonly string[];
};

/** All that is kept of a school's people beside its file. */
export type Staff = { readonly waiting: readonly StaffProposal[]; readonly decided: readonly StaffDecision[] };
export const NO_STAFF: Staff = { waiting: [], decided: [] };

/** What the decisions so far come to for one person. `suspended`: since when (ISO, UTC). */
export type KeptPerson = {
  readonly own?: Newcomer | undefined;
  readonly from?: StaffSource | undefined;
  readonly out: boolean;
  readonly filed: boolean;
  readonly suspended?: string | undefined;
  readonly roles: Delta;
  readonly organisations: Delta;
  readonly accounts: StaffAccounts;
};
const NOTHING_KEPT: KeptPerson = {
  out: false,
  filed: false,
  roles: NO_DELTA,
  organisations: NO_DELTA,
  accounts: {},
};

/** Somebody as a file or a list has them. */
export type StaffPerson = Omit<Newcomer, 'kind'> & { readonly kind: PersonKind };

const without = (all: readonly string[], some: readonly string[]) => all.filter((one) => !some.includes(one));
const added = (all: readonly string[], some: readonly string[]) => [...all, ...without(some, all)];
/** A list once something was given and taken. */
export const afterDelta = (all: readonly string[], { gives, takes }: Delta): string[] =>
  added(without(all, takes), gives);
const laterDelta = (one: Delta, { gives, takes }: Delta): Delta => ({
  gives: added(without(one.gives, takes), gives),
  takes: added(without(one.takes, gives), takes),
});

/** Do these share an account on a platform? */
export const sharesAccount = (one: StaffAccounts, other: StaffAccounts): boolean =>
  Object.entries(one).some(([platform, user]) => user !== '' && other[platform as keyof StaffAccounts] === user);

function keptAfter(kept: Map<string, KeptPerson>, step: StaffStep, { outcome, from, at }: StaffDecision): void {
  const id = step.does === 'comes' ? step.person.id : step.person;
  const known = kept.get(id) ?? NOTHING_KEPT;
  if (outcome === 'filed') {
    kept.set(id, { ...known, filed: true });
    return;
  }
  if (step.does === 'comes') {
    for (const [other, one] of kept)
      if (one.out && sharesAccount(one.accounts, step.person.accounts)) kept.set(other, { ...one, accounts: {} });
    kept.set(id, { ...NOTHING_KEPT, own: step.person, from, accounts: step.person.accounts });
    return;
  }
  if (step.does === 'goes') {
    const suspended = outcome === 'suspended' ? at : undefined;
    kept.set(id, { ...known, out: true, suspended, accounts: { ...known.accounts, ...step.accounts } });
    return;
  }
  kept.set(id, {
    ...known,
    out: step.back ? false : known.out,
    suspended: step.back ? undefined : known.suspended,
    roles: laterDelta(known.roles, step.roles),
    organisations: laterDelta(known.organisations, step.organisations),
    accounts: { ...known.accounts, ...step.accounts },
  });
}

const folded = new WeakMap<Staff, ReadonlyMap<string, KeptPerson>>();

/** What all decisions come to, by person. The same map for the same staff. */
export function keptPeople(staff: Staff): ReadonlyMap<string, KeptPerson> {
  const known = folded.get(staff);
  if (known) return known;
  const kept = new Map<string, KeptPerson>();
  for (const decision of staff.decided) for (const step of decision.steps) keptAfter(kept, step, decision);
  folded.set(staff, kept);
  return kept;
}

/** Somebody with what was given to them and taken from them since. */
export const withKept = <Person extends StaffPerson>(
  person: Person,
  { roles, organisations, accounts }: KeptPerson,
): Person => ({
  ...person,
  roles: afterDelta(person.roles, roles),
  organisations: afterDelta(person.organisations, organisations),
  accounts: { ...accounts, ...person.accounts },
});

/**
 * The people of a file with what was decided since. `made`: somebody whom the file does not have, as the file would
 * have them. Whoever the file had once and has no more is out, and so is whoever was taken out here, under any id. The
 * very same list when nothing was decided.
 */
export function staffedPeople<Person extends StaffPerson>(
  people: readonly Person[],
  staff: Staff,
  made: (person: Newcomer) => Person,
): readonly Person[] {
  const kept = keptPeople(staff);
  if (kept.size === 0) return people;
  const outs = [...kept.values()].filter(({ out }) => out);
  const isOut = ({ accounts }: StaffPerson) => outs.some((one) => sharesAccount(one.accounts, accounts));
  const fromFile = people.flatMap((person) => {
    const one = kept.get(person.id);
    if (one?.out || isOut(person)) return [];
    return [one ? withKept(person, one) : person];
  });
  const isThere = ({ id, accounts }: StaffPerson) =>
    people.some((person) => person.id === id || sharesAccount(person.accounts, accounts));
  const own = [...kept.values()].flatMap((one) => {
    const { own: person, out, filed } = one;
    if (!person || out || filed || isThere(person) || isOut(person)) return [];
    return [withKept(made(person), one)];
  });
  return [...fromFile, ...own];
}

/** Of whom came by a decision, those whom the file has now too and had not before. */
export const filedSince = (people: readonly StaffPerson[], staff: Staff): PersonId[] =>
  [...keptPeople(staff).values()].flatMap(({ own, out, filed }) =>
    own && !out && !filed && people.some(({ id, accounts }) => id === own.id || sharesAccount(accounts, own.accounts))
      ? [own.id]
      : [],
  );
