/**
 * What a press asks of the application, for all platforms alike. It converts; whether it is allowed is decided
 * elsewhere.
 */
import { requestSchema, type Filled, type Press, type Request } from '../requests/request';

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
    said: { nl: left, en: left },
    ...(typeof form === 'string' ? { form } : {}),
  };
  return requestSchema.safeParse({ ...beside, ...press }).data;
}
