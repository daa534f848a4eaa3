/** What a list or groups would change, for whoever runs the command: a line each. */
import type { Tenant } from '../../app/tenant';
import { roleName } from '../../domain/people/roles';
import type { StaffDifference } from '../../staff/difference';
import type { StaffStep } from '../../staff/staff';

const count = (steps: readonly StaffStep[], does: StaffStep['does']) =>
  steps.filter((step) => step.does === does).length;

function stepLine({ roles, people }: Tenant, step: StaffStep): string {
  const words = (held: readonly string[]) => held.map((role) => roleName(roles, role).en).join(', ');
  if (step.does === 'comes') {
    const { id, name, roles: held, organisations } = step.person;
    const what = [words(held) || 'no role of their own', ...organisations].join(', ');
    return `  comes    ${name} (${id}): ${what}`;
  }
  const name = people.find(({ id }) => id === step.person)?.name;
  const who = name === undefined ? step.person : `${name} (${step.person})`;
  if (step.does === 'goes') return `  goes     ${who}`;
  const gives = [words(step.roles.gives), ...step.organisations.gives, ...Object.keys(step.accounts)].filter(Boolean);
  const takes = [words(step.roles.takes), ...step.organisations.takes].filter(Boolean);
  const parts = [
    ...(step.back ? ['may take part again'] : []),
    ...(gives.length > 0 ? [`gets ${gives.join(', ')}`] : []),
    ...(takes.length > 0 ? [`loses ${takes.join(', ')}`] : []),
  ];
  return `  changes  ${who}: ${parts.join('; ')}`;
}

/** `extra`: what else there is to say, a line each. */
export function differenceText(tenant: Tenant, difference: StaffDifference, extra: readonly string[]): string {
  const { steps, refused, unchanged, keptForRefused } = difference;
  const kept =
    keptForRefused > 0
      ? [`${keptForRefused} who are not on the list stay for now: one of the refused lines may be theirs.`]
      : [];
  return [
    `${tenant.id}: ${count(steps, 'comes')} come, ${count(steps, 'changes')} change, ${count(steps, 'goes')} go, ${unchanged} stay as they are, ${refused.length} refused.`,
    ...steps.map((step) => stepLine(tenant, step)),
    ...refused.map(({ place, why }) => `  refused  ${place}: ${why}`),
    ...kept,
    ...extra,
  ].join('\n');
}
