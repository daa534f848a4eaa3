/** What somebody typed where others read along is never taken into a record (DES-12): when it looks like it tells who somebody is, they are asked in private to take it away. */
import { identifiersIn } from '../../domain/names/identifiers';
import { overheardNote, noteAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import type { Tenant } from '../tenant';

/** Who and what may be named in a channel: colleagues, the school's own places, numbers that anybody may call. */
function spared(tenant: Tenant | undefined) {
  const organisations = tenant?.organisations.flatMap(({ name }) => [name.nl, name.en]) ?? [];
  const contacts = tenant?.contacts.flatMap(({ name, phone }) => [name.nl, name.en, phone]) ?? [];
  return {
    allowed: tenant?.people.map(({ name }) => name) ?? [],
    spared: [tenant?.name ?? '', ...organisations, ...contacts].filter(Boolean),
  };
}

/** For sure or as it looks; a code of a case is no name (DES-4). What cannot be judged is taken for one. */
function tellsWho(tenant: Tenant | undefined, text: string): boolean {
  try {
    const { sure, doubtful } = identifiersIn(text, {
      names: [],
      schools: [],
      places: [],
      texts: [],
      source: false,
      ...spared(tenant),
    });
    return [...sure, ...doubtful].some(({ kind }) => kind !== 'code');
  } catch {
    return true;
  }
}

/** One remark, or none. Nothing of the text is repeated, stored or logged. `tenant`: undefined for somebody we do not know. */
export const overheard = (tenant: Tenant | undefined, text: string): Answer =>
  noteAnswer(...(tellsWho(tenant, text) ? [overheardNote] : []));
