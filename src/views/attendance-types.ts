/** What people see of who is away and who works when. Nothing of any case, and never why. */
import type { Text } from '../domain/text';
import type { FormFieldView } from './types';

/** The form of an absence, or of working days. */
export type AttendanceFormView = { readonly about: 'away' | 'days'; readonly fields: readonly FormFieldView[] };

/** An absence that is or is to come. `key`: what its button names; `said`: by whom and when (ISO, UTC), unless it stands in the file. */
export type AwayView = {
  readonly key: string;
  readonly name: string;
  readonly days: Text;
  readonly substitute?: string | undefined;
  readonly said?: { readonly by: string; readonly at: string } | undefined;
};

/** Who is away of those whom somebody may say it of, and who works on fewer days than the school. */
export type AttendanceView = {
  readonly away: readonly AwayView[];
  readonly days: readonly { readonly name: string; readonly days: readonly Text[] }[];
};

/** Somebody who changed role or left, with the codes of the open cases they are still in. */
export type LeaverView = { readonly id: string; readonly name: Text; readonly codes: readonly string[] };
