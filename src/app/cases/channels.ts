/**
 * Which channel a role is told in: that of the organisation a message is for, else the one of everybody with the role.
 * Never one that another school reads.
 */
import type { ExistingCase } from '../../domain/case/case';
import type { Context } from '../../domain/procedure/context';
import type { PersonId } from '../../domain/ids';
import { relationOf, takesPart } from '../../domain/case/membership';
import { belongsTo, lookedForWithin } from '../../domain/case/whose-case';
import { holdsRole } from '../../domain/people/roles';
import type { RoleRecipient } from '../../notify/message';
import type { CaseFile } from './case-file';
import type { Channel, TenantOrganisation, Person, Tenant } from '../tenant';

/** Where messages of a case may go. */
export type Addressing = { readonly tenant: Tenant; readonly context: Context; readonly state: ExistingCase };

/** The addressing of a case on the desk. */
export const addressingOf = ({ tenant, file }: { readonly tenant: Tenant; readonly file: CaseFile }): Addressing => ({
  tenant,
  context: file.context,
  state: file.stored.state,
});

/** The organisation that a message to a role is for: its own, else that of the case as it now is. */
export const organisationFor = ({ context, state }: Addressing, to: RoleRecipient): string | undefined =>
  to.organisation ?? lookedForWithin(context, state, to.level !== undefined);

const organisationNamed = ({ tenant }: Addressing, id: string | undefined): TenantOrganisation | undefined =>
  tenant.organisations.find((one) => one.id === id);

/**
 * Whoever reads the channel of a role as far as the configuration tells: its people, within an organisation when that
 * has one of its own.
 */
function readersOf(
  { tenant, context }: Addressing,
  role: RoleRecipient['role'],
  organisation: string | undefined,
): Person[] {
  return tenant.people.filter(({ id }) => holdsRole(context.roster[id], role) && belongsTo(context, id, organisation));
}

/**
 * Does somebody read that channel who is kept out of the case? Then not even L0 of it belongs there: a step that is
 * announced in front of a case that one cannot open tells whom it is about (DES-8, FM-24).
 */
export const isReadByKeptOut = (addressing: Addressing, to: RoleRecipient): boolean =>
  readersOf(addressing, to.role, organisationFor(addressing, to)).some(({ id }) =>
    addressing.state.excluded.includes(id),
  );

const sameChannel = (one: Channel | undefined, other: Channel): boolean =>
  one?.platform === other.platform && one.id === other.id;

/** Whoever of the case reads this channel, by whichever of their roles. */
export function readersInCase(addressing: Addressing, channel: Channel): PersonId[] {
  const { tenant, context, state } = addressing;
  const places = [undefined, ...tenant.organisations].flatMap((organisation) =>
    Object.entries((organisation ?? tenant).channels)
      .filter(([, one]) => sameChannel(one, channel))
      .flatMap(([role]) => readersOf(addressing, role, organisation?.id)),
  );
  const readers = [...new Set(places.map(({ id }) => id))];
  return readers.filter((id) => takesPart(relationOf(context, state, id)));
}

/**
 * The channel of a role, or undefined when its people are told directly. The channel of everybody with the role is none
 * for this message when somebody reads it who belongs to another school, service or group: a tenant's file is refused
 * then, but nothing may hang on that alone.
 */
export function channelOf(addressing: Addressing, to: RoleRecipient): Channel | undefined {
  const { tenant, context } = addressing;
  // People of another level read the channel as well.
  if (to.level !== undefined || isReadByKeptOut(addressing, to)) return undefined;
  const organisation = organisationFor(addressing, to);
  const own = organisationNamed(addressing, organisation)?.channels[to.role];
  if (own) return own;
  const readers = readersOf(addressing, to.role, undefined);
  return readers.every(({ id }) => belongsTo(context, id, organisation)) ? tenant.channels[to.role] : undefined;
}

/**
 * Should there be a channel? Not for roles that have none on purpose, nor where only organisations have one for this
 * role, and the message is for none of that kind.
 */
export function channelMissing(addressing: Addressing, to: RoleRecipient): boolean {
  if (addressing.tenant.direct?.includes(to.role) || isReadByKeptOut(addressing, to)) return false;
  const having = addressing.tenant.organisations.filter(({ channels }) => channels[to.role]);
  if (to.level !== undefined) return false;
  const kind = organisationNamed(addressing, organisationFor(addressing, to))?.kind;
  return having.length === 0 || having.some((one) => one.kind === kind);
}
