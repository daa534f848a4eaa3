/**
 * Answers about source-free reports: to those who got them, and to those who answer for them from their own case.
 * Nothing here can lead to a case (BXN-3.4).
 */
import { type CaseId, readReference, type ReportReference } from '../../domain/ids';
import { localDate } from '../../domain/time/working-time';
import { weekOf, type Report } from '../../domain/reports/report';
import { withView } from '../../domain/reports/report-question';
import { holdsRole, type Role } from '../../domain/people/roles';
import { viewReport, viewReportRow } from '../../views/reports/view-report';
import type { Deps, Identified } from '../deps';
import { rolesWithReports } from '../requests/audience';
import { refusalNotes, noteAnswer } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { StoredReport } from '../ports';
import { labelsOf, rosterOf } from '../tenant';

const LISTED = 25;
const TRIES = 5;

/** `got`: it is for their role · `answers`: their role answers for it · `none`: for them there is no such report. */
export type Side = 'got' | 'answers' | 'none';

const holds = ({ tenant, person }: Identified, role: Role): boolean => holdsRole(rosterOf(tenant)[person.id], role);

/**
 * How somebody stands to a report. Whoever holds both roles is on the side that must not learn more: that of those who
 * got it.
 */
function sideOf(who: Identified, report: Report): Side {
  if (holds(who, report.to)) return 'got';
  return report.from.some((role) => holds(who, role)) ? 'answers' : 'none';
}

/** The same answer for a report that is not there and one that is not theirs (DES-3). */
export const noSuchReport = (): Answer => noteAnswer(...refusalNotes({ kind: 'unknown' }));

/** A report that is somebody's to see, by a reference as it was typed. */
export async function theirReport(
  deps: Deps,
  who: Identified,
  typed: string,
): Promise<(StoredReport & { readonly side: Exclude<Side, 'none'> }) | undefined> {
  const reference = readReference(typed);
  const stored = reference && (await deps.storage.reports.load(who.tenant.id, reference));
  if (!stored) return undefined;
  const side = sideOf(who, stored.report);
  return side === 'none' ? undefined : { ...stored, side };
}

const OWN_CASES = 100;

/**
 * The case of one's own that a report came from, for those who answer for it: found in the cases they are in, since
 * nothing in the report leads to it.
 */
async function ownCaseOf(
  deps: Deps,
  { tenant, person }: Identified,
  reference: ReportReference,
): Promise<CaseId | undefined> {
  for (const row of await deps.storage.cases.listFor(tenant.id, person.id, OWN_CASES)) {
    const stored = await deps.storage.cases.load(tenant.id, row.id);
    const { members = [], excluded = [], handouts = {} } = stored?.state ?? {};
    if (Object.values(handouts).includes(reference) && members.includes(person.id) && !excluded.includes(person.id))
      return row.id;
  }
  return undefined;
}

export function reportAnswer(
  who: Identified,
  report: Report,
  side: Side,
  notes: readonly Note[],
  caseId?: CaseId,
): Answer {
  const names = labelsOf(who.tenant);
  return {
    kind: 'report',
    view: viewReport(
      report,
      { person: (person) => names[person] ?? person, roles: who.tenant.roles },
      side === 'got',
      side === 'got' ? undefined : caseId,
    ),
    notes,
  };
}

/**
 * Notes down who looked: those who got it by name and day, those who answer for it by role and week. Gives up when
 * others keep changing it.
 */
async function reportForReader(
  deps: Deps,
  who: Identified,
  typed: string,
): Promise<(StoredReport & { readonly side: Exclude<Side, 'none'> }) | undefined> {
  const { tenant, person } = who;
  const now = deps.clock.now();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await theirReport(deps, who, typed);
    if (!found) return undefined;
    const [role = found.report.to] = found.report.from.filter((one) => holds(who, one));
    const report =
      found.side === 'got'
        ? withView(found.report, { person: person.id }, localDate(tenant.calendar, now))
        : withView(found.report, { role }, weekOf(tenant.calendar, now));
    if (report === found.report) return found;
    if ((await deps.storage.reports.save(tenant.id, { report, messages: [] }, found.version)) === 'saved')
      return { ...found, report, version: found.version + 1 };
  }
  return theirReport(deps, who, typed);
}

/** One report by its reference, as typed or pressed. */
export async function showReport(
  deps: Deps,
  who: Identified,
  typed: string,
  notes: readonly Note[] = [],
): Promise<Answer> {
  const found = await reportForReader(deps, who, typed);
  if (!found) return noSuchReport();
  const caseId = found.side === 'answers' ? await ownCaseOf(deps, who, found.report.reference) : undefined;
  return reportAnswer(who, found.report, found.side, notes, caseId);
}

/** The reports for the roles somebody holds; unknown to everybody else. */
export async function listReports(deps: Deps, who: Identified): Promise<Answer> {
  const roles = rolesWithReports(deps, who);
  if (roles.length === 0) return noSuchReport();
  const lists = await Promise.all(roles.map((role) => deps.storage.reports.listFor(who.tenant.id, role, LISTED)));
  return { kind: 'reports', rows: lists.flat().map(viewReportRow) };
}

/** The form to ask about a report, for those who got it. */
export async function questionForm(deps: Deps, who: Identified, typed: string): Promise<Answer> {
  const found = await theirReport(deps, who, typed);
  return found?.side === 'got'
    ? { kind: 'reportQuestion', form: { reference: found.report.reference, title: found.report.title }, notes: [] }
    : noSuchReport();
}
