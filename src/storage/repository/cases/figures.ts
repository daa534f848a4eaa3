/**
 * The columns that cases are counted by. Reads no key and nothing that is sealed, so it counts what was destroyed too,
 * and nobody is led to a case by it.
 */
import type { CaseStore } from '../../../app/ports';
import type { Collection } from '../../collection';
import type { CaseDocument } from '../../documents';
import type { CaseFigure } from '../../../trends/figure';

const PAGE = 500;
const FIELDS = ['code', 'pathway', 'status', 'stage', 'openedAt', 'closedAt', 'dueAt', 'decided'] as const;

/** Of the code no more than what it begins with, which says the line of the procedure. */
function figureOf({
  code,
  pathway,
  status,
  stage,
  openedAt,
  closedAt,
  dueAt,
  decided,
}: Pick<CaseDocument, (typeof FIELDS)[number]>): CaseFigure {
  // A case that was stored before decisions were counted has none of them here until it is saved again.
  return { prefix: code.split('-')[0]!, pathway, status, stage, openedAt, closedAt, dueAt, decided: decided ?? [] };
}

/** In the order of the ids, a page at a time: whatever is added meanwhile, none is passed over or told twice. */
export function createFigures(cases: Collection<CaseDocument>): Pick<CaseStore, 'figures'> {
  return {
    async *figures(tenant, from, until) {
      for (let last = ''; ;) {
        const page = await cases.find({ tenant, openedAt: { $gte: from, $lt: until }, _id: { $gte: last } }, FIELDS, {
          sort: { _id: 1 },
          limit: PAGE + 1,
        });
        const rest = page.filter(({ _id }) => _id !== last);
        yield* rest.map(figureOf);
        const end = rest.at(-1);
        if (!end) return;
        last = end._id;
      }
    },
  };
}
