/**
 * What a correction does to what its record had brought about. People come in, marks are raised and tasks are planned by
 * the new answers; nothing is taken away for them: what no longer follows is for somebody to look at. Where the case went
 * another way on an answer, that answer cannot be corrected. Pure.
 */
import type { Answers, ExistingCase } from '../../case/case';
import { factsOf, openState, type Draft } from '../../case/draft';
import { valuesIn } from '../../case/values-in';
import { evaluate } from '../../conditions/conditions';
import type { PersonId } from '../../ids';
import type { Effect } from '../../procedure/effect';
import { fieldsReadBy } from '../../procedure/fields-read';
import type { Act } from '../../procedure/pathway';
import { asIs, type Text } from '../../text';
import { carryOutAll } from '../effects';
import { completeTasks } from '../tasks';

/** `changed`: ids of the fields that differ. */
type Correction = {
  readonly act: Act;
  readonly record: string;
  readonly author: PersonId;
  readonly old: Answers;
  readonly answers: Answers;
  readonly changed: readonly string[];
};

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** Does what the effect does, or whether it does it, go by one of these answers? */
function goesBy(effect: Effect, changed: readonly string[]): boolean {
  const { when, ...does } = effect;
  const read = [...(when ? fieldsReadBy(when) : []), ...textsIn(does)];
  return changed.some((id) => read.includes(id));
}

/** What can follow a correction: it only ever adds, or is a task that is planned anew. */
const follows = (effect: Effect): boolean => 'member' in effect || 'flag' in effect || 'task' in effect;

/** Parts of the case that go by a text of this record, which may be spelled otherwise without being others. */
function isNamedOnly(effect: Effect, act: Act, changed: readonly string[], old: Answers, answers: Answers): boolean {
  if (!('opens' in effect) || !('field' in effect.label)) return false;
  const { when, label, ...rest } = effect;
  const field = act.fields.find(({ id }) => id === label.field);
  const isTyped = field?.type === 'text' || field?.type === 'list';
  const others = changed.filter((id) => id !== label.field);
  const isElsewhere = goesBy({ ...rest, label: { texts: [] }, when }, [...others, label.field]);
  return isTyped && !isElsewhere && valuesIn(old, label.field).length === valuesIn(answers, label.field).length;
}

type Applies = { readonly did: boolean; readonly does: boolean };

/** Whether an effect was for the old answers and is for the new, as the case stands now. */
function appliesTo(current: Draft, { when }: Effect, { old, answers }: Pick<Correction, 'old' | 'answers'>): Applies {
  const holds = (given: Answers) => !when || evaluate(when, factsOf(current, given)).holds;
  return { did: holds(old), does: holds(answers) };
}

/**
 * Did the case go another way on one of these answers, or would it now: to another step or state, to another lead or
 * school, was somebody kept out, would a mark be taken away?
 */
export function isSetInMotionBy(
  start: Draft,
  { act, changed, old, answers }: Pick<Correction, 'act' | 'changed' | 'old' | 'answers'>,
): boolean {
  return act.effects.some((effect) => {
    if (!goesBy(effect, changed) || follows(effect)) return false;
    const { did, does } = appliesTo(start, effect, { old, answers });
    if (!did && !does) return false;
    if ('unflag' in effect) return !did;
    const { when: _when, ...always } = effect;
    if (did && does && !goesBy(always, changed)) return false;
    return !isNamedOnly(effect, act, changed, old, answers);
  });
}

/** The new names of the parts that this record opened, by their ids; undefined when none is called otherwise. */
export function labelsCorrected(
  { effects }: Act,
  { changed, old, answers, record }: Pick<Correction, 'changed' | 'old' | 'answers' | 'record'>,
  state: ExistingCase,
): Readonly<Record<string, Text>> | undefined {
  const fields = effects.flatMap((effect) =>
    'opens' in effect && 'field' in effect.label && changed.includes(effect.label.field) ? [effect.label.field] : [],
  );
  const renamed = fields.flatMap((field) => {
    const now = valuesIn(answers, field);
    return valuesIn(old, field).flatMap((was, at) =>
      state.items
        .filter((item) => item.record === record && item.label?.nl === was && now[at] !== undefined && now[at] !== was)
        .map((item) => [item.id, asIs(now[at]!)] as const),
    );
  });
  return renamed.length > 0 ? Object.fromEntries(renamed) : undefined;
}

/** People whom the old answers brought in and the new ones would not, though nobody is taken out for it. */
const nobodyLess = (effect: Effect, { old, answers }: Correction): boolean =>
  !('member' in effect) ||
  !('field' in effect.member) ||
  valuesIn(old, effect.member.field).every((one) =>
    valuesIn(answers, 'field' in effect.member ? effect.member.field : '').includes(one),
  );

/**
 * The case with what follows from the new answers. `lost`: something followed from the old ones that does not from the
 * new; it stays as it is, for somebody to look at.
 */
export function followCorrection(
  start: Draft,
  correction: Correction,
): { readonly draft: Draft; readonly lost: boolean } {
  const { act, record, author, answers, changed } = correction;
  const affected = act.effects.filter((effect) => (follows(effect) || 'unflag' in effect) && goesBy(effect, changed));
  return affected.reduce<{ draft: Draft; lost: boolean }>(
    ({ draft, lost }, effect) => {
      const { did, does } = appliesTo(draft, effect, correction);
      if (!does || 'unflag' in effect) return { draft, lost: lost || (did && !does) };
      const isLess = did && !nobodyLess(effect, correction);
      const { flags } = openState(draft);
      if ('flag' in effect && flags.includes(effect.flag)) return { draft, lost };
      const planned =
        'task' in effect && did
          ? completeTasks(draft, 'act', (task) => task.row === effect.task.id && task.record === record)
          : draft;
      // Planned anew only while it is still to be done.
      if ('task' in effect && did && planned === draft) return { draft, lost };
      const { when: _when, ...always } = effect;
      const done = carryOutAll(planned, [always], { act, record, answers, by: author, doer: author });
      return { draft: done, lost: lost || isLess };
    },
    { draft: start, lost: false },
  );
}
