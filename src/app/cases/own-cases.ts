/**
 * The cases of one person as a list: L0 only for a page that is kept, and at a glance, with whom each is about, for a
 * window of their own.
 */
import { relationOf } from '../../domain/case/membership';
import type { PersonId } from '../../domain/ids';
import { linesOf } from '../../domain/procedure/pathway';
import { asIs } from '../../domain/text';
import { glanceOf, type GlanceView } from '../../views/next-steps';
import { viewCase } from '../../views/view-case';
import { isCaseCalled } from './case-called';
import { loadCase, viewContextOf, type CaseFile } from './case-file';
import type { Deps, Identified } from '../deps';
import { startableBy } from './open-case';
import type { Answer, ListedCase, ListedTask } from '../requests/outcome';
import { StorageUnavailable, type CaseRow } from '../ports';
import { pathwayFor } from '../tenant';

const LISTED = 25;
/** Among how many somebody's words are looked for. */
const SEARCHED = 200;

function listed(deps: Deps, { tenant }: Identified, row: CaseRow): ListedCase {
  const current = deps.pathways.current(row.pathway)?.pathway;
  const pathway = current && pathwayFor(tenant, current);
  const unknownTitle = asIs(row.pathway);
  const line = pathway && linesOf(pathway).find(({ stages }) => stages.some(({ id }) => id === row.stage));
  const stage = line?.stages.find(({ id }) => id === row.stage)?.title ?? asIs(row.stage);
  return { ...row, pathwayTitle: line?.title ?? unknownTitle, stageTitle: stage };
}

/**
 * The case of a row; undefined when it cannot be read, which its own page says: one broken case must not hide the
 * others.
 */
async function readCase(deps: Deps, { tenant }: Identified, { id, code }: CaseRow): Promise<CaseFile | undefined> {
  try {
    return await loadCase(deps, tenant, id);
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    deps.log.error('a case of a list cannot be read', { code, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}

/**
 * What is asked of this person in a case, first what is due first: the titles that reminders carry too, and nothing of
 * what a task is about. Whoever only raised it hears of no day.
 */
async function tasksIn(deps: Deps, who: Identified, row: CaseRow): Promise<Pick<ListedCase, 'tasks' | 'inGoodHands'>> {
  const { tenant, person } = who;
  const file = await readCase(deps, who, row);
  const view = file && viewCase(viewContextOf(deps, tenant, file.context), file.stored.state, [], person.id, true);
  const own = (view?.tasks ?? [])
    .filter(({ mine }) => mine)
    .map(({ title, dueAt, overdue }) => ({ title, dueAt, overdue }))
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  return view?.relation === 'reporter'
    ? { tasks: own.map(({ title }): ListedTask => ({ title, overdue: false })), inGoodHands: true }
    : { tasks: own };
}

/**
 * Is it still theirs? The store knows who was put in, not who works at another school by now; in a tenant without
 * schools nobody does.
 */
async function isStillTheirs(deps: Deps, who: Identified, row: CaseRow): Promise<boolean> {
  const isPlain = who.person.organisations.length === 0 && who.person.replaces === undefined;
  if (isPlain && coveredBy(deps, who).length === 0) return true;
  const file = await readCase(deps, who, row);
  return !file || relationOf(file.context, file.stored.state, who.person.id) !== 'none';
}

/** Colleagues who are not there and whose cases this person looks after meanwhile, as they have the role that does. */
function coveredBy({ pathways }: Deps, { tenant, person }: Identified): PersonId[] {
  const lines = tenant.pathways.flatMap((id) => pathways.current(id)?.pathway ?? []).flatMap(linesOf);
  const roles = lines.map(({ coordinator }) => coordinator).filter((role) => person.roles.includes(role));
  const absent = tenant.people.filter(
    ({ onDuty, roles: held }) => !onDuty && held.some((role) => roles.includes(role)),
  );
  return person.onDuty ? absent.map(({ id }) => id) : [];
}

/** Their own cases and those of whom they take the place, open ones first, newest first. */
async function casesFor(deps: Deps, who: Identified, most: number): Promise<CaseRow[]> {
  const { tenant, person } = who;
  const whose = [...new Set([person.id, ...(person.replaces ?? []).map((one) => one.person), ...coveredBy(deps, who)])];
  const lists = await Promise.all(whose.map((one) => deps.storage.cases.listFor(tenant.id, one, most)));
  const [own = []] = lists;
  if (whose.length === 1) return [...own];
  const all = [...new Map(lists.flat().map((row) => [row.id, row])).values()];
  const rank = ({ status }: CaseRow) => (status === 'open' ? 0 : 1);
  return all.sort((one, other) => rank(one) - rank(other) || other.openedAt.localeCompare(one.openedAt)).slice(0, most);
}

/** A case at a glance, as this person may see it; undefined when it cannot be read. */
async function glanceIn(deps: Deps, who: Identified, row: CaseRow): Promise<GlanceView | undefined> {
  const { tenant, person } = who;
  const file = await readCase(deps, who, row);
  const view = file && viewCase(viewContextOf(deps, tenant, file.context), file.stored.state, [], person.id);
  return view && glanceOf(view);
}

/** Open cases first, and of these what is this person's own to do, whatever is due first. */
export function byUrgency(one: ListedCase, other: ListedCase): number {
  const rank = ({ status, glance }: ListedCase) => (status === 'closed' ? 2 : glance?.whose === 'you' ? 0 : 1);
  const due = ({ dueAt, glance }: ListedCase) => glance?.dueAt ?? dueAt ?? '9';
  return rank(one) - rank(other) || due(one).localeCompare(due(other));
}

async function theirRows(deps: Deps, who: Identified, most: number): Promise<readonly CaseRow[]> {
  const found = await casesFor(deps, who, most);
  const theirs = await Promise.all(found.map((row) => isStillTheirs(deps, who, row)));
  return found.filter((_, index) => theirs[index]);
}

const atAGlance = (deps: Deps, who: Identified, rows: readonly CaseRow[]): Promise<ListedCase[]> =>
  Promise.all(rows.map(async (row) => ({ ...listed(deps, who, row), glance: await glanceIn(deps, who, row) })));

const startable = (deps: Deps, who: Identified) => startableBy(deps, who).map(({ opening: _opening, ...one }) => one);

/**
 * The cases of this person for a page that the platform keeps: with what is asked of them in each open one, without
 * names or content.
 */
export async function keptCases(deps: Deps, who: Identified): Promise<Answer> {
  const rows = await theirRows(deps, who, LISTED);
  const shown = rows.map(async (row) => ({
    ...listed(deps, who, row),
    ...(row.status === 'open' ? await tasksIn(deps, who, row) : {}),
  }));
  return { kind: 'cases', rows: await Promise.all(shown), startable: startable(deps, who) };
}

/** The cases of this person, most urgent first, a line each. Only for a window of their own. */
export async function ownCases(deps: Deps, who: Identified): Promise<Answer> {
  const rows = await atAGlance(deps, who, await theirRows(deps, who, LISTED));
  return { kind: 'cases', rows: rows.sort(byUrgency), startable: startable(deps, who) };
}

/**
 * Their cases of which the code, or the name of whom it is about, holds these words; closed ones as well. Nothing of
 * any other case.
 */
export async function casesCalled(deps: Deps, who: Identified, words: string): Promise<readonly ListedCase[]> {
  const rows = await atAGlance(deps, who, await theirRows(deps, who, SEARCHED));
  return rows.filter(({ code, glance }) => isCaseCalled({ code, subject: glance?.subject }, words)).sort(byUrgency);
}
