/**
 * What reading, tapping and typing cost, and how big things are on a phone: the constants of the estimate, in one
 * table. An estimate compares one form with another; it says of nobody how fast they are.
 */

/**
 * Seconds. The operators of the keystroke-level model (S. K. Card, T. P. Moran and A. Newell, “The keystroke-level
 * model for user performance time with interactive systems”, Communications of the ACM 23(7), 1980): a key of an
 * average typist who does not know the text by heart 0.28, pointing at a target 1.1, making up one's mind 1.35.
 */
export const KEYSTROKE = 0.28;
export const TAP = 1.1;
export const DECIDE = 1.35;
/**
 * Words a minute that somebody reads who sees them for the first time (M. Brysbaert, Journal of Memory and Language
 * 109, 2019: 238 silently, less for labels).
 */
export const WORDS_A_MINUTE = 230;
/** How much is written in an opening, in characters: two short sentences. */
export const FREE_TEXT = 100;

/**
 * A phone of 390 by 844 points, as the clients lay a card out on it: 16 at each side, text of 15 points, one control a
 * line.
 */
export const PHONE = {
  height: 844,
  width: 358,
  character: 7.2,
  line: 20,
  gap: 8,
  control: 44,
  /** Around the words of a button. */ padding: 32,
} as const;
