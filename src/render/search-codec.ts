/**
 * What a question carries that is searched while somebody types: of which form it is, and which of its questions. Ids
 * and a revision, as a button.
 */
import type { Press } from '../requests/request';
import { decodePress, encodePress } from './press-codec';

/** The press that sends the form, and the id of the question. */
export type CarriedSearch = { readonly press: Press; readonly field: string };

const FIELD = /^\w{1,60}$/;

/** The text that a question carries. */
export const encodeSearch = (press: Press, field: string): string => `${field} ${encodePress(press)}`;

/** What it carries, or undefined for anything else: what comes back is read and never believed. */
export function decodeSearch(text: unknown): CarriedSearch | undefined {
  if (typeof text !== 'string') return undefined;
  const end = text.indexOf(' ');
  const field = text.slice(0, Math.max(0, end));
  const press = FIELD.test(field) ? decodePress(text.slice(end + 1))?.press : undefined;
  return press && { press, field };
}
