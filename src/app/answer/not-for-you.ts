/**
 * What somebody is told who asks for a procedure that is for another role: whom to ask instead. Nothing of any case,
 * and not its form, which names colleagues (DES-3).
 */
import { actOf, linesOf } from '../../domain/procedure/pathway';
import { roleName } from '../../domain/people/roles';
import { startedByOthers } from '../../words/case/whom-to-ask';
import type { Deps, Identified } from '../deps';
import type { Note } from '../requests/outcome';
import { pathwayFor } from '../tenant';

/**
 * The refusals for words that each begins something this person may not; empty when nothing of the tenant is called
 * that. Cites the rule of the opening act.
 */
export function notForYou(
  { pathways }: Pick<Deps, 'pathways'>,
  { tenant }: Identified,
  commands: readonly string[],
): Note[] {
  const current = tenant.pathways
    .flatMap((id) => pathways.current(id)?.pathway ?? [])
    .map((one) => pathwayFor(tenant, one));
  return current.flatMap((pathway) =>
    linesOf(pathway).flatMap((line) => {
      const act = actOf(pathway, line.opensWith);
      return commands.includes(line.command) && 'roles' in act.by
        ? [
            {
              tone: 'refused',
              rule: act.carries?.[0] ?? 'DES-3',
              ...startedByOthers(
                act.title,
                act.by.roles.map((role) => roleName(tenant.roles, role)),
              ),
            },
          ]
        : [];
    }),
  );
}
