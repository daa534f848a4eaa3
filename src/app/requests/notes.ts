/**
 * The remarks that go with an answer: which note, with which tone and rule. What they say is in `words/notes/` and
 * `words/refusals/`.
 */
import { assertNever } from '../../domain/assert-never';
import { citedBy, type Refusal, type Said } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';
import { askRoles } from '../../words/case/whom-to-ask';
import { beginNotes } from '../../words/notes/begin-notes';
import { caseNotes } from '../../words/notes/case-notes';
import { directoryNotes } from '../../words/notes/directory-notes';
import { documentNotes } from '../../words/notes/document-notes';
import { serviceNotes } from '../../words/notes/service-notes';
import { askInWords, saidInWords, type SaidInWords } from '../../words/refusals/refusals';
import type { Answer, Note } from './outcome';

const unknownCase: Note = { tone: 'refused', rule: 'DES-3', ...caseNotes.unknownCase };
const stale: Note = { tone: 'stale', rule: 'DES-11', ...caseNotes.stale };
/** The same of a form, which comes back whole; and of one that cannot be sent any more, with what was typed in it. */
export const staleForm: Note = { tone: 'stale', rule: 'DES-11', ...caseNotes.staleForm };
export const staleTyped: Note = { tone: 'stale', rule: 'DES-11', ...caseNotes.staleTyped };

function saidNote(tone: Note['tone'], said: Said, { say, bare, next }: SaidInWords): Note {
  const ask = said.key === 'otherRole' ? said.ask : undefined;
  return {
    tone,
    text: say,
    ...(bare ? { bare } : {}),
    next: ask ? askRoles(ask, next) : next,
    rule: citedBy(said).join(', '),
  };
}

/**
 * What a refusal tells the person. Missing answers are told at their fields; the note only says that nothing was
 * recorded.
 */
export function refusalNotes(refusal: Refusal<unknown>): Note[] {
  switch (refusal.kind) {
    case 'rule':
      return refusal.said.map((said) => saidNote('refused', said, saidInWords(said)));
    case 'ask':
      return refusal.said.map((said) => saidNote('ask', said, askInWords(said)));
    case 'fields':
      return [{ tone: 'refused', ...caseNotes.fieldsWrong }];
    case 'stale':
      return [stale];
    case 'unknown':
      return [unknownCase];
    default:
      return assertNever(refusal);
  }
}

/** Advice of rules that did not stand in the way. */
export const hintNotes = (hints: readonly Said[]): Note[] =>
  hints.map((said) => saidNote('hint', said, saidInWords(said)));

/** The case that was asked for goes on in another one, which is shown. */
export const goesOnIn = (code: string, into: string): Note => ({ tone: 'info', ...caseNotes.goesOnIn(code, into) });

/** What came of an act or a decision; the title is that of the act. */
export const done = (title: Text): Note => ({ tone: 'done', ...caseNotes.done(title) });
export const proposed = (title: Text): Note => ({ tone: 'done', ...caseNotes.proposed(title) });
export const approved = (title: Text): Note => ({ tone: 'done', ...caseNotes.approved(title) });
export const rejected = (title: Text): Note => ({ tone: 'done', ...caseNotes.rejected(title) });
export const ticked: Note = { tone: 'done', ...caseNotes.ticked };
export const corrected = (title: Text): Note => ({ tone: 'done', ...caseNotes.corrected(title) });
export const undone: Note = { tone: 'done', ...caseNotes.undone };
export const opened = (code: string): Note => ({ tone: 'done', ...caseNotes.opened(code) });
/** To whoever looks at a proposal that was decided meanwhile. */
export const notWaitingAnyMore: Note = { tone: 'info', ...caseNotes.notWaiting };
export const nothingToDo: Note = { tone: 'info', rule: 'DES-11', ...caseNotes.nothingToDo };
/** The same to whoever could not know yet. */
export const foundRecorded: Note = { tone: 'done', ...caseNotes.foundRecorded };
export const stillInDoubt: Note = { tone: 'hint', rule: 'DES-11', ...caseNotes.stillInDoubt };

/** Says nothing of whether there is such a case, nor of who would lead it (DES-3). */
export const accessAsked: Note = { tone: 'info', rule: 'DES-3', ...caseNotes.accessAsked };
export const askedTooOften: Note = { tone: 'refused', rule: 'DES-3', ...caseNotes.askedTooOften };

/** `numbers`: whom to call when it cannot wait, 112 first (`helplineNumbers`). */
export const storageAway = (numbers: Text): Note => ({ tone: 'refused', ...serviceNotes.storageAway(numbers) });
export const storageInDoubt = (numbers: Text): Note => ({
  tone: 'hint',
  rule: 'DES-11',
  ...serviceNotes.storageInDoubt(numbers),
});
export const busy: Note = { tone: 'refused', rule: 'DES-11', ...serviceNotes.busy };
export const tooFast: Note = { tone: 'refused', rule: 'DES-11', ...serviceNotes.tooFast };
export const notKnownHere: Note = { tone: 'refused', rule: 'DES-3', ...serviceNotes.notKnownHere };

/** What came of an edit of the directory: `before` and `after` are what the contact point said and says. */
export function contactSaved({ before, after }: { readonly before?: unknown; readonly after?: unknown }): Note {
  if (!after) return { tone: 'done', ...directoryNotes.removed };
  return { tone: 'done', ...(before ? directoryNotes.changed : directoryNotes.added) };
}
export const notKeptHere: Note = { tone: 'refused', rule: 'BXN-5.5', ...directoryNotes.notKeptHere };
export const directoryAway: Note = { tone: 'info', ...directoryNotes.directoryAway };

export const questionSent: Note = { tone: 'done', ...documentNotes.questionSent };

/** `meant`: the word that was probably meant. */
export const unknownCommand = (meant?: string): Note => ({
  tone: 'info',
  ...(meant === undefined ? beginNotes.unknownCommand : beginNotes.meant(meant)),
});
export const overheardNote: Note = { tone: 'hint', rule: 'DES-12', ...beginNotes.overheard };
/** For what nobody looked at. */
export const overheardUnreadNote: Note = { tone: 'hint', rule: 'DES-12', ...beginNotes.overheardUnread };
export const messageProposed = (label: Text): Note => ({ tone: 'info', ...beginNotes.messageProposed(label) });
export const typedProposed = (label: Text): Note => ({ tone: 'info', ...beginNotes.typedProposed(label) });
export const messageCut: Note = { tone: 'hint', ...beginNotes.messageCut };
export const messageToNothing: Note = { tone: 'info', ...beginNotes.messageToNothing };

/** An answer of remarks alone. */
export const noteAnswer = (...notes: Note[]): Answer => ({ kind: 'note', notes });

/** The same answer for a case that is not there and one that is not theirs (DES-3). */
export const unknownCaseAnswer = (): Answer => noteAnswer(...refusalNotes({ kind: 'unknown' }));
