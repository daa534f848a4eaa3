/**
 * A form as it was sent, with what stood filled in beside the parts of it that nobody opened: whoever sent it read those
 * answers and let them be.
 */
import type { Command } from '../../domain/decide/command';
import type { ExistingCase } from '../../domain/case/case';
import type { Context } from '../../domain/procedure/context';
import { withLeftFolded } from '../../views/filled-in';
import { viewContextOf } from './case-file';
import type { Deps } from '../deps';
import type { Tenant } from '../tenant';

type Sent = Extract<Command, { type: 'doAct' | 'openCase' }>;
type Place = { readonly context: Context; readonly stored?: { readonly state: ExistingCase } | undefined };

/** The same command, answered for who sent it; an act that there is not stays as it came. `stored`: none for an opening. */
export function withKnownAnswers<C extends Sent>(
  deps: Pick<Deps, 'clock'>,
  tenant: Tenant,
  { context, stored }: Place,
  command: C,
): C {
  const act = context.pathway.acts.find(({ id }) => id === command.act);
  if (!act) return command;
  const { actor, at: now } = command;
  const facts = { context, state: stored?.state ?? ({ status: 'none' } as const), act, answers: {}, actor, now };
  return { ...command, answers: withLeftFolded(viewContextOf(deps, tenant, context), act, command.answers, facts) };
}
