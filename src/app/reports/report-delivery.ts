/**
 * The worker's side of source-free reports: tells a role by reference alone that there is one, or that something was
 * asked or answered.
 */
import { holdsRole, type Role } from '../../domain/people/roles';
import type { ReportNews } from '../../views/reports/report-types';
import { nextTry } from '../backoff';
import { LEASE_SECONDS, secondsLater, SEND_SECONDS } from '../lease';
import { presentTenant } from '../present';
import type { DeliveryDeps } from '../deps';
import type { Delivery, Sent } from '../gateway';
import type { ClaimedReport, ReportMessage } from '../ports';
import { PLATFORMS, rosterOf, type Channel, type Person, type Tenant } from '../tenant';

const UNREACHABLE: Sent = { result: 'never', reason: 'nobody of the role can be reached' };

/** The channel of a role: the tenant's, or the only one that an organisation has for it. */
function channelFor(tenant: Tenant, role: Role): Channel | undefined {
  const own = tenant.organisations.flatMap(({ channels }) => channels[role] ?? []);
  return tenant.channels[role] ?? (own.length === 1 ? own[0] : undefined);
}

/** Those of the role on duty, or all of them when nobody is. */
function peopleFor(tenant: Tenant, role: Role): Person[] {
  const roster = rosterOf(tenant);
  const people = tenant.people.filter(({ id }) => holdsRole(roster[id], role));
  const onDuty = people.filter((person) => person.onDuty);
  return onDuty.length > 0 ? onDuty : people;
}

/** To a person on the platforms they use, until one takes it or asks to come back later. */
export async function tellPerson(
  deps: DeliveryDeps,
  tenant: Tenant,
  person: Person,
  delivery: Delivery,
): Promise<Sent> {
  let last = UNREACHABLE;
  for (const platform of PLATFORMS) {
    const gateway = deps.gateways[platform];
    if (!gateway || !person.accounts[platform]) continue;
    last = await gateway.tell(person, delivery, tenant);
    if (last.result !== 'never') break;
  }
  return last;
}

/**
 * To the role's channel, else to its people. Once one of them was told it is told: trying again would tell that one
 * again.
 */
async function tellRole(
  deps: DeliveryDeps,
  tenant: Tenant,
  role: Role,
  reference: string,
  news: ReportNews,
): Promise<Sent> {
  const view = { kind: 'report', reference, news } as const;
  const channel = channelFor(tenant, role);
  const gateway = channel && deps.gateways[channel.platform];
  const posted = channel && gateway ? await gateway.post(channel, { view, locale: tenant.locale }) : UNREACHABLE;
  if (posted.result !== 'never') return posted;
  const sent: Sent[] = [];
  for (const person of peopleFor(tenant, role))
    sent.push(await tellPerson(deps, tenant, person, { view, locale: person.locale }));
  return sent.find(({ result }) => result === 'sent') ?? sent.find(({ result }) => result === 'later') ?? UNREACHABLE;
}

async function deliverLines(deps: DeliveryDeps, tenant: Tenant, claimed: ClaimedReport) {
  const now = deps.clock.now();
  const until = secondsLater(now, SEND_SECONDS);
  const delivered: string[] = [];
  const retry: Pick<ReportMessage, 'id' | 'notBefore' | 'attempts'>[] = [];
  for (const message of claimed.outbox) {
    if (message.notBefore > now) continue;
    // What is left is still due, for a claim of its own.
    if (deps.clock.now() >= until) break;
    const sent = await tellRole(deps, tenant, message.to, claimed.report.reference, message.what);
    const attempts = message.attempts + 1;
    if (sent.result === 'sent') delivered.push(message.id);
    else {
      // Nobody to tell is for the operator to put right, and then it is told: a report that lies there unread is worse
      // than one more try.
      if (sent.result === 'never') deps.log.error('nobody can be told of a report', { role: message.to, attempts });
      retry.push({
        id: message.id,
        attempts,
        notBefore: nextTry(now, attempts, sent.result === 'later' ? sent.retryAfter : undefined),
      });
    }
  }
  return { delivered, retry };
}

/** Takes one of the reports about which something is due; undefined when none is. */
export const claimReport = ({ storage, worker, clock }: DeliveryDeps): Promise<ClaimedReport | undefined> => {
  const now = clock.now();
  return storage.reports.claimDue(worker, now, secondsLater(now, LEASE_SECONDS));
};

/** Delivers what is due about a claimed report. Never throws: one that fails keeps its lease until it expires. */
export async function deliverReport(deps: DeliveryDeps, claimed: ClaimedReport): Promise<void> {
  try {
    const tenant = deps.tenants.byId(claimed.tenant);
    if (tenant) {
      const lines = await deliverLines(deps, await presentTenant(deps, tenant), claimed);
      await deps.storage.reports.settle(deps.worker, claimed, lines);
    } else deps.log.error('report of a tenant that is not configured');
  } catch (error) {
    deps.log.error('delivery failed', { what: 'report', error: error instanceof Error ? error.name : 'unknown' });
  }
}

/** Works until nothing is due about any report, one after the other; returns how many it worked on. */
export async function deliverReports(deps: DeliveryDeps): Promise<number> {
  let worked = 0;
  for (let claimed = await claimReport(deps); claimed; claimed = await claimReport(deps), worked += 1)
    await deliverReport(deps, claimed);
  return worked;
}
