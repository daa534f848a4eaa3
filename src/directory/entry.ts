/**
 * The directory: who can be called for which police zone, municipality, school or service, who keeps that right, and
 * when somebody last looked (FM-21). Pure.
 */
import type { PersonId } from '../domain/ids';
import type { Text } from '../domain/text';
import type { OpeningHours } from '../domain/time/working-time';

export const ENTRY_KINDS = ['zone', 'municipality', 'school', 'service'] as const;
/** What a contact point is for. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * A contact point. It is called by a function; a person's name is known from the school's configuration alone and
 * cannot be typed in.
 */
export type ContactEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly person?: string | undefined;
  /** The zone whose police keep it right; without one it is kept in the configuration. */
  readonly zone?: string | undefined;
  readonly municipalities: readonly string[];
  /** The tenant's organisations that it is for; none when it is for all of them. */
  readonly organisations: readonly string[];
  readonly phones: readonly string[];
  readonly mail?: string | undefined;
  readonly hours: OpeningHours;
  /** Who keeps this right, as a function. */
  readonly owner?: string | undefined;
  /** Local date (`2026-11-21`) on which somebody last made sure that it is right. */
  readonly checkedOn?: string | undefined;
  readonly note?: Text | undefined;
};

/**
 * A police zone (or district) with the police staff who may edit its contact points; with a single zone, all police
 * staff of the tenant when nobody is named.
 */
export type Zone = {
  readonly id: string;
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly staff: readonly PersonId[];
};

/** An inspiring good practice (BXN-6.2, TIE-7.2). */
export type Practice = { readonly title: Text; readonly text?: Text | undefined; readonly link?: string | undefined };

/** What the configuration says: the directory as it is until somebody edits it. */
export type Directory = {
  readonly zones: readonly Zone[];
  readonly entries: readonly ContactEntry[];
  readonly practices: readonly Practice[];
};

/**
 * One edit of a contact point: who, when, old and new (BXN-5.6, TIE-6.6). Without `before` it was added, without
 * `after` removed. `version` counts from 1.
 */
export type Edit = {
  readonly version: number;
  readonly at: string;
  readonly by: PersonId;
  readonly request: string;
  readonly before?: ContactEntry | undefined;
  readonly after?: ContactEntry | undefined;
};

/** A contact point that somebody edited, as it is now. */
export type Edited = { readonly id: string; readonly version: number; readonly last: Edit };

/** A contact point with its version: 0 for one of the configuration that nobody has edited. */
export type Versioned = { readonly entry: ContactEntry; readonly version: number };

const YEAR = 4;

/**
 * True when a year or more has gone by since somebody looked, or nobody knows when that was (ENR-B6: agreements are
 * evaluated at least yearly).
 */
export function isStale({ checkedOn }: ContactEntry, today: string): boolean {
  if (checkedOn === undefined) return true;
  const aYearLater = `${Number(checkedOn.slice(0, YEAR)) + 1}${checkedOn.slice(YEAR)}`;
  return aYearLater < today;
}

/** The number as a telephone dials it; the zero in parentheses of `+32 (0)2` is not dialled. */
export function dialled(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '');
  return `tel:${phone.trim().startsWith('+') ? '+' : ''}${digits}`;
}
