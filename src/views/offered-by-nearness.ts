/** The acts that the case offers now, whoever looks, with how near each is to what the step waits for. Pure. */
import type { ExistingCase } from '../domain/case/case';
import { evaluate } from '../domain/conditions/conditions';
import { actsOffered } from '../domain/decide/order-of-steps';
import { actOf, stageOf, type Act } from '../domain/procedure/pathway';
import { nearness } from '../domain/conditions/forward';
import type { ViewContext } from './viewer';

/** What the step waits for first, whatever the order in which a file names its acts. */
export function offeredByNearness(
  { context, now }: ViewContext,
  state: ExistingCase,
): readonly { readonly act: Act; readonly near: 0 | 1 | 2 }[] {
  const { pathway } = context;
  const stage = stageOf(pathway, state.stage);
  const facts = { context, state, act: undefined, answers: {}, now };
  return actsOffered(pathway, state)
    .map((id) => actOf(pathway, id))
    .map((act) => ({ act, near: nearness(stage, act, (condition) => evaluate(condition, facts).holds) }))
    .sort((one, other) => one.near - other.near);
}
