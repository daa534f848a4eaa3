/** Which channel a role is told in: that of the organisation a message is for, else the one of everybody with the role. Never one that another school reads. */
import type { ExistingCase } from '../domain/case';
import type { Context } from '../domain/context';
import { belongsTo } from '../domain/membership';
import { holdsRole } from '../domain/roles';
import type { RoleRecipient } from '../notify/message';
import type { CaseFile } from './case-file';
import type { Channel, Organisation, Tenant } from './tenant';

/** Where messages of a case may go. */
export type Addressing = { readonly tenant: Tenant; readonly context: Context; readonly state: ExistingCase };

/** The addressing of a case on the desk. */
export const addressingOf = ({ tenant, file }: { readonly tenant: Tenant; readonly file: CaseFile }): Addressing => ({ tenant, context: file.context, state: file.stored.state });

/** The organisation that a message to a role is for: its own, else that of the case as it now is. */
export const organisationFor = ({ state }: Addressing, to: RoleRecipient): string | undefined => to.organisation ?? state.organisation;

const found = ({ tenant }: Addressing, id: string | undefined): Organisation | undefined => tenant.organisations.find((one) => one.id === id);

/**
 * The channel of a role, or undefined when its people are told directly. The channel of everybody with the role is none for this message when somebody
 * reads it who belongs to another school, service or group: a tenant's file is refused then, but nothing may hang on that alone.
 */
export function channelOf(addressing: Addressing, to: RoleRecipient): Channel | undefined {
  const { tenant, context } = addressing;
  // People of another level read the channel as well.
  if (to.level !== undefined) return undefined;
  const organisation = organisationFor(addressing, to);
  const own = found(addressing, organisation)?.channels[to.role];
  if (own) return own;
  const readers = tenant.people.filter(({ id }) => holdsRole(context.roster[id], to.role));
  return readers.every(({ id }) => belongsTo(context, id, organisation)) ? tenant.channels[to.role] : undefined;
}

/** Should there be a channel? Not for roles that have none on purpose, nor where only organisations have one for this role, and the message is for none of that kind. */
export function channelMissing(addressing: Addressing, to: RoleRecipient): boolean {
  if (addressing.tenant.direct?.includes(to.role)) return false;
  const having = addressing.tenant.organisations.filter(({ channels }) => channels[to.role]);
  if (to.level !== undefined) return false;
  const kind = found(addressing, organisationFor(addressing, to))?.kind;
  return having.length === 0 || having.some((one) => one.kind === kind);
}
