/**
 * Today's pathways, and the editions that running cases started with: a case keeps its rules when the file changes, and
 * gets the rows that mend them, and what the product offers in every case since.
 */
import type { PathwayRef } from '../domain/case/case';
import type { Pathway } from '../domain/procedure/pathway';
import { mendedEdition } from '../pathways/mends/mended-edition';
import { withProductActs } from '../pathways/product-acts';
import type { Edition, Pathways } from './deps';
import type { PathwayArchive } from './ports';

/**
 * Keeps every edition in the archive before it is used for a case. Throws when storage is away: without it a case could
 * lose its rules.
 */
export async function makePathways(editions: readonly Edition[], archive: PathwayArchive): Promise<Pathways> {
  const byEdition = new Map<string, Pathway>(editions.map(({ pathway, ref }) => [ref.edition, pathway]));
  const byId = new Map(editions.map((edition) => [edition.pathway.id, edition]));
  for (const { pathway, ref } of editions) await archive.keep(ref.edition, pathway);

  async function edition(ref: PathwayRef): Promise<Pathway | undefined> {
    const known = byEdition.get(ref.edition);
    if (known) return known;
    const found = await archive.find(ref.edition);
    const archived = found && withProductActs(found);
    const today = byId.get(ref.id)?.pathway;
    const mended = archived && today ? mendedEdition(archived, today) : archived;
    if (mended) byEdition.set(ref.edition, mended);
    return mended;
  }
  return { current: (id) => byId.get(id), edition };
}
