/**
 * The other case that somebody's act names by its code, or the system by its id: read only then, and handed to the rules
 * beside the case at hand.
 */
import type { Command } from '../../domain/decide/command';
import { isInWhole, type CaseInContext } from '../../domain/case/alongside';
import type { PersonId } from '../../domain/ids';
import { viewAlongside } from '../../views/alongside/view-alongside';
import type { AlongsideView } from '../../views/viewer';
import { tieOf } from '../../domain/decide/beside/ties';
import type { Deps } from '../deps';
import type { Tenant } from '../tenant';
import { loadCase, type CaseFile } from './case-file';

/** The newest of them: nobody reads through more. */
const MOST_ALONGSIDE = 10;

/** A case with its rules as they are evaluated; undefined when this tenant has none of that code or id. */
export async function caseInContext(deps: Deps, tenant: Tenant, idOrCode: string): Promise<CaseInContext | undefined> {
  const file = await loadCase(deps, tenant, idOrCode);
  return file && { context: file.context, state: file.stored.state };
}

/**
 * The other cases that this one has to do with, as far as this person knows them as a whole. Nothing is read for a case
 * that has to do with none.
 */
export async function casesAlongside(
  deps: Deps,
  tenant: Tenant,
  { stored: { state }, context }: CaseFile,
  person: PersonId,
): Promise<readonly AlongsideView[]> {
  const here = { context, state };
  const ids = isInWhole(here, person) ? Object.keys(state.ties ?? {}) : [];
  const others = await Promise.all(ids.slice(-MOST_ALONGSIDE).map((id) => caseInContext(deps, tenant, id)));
  return others.flatMap((other) => (other && viewAlongside(here, other, person)) ?? []);
}

/**
 * The command with the other case that it names, and that case's code instead of what was typed or pressed; as it is when
 * it names none. Whether whoever acts may know it is for the rules to say.
 */
export async function withOtherCase<C extends Command>(
  deps: Deps,
  tenant: Tenant,
  { context }: CaseFile,
  command: C,
): Promise<C> {
  if (command.type === 'mergeInto' || command.type === 'takeMore')
    return { ...command, beside: await caseInContext(deps, tenant, command.other) };
  if (command.type !== 'doAct') return command;
  const act = context.pathway.acts.find(({ id }) => id === command.act);
  const tie = act && tieOf(act);
  const typed = tie && command.answers[tie.of];
  if (!tie || typeof typed !== 'string') return command;
  const beside = await caseInContext(deps, tenant, typed.trim());
  // A code that leads nowhere stays as it was typed: the rules answer it like one that is not theirs.
  const answers = beside ? { ...command.answers, [tie.of]: beside.state.code } : command.answers;
  return { ...command, beside, answers };
}
