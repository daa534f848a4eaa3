/**
 * What follows in other cases, by the worker: finds those about the same pupil, brings over what was said, and goes on
 * with merging until it is done or cannot be done. Each case is written by itself; whatever breaks off is begun again
 * by the message that is still there, and finds what was done already (DES-20).
 */
import { aboutOf } from '../../domain/case/about';
import { isAskedOfBoth, type CaseInContext } from '../../domain/case/alongside';
import type { TieKind } from '../../domain/case/case';
import type { CaseId, PersonId } from '../../domain/ids';
import type { Deps } from '../deps';
import type { CaseRow } from '../ports';
import type { Tenant } from '../tenant';
import type { BySystem } from '../../domain/decide/command';
import { commit } from './commit';
import { caseInContext } from './other-case';

/** More cases than this about one pupil are not listed one by one. */
const MOST_ALIKE = 10;
const ROUNDS = 8;

/** `later`: too many people were at it; to be tried again. */
export type Settled = 'settled' | 'later';

/** Does it count still: open, or closed and kept? */
const isKept = ({ state }: CaseInContext, now: string): boolean =>
  !state.erasing && (state.status === 'open' || state.keptUntil === undefined || state.keptUntil > now);

async function commitFor(deps: Deps, tenant: Tenant, id: CaseId, command: BySystem): Promise<Settled> {
  return (await commit(deps, tenant, id, command)).kind === 'busy' ? 'later' : 'settled';
}

/** Whoever looks after both and reads in both who it is: they are asked what it means, once. */
const askedAbout = (tenant: Tenant, here: CaseInContext, others: readonly CaseInContext[]): PersonId[] =>
  tenant.people.map(({ id }) => id).filter((person) => others.some((other) => isAskedOfBoth(here, other, person)));

async function readAll(deps: Deps, tenant: Tenant, rows: readonly CaseRow[]): Promise<CaseInContext[]> {
  const read = await Promise.all(rows.map(({ id }) => caseInContext(deps, tenant, id)));
  return read.flatMap((one) => one ?? []);
}

/** Looks whether other cases are about the same pupil, and says so in all of them. Nobody hears of it who does not know both. */
export async function findAlikeCases(deps: Deps, tenant: Tenant, id: CaseId): Promise<Settled> {
  const here = await caseInContext(deps, tenant, id);
  if (!here) return 'settled';
  const now = deps.clock.now();
  const about = aboutOf(here.context, here.state);
  const rows = about.pupils.length > 0 ? await deps.storage.cases.alike(tenant.id, about, MOST_ALIKE + 1) : [];
  const isNew = ({ id: other }: CaseRow) => other !== id && here.state.ties?.[other] === undefined;
  const others = (await readAll(deps, tenant, rows.filter(isNew))).filter((other) => isKept(other, now));
  if (others.length === 0) return 'settled';
  // There first: what is on record here says that nothing is left to do.
  const { code } = here.state;
  for (const { state } of others) {
    const told = await commitFor(deps, tenant, state.id, {
      type: 'alikeFound',
      at: now,
      others: [{ id, code }],
      tell: [],
    });
    if (told === 'later') return told;
  }
  return commitFor(deps, tenant, id, {
    type: 'alikeFound',
    at: now,
    others: others.map(({ state }) => ({ id: state.id, code: state.code })),
    tell: askedAbout(tenant, here, others),
  });
}

const tieIn = (of: CaseInContext | undefined, other: CaseId): TieKind | undefined => of?.state.ties?.[other]?.is;

/** One step of merging: the other case ends in this one, or this one takes what came there since. */
async function mergeOn(
  deps: Deps,
  tenant: Tenant,
  id: CaseId,
  other: CaseId,
  by: PersonId,
): Promise<Settled | 'goes on'> {
  const at = deps.clock.now();
  const settle = (is: 'taken' | 'linked') =>
    commitFor(deps, tenant, id, {
      type: 'tieSettled',
      at,
      other,
      is,
      // Whoever began it hears when it could not be done after all.
      tell: is === 'linked' ? [by] : undefined,
    });
  const there = await caseInContext(deps, tenant, other);
  if (tieIn(there, id) === 'into') return settle('taken');
  // It was destroyed since.
  if (!there) return settle('linked');
  const ended = await commit(deps, tenant, other, { type: 'mergeInto', at, by, other: id });
  if (ended.kind === 'busy') return 'later';
  if (ended.kind === 'refused') return settle('linked');
  if (ended.entries.length > 0) return 'goes on';
  const more = await commit(deps, tenant, id, { type: 'takeMore', at, by, other });
  if (more.kind === 'busy') return 'later';
  return more.kind === 'refused' ? settle('linked') : 'goes on';
}

/** Brings what was said in a case of another one to that one, in the name of whoever said it. */
export async function settleTie(
  deps: Deps,
  tenant: Tenant,
  id: CaseId,
  { case: other, by }: { readonly case: CaseId; readonly by: PersonId },
): Promise<Settled> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = await caseInContext(deps, tenant, id);
    const is = tieIn(here, other);
    if (!here || (is !== 'linked' && is !== 'apart' && is !== 'taking')) return 'settled';
    if (is !== 'taking') {
      const { code } = here.state;
      return commitFor(deps, tenant, other, {
        type: 'tiedElsewhere',
        at: deps.clock.now(),
        by,
        other: { id, code },
        is,
      });
    }
    const went = await mergeOn(deps, tenant, id, other, by);
    if (went !== 'goes on') return went;
  }
  return 'later';
}
