/** The control of the playground's clock. The time itself is the server's. */
import { button, byId } from './element.ts';
import type { WireAdvance, WireLocale } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';
import { sayTime } from '../../../words/playground/say-time.ts';

const ADVANCES: readonly WireAdvance[] = ['day', 'week', 'workday'];

/** Draws the clock at `now`; `move` is called with how far to go. */
export function drawClock(
  now: string,
  timeZone: string,
  locale: WireLocale,
  move: (advance: WireAdvance) => void,
): void {
  const words = pageWords(locale);
  byId('clock-label', HTMLElement).textContent = words.clock;
  const time = byId('clock-time', HTMLTimeElement);
  time.dateTime = now;
  time.textContent = sayTime(now, locale, timeZone);
  const place = byId('clock-buttons', HTMLElement);
  if (place.lang === locale) return;
  place.lang = locale;
  place.replaceChildren(...ADVANCES.map((advance) => button(words.advance[advance], 'small', () => move(advance))));
}
