/**
 * The dialog in which everything private opens. Nothing typed is lost by accident: closing a form that was filled in
 * asks first.
 */
import { drawCard, type DrawnCard, type OnPress } from './cards.ts';
import { byId } from './element.ts';
import { fillExamples } from './example.ts';
import { firstNew, placeIn, watch } from './growing.ts';
import { refreshData, withValues, type Values } from './values.ts';
import type { WireAnswer, WireLocale } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';

type Opened = {
  readonly card: DrawnCard;
  /** A box to search with may be left filled in. */ readonly isForm: boolean;
  readonly before: string;
  /** The same for every try to send this content, so that it counts once. */ readonly request: string;
  /** Everything that was ever filled in here: a question that comes back has its answer. */
  readonly remembered: Values;
  /** The example was asked for, and nothing typed since: questions that follow from it get theirs. */
  isExample: boolean;
};

/** Handles presses within the dialog: the data of the button and the request id of this content. */
export type OnDialogPress = (data: unknown, request: string) => void;

/** Asks for a form anew, with what is filled in now. Nobody waits for it: what is typed meanwhile stays. */
export type OnGrow = (data: unknown) => void;

export type Dialog = {
  show(answer: WireAnswer, locale: WireLocale): void;
  /** The form that is open, with more or fewer questions. Everything that stands in it stays. */
  grow(answer: WireAnswer, locale: WireLocale): void;
  say(text: string): void;
  busy(is: boolean): void;
  isOpen(): boolean;
};

/** A form that came back was filled in before: closing it loses that, also when nothing is changed any more. */
export function cameBack({ kind, verb }: WireAnswer): boolean {
  return (
    (kind === 'form' && verb === 'submit') ||
    (kind === 'contactForm' && verb === 'saveContact') ||
    (kind === 'attendanceForm' && (verb === 'saveAway' || verb === 'saveDays')) ||
    (kind === 'handOverForm' && verb === 'saveHandOver') ||
    (kind === 'reportQuestion' && verb === 'sendQuestion')
  );
}

/**
 * The page's dialog. `closed` runs after it has closed, to put the focus back where a redrawn page no longer has it.
 */
export function createDialog(onPress: OnDialogPress, onGrow: OnGrow, closed: () => void): Dialog {
  const frame = byId('dialog', HTMLDialogElement);
  const question = byId('discard', HTMLDialogElement);
  const body = byId('dialog-body', HTMLElement);
  const message = byId('dialog-message', HTMLElement);
  const example = byId('dialog-example', HTMLButtonElement);
  let opened: Opened | undefined;

  const dirty = () => opened !== undefined && opened.isForm && opened.card.filled() !== opened.before;
  const close = () => {
    opened = undefined;
    frame.close();
  };
  const askToClose = () => (dirty() ? question.showModal() : close());

  byId('dialog-x', HTMLButtonElement).addEventListener('click', askToClose);
  byId('dialog-close', HTMLButtonElement).addEventListener('click', askToClose);
  byId('discard-stay', HTMLButtonElement).addEventListener('click', () => question.close());
  byId('discard-leave', HTMLButtonElement).addEventListener('click', () => {
    question.close();
    close();
  });
  // The `cancel` event alone is not enough: a browser closes on a second Esc whatever the page says.
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    askToClose();
  });
  frame.addEventListener('cancel', (event) => event.preventDefault());
  frame.addEventListener('close', () => {
    // A browser that closed it all the same (a phone's back gesture) gets it back with what was typed.
    if (opened && dirty()) {
      frame.showModal();
      question.showModal();
      return;
    }
    opened = undefined;
    body.replaceChildren();
    closed();
  });
  window.addEventListener('beforeunload', (event) => {
    if (frame.open && dirty()) event.preventDefault();
  });

  /** Draws what is open; a form asks for itself anew when an answer changes that others follow from. */
  const draw = (answer: WireAnswer, locale: WireLocale, request: string): DrawnCard => {
    const press: OnPress = (data) => onPress(data, request);
    const card = drawCard(answer.card, locale, press);
    const filled = answer.example ?? {};
    const { refresh } = answer;
    example.textContent = pageWords(locale).fillExample;
    example.hidden = Object.keys(filled).length === 0;
    example.onclick = () => {
      if (opened) opened.isExample = true;
      fillExamples(card.element, filled);
    };
    if (refresh) watch(card, refresh.inputs, () => onGrow(refreshData(refresh, card.values())));
    card.element.addEventListener('input', ({ isTrusted }) => {
      if (opened && isTrusted) opened.isExample = false;
    });
    return card;
  };

  return {
    grow: (answer, locale) => {
      if (!opened || !frame.open) return;
      const before = opened.card.values();
      const remembered = { ...opened.remembered, ...before };
      const putBack = placeIn(body);
      const card = draw({ ...answer, card: withValues(answer.card, remembered) }, locale, opened.request);
      opened = { ...opened, card, remembered };
      const scroll = byId('dialog-scroll', HTMLElement);
      const { scrollTop } = scroll;
      body.replaceChildren(card.element);
      body.inert = false;
      scroll.scrollTop = scrollTop;
      if (!putBack(card.element)) firstNew(before, card.element)?.focus();
      if (opened.isExample) fillExamples(card.element, answer.example ?? {});
    },
    show: (answer, locale) => {
      const { discard, onlyYou } = pageWords(locale);
      const request = crypto.randomUUID();
      const card = draw(answer, locale, request);
      frame.ariaLabel = answer.title;
      body.replaceChildren(card.element);
      message.replaceChildren();
      byId('dialog-close', HTMLButtonElement).textContent = answer.close;
      byId('dialog-x', HTMLButtonElement).ariaLabel = answer.close;
      byId('dialog-only-you', HTMLElement).textContent = onlyYou;
      byId('discard-title', HTMLElement).textContent = discard.title;
      byId('discard-text', HTMLElement).textContent = discard.text;
      byId('discard-stay', HTMLButtonElement).textContent = discard.stay;
      byId('discard-leave', HTMLButtonElement).textContent = discard.leave;
      if (!frame.open) frame.showModal();
      opened = {
        card,
        isForm: answer.kind !== 'contacts',
        before: cameBack(answer) ? '' : card.filled(),
        request,
        remembered: {},
        isExample: false,
      };
      byId('dialog-scroll', HTMLElement).scrollTop = 0;
      // What is inert cannot have the focus.
      body.inert = false;
      focusHeading(body);
    },
    say: (text) => message.replaceChildren(text),
    busy: (is) => {
      frame.classList.toggle('busy', is);
      body.inert = is;
    },
    isOpen: () => frame.open,
  };
}

/** The card begins with its title: there a screen reader starts to read. */
function focusHeading(card: HTMLElement): void {
  const heading = card.querySelector<HTMLElement>('[role="heading"]');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
