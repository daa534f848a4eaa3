/**
 * What can be done in which step, and why something has to wait: the rule of the procedure that orders its steps, and
 * what comes first (DES-5). Pure.
 */
import type { ExistingCase } from '../case/case';
import { evaluate } from '../conditions/conditions';
import { nearness } from '../conditions/forward';
import type { Context } from '../procedure/context';
import { actOf, lineOf, stageOf, type Act, type Pathway, type Stage } from '../procedure/pathway';
import { isOfSource } from '../procedure/carries';
import type { Refusal } from './refusal';

/** The acts offered in the stage and status the case is in, whoever looks. */
export function actsOffered(pathway: Pathway, state: ExistingCase): readonly string[] {
  const line = lineOf(pathway, state.stage);
  if (state.status === 'closed') return line.afterwards;
  return [...stageOf(pathway, state.stage).acts, ...line.anytime];
}

/** What the step waits for; where it waits for no act in particular, the first that can be done in it. */
function comesFirst({ pathway, ...context }: Context, state: ExistingCase, stage: Stage): readonly Act[] {
  if (state.status === 'closed')
    return lineOf(pathway, state.stage)
      .afterwards.map((id) => actOf(pathway, id))
      .filter(({ aside }) => !aside);
  const facts = { context: { pathway, ...context }, state, act: undefined, answers: {}, now: state.stageSince };
  const acts = stage.acts.map((id) => actOf(pathway, id));
  const awaited = acts.filter((act) => nearness(stage, act, (condition) => evaluate(condition, facts).holds) === 0);
  return awaited.length > 0 ? awaited : acts.slice(0, 1);
}

/** The rule that a step rests on, of the procedure's own source; of its line where the step names none. */
const ruleOf = (pathway: Pathway, { id, carries = [] }: Stage): string | undefined =>
  [...carries, ...(lineOf(pathway, id).carries ?? [])].find(isOfSource);

/**
 * The act is not offered in the step that the case is in. Cites what says that this step is now, what says when the act
 * is, and that nothing is done twice or out of turn (DES-11).
 */
export function outOfOrder(context: Context, state: ExistingCase, act: Act): Refusal {
  const { pathway } = context;
  const stage = stageOf(pathway, state.stage);
  const own = lineOf(pathway, state.stage).stages.find(({ acts }) => acts.includes(act.id));
  const rules = [stage, ...(own ? [own] : [])].flatMap((one) => ruleOf(pathway, one) ?? []);
  const [rule = 'DES-11', ...also] = [...new Set([...rules, 'DES-11'])];
  const first = comesFirst(context, state, stage).map(({ title }) => title);
  const closed = state.status === 'closed';
  return {
    kind: 'rule',
    said: [{ key: 'notInThisStage', rule, also, title: act.title, stage: stage.title, first, closed }],
  };
}
