/** Carries out an edit of the directory, once for each click, and answers with what the contact point says then. */
import { decideEdit } from '../../directory/edit';
import { viewContactForm } from '../../directory/view';
import { isCaseId } from '../../domain/ids';
import type { Refusal } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';
import type { Deps, Identified } from '../deps';
import { openShelf, presentOf, showContact, type Shelf } from './directory';
import { busy, contactSaved, notKeptHere, nothingToDo, refusalNotes, noteAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import type { DirectoryChange } from '../../requests/request';

const TRIES = 3;

type Saved = { readonly answer: Answer; readonly changed: boolean };

/** The same click delivered twice is one edit (DES-11). */
async function wasDone(deps: Deps, { tenant }: Identified, { contact, request }: DirectoryChange): Promise<boolean> {
  const edits = await deps.storage.directory.history(tenant.id, contact);
  return edits.some((edit) => edit.request === request);
}

async function afterRefusal(
  deps: Deps,
  who: Identified,
  shelf: Shelf,
  change: DirectoryChange,
  refusal: Refusal<Text>,
): Promise<Answer> {
  const notes = refusalNotes(refusal);
  if (refusal.kind === 'stale') return showContact(deps, who, change.contact, notes);
  if (refusal.kind !== 'fields') return noteAnswer(...notes);
  const present = presentOf(shelf, change.contact);
  const place = { id: change.contact, version: change.revision, entry: present?.entry };
  return {
    kind: 'contactForm',
    form: viewContactForm(shelf.looking, place, who.person.locale, {
      raw: change.filled.answers,
      errors: refusal.errors,
    }),
    notes,
  };
}

/** Decides and saves; decides again when somebody else was first. A refusal changes nothing. */
export async function saveContact(deps: Deps, who: Identified, change: DirectoryChange): Promise<Saved> {
  const { contact, revision, filled, request } = change;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shelf = await openShelf(deps, who);
    const present = presentOf(shelf, contact);
    // A new one has the id of its form; no other id may be made up, say that of a number in the configuration.
    if (!present && !isCaseId(contact)) return { answer: noteAnswer(notKeptHere), changed: false };
    const decided = decideEdit(shelf.keeper, present, {
      id: contact,
      version: revision,
      raw: filled.answers,
      at: deps.clock.now(),
      request,
    });
    if ('refused' in decided) {
      const repeated = decided.refused.kind === 'stale' && (await wasDone(deps, who, change));
      const answer = repeated
        ? await showContact(deps, who, contact, [nothingToDo])
        : await afterRefusal(deps, who, shelf, change, decided.refused);
      return { answer, changed: false };
    }
    if ('unchanged' in decided) return { answer: await showContact(deps, who, contact, [nothingToDo]), changed: false };
    if ((await deps.storage.directory.save(who.tenant.id, contact, decided.edit)) === 'saved') {
      return { answer: await showContact(deps, who, contact, [contactSaved(decided.edit)]), changed: true };
    }
  }
  return { answer: noteAnswer(busy), changed: false };
}
