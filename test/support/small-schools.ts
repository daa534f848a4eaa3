/**
 * Small schools as files in a folder, each in one workspace with the others, for tests that change one while the others
 * go on.
 */
import { parsePathway } from '../../src/pathways/parse';
import { SMALL_PATHWAY } from '../pathways/small-pathway';
import { PRODUCT_ROLES } from './roles';

function small() {
  const read = parsePathway(SMALL_PATHWAY, 'small.yaml', PRODUCT_ROLES);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.pathway;
}

/** What the schools are read against. */
export const SMALL_SETTING = { pathways: [small()], roles: PRODUCT_ROLES };

/** What a school that is of no group says itself of its days and procedures. */
export const ON_ITS_OWN = `timeZone: Europe/Amsterdam
pathways: [small]
workspaces: { slack: [T0SHARED] }
`;

/** A school with a mentor, a team leader and a director; `mentor` is the account of the first. */
export const smallSchool = (id: string, { mentor = `U0M${id.toUpperCase()}`, more = ON_ITS_OWN } = {}): string =>
  `id: ${id}
name: De ${id}
${more}people:
  - { id: mila, name: Mila ${id}, roles: [mentor], accounts: { slack: ${mentor} } }
  - { id: omar, name: Omar ${id}, roles: [team_leader], accounts: { slack: U0T${id.toUpperCase()} } }
  - { id: dirk, name: Dirk ${id}, roles: [director], accounts: { slack: U0D${id.toUpperCase()} } }
`;
