/**
 * Handing over a case from a member who changed role or left to a colleague, all at once: by whoever looks after such
 * cases, or heads the school, who need not be in it and comes in for nothing.
 */
import type { ExistingCase } from '../case/case';
import { draft, emit, openState } from '../case/draft';
import { isThere, roleAmong } from '../case/membership';
import { belongsTo, organisationOf } from '../case/whose-case';
import type { PersonId } from '../ids';
import type { Role } from '../people/roles';
import { rolesWhich } from '../people/roles';
import type { Context } from '../procedure/context';
import { coordinatorIn, lineOf } from '../procedure/pathway';
import type { Decision, HandOver } from './command';
import { neverAlone } from './kept-out';
import { accept } from './record-act';
import { offerLead } from './tasks';

/** The role in which somebody may hand a case over; undefined when it is not theirs, or they are kept out of it. */
export function handsOverAs(context: Context, state: ExistingCase, person: PersonId): Role | undefined {
  const appointing = rolesWhich(context.roles, ({ appoints = false }) => appoints);
  const isOutside = state.excluded.includes(person) || !belongsTo(context, person, organisationOf(context, state));
  return isOutside
    ? undefined
    : roleAmong(context, person, [coordinatorIn(context.pathway, state.stage), ...appointing]);
}

/**
 * Hands over membership, parts and tasks, and asks the colleague to accept the lead. Unknown to who may not, or to a
 * case that the colleague cannot be in; nothing happens when there is nothing to hand over.
 */
export function decideHandOver(context: Context, state: ExistingCase, command: HandOver): Decision {
  const { actor, at, request, from, to } = command;
  const role = handsOverAs(context, state, actor);
  if (role === undefined || from === to || !isThere(context, state, to)) return { refused: { kind: 'unknown' } };
  if (state.seen.includes(request) || !state.members.includes(from)) return { entries: [], hints: [] };
  const start = draft(context, state, { person: actor, role }, at);
  const joined = state.members.includes(to) ? start : emit(start, { type: 'MembersAdded', people: [to] });
  // The lead stays of a role that may have it, and who accepts it; meanwhile those who look after the case lead
  // (`roleFor`).
  const mayLead = roleAmong(context, to, lineOf(context.pathway, state.stage).leads) !== undefined;
  const led = state.lead === from && mayLead ? offerLead(joined, to) : joined;
  const parts = state.items
    .filter(({ holder }) => holder === from)
    .reduce((next, { id }) => emit(next, { type: 'ItemHanded', item: id, holder: to }), led);
  const tasks = openState(parts)
    .tasks.filter(({ owner }) => 'person' in owner && owner.person === from)
    .reduce((next, { id }) => emit(next, { type: 'TaskReassigned', task: id, owner: { person: to } }), parts);
  const left = emit(tasks, { type: 'MembersRemoved', people: [from] });
  return { entries: accept(neverAlone(left), request, true).entries, hints: [] };
}
