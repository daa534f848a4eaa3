/**
 * Which questions of a form are asked, for the answers so far: the one place where that is decided, for every screen
 * and for what is recorded. Pure.
 */
import type { FieldAnswer, Answers } from '../case/case';
import type { Facts } from '../case/facts';
import { evaluate } from '../conditions/conditions';
import { fieldsReadBy } from '../procedure/fields-read';
import type { Act, Field, FieldType } from '../procedure/pathway';
import { canBeAnswered } from './offered';

/** A question that came and went while somebody types would jump under their hands. */
export const TYPED: readonly FieldType[] = ['text', 'longText', 'list', 'email', 'phone'];

/**
 * `asked`: the questions to show, in their order · `gone`: those that these answers do not ask · `answers`: what counts
 * of the answers, so nothing to a question that is gone.
 */
export type AskedNow = {
  readonly asked: readonly Field[];
  readonly gone: readonly Field[];
  readonly answers: Answers;
};

/**
 * The questions of an act for the answers in `facts`. A question may depend on those before it only, so one walk will
 * do: what is gone takes its answer along before the next one is looked at. A question with nothing to choose from is
 * neither asked nor gone.
 */
export function askedOf(act: Act, facts: Facts): AskedNow {
  const counting: Record<string, FieldAnswer> = Object.create(null) as Record<string, FieldAnswer>;
  const asked: Field[] = [];
  const gone: Field[] = [];
  for (const field of act.fields) {
    if (field.askedIf && !evaluate(field.askedIf, { ...facts, act, answers: counting }).holds) {
      gone.push(field);
      continue;
    }
    const answer = facts.answers[field.id];
    if (answer !== undefined) counting[field.id] = answer;
    if (canBeAnswered(field, facts)) asked.push(field);
  }
  return { asked, gone, answers: { ...counting } };
}

/** A question in a folded part that has to be answered opens that part. */
const isFolded = ({ sections = [] }: Act, { section }: Field): boolean =>
  sections.some(({ id, folded }) => folded && id === section);

/**
 * Whether other questions of the act come and go with the answer to this one: they depend on it, or their folded part
 * opens by it. What is typed changes nothing that is shown.
 */
export function othersDependOn(act: Act, { id, type }: Field): boolean {
  if (TYPED.includes(type)) return false;
  const isRead = (condition: Field['askedIf'] | boolean) =>
    typeof condition === 'object' && fieldsReadBy(condition).includes(id);
  return act.fields.some((other) => isRead(other.askedIf) || (isFolded(act, other) && isRead(other.required)));
}
