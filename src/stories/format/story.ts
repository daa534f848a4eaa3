/**
 * A story as the runner plays it: every forgiving form of the file brought back to one. Made by read-story.ts alone.
 */
import type { Duration } from '../../domain/time/duration';
import type { Check, PersonChange, RawAnswer, RawStory } from './format';

/** What a person does in a row. `case` names come from the row. */
export type Doing =
  | { readonly kind: 'act'; readonly act: string }
  | { readonly kind: 'approve' | 'reject'; readonly act: string }
  | { readonly kind: 'tick' | 'entry'; readonly task: string }
  | { readonly kind: 'show' | 'journal' | 'list' }
  | { readonly kind: 'command'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly label: string;
      /** Words of the message it stands in; on the case without. */ readonly message?: string | undefined;
    }
  | { readonly kind: 'write'; readonly text: string; /** A role, or `role@organisation`. */ readonly channel: string }
  /** The form of an act is opened and left open. */
  | { readonly kind: 'open'; readonly act: string; readonly tab: string };

/** How the row is expected to end. Rules are those that must be cited; an empty list means any. */
export type Expectation =
  | { readonly kind: 'ok'; readonly hints: readonly string[] }
  | { readonly kind: 'refuse'; readonly rules: readonly string[] }
  | { readonly kind: 'ask'; readonly rules: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unknown' };

export type StoryAction = {
  readonly who: string;
  readonly doing: Doing;
  readonly case?: string | undefined;
  readonly card: 'new' | 'old';
  /** The tab whose form is sent. */
  readonly tab?: string | undefined;
  /** How many questions the first form must ask. */
  readonly questions?: number | string | undefined;
  readonly answers: Readonly<Record<string, RawAnswer>>;
  /** Reasons by rule id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** One reason for whatever asks it. */
  readonly reason?: string | undefined;
  readonly expect: Expectation;
  /** Rules that must have asked their reason on the way to `ok`. */
  readonly askedFirst: readonly string[];
  readonly sees: readonly string[];
  readonly not: readonly string[];
};

/** The clock: to a local time, or on by a duration. */
export type Move = { readonly to: string } | { readonly by: Duration };

export type Row = {
  /** Counted from 1, as people count. */
  readonly number: number;
  readonly line: number;
  readonly note?: string | undefined;
  readonly move?: Move | undefined;
  /** What changes for people before anything is done; null when somebody leaves. */
  readonly people?: Readonly<Record<string, PersonChange>> | undefined;
  readonly action?: StoryAction | undefined;
  /** How many messages it must lead to. */
  readonly posts?: number | string | undefined;
  readonly checks: readonly Check[];
  /** Rules this row exercises: those of its expectation, its reasons and its own list. */
  readonly rules: readonly string[];
};

export type Story = Pick<
  RawStory,
  | 'about'
  | 'starts'
  | 'tenant'
  | 'channels'
  | 'contacts'
  | 'directory'
  | 'holidays'
  | 'closures'
  | 'people'
  | 'organisations'
> & {
  readonly file: string;
  readonly title: string;
  readonly pathways: readonly string[];
  readonly locale: RawStory['locale'];
  readonly settings: Readonly<Record<string, Duration>>;
  readonly rows: readonly Row[];
  readonly leaks: readonly string[];
  readonly leaksLine: number;
};
