/** What a coordinator reads of who would come, go or change. Names, so it is never for a place that is kept. */
import { roleName } from '../../domain/people/roles';
import { asIs, type Text } from '../../domain/text';
import { aboutWhom } from '../../staff/judge-steps';
import type { Delta, StaffAccounts, StaffProposal, StaffStep } from '../../staff/staff';
import { labelsOf, type Person, type Tenant } from '../tenant';
import type { StaffLineView, StaffProposalView } from '../requests/outcome';
import type { JudgedSteps } from './staff-desk';

const rolesIn = ({ roles }: Tenant, held: readonly string[]): Text[] => held.map((role) => roleName(roles, role));
const placesIn = ({ organisations }: Tenant, held: readonly string[]): Text[] =>
  held.map((id) => organisations.find((one) => one.id === id)?.name ?? asIs(id));

const platformsOf = (accounts: StaffAccounts): string[] => Object.keys(accounts);
const inWords = (tenant: Tenant, roles: Delta, places: Delta, side: keyof Delta): Text[] => [
  ...rolesIn(tenant, roles[side]),
  ...placesIn(tenant, places[side]),
];

/** `names`: of those who are there and of those who were. */
function lineOf(tenant: Tenant, names: Readonly<Record<string, string>>, step: StaffStep): StaffLineView {
  const id = aboutWhom(step);
  if (step.does === 'comes') {
    const { name, roles, organisations, kind, accounts } = step.person;
    const held = [...rolesIn(tenant, roles), ...placesIn(tenant, organisations)];
    return {
      name,
      gets: held,
      loses: [],
      accounts: platformsOf(accounts),
      isPartner: kind === 'partner',
      isBack: false,
    };
  }
  const bare = { name: names[id] ?? id, isPartner: false };
  if (step.does === 'goes') return { ...bare, gets: [], loses: [], accounts: [], isBack: false };
  return {
    ...bare,
    gets: inWords(tenant, step.roles, step.organisations, 'gives'),
    loses: inWords(tenant, step.roles, step.organisations, 'takes'),
    accounts: platformsOf(step.accounts),
    isBack: step.back === true,
  };
}

/** A proposal as this person sees it. `file`: the school as its file says, where somebody who is out still has a name. */
export function viewStaffProposal(
  { present, may }: JudgedSteps,
  file: Tenant,
  person: Person,
  proposal: StaffProposal,
): StaffProposalView {
  const names = { ...labelsOf(file), ...labelsOf(present) };
  const lines = (does: StaffStep['does']) =>
    proposal.steps
      .filter((step) => step.does === does)
      .map((step) => lineOf(present, names, step))
      .sort((one, other) => one.name.localeCompare(other.name));
  const nameOf = (id: string) => names[id] ?? id;
  return {
    id: proposal.id,
    revision: proposal.revision,
    at: proposal.at,
    from: proposal.from,
    by: proposal.by && nameOf(proposal.by),
    comes: lines('comes'),
    changes: lines('changes'),
    goes: lines('goes'),
    two: proposal.two,
    approvedBy: proposal.approvedBy.map(nameOf),
    isYours: may.includes(person.id),
  };
}
