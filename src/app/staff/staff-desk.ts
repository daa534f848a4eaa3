/**
 * Puts proposals about who works at a school before its coordinators, and takes somebody's access away: the same for
 * whoever does it in chat and at the machine itself. All of it in one save, or nothing.
 */
import type { PersonId } from '../../domain/ids';
import type { Role } from '../../domain/people/roles';
import type { Pathway } from '../../domain/procedure/pathway';
import { putForward, suspendPerson, wasClicked } from '../../staff/decide-staff';
import { whoDecidesStaff, misfits, rolesLeftEmpty, takesTwo } from '../../staff/judge-steps';
import { keptPeople, withKept, type Staff, type StaffProposal, type StaffStep } from '../../staff/staff';
import type { Storage } from '../ports';
import { coordinatorsOf } from '../school-news';
import type { Tenant } from '../tenant';
import { staffedTenant } from './staffed-schools';

/** A school as its file says, its procedures, and the other schools that are served. */
export type StaffDesk = {
  readonly storage: Pick<Storage, 'staff'>;
  readonly file: Tenant;
  readonly procedures: readonly Pathway[];
  readonly others: readonly Tenant[];
};

/** What there is to say of some steps as things are now. */
export type JudgedSteps = {
  readonly present: Tenant;
  readonly two: boolean;
  /** Who may decide. */ readonly may: readonly PersonId[];
  readonly misfits: readonly PersonId[];
  readonly empty: readonly Role[];
};

/** Is this account somebody at another school whose workspace this school shares, and nobody said that they are both? */
const isElsewhere = ({ file, others }: StaffDesk, platform: 'slack' | 'teams' | 'web', user: string): boolean =>
  others.some(
    ({ id, workspaces, people }) =>
      id !== file.id &&
      workspaces[platform]?.some((one) => file.workspaces[platform]?.includes(one)) &&
      people.some(({ accounts, alsoAt }) => accounts[platform] === user && !alsoAt?.includes(file.id)),
  );

export function judgeSteps(desk: StaffDesk, staff: Staff, steps: readonly StaffStep[]): JudgedSteps {
  const { file, procedures } = desk;
  const present = staffedTenant(file, staff);
  const done = { id: '', at: '', outcome: 'approved', from: 'list', by: [], steps, requests: [] } as const;
  const after = staffedTenant(file, { waiting: [], decided: [...staff.decided, done] });
  const own = procedures.filter(({ id }) => file.pathways.includes(id));
  // Who is given back what they had is judged by that.
  const outs = file.people.filter((one) => !present.people.some(({ id }) => id === one.id));
  const had = outs.map((one) => {
    const kept = keptPeople(staff).get(one.id);
    return kept ? withKept(one, kept) : one;
  });
  const people = [...present.people, ...had];
  return {
    present,
    two: takesTwo(people, own, steps),
    may: whoDecidesStaff(people, coordinatorsOf(after), steps).filter((id) =>
      coordinatorsOf(present).some((one) => one.id === id),
    ),
    misfits: misfits(present, steps, ({ platform, user }) => isElsewhere(desk, platform, user)),
    empty: rolesLeftEmpty(own, present.people, after.people),
  };
}

const TRIES = 5;

/** Why a proposal is not even put before anybody. */
export type NotPutForward =
  | { readonly why: 'changed'; readonly people: readonly PersonId[] }
  | { readonly why: 'leavesNobody'; readonly roles: readonly Role[] }
  | { readonly why: 'tooFew' | 'busy' };

export type PutForward = { readonly waits: StaffProposal } | NotPutForward;

/** Puts steps before the coordinators of the school. Says why not where nobody could ever approve them. */
export async function putStaffForward(
  desk: StaffDesk,
  proposed: Pick<StaffProposal, 'id' | 'at' | 'from' | 'by' | 'steps'>,
): Promise<PutForward> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { staff, version } = await desk.storage.staff.load(desk.file.id);
    const same = staff.waiting.find(({ id }) => id === proposed.id);
    if (same) return { waits: same };
    const { two, may, misfits: people, empty } = judgeSteps(desk, staff, proposed.steps);
    if (people.length > 0) return { why: 'changed', people };
    if (empty.length > 0) return { why: 'leavesNobody', roles: empty };
    if (may.length < (two ? 2 : 1)) return { why: 'tooFew' };
    const { id, at, from, by, steps } = proposed;
    const proposal = { id, at, from, ...(by ? { by } : {}), steps, two, approvedBy: [], requests: [], revision: 0 };
    if ((await desk.storage.staff.save(desk.file.id, putForward(staff, proposal), version)) === 'saved')
      return { waits: proposal };
  }
  return { why: 'busy' };
}

/** `again`: the same click as before · `unknown`: nobody of this id is there. */
export type Suspended =
  { readonly done: 'now' | 'again'; readonly empty: readonly Role[] } | { readonly why: 'unknown' | 'busy' };

/** Takes somebody's access away at once. It is never held up: `empty` says for which roles nobody is left. */
export async function suspendAt(
  desk: StaffDesk,
  said: {
    readonly person: string;
    readonly by?: PersonId;
    readonly at: string;
    readonly id: string;
    readonly request?: string;
  },
): Promise<Suspended> {
  const { person: id, by, at, request } = said;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { staff, version } = await desk.storage.staff.load(desk.file.id);
    if (request !== undefined && wasClicked(staff, request)) return { done: 'again', empty: [] };
    const person = staffedTenant(desk.file, staff).people.find((one) => one.id === id);
    if (!person) return { why: 'unknown' };
    const step = { does: 'goes', person: person.id, accounts: person.accounts } as const;
    const { empty } = judgeSteps(desk, staff, [step]);
    const decision = { id: said.id, at, by: by ? [by] : [], requests: request ? [request] : [] };
    if ((await desk.storage.staff.save(desk.file.id, suspendPerson(staff, step, decision), version)) === 'saved')
      return { done: 'now', empty };
  }
  return { why: 'busy' };
}

/** What is handed in at the machine itself. */
export type HandedIn =
  | ({ readonly type: 'propose'; readonly tenant: string } & Pick<StaffProposal, 'id' | 'at' | 'from' | 'steps'>)
  | {
      readonly type: 'suspend';
      readonly tenant: string;
      readonly id: string;
      readonly at: string;
      readonly person: string;
    };

/** Does what was handed in; the same as when it is done in chat. */
export const takeIn = (desk: StaffDesk, item: HandedIn): Promise<PutForward | Suspended> =>
  item.type === 'propose' ? putStaffForward(desk, item) : suspendAt(desk, item);
