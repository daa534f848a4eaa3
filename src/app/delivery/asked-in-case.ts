/**
 * Lets a question about a source-free report wait in the case that it left, with a task and a day. Nothing of the
 * report leads there, so it is looked for in the cases of those who answer, by the worker and never on a click; nothing
 * of what was asked goes along (BXN-3.4).
 */
import { RequestId, type CaseId } from '../../domain/ids';
import { holdsRole } from '../../domain/people/roles';
import type { Report } from '../../domain/reports/report';
import { commit } from '../cases/commit';
import type { DeliveryDeps } from '../deps';
import type { StoredCase } from '../ports';
import { keyOfMessage } from '../reports/report-changes';
import { rosterOf, type Tenant } from '../tenant';

/** As many cases of one person as are looked through; who has more is told by the report alone. */
const CASES_OF_ONE = 100;

/** The case that a report left, open or closed; undefined when those who answer are in none that knows its reference. */
async function caseOf(deps: DeliveryDeps, tenant: Tenant, report: Report): Promise<StoredCase | undefined> {
  const roster = rosterOf(tenant);
  const people = tenant.people.filter(({ id }) => report.from.some((role) => holdsRole(roster[id], role)));
  const looked = new Set<CaseId>();
  for (const { id: person } of people)
    for (const { id } of await deps.storage.cases.listFor(tenant.id, person, CASES_OF_ONE)) {
      if (looked.has(id)) continue;
      looked.add(id);
      const stored = await deps.storage.cases.load(tenant.id, id);
      if (stored && Object.values(stored.state.handouts ?? {}).includes(report.reference)) return stored;
    }
  return undefined;
}

/**
 * Tells the case that something was asked; once for each message. Throws StorageUnavailable; then the message is tried
 * again.
 */
export async function askCase(deps: DeliveryDeps, tenant: Tenant, report: Report, message: string): Promise<void> {
  const found = await caseOf(deps, tenant, report);
  if (!found) return;
  await commit(deps, tenant, found.state.id, {
    type: 'reportAsked',
    at: deps.clock.now(),
    request: RequestId(`asked-${keyOfMessage(message)}`),
    reference: report.reference,
  });
}

/** Does the case that it left have something to do yet that a question about it gave? */
export async function waitsInCase(deps: DeliveryDeps, tenant: Tenant, report: Report): Promise<boolean> {
  const found = await caseOf(deps, tenant, report);
  const acts = Object.entries(found?.state.handouts ?? {}).flatMap(([act, reference]) =>
    reference === report.reference ? [act] : [],
  );
  const pathway = found && (await deps.pathways.edition(found.state.pathway));
  const rows = (pathway?.acts ?? [])
    .filter(({ id }) => acts.includes(id))
    .flatMap(({ handout }) => (handout?.asked ?? []).flatMap((effect) => ('task' in effect ? [effect.task.id] : [])));
  return found?.state.tasks.some(({ row }) => rows.includes(row)) ?? false;
}
