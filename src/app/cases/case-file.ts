/** A case on the desk: its head, the rules it runs on, and how to look at it. */
import { isCaseId, readCaseCode } from '../../domain/ids';
import type { ExistingCase } from '../../domain/case/case';
import type { Command } from '../../domain/decide/command';
import type { Context } from '../../domain/procedure/context';
import type { Pathway } from '../../domain/procedure/pathway';
import { withLeftFolded } from '../../views/filled-in';
import type { ViewContext } from '../../views/viewer';
import type { Deps } from '../deps';
import type { StoredCase } from '../ports';
import { contextOf, labelsOf, type Tenant } from '../tenant';

export type CaseFile = { readonly stored: StoredCase; readonly context: Context };

/**
 * The edition of the pathway that a stored case started with. Throws when it is nowhere to be found: going on with
 * other rules would be worse.
 */
export async function contextFor(deps: Deps, tenant: Tenant, stored: StoredCase): Promise<Context> {
  const { pathway: ref, code, organisation } = stored.state;
  const pathway = await deps.pathways.edition(ref);
  if (!pathway)
    throw new Error(`case ${code} runs on ${ref.id} edition ${ref.edition}, which is neither shipped nor archived`);
  return contextOf(tenant, pathway, organisation);
}

/** Loads a case by its id or by the code somebody typed; undefined when this tenant has no such case. */
export async function loadCase(deps: Deps, tenant: Tenant, idOrCode: string): Promise<CaseFile | undefined> {
  const stored = await findCase(deps, tenant, idOrCode);
  return stored && { stored, context: await contextFor(deps, tenant, stored) };
}

/** The same without the rules it runs on. Somebody who leaves out what tells the school in a code means their own. */
export async function findCase(
  { storage: { cases } }: Pick<Deps, 'storage'>,
  tenant: Pick<Tenant, 'id' | 'code'>,
  idOrCode: string,
): Promise<StoredCase | undefined> {
  if (isCaseId(idOrCode)) return cases.load(tenant.id, idOrCode);
  const code = readCaseCode(idOrCode);
  const found = code && (await cases.findByCode(tenant.id, code));
  const whole = tenant.code === undefined ? undefined : readCaseCode(`${tenant.code}-${idOrCode.trim()}`);
  return found ?? (whole && cases.findByCode(tenant.id, whole));
}

/** How the tenant's people are named in views. */
export function viewContextOf(deps: Pick<Deps, 'clock'>, tenant: Tenant, context: Context): ViewContext {
  return { context, names: labelsOf(tenant), contacts: tenant.contacts, now: deps.clock.now() };
}

/** A view context for a pathway without a case yet. */
export function viewContextFor(deps: Pick<Deps, 'clock'>, tenant: Tenant, pathway: Pathway): ViewContext {
  return viewContextOf(deps, tenant, contextOf(tenant, pathway));
}

type Sent = Extract<Command, { type: 'doAct' | 'openCase' }>;
type SentFrom = { readonly context: Context; readonly stored?: { readonly state: ExistingCase } | undefined };

/**
 * A form as it was sent, with what stood filled in beside the parts of it that nobody opened: whoever sent it read those
 * answers and let them be. The same command, answered for who sent it; an act that there is not stays as it came.
 * `stored`: none for an opening.
 */
export function withKnownAnswers<C extends Sent>(
  deps: Pick<Deps, 'clock'>,
  tenant: Tenant,
  { context, stored }: SentFrom,
  command: C,
): C {
  const act = context.pathway.acts.find(({ id }) => id === command.act);
  if (!act) return command;
  const { actor, at: now } = command;
  const facts = { context, state: stored?.state ?? ({ status: 'none' } as const), act, answers: {}, actor, now };
  return { ...command, answers: withLeftFolded(viewContextOf(deps, tenant, context), act, command.answers, facts) };
}
