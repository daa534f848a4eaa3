/** The short tour for a newcomer: what to try next and as whom. It only points; it presses nothing by itself. */
import { button, byId, element } from './element.ts';
import { guideDone, markGuide } from './state.ts';
import type { WireAnswer, WireLocale, WirePerson } from './wire.ts';
import { wordsFor } from './words.ts';

/** The steps, each with the role it is best tried as. */
const STEPS = [
  { id: 'signal', as: 'mentor' },
  { id: 'open', as: 'support_team_member' },
  { id: 'next', as: 'support_team_member' },
  { id: 'clock', as: undefined },
  { id: 'approve', as: 'team_leader' },
  { id: 'journal', as: undefined },
] as const;

export type GuideStep = (typeof STEPS)[number]['id'];

/** Notes from an answer which steps it shows to be done. `first` is who reported, as far as this browser saw it. */
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
  const next = STEPS.find((step) => !done.includes(step.id));
  byId('guide-title', HTMLElement).textContent = words.title;
  byId('guide-progress', HTMLElement).textContent = words.progress(done.length, STEPS.length);
  const rows = STEPS.map((step) => {
    const { title, text } = words.steps[step.id];
    const isDone = done.includes(step.id);
    const row = element('li', { class: isDone ? 'done' : step === next ? 'next' : 'ahead', 'aria-current': step === next && 'step' }, element('span', { class: 'step' }, title));
    if (isDone) row.append(element('span', { class: 'visually-hidden' }, ` (${words.done})`));
    if (step !== next) return row;
    row.append(element('p', {}, text));
    const best = people.find(({ roles }) => step.as !== undefined && roles.includes(step.as));
    if (best && !(person && step.as && person.roles.includes(step.as))) row.append(button(words.become(best.name), 'small', () => become(best.id)));
    return row;
  });
  byId('guide-steps', HTMLElement).replaceChildren(...rows);
  byId('guide-finished', HTMLElement).textContent = next ? '' : words.finished;
}
