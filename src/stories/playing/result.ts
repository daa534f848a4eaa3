/** What came of playing a story: the shape of `--json` and the source of the transcript. */
import type { Platform } from '../../app/tenant';
import type { Doing } from '../format/story';

/** What one person did in a row and how it was answered. `said`: the remarks on their screen. */
export type Happened = {
  readonly who: string;
  readonly did: Doing;
  readonly answer: string;
  readonly said: readonly string[];
  readonly reasonsGiven: readonly string[];
};

export type Posted = {
  readonly to: string;
  readonly at: string;
  readonly waiting: boolean;
  readonly notification: string;
};

export type RowResult = {
  readonly row: number;
  readonly line: number;
  /** The time of the story after the row, ISO in UTC. */
  readonly at: string;
  readonly note?: string | undefined;
  readonly moved: boolean;
  readonly checked: number;
  readonly rules: readonly string[];
  readonly happened: readonly Happened[];
  /**
   * Messages the row led to: where to, when (ISO in UTC) and the text of their notification. `waiting`: on the way,
   * before anybody did anything.
   */
  readonly posts: readonly Posted[];
  readonly failures: readonly string[];
  /** It was not played, because it depends on the row with this number, which went otherwise. */
  readonly dependsOn?: number | undefined;
};

/** `message` names the file, line, row, rules and the difference. Row 0 is the story as a whole. */
export type StoryFailure = { readonly row: number; readonly line: number; readonly message: string };

export type StoryResult = {
  readonly file: string;
  readonly story: string;
  readonly platform: Platform;
  readonly store: string;
  readonly checks: readonly string[];
  readonly ok: boolean;
  readonly rows: readonly RowResult[];
  readonly failures: readonly StoryFailure[];
  /** Rows that were not played, because one before them ended otherwise. */
  readonly unplayed: number;
  /** How many payloads, URLs and log lines were captured, and how many strings were searched in them. */
  readonly captured: number;
  /** The same by kind, and what the store held when it was laid open. */
  readonly capturedByKind: Readonly<Record<string, number>>;
  readonly stored: number;
  readonly leaksSearched: number;
  /** In how many forms those strings were searched, all together. */
  readonly formsSearched: number;
  readonly timeZone: string;
};
