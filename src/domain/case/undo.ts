/**
 * What it takes to put a case back to how it was before its last act, for the short time in which whoever did it may
 * call that a mistake. Pure.
 */
import type { Earlier, ExistingCase, Otherwise } from './case';
import type { Entry } from './event';

type Parts = Readonly<Record<string, unknown>>;

/** Parts of the head that are compared name by name, so that what is kept does not grow with the case. */
const BY_NAME = ['latest', 'tallies', 'tracks', 'proposals', 'handouts'];
/**
 * Parts that only ever grow, whatever is undone: the count of what happened, who looked and tried, what was clicked,
 * and the names to recognise.
 */
const STAYS = [
  'revision',
  'seq',
  'seen',
  'looks',
  'attempts',
  'accessRequests',
  'notReached',
  'guarded',
  'said',
  'ties',
  'undo',
];

function otherwise(before: Parts, after: Parts, parts: readonly string[]): Otherwise {
  const changed = parts.filter((part) => before[part] !== after[part]);
  return {
    were: Object.fromEntries(changed.flatMap((part) => (before[part] === undefined ? [] : [[part, before[part]]]))),
    absent: changed.filter((part) => before[part] === undefined),
  };
}

const namesIn = (...parts: readonly Parts[]): string[] => [...new Set(parts.flatMap((part) => Object.keys(part)))];

function earlierOf(before: ExistingCase, after: ExistingCase): Earlier {
  const [was, is] = [before as Parts, after as Parts];
  const parts = namesIn(was, is).filter((part) => !STAYS.includes(part) && !BY_NAME.includes(part));
  const byName = BY_NAME.filter((part) => was[part] !== is[part]).map((part) => {
    const [own, now] = [(was[part] ?? {}) as Parts, (is[part] ?? {}) as Parts];
    return [part, otherwise(own, now, namesIn(own, now))] as const;
  });
  return { ...otherwise(was, is, parts), byName: Object.fromEntries(byName) };
}

function putBack(now: Parts, { were, absent }: Otherwise): Parts {
  const rest = Object.entries(now).filter(([name]) => !absent.includes(name));
  return { ...Object.fromEntries(rest), ...were };
}

/**
 * The case as it was before the act that can be undone, but for what only ever grows. Throws when there is none: that
 * journal is broken.
 */
export function withoutLastAct(state: ExistingCase): ExistingCase {
  const earlier = state.undo?.earlier;
  if (!earlier) throw new Error('there is nothing to undo');
  const named = Object.entries(earlier.byName).map(([part, was]): [string, Parts] => [
    part,
    putBack(((state as Parts)[part] ?? {}) as Parts, was),
  ]);
  const { undo: _undo, ...back } = putBack({ ...state, ...Object.fromEntries(named) }, earlier) as ExistingCase;
  return back;
}

/** What time does to a case that leaves an act as the last thing that was done. */
const OF_NO_ACCOUNT: readonly Entry['event']['type'][] = ['TaskReminded', 'RetentionReminded', 'NotReached', 'TieSet'];

/** Keeps of the act that was just accepted what it takes to undo it; forgets it once anything else was done. */
export function withUndo(state: ExistingCase, { event, actor }: Entry): ExistingCase {
  const { undo } = state;
  if (!undo) return state;
  const isAccepted = event.type === 'RequestAccepted';
  if (isAccepted && undo.before) {
    const { before, ...about } = undo;
    return { ...state, undo: { ...about, earlier: earlierOf(before, state) } };
  }
  const isOver = isAccepted || ('system' in actor && !OF_NO_ACCOUNT.includes(event.type));
  if (!isOver) return state;
  const { undo: _undo, ...rest } = state;
  return rest;
}
