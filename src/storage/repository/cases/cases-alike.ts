/**
 * Cases about the same pupil, by the marks in their column `about`: an index, so that no case is opened or looked
 * through for it. Who may know of what it finds is for others to say.
 */
import type { CaseRow } from '../../../app/ports';
import type { AboutWhom } from '../../../domain/case/about';
import type { TenantId } from '../../../domain/ids';
import type { Collection } from '../../collection';
import type { Sealer } from '../../crypto/sealer';
import type { CaseDocument } from '../../documents';
import { fromRow, marksOf, ROW_FIELDS } from './case-document';

/** Are both named with a class, and it is another one? Then they are two pupils of one name. */
function isOfAnotherClass([name, both]: readonly string[], stored: readonly string[]): boolean {
  const classes = stored.filter((mark) => mark.startsWith(`${name}.`));
  return both !== undefined && classes.length > 0 && !classes.includes(both);
}

/** As `CaseStore.alike`. */
export async function findAlike(
  cases: Collection<CaseDocument>,
  sealer: Sealer,
  tenant: TenantId,
  { within, pupils }: AboutWhom,
  limit: number,
): Promise<readonly CaseRow[]> {
  const looked = pupils.flatMap((pupil) => marksOf(sealer, tenant, within, pupil));
  const found = await Promise.all(
    looked.map(async (marks) => {
      const rows = await cases.find({ tenant, about: marks[0]! }, [...ROW_FIELDS, 'about'], {
        sort: { openedAt: -1 },
        limit,
      });
      return rows.filter(({ about = [] }) => !isOfAnotherClass(marks, about));
    }),
  );
  const each = new Map(found.flat().map((row) => [row._id, row]));
  return [...each.values()]
    .sort((one, other) => other.openedAt.localeCompare(one.openedAt))
    .slice(0, limit)
    .map(fromRow);
}
