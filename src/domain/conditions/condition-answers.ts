/** Conditions on what was answered and recorded: records, proposals, answers and days. Pure. */
import type { FieldAnswer } from '../case/case';
import type { Facts } from '../case/facts';
import { passes, passesAll, tallyKey } from '../case/tallies';
import type { Condition, FieldCondition, FieldTest, HasCondition } from '../procedure/condition';
import type { Act } from '../procedure/pathway';
import { asIs, type Text } from '../text';
import { isDay } from '../time/working-time';
import { caseIn } from './case-in';
import type { Verdict } from './verdict';

const actNamed = (facts: Facts, id: string): Act | undefined => facts.context.pathway.acts.find((act) => act.id === id);
const actTitle = (facts: Facts, id: string): Text => actNamed(facts, id)?.title ?? asIs(id);

/** How an act asks it: two acts may call two questions by one id. */
const fieldLabel = (act: Act | undefined, id: string): Text =>
  act?.fields.find((field) => field.id === id)?.label ?? asIs(id);

/** A record exists, since the newest of others where that is asked; of those that are not there any record will do. */
export function evaluateHas(facts: Facts, condition: HasCondition): Verdict {
  const state = caseIn(facts);
  const tallies = state?.tallies ?? {};
  const latest = state?.latest[condition.act];
  // A row that mends a running case asks what was not counted before: the newest record is still known.
  const isNewest = latest !== undefined && passesAll(latest.answers, condition.where ?? []);
  const seq = Math.max(tallies[tallyKey(condition)]?.seq ?? 0, isNewest ? latest.seq : 0);
  const holds = seq > Math.max(0, ...(condition.since ?? []).map((act) => tallies[act]?.seq ?? 0));
  const key = holds ? 'actOnRecord' : 'actNotOnRecord';
  return { holds, because: [{ key, title: actTitle(facts, condition.act) }] };
}

/** A decision waits for approval. */
export function evaluateProposed(facts: Facts, act: string): Verdict {
  const holds = caseIn(facts)?.proposals[act] !== undefined;
  return { holds, because: [{ key: holds ? 'actProposed' : 'actNotProposed', title: actTitle(facts, act) }] };
}

function passing(label: Text, answer: FieldAnswer | undefined, test: FieldTest): Verdict {
  const holds = passes(answer, test);
  return { holds, because: [{ key: holds ? 'answerDecides' : 'answerDoesNotFit', label }] };
}

/** An answer of the act at hand passes the test. */
export const evaluateAnswer = (facts: Facts, test: FieldCondition): Verdict =>
  passing(fieldLabel(facts.act, test.field), facts.answers[test.field], test);

/** An answer in the latest record of an act passes the test; of none it is as if it was not answered. */
export function evaluateLast(facts: Facts, test: Extract<Condition, { last: unknown }>): Verdict {
  const answer = caseIn(facts)?.latest[test.last]?.answers[test.field];
  return passing(fieldLabel(actNamed(facts, test.last), test.field), answer, test);
}

/** The kind of day of a date, or of now, on the tenant's calendar. */
export function evaluateDay(facts: Facts, { of, is }: Extract<Condition, { day: unknown }>['day']): Verdict {
  const answer = of === 'now' ? facts.now : facts.answers[of];
  const holds = typeof answer === 'string' && is.some((kind) => isDay(facts.context.calendar, answer, kind));
  return { holds, because: [{ key: 'dayMatters' }] };
}
