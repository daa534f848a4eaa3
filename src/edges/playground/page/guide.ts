/** The short tour for a newcomer: what to try next and as whom. It only points; it presses nothing by itself. */
import { button, byId, element } from './element.ts';
import { GUIDE_STEPS, guideDone, markGuide, type GuideStep } from './state.ts';
import type { WireAnswer, WireLocale, WirePerson } from './wire.ts';
import { wordsFor } from './words.ts';

/** The role that a step is best tried as. */
const BEST_AS: Readonly<Partial<Record<GuideStep, string>>> = { signal: 'mentor', open: 'support_team_member', next: 'support_team_member', approve: 'team_leader' };

/** Notes from an answer which steps it shows to be done; true when that is new. */
export function learnFrom(answer: WireAnswer): boolean {
  const done = guideDone();
  const learned: GuideStep[] = [];
  if (answer.changed && answer.verb === 'submit') learned.push(done.includes('open') ? 'next' : 'signal');
  if (answer.kind === 'case' && answer.verb === 'show' && done.includes('signal')) learned.push('open');
  if (answer.changed && answer.verb === 'approve') learned.push('approve');
  if (answer.kind === 'journal') learned.push('journal');
  return learned.map(markGuide).includes(true);
}

/** Draws the guide: the next step open, with a button to become the person it is best tried as. */
export function drawGuide(people: readonly WirePerson[], person: WirePerson | undefined, locale: WireLocale, become: (person: string) => void): void {
  const words = wordsFor(locale).guide;
  const done = guideDone();
  const next = GUIDE_STEPS.find((step) => !done.includes(step));
  byId('guide-title', HTMLElement).textContent = words.title;
  byId('guide-progress', HTMLElement).textContent = words.progress(done.length, GUIDE_STEPS.length);
  byId('guide-next', HTMLElement).textContent = next ? words.steps[next].title : '';
  const rows = GUIDE_STEPS.map((step) => {
    const { title, text } = words.steps[step];
    const isDone = done.includes(step);
    const row = element('li', { class: isDone ? 'done' : step === next ? 'next' : 'ahead', 'aria-current': step === next && 'step' }, element('span', { class: 'step' }, title));
    if (isDone) row.append(element('span', { class: 'visually-hidden' }, ` (${words.done})`));
    if (step !== next) return row;
    row.append(element('p', {}, text));
    const role = BEST_AS[step];
    const best = people.find(({ roles }) => role !== undefined && roles.includes(role));
    if (best && role !== undefined && !person?.roles.includes(role)) row.append(button(words.become(best.name), 'small', () => become(best.id)));
    return row;
  });
  byId('guide-steps', HTMLElement).replaceChildren(...rows);
  byId('guide-finished', HTMLElement).textContent = next ? '' : words.finished;
}
