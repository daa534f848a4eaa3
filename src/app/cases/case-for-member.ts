/** Finds a case for somebody who stands in some relation to it, and hides every other. */
import { relationOf } from '../../domain/case/membership';
import type { Deps, Identified } from '../deps';
import { loadCase, type CaseFile } from './case-file';

/**
 * Loads a case for somebody who stands in some relation to it; undefined hides the difference between "not there" and
 * "not yours".
 */
export async function caseForMember(
  deps: Deps,
  { tenant, person }: Identified,
  idOrCode: string,
): Promise<CaseFile | undefined> {
  const file = await loadCase(deps, tenant, idOrCode);
  return file && relationOf(file.context, file.stored.state, person.id) !== 'none' ? file : undefined;
}
