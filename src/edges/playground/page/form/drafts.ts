/**
 * What somebody is filling in, kept in this tab of the browser until it is sent or thrown away: a page that is loaded
 * anew has it again. Knows nothing of what a form means.
 */
import type { Values } from './values.ts';
import type { WireAnswer, WireWho } from '../wire.ts';

/** `request`: the same for every try to send it, so that it counts once. */
export type FormDraft = {
  readonly who: WireWho;
  readonly answer: WireAnswer;
  readonly values: Values;
  readonly request: string;
};

const DRAFT = 'zorgspoor.draft';

/** Keeps it in the place of what was kept before; a browser that keeps nothing goes on without. */
export function keepDraft(draft: FormDraft): void {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    dropDraft();
  }
}

export function dropDraft(): void {
  sessionStorage.removeItem(DRAFT);
}

/** What this person was filling in when the page was loaded anew. */
export function keptDraft({ place, person }: WireWho): FormDraft | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null') as FormDraft | null;
    return kept?.who.place === place && kept.who.person === person ? kept : undefined;
  } catch {
    return undefined;
  }
}
