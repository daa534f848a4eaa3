/**
 * The dialog in which everything private opens. Nothing typed is lost by accident: closing a form that was filled in
 * asks first.
 */
import { createBackButton } from './back-button.ts';
import { drawCard, type DrawnCard, type OnPress } from './cards.ts';
import type { FormDraft } from './form/drafts.ts';
import { byId } from './element.ts';
import { fillExamples } from './form/example.ts';
import { firstNew, placeIn, watch } from './form/growing.ts';
import { searchPeople } from './form/people-search.ts';
import { focusFirstWrong, placeErrors } from './form/wrong-answers.ts';
import { refreshData, withValues, type Values } from './form/values.ts';
import type { WireAnswer, WireLocale } from './wire.ts';
import { pageWords } from '../../../words/playground/page-words.ts';

type Opened = {
  readonly card: DrawnCard;
  readonly answer: WireAnswer;
  /** What the form was opened from: there one goes back to who does not send it. */
  readonly from: WireAnswer | undefined;
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

/** What is filled in now, to be kept; undefined when there is nothing to keep any more. */
export type OnDraft = (draft: Omit<FormDraft, 'who'> | undefined) => void;

export type Dialog = {
  /** `draft`: what was filled in before the page was loaded anew. */
  show(answer: WireAnswer, locale: WireLocale, draft?: Pick<FormDraft, 'values' | 'request'>): void;
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
export function createDialog(onPress: OnDialogPress, onGrow: OnGrow, onDraft: OnDraft, closed: () => void): Dialog {
  const frame = byId('dialog', HTMLDialogElement);
  const question = byId('discard', HTMLDialogElement);
  const body = byId('dialog-body', HTMLElement);
  const message = byId('dialog-message', HTMLElement);
  const example = byId('dialog-example', HTMLButtonElement);
  let opened: Opened | undefined;

  const dirty = () => opened !== undefined && opened.isForm && opened.card.filled() !== opened.before;
  let language: WireLocale = 'nl';
  const close = () => {
    opened = undefined;
    onDraft(undefined);
    frame.close();
  };
  /** Back to where the form was opened, or to the page. */
  const leave = () => {
    const from = opened?.from;
    if (!from) return close();
    opened = undefined;
    dialog.show(from, language);
  };
  let leaves = leave;
  const askTo = (way: () => void) => {
    leaves = way;
    if (dirty()) question.showModal();
    else way();
  };
  const askToClose = () => askTo(close);
  const back = createBackButton(() => {
    if (frame.open) askTo(leave);
    return !frame.open;
  });

  byId('dialog-x', HTMLButtonElement).addEventListener('click', askToClose);
  byId('dialog-close', HTMLButtonElement).addEventListener('click', () => askTo(leave));
  byId('discard-stay', HTMLButtonElement).addEventListener('click', () => question.close());
  byId('discard-leave', HTMLButtonElement).addEventListener('click', () => {
    question.close();
    leaves();
  });
  // The `cancel` event alone is not enough: a browser closes on a second Esc whatever the page says.
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    askToClose();
  });
  frame.addEventListener('cancel', (event) => event.preventDefault());
  frame.addEventListener('close', () => {
    // A tab in the background hears of it late, when something else may be open.
    if (frame.open) return;
    // A browser that closed it all the same (a phone's back gesture) gets it back with what was typed.
    if (opened && dirty()) {
      frame.showModal();
      question.showModal();
      return;
    }
    opened = undefined;
    body.replaceChildren();
    back.given();
    closed();
  });
  /** A draft is kept while somebody fills in, so that the page may be loaded anew. */
  const keep = () => {
    if (!opened?.isForm || !frame.open) return;
    const { answer, card, remembered, request } = opened;
    onDraft(dirty() ? { answer, request, values: { ...remembered, ...card.values() } } : undefined);
  };
  for (const type of ['input', 'change', 'click']) body.addEventListener(type, () => queueMicrotask(keep));

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
    searchPeople(card.element, answer.searched ?? [], locale);
    placeErrors(card.element);
    if (refresh) watch(card, refresh.inputs, () => onGrow(refreshData(refresh, card.values())));
    card.element.addEventListener('input', ({ isTrusted }) => {
      if (opened && isTrusted) opened.isExample = false;
    });
    return card;
  };

  const dialog: Dialog = {
    grow: (answer, locale) => {
      if (!opened || !frame.open) return;
      const before = opened.card.values();
      const remembered = { ...opened.remembered, ...before };
      const putBack = placeIn(body);
      const card = draw({ ...answer, card: withValues(answer.card, remembered) }, locale, opened.request);
      opened = { ...opened, answer, card, remembered };
      const scroll = byId('dialog-scroll', HTMLElement);
      const { scrollTop } = scroll;
      body.replaceChildren(card.element);
      body.inert = false;
      scroll.scrollTop = scrollTop;
      if (!putBack(card.element)) firstNew(before, card.element)?.focus();
      if (opened.isExample) fillExamples(card.element, answer.example ?? {});
      keep();
    },
    show: (answer, locale, draft) => {
      const { discard, onlyYou } = pageWords(locale);
      const request = draft?.request ?? crypto.randomUUID();
      const blank = draw(answer, locale, request);
      const card = draft ? draw({ ...answer, card: withValues(answer.card, draft.values) }, locale, request) : blank;
      const from = placeOf(answer, frame.open ? opened : undefined);
      language = locale;
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
      back.taken();
      opened = {
        card,
        answer,
        from,
        isForm: FORMS.includes(answer.kind),
        before: cameBack(answer) ? '' : blank.filled(),
        request,
        remembered: draft?.values ?? {},
        isExample: false,
      };
      byId('dialog-scroll', HTMLElement).scrollTop = 0;
      // What is inert cannot have the focus.
      body.inert = false;
      if (!focusFirstWrong(card.element)) focusHeading(body);
      keep();
    },
    say: (text) => message.replaceChildren(text),
    busy: (is) => {
      frame.classList.toggle('busy', is);
      body.inert = is;
    },
    isOpen: () => frame.open,
  };
  return dialog;
}

/** What a form was opened from; one that came back was opened from where it was opened first. */
function placeOf(answer: WireAnswer, before: Opened | undefined): WireAnswer | undefined {
  if (!FORMS.includes(answer.kind) || !before) return undefined;
  return FORMS.includes(before.answer.kind) ? before.from : before.answer;
}
const FORMS: readonly string[] = ['form', 'contactForm', 'attendanceForm', 'handOverForm', 'reportQuestion'];

/** The card begins with its title: there a screen reader starts to read. */
function focusHeading(card: HTMLElement): void {
  const heading = card.querySelector<HTMLElement>('[role="heading"]');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
