/**
 * Answers about the directory: whom to call, who keeps it, what was changed, good practices. Nothing here says anything
 * about a case.
 */
import type { ExistingCase } from '../../domain/case/case';
import { readCaseCode } from '../../domain/ids';
import { keepsContacts } from '../../domain/people/roles';
import { localDate } from '../../domain/time/working-time';
import { currentEntries, NO_DIRECTORY, removedEntries } from '../../directory/current';
import { ownZones, whyNoEdit, mayEdit, type Keeper, type Present } from '../../directory/edit';
import type { Directory, Edited, ContactEntry, Versioned } from '../../directory/entry';
import { fittingEntries } from '../../directory/fitting';
import { searchEntries, wordsIn } from '../../directory/search';
import type { ContactsView, EntryView } from '../../directory/types';
import {
  entryOf,
  openFirst,
  organisationName,
  viewContactForm,
  viewContactEntry,
  viewHistory,
  type Looking,
} from '../../directory/view';
import type { Deps, Identified } from '../deps';
import { directoryAway, notKeptHere, refusalNotes, noteAnswer } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';
import { StorageUnavailable } from '../ports';
import { labelsOf, organisationsOf, rosterOf } from '../tenant';

/** As many as can be read at a glance and fit in one message; the rest is found by typing a word more. */
const SHOWN = 8;

/** The directory as somebody stands before it. */
export type Shelf = {
  readonly looking: Looking;
  readonly keeper: Keeper;
  readonly directory: Directory;
  readonly entries: readonly Versioned[];
  readonly edited: readonly Edited[];
  readonly away: boolean;
};

function lookingOf(deps: Deps, { tenant, person }: Identified): { readonly looking: Looking; readonly keeper: Keeper } {
  const now = deps.clock.now();
  const common = {
    directory: tenant.directory ?? NO_DIRECTORY,
    organisations: organisationsOf(tenant),
    person: person.id,
    keeps: keepsContacts(tenant.roles, rosterOf(tenant)[person.id]),
  };
  return {
    looking: { ...common, calendar: tenant.calendar, now },
    keeper: { ...common, today: localDate(tenant.calendar, now) },
  };
}

function shelfWith(deps: Deps, who: Identified, edited: readonly Edited[], away: boolean): Shelf {
  const { looking, keeper } = lookingOf(deps, who);
  return {
    looking,
    keeper,
    directory: looking.directory,
    entries: currentEntries(looking.directory, edited),
    edited,
    away,
  };
}

export async function openShelf(deps: Deps, who: Identified): Promise<Shelf> {
  return shelfWith(deps, who, await deps.storage.directory.list(who.tenant.id), false);
}

/**
 * Whom to call is answered also while storage is away, from the configuration: that is when somebody may need it most
 * (DES-9).
 */
async function openShelfAnyhow(deps: Deps, who: Identified): Promise<Shelf> {
  try {
    return await openShelf(deps, who);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    deps.log.error('storage unavailable', { request: 'contacts' });
    return shelfWith(deps, who, [], true);
  }
}

/** Numbers of the configuration; one that the directory has too is that of the directory. */
function contactsOf({ tenant }: Identified, { entries }: Shelf) {
  return tenant.contacts.filter(({ id }) => !entries.some(({ entry }) => entry.id === id));
}

function contactsAnswer(
  who: Identified,
  shelf: Shelf,
  view: Pick<ContactsView, 'asked' | 'words'> & { readonly all: readonly EntryView[] },
  notes: readonly Note[],
): Answer {
  const { asked, words, all } = view;
  const away = shelf.away ? [directoryAway] : [];
  const keeps = !shelf.away && ownZones(shelf.keeper).length > 0;
  return {
    kind: 'contacts',
    view: {
      asked,
      words,
      entries: all.slice(0, SHOWN),
      left: Math.max(0, all.length - SHOWN),
      keeps,
      practices: shelf.directory.practices.length > 0,
    },
    notes: [...notes, ...away],
  };
}

/** The views of these entries, each with what the configuration or the directory has of it. */
function viewsOf(who: Identified, shelf: Shelf, entries: readonly ContactEntry[]): EntryView[] {
  const contacts = contactsOf(who, shelf);
  return entries.map((entry) => {
    const contact = contacts.find(({ id }) => id === entry.id);
    const version = shelf.entries.find((one) => one.entry.id === entry.id)?.version ?? 0;
    return viewContactEntry(shelf.looking, { entry, version }, contact);
  });
}

function searchedContacts(who: Identified, shelf: Shelf, typed: string): Answer {
  const contacts = contactsOf(who, shelf).map((contact) => ({
    ...entryOf(contact),
    name: `${contact.name.nl} ${contact.name.en}`,
  }));
  const nameOf = (id: string) => Object.values(organisationName(shelf.looking.organisations, id)).join(' ');
  const hits = searchEntries(shelf.directory, [...shelf.entries.map(({ entry }) => entry), ...contacts], nameOf, typed);
  return contactsAnswer(who, shelf, { asked: 'words', words: typed.trim(), all: viewsOf(who, shelf, hits) }, []);
}

/** Who can be called now: the numbers of the configuration, then the directory, those that answer first. */
function everybody(who: Identified, shelf: Shelf, notes: readonly Note[] = []): Answer {
  const contacts = viewsOf(who, shelf, contactsOf(who, shelf).map(entryOf));
  const entries = viewsOf(
    who,
    shelf,
    shelf.entries.map(({ entry }) => entry),
  );
  return contactsAnswer(
    who,
    shelf,
    { asked: 'now', words: '', all: [...openFirst(contacts), ...openFirst(entries)] },
    notes,
  );
}

/** For a case: the numbers of its procedure first, then who is there for its school, its municipality, its zone. */
function forCase(
  who: Identified,
  shelf: Shelf,
  urgent: readonly string[],
  { organisation }: Pick<ExistingCase, 'organisation'>,
): Answer {
  const own = organisation === undefined ? undefined : shelf.looking.organisations[organisation];
  const place = organisation === undefined ? undefined : { id: organisation, municipality: own?.municipality };
  const first = urgent.flatMap(
    (id) =>
      [...shelf.entries.map(({ entry }) => entry), ...contactsOf(who, shelf).map(entryOf)].find(
        (entry) => entry.id === id,
      ) ?? [],
  );
  const near = fittingEntries(
    shelf.directory,
    shelf.entries.map(({ entry }) => entry),
    place,
  ).filter(({ id }) => !urgent.includes(id));
  return contactsAnswer(
    who,
    shelf,
    { asked: 'case', words: '', all: [...viewsOf(who, shelf, first), ...openFirst(viewsOf(who, shelf, near))] },
    [],
  );
}

/** What is known of a case that somebody may ask this for. */
export type ForCase =
  { readonly urgentContacts: readonly string[]; readonly state: Pick<ExistingCase, 'organisation'> } | undefined;

/**
 * "Wie kan ik nu bellen?" (BXN-5.1…5.3, TIE-6.1…6.3): for everybody of the tenant, for a case when `ofCase` finds one
 * that is theirs, else for the words that were typed, else for anybody. A case that is not theirs gives the same answer
 * as none.
 */
export async function contacts(
  deps: Deps,
  who: Identified,
  text: string,
  ofCase: () => Promise<ForCase>,
): Promise<Answer> {
  const shelf = await openShelfAnyhow(deps, who);
  const isCode = readCaseCode(text) !== undefined;
  if (!isCode && wordsIn(text) !== '') return searchedContacts(who, shelf, text);
  const file = shelf.away ? undefined : await ofCase();
  // A procedure that names nobody, as one about policy, knows no better than anybody.
  return file && file.urgentContacts.length > 0
    ? forCase(who, shelf, file.urgentContacts, file.state)
    : everybody(who, shelf);
}

/** Good practices, to read (BXN-6.1, TIE-7.1). */
export function practices({ tenant }: Identified): Answer {
  return { kind: 'practices', practices: (tenant.directory ?? NO_DIRECTORY).practices };
}

/** What a contact point says now; `undefined` when there never was one with this id. */
export function presentOf({ entries, edited }: Shelf, id: string): Present | undefined {
  const now = entries.find(({ entry }) => entry.id === id);
  if (now) return { version: now.version, entry: now.entry, zone: now.entry.zone };
  const removed = edited.find((one) => one.id === id);
  return removed && { version: removed.version, zone: removed.last.before?.zone };
}

/** What somebody keeps, what must be looked at again first (BXN-5.4, TIE-6.4, ENR-B6). */
export async function manageContacts(deps: Deps, who: Identified, notes: readonly Note[] = []): Promise<Answer> {
  const shelf = await openShelf(deps, who);
  const refused = whyNoEdit(shelf.keeper, undefined);
  if (refused) return noteAnswer(...refusalNotes(refused));
  const mine = shelf.entries
    .filter(({ entry }) => mayEdit(shelf.keeper, entry.zone))
    .map((one) => viewContactEntry(shelf.looking, one));
  const removed = removedEntries(shelf.edited)
    .filter(({ entry }) => mayEdit(shelf.keeper, entry.zone))
    .map(({ entry }) => ({ id: entry.id, name: entry.name }));
  const entries = [...mine.filter(({ stale }) => stale), ...mine.filter(({ stale }) => !stale)];
  return {
    kind: 'keptContacts',
    view: { zones: ownZones(shelf.keeper).map(({ name }) => name), entries, removed },
    notes,
  };
}

/** One contact point as it is now, under a remark; the list of what somebody keeps when it is gone. */
export async function showContact(deps: Deps, who: Identified, id: string, notes: readonly Note[]): Promise<Answer> {
  const shelf = await openShelf(deps, who);
  const one = shelf.entries.find(({ entry }) => entry.id === id);
  return one
    ? contactsAnswer(who, shelf, { asked: 'one', words: '', all: [viewContactEntry(shelf.looking, one)] }, notes)
    : manageContacts(deps, who, notes);
}

/** The form of a contact point, or of a new one, which gets its id here so that sending it twice adds one. */
export async function editContact(deps: Deps, who: Identified, id: string | undefined): Promise<Answer> {
  const shelf = await openShelf(deps, who);
  const present = id === undefined ? undefined : presentOf(shelf, id);
  const refused = whyNoEdit(shelf.keeper, present);
  if (refused) return noteAnswer(...refusalNotes(refused));
  if (id !== undefined && !present) return noteAnswer(notKeptHere);
  const removed = shelf.edited.find((one) => one.id === id)?.last.before;
  const place = { id: id ?? deps.ids.fresh(), version: present?.version ?? 0, entry: present?.entry ?? removed };
  return { kind: 'contactForm', form: viewContactForm(shelf.looking, place, who.person.locale), notes: [] };
}

/** Who changed what and when, for those who keep it (BXN-5.6, TIE-6.6). */
export async function contactHistory(deps: Deps, who: Identified, id: string): Promise<Answer> {
  const shelf = await openShelf(deps, who);
  const present = presentOf(shelf, id);
  const refused = whyNoEdit(shelf.keeper, present);
  if (refused) return noteAnswer(...refusalNotes(refused));
  if (!present) return noteAnswer(notKeptHere);
  const edits = await deps.storage.directory.history(who.tenant.id, id);
  const name = present.entry?.name ?? edits.at(-1)?.before?.name ?? '';
  const names = labelsOf(who.tenant);
  return {
    kind: 'contactHistory',
    view: viewHistory(shelf.looking, (person) => names[person] ?? person, id, name, edits),
  };
}
