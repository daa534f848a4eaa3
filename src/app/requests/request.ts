/** What an edge hands to the application: the one shape that Slack, Teams, the playground and the worker share. Nothing deeper sees raw JSON. */
import type { RawAnswers } from '../../domain/decide/command';
import type { Text } from '../../domain/text';
import type { Account } from '../tenant';

/** What was filled in, by field id, as it arrived; `reasons` by rule id. */
export type Filled = {
  readonly answers: RawAnswers;
  readonly reasons: Readonly<Record<string, string>>;
};

/** A question changes nothing. `command` is what was typed after the slash or the mention, e.g. `signaal`; `text` the rest. */
export type Question =
  | { readonly type: 'command'; readonly command: string; readonly text: string }
  /** What was typed where others read along, in full: never taken into a record, only looked at for names (DES-12). */
  | { readonly type: 'overheard'; readonly text: string }
  | { readonly type: 'list' }
  /** The page of one's own on a platform: one's cases with what is asked of one in each. */
  | { readonly type: 'home' }
  | { readonly type: 'start'; readonly form: string }
  /** To begin something from a chat message: its text, and the opening form once that was chosen. The text is a proposal and is kept nowhere. */
  | { readonly type: 'fromMessage'; readonly said: Text; readonly form?: string | undefined }
  | { readonly type: 'show'; readonly case: string }
  | { readonly type: 'journal'; readonly case: string }
  | { readonly type: 'form'; readonly case: string; readonly act: string; readonly revision: number }
  | { readonly type: 'askReject'; readonly case: string; readonly act: string; readonly revision: number }
  /** A link to take the released dossier out by. */
  | { readonly type: 'dossier'; readonly case: string }
  /** The copy-ready entry for the pupil system that belongs to a task. */
  | { readonly type: 'entry'; readonly case: string; readonly task: string }
  /** "Wie kan ik nu bellen?": for a case, or for the words that were typed. */
  | { readonly type: 'contacts'; readonly case?: string | undefined; readonly text: string }
  | { readonly type: 'practices' }
  /** Figures of a period as it was typed; of the present school year when that is nothing. */
  | { readonly type: 'trends'; readonly period: string }
  | { readonly type: 'manageContacts' }
  | { readonly type: 'contactHistory'; readonly contact: string }
  /** The form of a contact point; of a new one without `contact`. */
  | { readonly type: 'editContact'; readonly contact?: string | undefined }
  /** Source-free reports, by reference: all for a role one holds, one of them, the form to ask about one. */
  | { readonly type: 'reports' }
  | { readonly type: 'report'; readonly report: string }
  | { readonly type: 'askQuestion'; readonly report: string };

/** A change. `request` is the same when the platform delivers the same click again. An opening form is submitted with revision 0. */
export type Change =
  | {
      readonly type: 'submit';
      readonly case: string;
      readonly act: string;
      readonly revision: number;
      readonly filled: Filled;
      readonly request: string;
    }
  | {
      readonly type: 'approve';
      readonly case: string;
      readonly act: string;
      readonly revision: number;
      readonly filled: Filled;
      readonly request: string;
    }
  | {
      readonly type: 'reject';
      readonly case: string;
      readonly act: string;
      readonly revision: number;
      readonly filled: Filled;
      readonly request: string;
    }
  | { readonly type: 'tick'; readonly case: string; readonly task: string; readonly request: string };

/** A change of the directory. `revision`: the version of the contact point that the form was made of; 0 for one that nobody has changed yet. */
export type DirectoryChange = {
  readonly type: 'saveContact';
  readonly contact: string;
  readonly revision: number;
  readonly filled: Filled;
  readonly request: string;
};

/** A question about a source-free report, named by its reference. */
export type ReportChange = {
  readonly type: 'sendQuestion';
  readonly report: string;
  readonly filled: Filled;
  readonly request: string;
};

/** An opening form is told apart by its act: the one the pathway opens with, named `<pathway>/<act>`. */
export type Request = Question | Change | DirectoryChange | ReportChange;

/** What an edge's parser returns: a request by somebody, or something we do not handle (never an error). */
export type Inbound =
  | { readonly kind: 'request'; readonly account: Account; readonly request: Request }
  | { readonly kind: 'unsupported'; readonly what: string };
