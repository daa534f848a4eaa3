/**
 * Looking at a case, taking its dossier out and asking to be let in: nothing changes in the case, and all of it is on
 * record. Pure.
 */
import type { ExistingCase } from '../case/case';
import type { Decision, ExportDossier, Look, RequestAccess } from './command';
import type { Context } from '../procedure/context';
import { draft, emit } from '../case/draft';
import { lookKey } from '../case/look-key';
import { actingAs, anyRole, relationOf, takesPart } from '../case/membership';
import { belongsTo, organisationOf } from '../case/whose-case';
import { somebodyToAsk } from './kept-out';
import { dossierNotReleased } from './product-rules';

/** Opening the same thing again within this time is one look: the record is to be read by people. */
const SAME_LOOK_MS = 10 * 60 * 1000;
/** More requests than this of one person for one case tell nobody anything new. */
const MOST_REQUESTS = 3;

/** Puts on record who looked at what. Unknown to whoever has no relation to the case. */
export function look(context: Context, state: ExistingCase, { actor, at, what }: Look): Decision {
  if (relationOf(context, state, actor) === 'none') return { refused: { kind: 'unknown' } };
  const last = state.looks?.[lookKey(actor, what)];
  if (last !== undefined && Date.parse(at) - Date.parse(last) < SAME_LOOK_MS) return { entries: [], hints: [] };
  return {
    entries: emit(draft(context, state, actingAs(context, state, actor, anyRole(context, actor)), at), {
      type: 'Viewed',
      what,
    }).entries,
    hints: [],
  };
}

/** Who may take the dossier out: the two who released it, as long as that lasts. */
export function mayExport(state: ExistingCase, person: string, at: string): boolean {
  const { release } = state;
  return release !== undefined && release.until > at && release.people.some((one) => one === person);
}

/** Puts on record that somebody took the dossier out; refused to whoever did not release it, or once that is over. */
export function exportDossier(context: Context, state: ExistingCase, { actor, at }: ExportDossier): Decision {
  if (!takesPart(relationOf(context, state, actor))) return { refused: { kind: 'unknown' } };
  if (!mayExport(state, actor, at)) return { refused: dossierNotReleased };
  return {
    entries: emit(draft(context, state, actingAs(context, state, actor, anyRole(context, actor)), at), {
      type: 'DossierExported',
    }).entries,
    hints: [],
  };
}

/**
 * Asks those who lead a case to be let in. Whoever is in it, is kept out of it or asked often enough changes nothing;
 * they are told the same either way.
 */
export function decideRequestAccess(context: Context, state: ExistingCase, { actor, at }: RequestAccess): Decision {
  // Of another school nobody may be let in, so nobody is asked to.
  const known =
    context.roster[actor] !== undefined &&
    !state.excluded.includes(actor) &&
    belongsTo(context, actor, organisationOf(context, state));
  const asked = state.accessRequests?.[actor] ?? 0;
  if (!known || takesPart(relationOf(context, state, actor)) || asked >= MOST_REQUESTS)
    return { entries: [], hints: [] };
  const asking = draft(context, state, actingAs(context, state, actor, anyRole(context, actor)), at);
  return { entries: somebodyToAsk(emit(asking, { type: 'AccessRequested' })).entries, hints: [] };
}
