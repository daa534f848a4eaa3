/** What people see of the directory: the only shapes in which it leaves this room. */
import type { Text } from '../domain/text';
import type { FormFieldView } from '../views/types';

/** A number to call: as people read it, and as a telephone dials it (`tel:`). */
export type PhoneView = { readonly text: string; readonly href: string };

/** A contact point with whether it answers now, and when it next does (ISO, UTC). */
export type EntryView = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly person?: string | undefined;
  /** What it is for: schools, municipalities and the zone. */
  readonly places: readonly Text[];
  readonly phones: readonly PhoneView[];
  readonly mail?: string | undefined;
  readonly openNow: boolean;
  readonly opensAt?: string | undefined;
  readonly hours: Text;
  readonly owner?: string | undefined;
  /** Local date. Absent when nobody knows. */
  readonly checkedOn?: string | undefined;
  /** A year or more since somebody looked. Never of a number that stands in the configuration. */
  readonly stale: boolean;
  readonly note?: Text | undefined;
  readonly mayEdit: boolean;
};

/** Whom to call: what was found for the words, or who there is. */
export type ContactsView = {
  /** Whom to call now, now for a case, who fits the words, or one contact point. */
  readonly asked: 'now' | 'case' | 'words' | 'one';
  /** The words that were looked for; empty unless `asked` is `words`. */
  readonly words: string;
  readonly entries: readonly EntryView[];
  /** How many more there are. */
  readonly left: number;
  /** Whether this person keeps (a part of) the directory. */
  readonly keeps: boolean;
  readonly practices: boolean;
};

/** The contact points that somebody keeps, those that must be looked at first (BXN-5.4, TIE-6.4). */
export type KeptView = {
  readonly zones: readonly string[];
  readonly entries: readonly EntryView[];
  readonly removed: readonly { readonly id: string; readonly name: string }[];
};

/** What one edit changed, in words; `at` is ISO, UTC. */
export type EditView = {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly did: 'added' | 'changed' | 'removed';
  readonly changes: readonly { readonly label: Text; readonly before: Text; readonly after: Text }[];
};

export type HistoryView = {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
  readonly edits: readonly EditView[];
};

/** The form of a contact point. */
export type ContactFormView = {
  readonly id: string;
  readonly version: number;
  readonly isNew: boolean;
  readonly name: string;
  readonly fields: readonly FormFieldView[];
};
