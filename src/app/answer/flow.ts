/**
 * How a procedure of the school goes, for whoever is known there: what its file says, and nothing of any case
 * (RAD-7.1).
 */
import { linesOf, type Line, type Pathway } from '../../domain/procedure/pathway';
import { withOwnRoles } from '../../domain/people/roles';
import { inLocale, LOCALES } from '../../domain/text';
import type { Question } from '../../requests/request';
import { viewFlow } from '../../views/flow/view-flow';
import { flowNotes } from '../../words/notes/flow-notes';
import type { Deps, Identified } from '../deps';
import type { Answer, Note } from '../requests/outcome';
import { pathwayFor, type Tenant } from '../tenant';

type Procedure = { readonly pathway: Pathway; readonly line: Line };

/** The lines of the school's procedures, in the order of its file. */
function proceduresOf({ pathways }: Pick<Deps, 'pathways'>, tenant: Tenant): readonly Procedure[] {
  const current = tenant.pathways.flatMap((id) => pathways.current(id)?.pathway ?? []);
  return current
    .map((one) => pathwayFor(tenant, one))
    .flatMap((pathway) => linesOf(pathway).map((line) => ({ pathway, line })));
}

/** Its command and its titles, as somebody could type them. */
const namesOf = ({ pathway, line }: Procedure): readonly string[] =>
  [line.command, line.id, pathway.id, ...LOCALES.map((locale) => inLocale(line.title, locale))].map((name) =>
    name.toLowerCase(),
  );

/** Those that are called so, or else those with these letters in their name; all of them when nothing was typed. */
function calledSo(procedures: readonly Procedure[], typed: string): readonly Procedure[] {
  const said = typed.trim().toLowerCase().replace(/^\//, '');
  if (said === '') return procedures;
  const exactly = procedures.filter(({ line }) => line.command === said);
  const named = procedures.filter((one) => namesOf(one).includes(said));
  const partly = procedures.filter((one) => namesOf(one).some((name) => name.includes(said)));
  return [exactly, named, partly].find((some) => some.length > 0) ?? [];
}

function flowOf({ tenant }: Identified, { pathway, line }: Procedure) {
  const { lines } = viewFlow({
    pathway,
    roles: withOwnRoles(tenant.roles, [pathway]),
    settings: tenant.settings,
    contacts: Object.fromEntries(tenant.contacts.map(({ id, name }) => [id, name])),
  });
  return lines.find(({ id }) => id === line.id)!;
}

const unknownFlow: Note = { tone: 'hint', rule: 'RAD-7.1', ...flowNotes.unknownFlow };

/**
 * Of one procedure how it goes; of several which there are. A name that is none of them gets all there are, with a
 * remark.
 */
export function flowOfProcedure(
  deps: Pick<Deps, 'pathways'>,
  who: Identified,
  { type, line }: Extract<Question, { type: 'flow' | 'flowActs' }>,
): Answer {
  const all = proceduresOf(deps, who.tenant);
  const meant = calledSo(all, line);
  const [only] = meant;
  const show = type === 'flow' ? 'steps' : 'acts';
  if (only && meant.length === 1) return { kind: 'flow', line: flowOf(who, only), show, others: all.length > 1 };
  const choices = (only ? meant : all).map(({ line: { command, title, summary } }) => ({ command, title, summary }));
  return { kind: 'chooseFlow', lines: choices, notes: only ? [] : [unknownFlow] };
}
