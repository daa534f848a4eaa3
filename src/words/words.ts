/** The door of this room: all wording of the interface, by language. What a procedure says is in its pathway file. */
import type { Locale } from '../domain/text';
import { en } from './en';
import { nl, type Words } from './nl';
import { nlBe } from './nl-be';

const WORDS: Record<Locale, Words> = { nl, 'nl-BE': nlBe, en };

/** What the interface says to somebody of this locale. */
export function words(locale: Locale): Words {
  return WORDS[locale];
}
