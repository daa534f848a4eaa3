/**
 * What a case has to do with another: the same pupil, siblings, somebody else after all, or the same thing twice. Said
 * in one case by whoever looks after both, then brought to the other by the system, in the same person's name; there is
 * no moment at which both are written (DES-20). Pure.
 */
import { looksAfterCase, type CaseInContext } from '../../case/alongside';
import type { ExistingCase, TieKind } from '../../case/case';
import { draft, emit, type Draft } from '../../case/draft';
import { anyRole } from '../../case/membership';
import { keptUntil, reviewBefore } from '../../case/retention';
import type { PersonId } from '../../ids';
import type { Context } from '../../procedure/context';
import type { Effect } from '../../procedure/effect';
import type { Act } from '../../procedure/pathway';
import type { AlikeFound, Decision, DoAct, MergeInto, TakeMore, TiedElsewhere, TieSettled } from '../command';
import { neverAlone } from '../kept-out';
import { takeAlong, whyNotMerged } from './merging';
import { noOtherCase, tiedAlready } from '../product-rules';
import type { Refusal } from '../refusal';
import { completeTasks } from '../tasks';

type TieEffect = Extract<Effect, { readonly tie: unknown }>;

/** What an act says of another case; undefined for an act that is about this one alone. */
export const tieOf = ({ effects }: Pick<Act, 'effects'>): TieEffect | undefined =>
  effects.find((effect): effect is Effect & TieEffect => 'tie' in effect);

const NOTHING: Decision = { entries: [], hints: [] };
/** What nothing else is said over. */
const MERGED: readonly (TieKind | undefined)[] = ['taking', 'taken', 'into'];

/**
 * Why an act cannot say this of the case that it names, to whoever does it. A case that they do not know, one that they
 * do not look after and one that is not there are answered alike (DES-3).
 */
export function whyNotTied(
  here: CaseInContext,
  act: Act,
  { beside, actor, at }: Pick<DoAct, 'beside' | 'actor' | 'at'>,
): Refusal | undefined {
  const tie = tieOf(act);
  if (!tie) return undefined;
  if (!beside || beside.state.id === here.state.id || !looksAfterCase(beside, actor)) return noOtherCase;
  const before = here.state.ties?.[beside.state.id]?.is;
  if (before === tie.tie || MERGED.includes(before)) return tiedAlready;
  return tie.tie === 'taking' ? whyNotMerged(here, beside, at) : undefined;
}

const tied = (current: Draft, { id, code }: ExistingCase, is: TieKind, upTo?: number): Draft =>
  emit(current, { type: 'TieSet', case: id, code, is, upTo });

/** Says it here. What the one that is merged into this one has goes along at once. */
export function tieTo(current: Draft, kind: TieEffect['tie']): Draft {
  const { beside } = current;
  if (!beside) throw new Error('nothing to tie the case to');
  if (kind !== 'taking') return tied(current, beside.state, kind);
  return takeAlong(tied(current, beside.state, kind, beside.state.revision), beside);
}

/** Others about the same pupil were found. What was said of one of them before stays said. */
export function alikeFound(context: Context, state: ExistingCase, { at, others, tell }: AlikeFound): Decision {
  const fresh = others.filter(({ id }) => state.ties?.[id] === undefined && id !== state.id);
  const start = draft(context, state, { system: true }, at);
  const found = fresh.reduce(
    (next, { id, code }, index): Draft =>
      emit(next, {
        type: 'TieSet',
        case: id,
        code,
        is: 'alike',
        tell: index === 0 && tell.length > 0 ? tell : undefined,
      }),
    start,
  );
  return { entries: found.entries, hints: [] };
}

const inTheName = (context: Context, state: ExistingCase, person: PersonId, at: string): Draft =>
  draft(context, state, { person, role: anyRole(context, person) }, at);

/** What was said of this case in the other one; nothing when it is on record here already, or more was said since. */
export function tiedElsewhere(context: Context, state: ExistingCase, command: TiedElsewhere): Decision {
  const { by, at, other, is } = command;
  const before = state.ties?.[other.id]?.is;
  if (before === is || MERGED.includes(before)) return NOTHING;
  const said = emit(inTheName(context, state, by, at), { type: 'TieSet', case: other.id, code: other.code, is });
  return { entries: said.entries, hints: [] };
}

/**
 * Ends this case in the one that took it, as long as that one has all that there is here by now; nothing when it has
 * not. What is still to be noted in the pupil system stays with whoever has to. Refused when it cannot be merged any
 * more.
 */
export function mergeInto(context: Context, state: ExistingCase, { by, at, beside: other }: MergeInto): Decision {
  if (!other) throw new Error('nothing to merge into');
  const taken = other.state.ties?.[state.id];
  if (state.ties?.[other.state.id]?.is === 'into' || taken?.is !== 'taking') return NOTHING;
  const refused = whyNotMerged(other, { context, state }, at);
  if (refused) return { refused };
  const isWhole = taken.upTo === state.revision && state.flags.every((flag) => other.state.flags.includes(flag));
  if (!isWhole) return NOTHING;
  const start = inTheName(context, state, by, at);
  const done = completeTasks(start, 'case closed', ({ kind }) => kind !== 'sis');
  const people = other.state.excluded.filter((person) => !state.excluded.includes(person));
  const without = people.length > 0 ? emit(done, { type: 'PeopleExcluded', people }) : done;
  const keptFor = keptUntil(context, at);
  const closed = emit(tied(without, other.state, 'into'), {
    type: 'CaseClosed',
    keptUntil: keptFor,
    reviewAt: reviewBefore(context, keptFor),
  });
  return { entries: closed.entries, hints: [] };
}

/** Takes what came in the other case since it was begun to be merged into this one; refused when that cannot be any more. */
export function takeMore(context: Context, state: ExistingCase, { by, at, beside: other }: TakeMore): Decision {
  if (!other) throw new Error('nothing to take from');
  if (state.ties?.[other.state.id]?.is !== 'taking') return NOTHING;
  const refused = whyNotMerged({ context, state }, other, at);
  if (refused) return { refused };
  const start = inTheName(context, state, by, at);
  const taken = takeAlong(tied(start, other.state, 'taking', other.state.revision), other);
  return { entries: neverAlone(taken).entries, hints: [] };
}

/** How merging ended: `taken`, or `linked` when it could not be done after all; what went along stays. */
export function tieSettled(context: Context, state: ExistingCase, { at, other, is, tell }: TieSettled): Decision {
  const tie = state.ties?.[other];
  if (tie?.is !== 'taking') return NOTHING;
  const start = draft(context, state, { system: true }, at);
  const settled = emit(start, { type: 'TieSet', case: other, code: tie.code, is, tell });
  return { entries: settled.entries, hints: [] };
}
