/**
 * What a press asks of the application, for all platforms alike. It converts; whether it is allowed is decided
 * elsewhere.
 */
import type { CarriedSearch } from '../render/search-codec';
import { requestSchema, type Filled, type Press, type Request } from '../requests/request';

/** The form of which a press sends the answers, as it is asked for again. */
const FORM_OF: Partial<Record<Press['type'], Press['type']>> = {
  submit: 'refresh',
  correct: 'correction',
  saveAway: 'away',
  saveDays: 'workdays',
  saveHandOver: 'handOver',
};

/**
 * Who may be named at a question of the form that this press sends, by what somebody types there; undefined for a press
 * that sends no form in which people are named.
 */
export function searchOf({ press, field }: CarriedSearch, filled: Filled, words: string): Request | undefined {
  const type = FORM_OF[press.type];
  const { at } = press;
  return requestSchema.safeParse({ type: 'whom', ...(at ? { at } : {}), of: { ...press, type, filled }, field, words })
    .data;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The request of a press with what was filled in beside it, or undefined when that has no proper form. The schema of a
 * request says what it needs of it: all else is left out. `click` is the same when the platform delivers the same click
 * again.
 */
export function requestOf(press: Press, filled: Filled, click: string): Request | undefined {
  const { words, text, form } = filled.answers;
  const left = textOf(text);
  const beside = {
    filled,
    request: click,
    text: textOf(words),
    words: textOf(words),
    said: { nl: left, en: left },
    ...(typeof form === 'string' ? { form } : {}),
  };
  return requestSchema.safeParse({ ...beside, ...press }).data;
}
