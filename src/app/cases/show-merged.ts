/**
 * A case that was merged into another leads there, for whoever may see that one: old cards, buttons and links go on
 * working. For everybody else it is what it was.
 */
import { isInWhole, mergedInto } from '../../domain/case/alongside';
import type { Deps, Identified } from '../deps';
import { goesOnIn } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import type { CaseFile } from './case-file';
import { showLooked } from './look';
import { caseInContext } from './other-case';
import { showCase } from './show';

/** The page of the case, or of the one that it was merged into, with that said above it. */
export async function showCaseOrMerged(
  deps: Deps,
  who: Identified,
  file: CaseFile,
  notes: readonly Note[],
  withJournal: boolean,
): Promise<Answer> {
  const { state } = file.stored;
  const into = mergedInto(state);
  const other = into && (await caseInContext(deps, who.tenant, into));
  if (!other || !isInWhole(other, who.person.id)) return showCase(deps, who, file, notes, withJournal);
  return showLooked(deps, who, other.state.id, 'case', (found) =>
    showCase(deps, who, found, [goesOnIn(state.code, other.state.code), ...notes], withJournal),
  );
}
