/** What an act asks of whom, what each answer leads to and what is refused, in words for a flow chart. */
import type { Effect } from '../../domain/procedure/effect';
import { actOf, type Act } from '../../domain/procedure/pathway';
import { inLocale, inEachLocale, type Text } from '../../domain/text';
import { conditionPhrases } from '../../words/flow/condition-phrases';
import { leadsToPhrases } from '../../words/flow/flow-phrases';
import { conditionSays } from './condition-says';
import type { FlowAct, FlowAnswer } from './flow-types';
import { approvalSays, doerSays, taskSays, type WorkContext } from './work-says';

/**
 * What people see of an effect; nothing of one that says who is in the case, or where it goes to: that is a way of its
 * own.
 */
function effectSays(context: WorkContext, act: Act, effect: Effect): Text | undefined {
  const { pathway } = context;
  if ('task' in effect) return taskSays(context, effect.task, act);
  if ('flag' in effect) return pathway.flags[effect.flag];
  if ('track' in effect) {
    const track = pathway.tracks[effect.track];
    const state = track?.states[effect.is];
    return track && state && leadsToPhrases.stands(track.title, state);
  }
  if (!('item' in effect) || effect.is === undefined || !('field' in effect.item)) return undefined;
  const { field: named } = effect.item;
  const field = act.fields.find(({ id }) => id === named);
  const state = field?.items && pathway.items[field.items.kind]?.states[effect.is];
  return field && state && conditionPhrases.answer(field.label, state);
}

type Told = { readonly when: Text | undefined; readonly says: Text };

/** Those with one `when` together, in the order of the file. */
function grouped(told: readonly Told[]): FlowAnswer[] {
  const keys = [...new Set(told.map(({ when }) => JSON.stringify(when)))];
  return keys.flatMap((key) => {
    const alike = told.filter(({ when }) => JSON.stringify(when) === key);
    const when = alike[0]?.when;
    return when ? [{ when, leadsTo: alike.map(({ says }) => says) }] : [];
  });
}

/** What is said first is said short: up to the first full stop. */
const firstSentence = (text: Text): Text =>
  inEachLocale((locale) => /^.*?[.!?](?=\s|$)/s.exec(inLocale(text, locale))?.[0] ?? inLocale(text, locale));

/** The refusals of an act, a short sentence each, none twice. */
export function refusalsOf({ pathway }: WorkContext, act: string): readonly Text[] {
  const rules = pathway.rules.filter(({ level, on }) => level === 'refuse' && on.includes(act));
  const said = rules.map(({ say }) => firstSentence(say));
  return said.filter((one, index) => said.findIndex(({ nl }) => nl === one.nl) === index);
}

/** An act in words. `isOften`: a refusal that is told elsewhere, for many acts together. */
export function actSays(context: WorkContext, id: string, isOften: (refusal: Text) => boolean): FlowAct {
  const act = actOf(context.pathway, id);
  const told = act.effects.flatMap((effect): Told[] => {
    const says = effectSays(context, act, effect);
    const when = effect.when && conditionSays(context, effect.when, act);
    return says ? [{ says, when }] : [];
  });
  return {
    id,
    title: act.title,
    who: doerSays(context, act),
    approval: act.approval && approvalSays(context, act, act.approval),
    leadsTo: told.filter(({ when }) => !when).map(({ says }) => says),
    answers: grouped(told.filter(({ when }) => when)),
    refuses: refusalsOf(context, id).filter((refusal) => !isOften(refusal)),
  };
}
