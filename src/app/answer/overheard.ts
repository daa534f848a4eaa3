/**
 * What somebody typed where others read along is never taken into a record (DES-12): when it looks like it tells who
 * somebody is, they are asked in private to take it away.
 */
import { identifiersIn } from '../../domain/names/identifiers';
import { noteAnswer, overheardNote, overheardUnreadNote } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import type { Tenant } from '../tenant';

/**
 * A remark in a channel is a few lines. What is longer is not read through while others wait for an answer, and is
 * spoken of as if it told.
 */
const LONGEST = 4_000;

/** Who and what may be named in a channel: colleagues, the school's own places, numbers that anybody may call. */
function spared(tenant: Tenant) {
  const organisations = tenant.organisations.flatMap(({ name }) => [name.nl, name.en]);
  const contacts = tenant.contacts.flatMap(({ name, phone }) => [name.nl, name.en, phone]);
  return {
    allowed: tenant.people.map(({ name }) => name),
    spared: [tenant.name, ...organisations, ...contacts].filter(Boolean),
  };
}

/** For sure or as it looks; a code of a case is no name (DES-4). What cannot be judged is taken for one. */
function tellsWho(tenant: Tenant, text: string): boolean {
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

/**
 * One remark, or none. Nothing of the text is repeated, stored or logged. `tenant`: undefined for somebody we do not
 * know, of whom nothing is read: looking for names takes time, and nobody from outside decides how much of it.
 */
export function overheard(tenant: Tenant | undefined, text: string): Answer {
  if (tenant === undefined || text.length > LONGEST) return noteAnswer(overheardUnreadNote);
  return noteAnswer(...(tellsWho(tenant, text) ? [overheardNote] : []));
}
