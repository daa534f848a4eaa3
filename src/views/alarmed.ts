/** Has somebody said of a case that it is urgent? Pure. */
import type { ExistingCase } from '../domain/case/case';
import { actOf, type Pathway } from '../domain/procedure/pathway';

/** Is a flag up that the act for emergencies puts up? */
export function isAlarmed(pathway: Pathway, state: ExistingCase): boolean {
  const { urgentAct } = pathway;
  const effects = urgentAct ? actOf(pathway, urgentAct).effects : [];
  return state.status === 'open' && effects.some((effect) => 'flag' in effect && state.flags.includes(effect.flag));
}
