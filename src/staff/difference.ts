/**
 * What a list of people, or the groups of a platform, would change: who comes, who goes, who changes role or school, and
 * which lines are refused. Matches by id and by account alone; a name is nobody's proof. Pure.
 */
import { PersonId } from '../domain/ids';
import type { Role } from '../domain/people/roles';
import {
  keptPeople,
  sharesAccount,
  withKept,
  type Delta,
  type Newcomer,
  type Staff,
  type StaffAccounts,
  type StaffPerson,
  type StaffStep,
} from './staff';

/** A line of a list. `roles` and `organisations`: undefined where the list does not speak of them at all. */
export type ListedPerson = {
  readonly place: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly roles: readonly Role[];
  readonly organisations?: readonly string[] | undefined;
  readonly kind?: Newcomer['kind'] | undefined;
  readonly accounts: StaffAccounts;
  /** Where it is not as for the list as a whole. */ readonly speaksOf?: readonly Role[] | undefined;
  /** The list says that they left. */ readonly gone: boolean;
};

export type RefusedLine = { readonly place: string; readonly why: string };

/** What is known of a school: its file, its people as they are now, and what was decided. */
export type KnownStaff = {
  readonly file: readonly StaffPerson[];
  readonly present: readonly StaffPerson[];
  readonly staff: Staff;
};

/**
 * How a list is meant. `speaksOf`: roles that whoever is not listed with loses · `whole`: whoever is not on it goes ·
 * `hasPlaces`: there are organisations, and a newcomer is of one · `returns`: it may bring back who was taken out · `fresh`: something that no id had before.
 */
export type ListMeaning = {
  readonly speaksOf: readonly Role[];
  readonly whole: boolean;
  readonly returns: boolean;
  readonly hasPlaces: boolean;
  readonly fresh: () => string;
};

export type StaffDifference = {
  readonly steps: readonly StaffStep[];
  readonly refused: readonly RefusedLine[];
  readonly unchanged: number;
  /** Nobody goes as long as a line that was refused may be theirs. */ readonly keptForRefused: number;
};

type Found =
  { readonly present: StaffPerson } | { readonly out: string } | { readonly newcomer: true } | { readonly why: string };

const only = (given: readonly string[], all: readonly string[]) => given.filter((one) => !all.includes(one));

/** By id, else by an account; never by a name. */
function findPerson({ present, staff }: KnownStaff, { id, accounts }: ListedPerson): Found {
  const byId = present.find((one) => one.id === id);
  const byAccount = present.filter((one) => sharesAccount(one.accounts, accounts));
  const [first, second] = byAccount;
  if (second) return { why: `its accounts are of two people: ${first!.id} and ${second.id}` };
  if (byId && first && byId.id !== first.id)
    return { why: `the id is that of ${byId.id}, the account that of ${first.id}: put one of the two right` };
  const match = byId ?? first;
  if (match) return { present: match };
  const outs = [...keptPeople(staff)].filter(([, one]) => one.out);
  const [gone] = outs.find(([key, one]) => key === id || sharesAccount(one.accounts, accounts)) ?? [];
  return gone === undefined ? { newcomer: true } : { out: gone };
}

type Why = { readonly why: string };
const NO_PLACE: Why = {
  why: 'it says of no school or service: add it in a column `school`. Whoever works for all of them stands in the file of the school',
};

function accountsToAdd(person: StaffPerson, { accounts }: ListedPerson): { readonly add: StaffAccounts } | Why {
  const given = Object.entries(accounts) as [keyof StaffAccounts, string][];
  const other = given.find(([platform, user]) => (person.accounts[platform] ?? user) !== user);
  if (other)
    return {
      why: `${person.id} has another ${other[0]} account: an account is changed in the file of the school, not by a list`,
    };
  return { add: Object.fromEntries(given.filter(([platform]) => person.accounts[platform] === undefined)) };
}

type LineStep = StaffStep | Why | undefined;

const isNothing = ({ gives, takes }: Delta) => gives.length === 0 && takes.length === 0;

function changeOf(person: StaffPerson, listed: ListedPerson, speaksOf: readonly Role[], back: boolean): LineStep {
  const accounts = accountsToAdd(person, listed);
  if ('why' in accounts) return accounts;
  const spoken = person.roles.filter((role) => speaksOf.includes(role));
  const roles: Delta = { gives: only(listed.roles, person.roles), takes: only(spoken, listed.roles) };
  const places = listed.organisations ?? person.organisations;
  if (places.length === 0 && person.organisations.length > 0) return NO_PLACE;
  const organisations: Delta = {
    gives: only(places, person.organisations),
    takes: only(person.organisations, places),
  };
  const { add } = accounts;
  if (!back && isNothing(roles) && isNothing(organisations) && Object.keys(add).length === 0) return undefined;
  return { does: 'changes', person: person.id, roles, organisations, accounts: add, ...(back ? { back: true } : {}) };
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

const ID = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * An id that nobody had before: cases remember those who left by theirs. So what is made of a name ends in something
 * fresh.
 */
function idFor({ id, name = '' }: ListedPerson, fresh: () => string): PersonId {
  return PersonId(id !== undefined && ID.test(id) ? id : [slug(name), fresh().slice(0, 6)].filter(Boolean).join('-'));
}

function newcomerOf(listed: ListedPerson, id: PersonId, { hasPlaces }: ListMeaning): StaffStep | Why {
  const { name, roles, organisations = [], kind = 'staff', accounts } = listed;
  if (!name) return { why: 'there is no name for this person: add a column `naam` (or `name`)' };
  if (Object.keys(accounts).length === 0)
    return {
      why: 'there is no account for this person: put the Slack member id in a column `slack`, or the Entra object id in a column `entra`. Nobody is found by name or mail address',
    };
  if (hasPlaces && organisations.length === 0) return NO_PLACE;
  return { does: 'comes', person: { id, name, roles, organisations, kind, accounts } };
}

/** What one line comes to. `matched` hears whom it is about. */
function stepOf(
  known: KnownStaff,
  listed: ListedPerson,
  meaning: ListMeaning,
  matched: (id: string) => void,
): LineStep {
  const match = findPerson(known, listed);
  if ('why' in match) return match;
  if ('present' in match) {
    const { present } = match;
    matched(present.id);
    if (listed.gone) return { does: 'goes', person: present.id, accounts: present.accounts };
    return changeOf(present, listed, listed.speaksOf ?? meaning.speaksOf, false);
  }
  if ('out' in match) {
    matched(match.out);
    if (listed.gone) return undefined;
    const kept = keptPeople(known.staff).get(match.out)!;
    const { own, suspended } = kept;
    const when = suspended === undefined ? 'taken out' : `suspended on ${suspended.slice(0, 10)}`;
    if (!meaning.returns)
      return {
        why: `${match.out} was ${when}, and stays out: take them out of the group, or let them back in with \`people import\``,
      };
    const filed = known.file.find(({ id }) => id === match.out);
    if (filed) return changeOf(withKept(filed, kept), listed, meaning.speaksOf, true);
    return newcomerOf({ ...listed, name: listed.name ?? own?.name }, PersonId(match.out), meaning);
  }
  if (listed.gone) return undefined;
  const id = idFor(listed, meaning.fresh);
  matched(id);
  return newcomerOf(listed, id, meaning);
}

/** The difference between the lines and how it is now. `refused`: lines that could not be read at all. */
export function staffDifference(
  known: KnownStaff,
  lines: readonly ListedPerson[],
  refused: readonly RefusedLine[],
  meaning: ListMeaning,
): StaffDifference {
  const seen = new Map<string, string>();
  const steps: StaffStep[] = [];
  const wrong: RefusedLine[] = [...refused];
  let unchanged = 0;
  for (const listed of lines) {
    let twice: string | undefined;
    const step = stepOf(known, listed, meaning, (id) => {
      twice = seen.get(id);
      seen.set(id, listed.place);
    });
    if (twice !== undefined) wrong.push({ place: listed.place, why: `the same person stands on ${twice} too` });
    else if (step === undefined) unchanged += 1;
    else if ('why' in step) wrong.push({ place: listed.place, why: step.why });
    else steps.push(step);
  }
  const missing = meaning.whole ? known.present.filter(({ id, kind }) => kind === 'staff' && !seen.has(id)) : [];
  const goes = missing.map((one): StaffStep => ({ does: 'goes', person: one.id, accounts: one.accounts }));
  const waits = wrong.length > 0;
  return {
    steps: waits ? steps : [...steps, ...goes],
    refused: wrong,
    unchanged,
    keptForRefused: waits ? goes.length : 0,
  };
}
