/**
 * Reads the answers of a record that is corrected. What is left as it was is never judged anew, since people leave and
 * parts of a case go on; only what was changed has to be possible now. Pure.
 */
import type { Answers, FieldAnswer } from '../../case/case';
import type { Facts } from '../../case/facts';
import type { Act, Field } from '../../procedure/pathway';
import { askedOf } from '../../questions/asked';
import { acceptedNow, answersSoFar, readAnswers } from '../answers';
import type { RawAnswers } from '../command';
import type { FieldFault } from '../refusal';

const inOneOrder = (answer: FieldAnswer | undefined): string =>
  JSON.stringify(typeof answer === 'object' ? [...answer].sort() : answer);

/** Ids of the fields that the two differ in. */
export const changedIn = ({ fields }: Act, old: Answers, answers: Answers): readonly string[] =>
  fields.map(({ id }) => id).filter((id) => inOneOrder(old[id]) !== inOneOrder(answers[id]));

const isLeftEmpty = (raw: unknown): boolean =>
  raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

/** What can still be chosen of an answer: a form cannot show whoever left, so it does not give them back either. */
function stillThere(field: Field, old: FieldAnswer, facts: Facts): FieldAnswer | undefined {
  if (typeof old === 'boolean' || field.type === 'list') return old;
  if (typeof old === 'string') return acceptedNow(field, old, facts) === undefined ? undefined : old;
  return old.filter((one) => acceptedNow(field, [one], facts) !== undefined);
}

/** A form gives back what it was given, in another dress: `yes` for true, lines for a list. */
function isAsItWas(field: Field, raw: unknown, old: FieldAnswer | undefined, facts: Facts): boolean {
  const shown = old === undefined ? undefined : stillThere(field, old, facts);
  if (isLeftEmpty(shown) || isLeftEmpty(raw)) return isLeftEmpty(shown) && isLeftEmpty(raw);
  if (typeof shown === 'boolean') return [shown, String(shown), shown ? 'yes' : 'no'].includes(raw as string);
  const isList = typeof shown === 'object';
  const lines = isList ? (typeof raw === 'string' ? raw.split(/\r?\n/) : [raw].flat()) : [raw];
  const given = lines.map((one) => String(one).trim()).filter(Boolean);
  return inOneOrder(given) === inOneOrder(isList ? shown : [String(shown).trim()]);
}

/**
 * The answers as corrected, or what is wrong with those that were changed. A question that only the old answers asked is
 * gone with its answer; one that was asked of the case as it stood then, and is not any more, keeps it.
 */
export function answersCorrected(
  act: Act,
  raw: RawAnswers,
  old: Answers,
  facts: Facts,
): { readonly answers: Answers } | { readonly errors: Readonly<Record<string, FieldFault>> } {
  const shown = askedOf(act, { ...facts, answers: old }).asked;
  const isKept = (field: Field) =>
    (!shown.includes(field) && isLeftEmpty(raw[field.id])) || isAsItWas(field, raw[field.id], old[field.id], facts);
  const kept = act.fields.filter(isKept).map(({ id }) => id);
  const [read, before] = [readAnswers(act, raw, facts), readAnswers(act, old, facts)];
  if ('errors' in read) {
    // What would be wrong with the old answers by now, and was left as it is, is no mistake of whoever corrects another.
    const known = 'errors' in before ? before.errors : {};
    const errors = Object.entries(read.errors).filter(([id]) => !kept.includes(id) || !Object.hasOwn(known, id));
    if (errors.length > 0) return { errors: Object.fromEntries(errors) };
  }
  const typed = Object.entries(answersSoFar(act, raw, facts)).filter(([id]) => !kept.includes(id));
  const left = Object.entries(old).filter(([id]) => kept.includes(id));
  const answers = Object.fromEntries([...left, ...typed]);
  const goneBy = (given: Answers) => askedOf(act, { ...facts, answers: given }).gone.map(({ id }) => id);
  const [gone, wasGone] = [goneBy(answers), goneBy(old)];
  const counts = ([id]: readonly [string, unknown]) => !gone.includes(id) || wasGone.includes(id);
  return { answers: Object.fromEntries(Object.entries(answers).filter(counts)) };
}
