/**
 * Answers about who works at the school, for its coordinators alone: what waits for them, one of it, the form to
 * propose somebody or to stop access. They look and open, and change nothing.
 */
import { EMPLOYEE, roleName } from '../../domain/people/roles';
import { asIs } from '../../domain/text';
import type { Staff } from '../../staff/staff';
import { keptPeople, sharesAccount } from '../../staff/staff';
import { staffHints, staffLabels } from '../../words/staff/staff-form';
import { staffNotes } from '../../words/notes/staff-notes';
import type { Deps, Identified } from '../deps';
import { noteAnswer } from '../requests/notes';
import { plainQuestions, type PlainFilled } from '../requests/plain-question';
import type { Answer, Note, StaffFormView } from '../requests/outcome';
import { coordinatorsOf } from '../school-news';
import { labelsOf, PLATFORMS, type Account, type Tenant } from '../tenant';
import { judgeSteps, type StaffDesk } from './staff-desk';
import { viewStaffProposal } from './staff-view';

const refused = (words: Omit<Note, 'tone'>, rule: string): Note => ({ tone: 'refused', rule, ...words });

/** The same for what is there and for what is not (DES-3). */
export const notForCoordinators = (): Answer => noteAnswer(refused(staffNotes.notYours, 'DES-3'));
export const goneProposal: Note = { tone: 'stale', rule: 'DES-11', ...staffNotes.gone };

/** Is this person one who decides who works here? */
export const decidesStaff = ({ tenant, person }: Identified): boolean =>
  coordinatorsOf(tenant).some(({ id }) => id === person.id);

/** The school of somebody, to decide about who works there. */
export function deskFor(deps: Pick<Deps, 'storage' | 'tenants' | 'pathways'>, tenant: Tenant): StaffDesk {
  return {
    storage: deps.storage,
    file: deps.tenants.fileOf(tenant.id) ?? tenant,
    procedures: tenant.pathways.flatMap((id) => deps.pathways.current(id)?.pathway ?? []),
    others: deps.tenants.served(),
  };
}

function listed(deps: Deps, who: Identified, staff: Staff, notes: readonly Note[]): Answer {
  const names = labelsOf(who.tenant);
  const proposals = staff.waiting.map(({ id, from, at, steps, approvedBy }) => ({
    id,
    from,
    at,
    comes: steps.filter(({ does }) => does === 'comes').length,
    changes: steps.filter(({ does }) => does === 'changes').length,
    goes: steps.filter(({ does }) => does === 'goes').length,
    approvedBy: approvedBy.map((one) => names[one] ?? one),
  }));
  return { kind: 'staff', proposals, notes };
}

/** What waits for the coordinators. */
export async function listStaff(deps: Deps, who: Identified, notes: readonly Note[] = []): Promise<Answer> {
  if (!decidesStaff(who)) return notForCoordinators();
  const { staff } = await deps.storage.staff.load(who.tenant.id);
  return listed(deps, who, staff, notes);
}

/** One proposal on one screen; what waits now when it does not wait any more. */
export async function showStaffProposal(
  deps: Deps,
  who: Identified,
  id: string,
  notes: readonly Note[] = [],
): Promise<Answer> {
  if (!decidesStaff(who)) return notForCoordinators();
  const { staff } = await deps.storage.staff.load(who.tenant.id);
  const proposal = staff.waiting.find((one) => one.id === id);
  if (!proposal) return listed(deps, who, staff, [...notes, goneProposal]);
  const desk = deskFor(deps, who.tenant);
  const judged = judgeSteps(desk, staff, proposal.steps);
  return { kind: 'staffProposal', view: viewStaffProposal(judged, desk.file, who.person, proposal), notes };
}

type FieldId = keyof typeof staffLabels;
export type StaffFilled = PlainFilled<FieldId>;
const BLANK: StaffFilled = { raw: {}, faults: {} };
const question = plainQuestions<FieldId>(staffLabels, staffHints);

const formOf = (form: StaffFormView, notes: readonly Note[]): Answer => ({ kind: 'staffForm', form, notes });

/** An account as a button names it: `slack/T012/U034`. */
export const accountName = ({ platform, workspace, user }: Account): string => [platform, workspace, user].join('/');

/** The account that a button names, where it is of a workspace of this school and nobody's here. */
export function strangerNamed(tenant: Tenant, staff: Staff, name: string): Omit<Account, 'within'> | undefined {
  const [platform, workspace = '', user = ''] = name.split('/');
  const known = PLATFORMS.find((one) => one === platform);
  if (!known || user === '' || !tenant.workspaces[known]?.includes(workspace)) return undefined;
  const accounts = { [known]: user };
  const isSomebodys =
    tenant.people.some((one) => sharesAccount(one.accounts, accounts)) ||
    [...keptPeople(staff).values()].some((one) => one.out && sharesAccount(one.accounts, accounts));
  return isSomebodys ? undefined : { platform: known, workspace, user };
}

/** The form to propose somebody who tried and is not known. */
export async function strangerForm(
  deps: Deps,
  who: Identified,
  account: string,
  filled = BLANK,
  notes: readonly Note[] = [],
): Promise<Answer> {
  if (!decidesStaff(who)) return notForCoordinators();
  const { staff } = await deps.storage.staff.load(who.tenant.id);
  const stranger = strangerNamed(who.tenant, staff, account);
  if (!stranger) return listed(deps, who, staff, [refused(staffNotes.knownAlready, 'DES-11')]);
  const { roles, organisations } = who.tenant;
  const choices = Object.keys(roles).filter((role) => role !== EMPLOYEE);
  const fields = [
    question('staff_name', { type: 'text', required: true }, [], filled),
    question(
      'staff_roles',
      { type: 'choices', required: false },
      choices.map((role) => ({ value: role, label: roleName(roles, role) })),
      filled,
    ),
    ...(organisations.length > 0
      ? [
          question(
            'staff_places',
            { type: 'choices', required: true },
            organisations.map(({ id, name }) => ({ value: id, label: name })),
            filled,
          ),
        ]
      : []),
  ];
  return formOf({ about: { stranger: account, user: stranger.user }, fields }, notes);
}

/** The form to stop somebody's access. */
export function suspendForm(who: Identified, filled = BLANK, notes: readonly Note[] = []): Answer {
  if (!decidesStaff(who)) return notForCoordinators();
  const names = labelsOf(who.tenant);
  const people = who.tenant.people.filter(({ id }) => id !== who.person.id);
  const choices = people.map(({ id }) => ({ value: id, label: asIs(names[id] ?? id) }));
  const fields = [question('staff_gone', { type: 'person', required: true }, choices, filled)];
  return formOf({ about: 'suspension', fields }, notes);
}
