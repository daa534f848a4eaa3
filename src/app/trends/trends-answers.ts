/**
 * Answers about figures, and the page behind the link in them: for a while, and for as long as the person it was given
 * to may see figures.
 */
import { readPeriod, type Period } from '../../trends/period';
import { trendsNotes } from '../../words/notes/trends-notes';
import { presentTenant } from '../present';
import type { Deps, Identified } from '../deps';
import type { Answer, Note } from '../requests/outcome';
import { noteAnswer } from '../requests/notes';
import { trendsOf, whyNoTrends } from './trends';

/** Long enough to look at and to save; after that it is asked for again. */
const LINK_MS = 30 * 60 * 1000;

/**
 * A link to the page of a period and until when it works (ISO, UTC); undefined where nobody said at which address we
 * can be reached.
 */
async function offerTrendsPage(
  deps: Deps,
  { tenant, person }: Identified,
  period: Period,
): Promise<{ readonly href: string; readonly until: string } | undefined> {
  if (deps.publicUrl === undefined) return undefined;
  const token = deps.ids.fresh() + deps.ids.fresh();
  const now = deps.clock.now();
  const until = new Date(Date.parse(now) + LINK_MS).toISOString();
  await deps.storage.pages.add(token, { tenant: tenant.id, person: person.id, period: period.id }, now, until);
  return { href: `${deps.publicUrl}/trends/${token}`, until };
}

const unknownPeriod: Note = { tone: 'hint', rule: 'GES-3.3', ...trendsNotes.unknownPeriod };

/**
 * "Hebben we inzicht in trends en cijfers?" (GES-3.3): the figures of a period as it was typed, or of the present
 * school year.
 */
export async function trends(deps: Deps, who: Identified, typed: string): Promise<Answer> {
  const refused = whyNoTrends(deps, who);
  if (refused) return noteAnswer(refused);
  const { calendar } = who.tenant;
  const asked = readPeriod(calendar, deps.clock.now(), typed);
  const period = asked ?? readPeriod(calendar, deps.clock.now(), '')!;
  const view = await trendsOf(deps, who.tenant, period);
  return {
    kind: 'trends',
    view,
    page: view.total === 0 ? undefined : await offerTrendsPage(deps, who, period),
    notes: asked ? [] : [unknownPeriod],
  };
}

/** The page, or the file of the same figures; `gone` whatever is wrong with the link. */
export type FetchedTrends =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'csv'; readonly name: string; readonly text: string }
  | { readonly kind: 'gone' };

/** What a link leads to, as things are now. Throws StorageUnavailable. */
export async function fetchTrends(deps: Deps, token: string, what: 'page' | 'csv'): Promise<FetchedTrends> {
  const now = deps.clock.now();
  const link = await deps.storage.pages.find(token, now);
  const configured = link && deps.tenants.byId(link.tenant);
  const tenant = configured && (await presentTenant(deps, configured));
  const person = tenant?.people.find(({ id }) => id === link?.person);
  const period = link && tenant && readPeriod(tenant.calendar, now, link.period);
  if (!tenant || !person || !period || whyNoTrends(deps, { tenant, person })) return { kind: 'gone' };
  const view = await trendsOf(deps, tenant, period);
  if (what === 'csv')
    return { kind: 'csv', name: `zorgspoor-${period.id}.csv`, text: deps.documents.trendsCsv(view, person.locale) };
  return { kind: 'page', html: await deps.documents.trendsPage(view, person.locale, `/trends/${token}/cijfers.csv`) };
}
