/** The short tour for a newcomer: what to try next and as whom. It only points; it presses nothing by itself. */
import { button, byId, element } from './element.ts';
import { guideDone, markGuide, type GuideStep } from './state.ts';
import { inLocale } from '../../../domain/text.ts';
import { tourOf } from './tours.ts';
import type { WireAnswer, WireLocale, WirePerson, WirePlace } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';

/** Notes from an answer at a place which steps it shows to be done; true when that is new. */
export function learnFrom(answer: WireAnswer, place: string): boolean {
  const done = guideDone(place);
  const learned: GuideStep[] = [];
  if (answer.changed && answer.verb === 'submit') learned.push(done.includes('open') ? 'next' : 'signal');
  if (answer.kind === 'case' && answer.verb === 'show' && done.includes('signal')) learned.push('open');
  if (answer.changed && answer.verb === 'approve') learned.push('approve');
  if (answer.kind === 'journal') learned.push('journal');
  return learned.map((step) => markGuide(place, step)).includes(true);
}

/** Draws the guide of a place: the next step open, with a button to become the person it is best tried as. */
export function drawGuide(
  place: WirePlace,
  person: WirePerson | undefined,
  locale: WireLocale,
  become: (person: string) => void,
): void {
  const words = pageWords(locale).guide;
  const { steps, more = [] } = tourOf(place.id);
  const done = guideDone(place.id).filter((id) => steps.some(({ step }) => step === id));
  const next = steps.find(({ step }) => !done.includes(step));
  const becoming = (id: string | undefined): HTMLElement | undefined => {
    const best = place.people.find((one) => one.id === id);
    return best && best.id !== person?.id ? button(words.become(best.name), 'small', () => become(best.id)) : undefined;
  };
  byId('guide-title', HTMLElement).textContent = words.title;
  byId('guide-progress', HTMLElement).textContent = words.progress(done.length, steps.length);
  byId('guide-next', HTMLElement).textContent = next ? inLocale(next.title, locale) : '';
  const rows = steps.map(({ step, title, text, as }) => {
    const isDone = done.includes(step);
    const isNext = step === next?.step;
    const row = element(
      'li',
      { class: isDone ? 'done' : isNext ? 'next' : 'ahead', 'aria-current': isNext && 'step' },
      element('span', { class: 'step' }, inLocale(title, locale)),
    );
    if (isDone) row.append(element('span', { class: 'visually-hidden' }, ` (${words.done})`));
    if (!isNext) return row;
    row.append(element('p', {}, inLocale(text, locale)));
    const best = becoming(as);
    if (best) row.append(best);
    return row;
  });
  byId('guide-steps', HTMLElement).replaceChildren(...rows);
  byId('guide-finished', HTMLElement).textContent = next ? '' : words.finished;
  byId('guide-more', HTMLElement).replaceChildren(
    ...(more.length > 0 ? [element('p', { class: 'step' }, words.more)] : []),
    ...more.map(({ as, text }) => element('div', {}, element('p', {}, inLocale(text, locale)), becoming(as))),
  );
}
