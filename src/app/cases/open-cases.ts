/**
 * What of other cases a rule may ask when somebody acts: how many of a line are open that they are in. Read only where a
 * row of the act asks it, by an index and with a limit; nothing of those cases is opened.
 */
import type { Command } from '../../domain/decide/command';
import type { Condition } from '../../domain/procedure/condition';
import type { Context } from '../../domain/procedure/context';
import { linesOf } from '../../domain/procedure/pathway';
import type { Deps } from '../deps';
import type { Tenant } from '../tenant';
import type { CaseFile } from './case-file';

/** More than a zone has at once; whether there is one is what matters. */
const MOST_LOOKED_AT = 500;

function asksOthers(condition: Condition): boolean {
  if ('not' in condition) return asksOthers(condition.not);
  if ('all' in condition) return condition.all.some(asksOthers);
  if ('any' in condition) return condition.any.some(asksOthers);
  return 'openCases' in condition;
}

/** The context of a case, with what its rules ask of other cases for this command. */
export async function withOpenCases(
  deps: Pick<Deps, 'storage'>,
  tenant: Tenant,
  { context, stored }: CaseFile,
  command: Command,
): Promise<Context> {
  const { pathway } = context;
  const isAsked =
    'act' in command && pathway.rules.some(({ on, when }) => on.includes(command.act ?? '') && asksOthers(when));
  if (!isAsked || !('actor' in command)) return context;
  const rows = await deps.storage.cases.listFor(tenant.id, command.actor, MOST_LOOKED_AT);
  const open = rows.filter(
    ({ id, pathway: of, status }) => id !== stored.state.id && of === pathway.id && status === 'open',
  );
  const inLine = ({ stages }: ReturnType<typeof linesOf>[number]) =>
    open.filter(({ stage }) => stages.some(({ id }) => id === stage)).length;
  return { ...context, openCases: Object.fromEntries(linesOf(pathway).map((line) => [line.id, inLine(line)])) };
}
