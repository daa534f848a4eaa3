/**
 * What an act of a running case also brings about since a later edition: a task or a mark that was missing (DES-10).
 * Nothing is taken away, and nothing moves the case. Pure.
 */
import type { Effect } from '../../domain/procedure/effect';
import type { Act, Pathway } from '../../domain/procedure/pathway';
import { effect as effectVisit } from '../check/act-walk';
import { holdsRegardless } from './holds-regardless';
import { lackedBy } from './lacked-by';

/** What an effect that may mend is known by in its act. */
function keyOf(effect: Effect): string | undefined {
  if ('task' in effect) return `task ${effect.task.id}`;
  if ('flag' in effect) return `flag ${effect.flag}`;
  return 'unflag' in effect ? `unflag ${effect.unflag}` : undefined;
}

/** A task that only acts of today could end is ticked by its owner instead. */
function asFarAsDone(edition: Pathway, effect: Effect): Effect {
  if (!('task' in effect) || !effect.task.doneBy) return effect;
  const doneBy = effect.task.doneBy.filter((id) => edition.acts.some((act) => act.id === id));
  const { doneBy: _doneBy, ...task } = effect.task;
  return { ...effect, task: doneBy.length > 0 ? { ...task, doneBy } : task };
}

/** Does it name something that this edition does not have, or speak whatever people do there? */
function isLost(edition: Pathway, act: Act, effect: Effect): boolean {
  const { when, ...row } = effect;
  const wrong = effectVisit(row, { path: [], pathway: edition, acts: [act] }, undefined).some(
    (visited) => 'wrong' in visited && visited.wrong !== undefined,
  );
  return wrong || (when !== undefined && holdsRegardless(when, lackedBy(edition, act)) !== undefined);
}

function lateIn(edition: Pathway, act: Act, own: readonly Effect[], today: readonly Effect[]): readonly Effect[] {
  const known = own.map(keyOf);
  const late = today.filter((effect) => effect.mends && !known.includes(keyOf(effect)));
  return late
    .map((effect): Effect => ({ ...asFarAsDone(edition, effect), late: true }))
    .filter((effect) => !isLost(edition, act, effect));
}

/** The marks that today's mending effects raise and this edition has no words for. */
function withMarks(edition: Pathway, today: Pathway): Pathway {
  const named = today.acts
    .flatMap(({ effects, handout }) => [...effects, ...(handout?.asked ?? [])])
    .flatMap((effect) => (effect.mends && 'flag' in effect ? [effect.flag] : []))
    .filter((flag) => edition.flags[flag] === undefined);
  const only = <T>(of: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(Object.entries(of).filter(([flag]) => named.includes(flag)));
  return named.length === 0
    ? edition
    : {
        ...edition,
        flags: { ...edition.flags, ...only(today.flags) },
        flagReaders: { ...edition.flagReaders, ...only(today.flagReaders) },
      };
}

/** The edition with the effects marked `mends` of today's that its acts lack; the edition itself when they lack none. */
export function withLateEffects(edition: Pathway, today: Pathway): Pathway {
  const marked = withMarks(edition, today);
  let changed = false;
  const acts = marked.acts.map((act): Act => {
    const now = today.acts.find(({ id }) => id === act.id);
    if (!now) return act;
    const effects = lateIn(marked, act, act.effects, now.effects);
    const asked = act.handout ? lateIn(marked, act, act.handout.asked ?? [], now.handout?.asked ?? []) : [];
    if (effects.length + asked.length === 0) return act;
    changed = true;
    return {
      ...act,
      effects: [...act.effects, ...effects],
      ...(act.handout && asked.length > 0
        ? { handout: { ...act.handout, asked: [...(act.handout.asked ?? []), ...asked] } }
        : {}),
    };
  });
  return changed ? { ...marked, acts } : edition;
}
