/** The card model: what people see, free of any platform. Cards make it, renderers walk it; nothing here has words or behaviour of its own. */
import type { Press } from './requests/request';

/** How a notice should be read. The label beside it says the same in words: colour never carries meaning alone. */
export const TONES = ['done', 'info', 'hint', 'ask', 'refused', 'stale', 'urgent'] as const;
export type Tone = (typeof TONES)[number];

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

export type Input = {
  readonly type: 'input';
  /** Field id, or `reason:<rule>` for a reason that a rule asks. */
  readonly id: string;
  readonly control: 'text' | 'longText' | 'choice' | 'choices' | 'date';
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly value?: string | readonly string[] | undefined;
  readonly error?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  /**
   * Too many to list: they are searched by typing. `asked`: the platform asks for them while somebody types · `here`:
   * they come along, for a platform that cannot ask.
   */
  readonly searched?: 'asked' | 'here' | undefined;
  /** Said in an empty menu of choices. */
  readonly placeholder?: string | undefined;
  /** Other inputs come and go with its value: a change of it asks for the form anew. */
  readonly refreshes?: boolean | undefined;
  /** Said when a required input is left empty. */
  readonly ifEmpty?: string | undefined;
};

export type NoticeBlock = {
  readonly type: 'notice';
  readonly tone: Tone;
  readonly label: string;
  readonly text: string;
};

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  /** `strong`: names what follows, one level below a heading · `subtle`: may be passed over. */
  | {
      readonly type: 'text';
      readonly text: string;
      readonly strong?: boolean | undefined;
      readonly subtle?: boolean | undefined;
    }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'progress';
      /** The same in words: where it is among how many. */
      readonly says: string;
      readonly steps: readonly ('done' | 'current' | 'skipped' | 'unneeded' | 'ahead')[];
    }
  | NoticeBlock
  /** Text to copy to the pupil system, kept as it is. */
  | { readonly type: 'copy'; readonly label: string; readonly text: string }
  | { readonly type: 'divider' }
  /** Places to go to: a number to call (`tel:`), an address to write to (`mailto:`) or a page (`https:`); anything else is shown as text. */
  | {
      readonly type: 'links';
      readonly label: string;
      readonly links: readonly { readonly text: string; readonly href: string }[];
    }
  /** Buttons in the body, e.g. under one task; at most six. */
  | { readonly type: 'buttons'; readonly actions: readonly Action[] }
  | Input;

export type Action = {
  readonly label: string;
  readonly style: 'normal' | 'primary' | 'danger';
  /** What pressing asks, and all that a card carries. */
  readonly press: Press;
  /** Which part of a card that is too long for its platform; the first when absent. Renderers set it. */
  readonly page?: number | undefined;
  /** Opens a dialog or page; otherwise pressing acts at once and the answer is private. */
  readonly opens: boolean;
  /** Sends along what was filled in, right or wrong: the answer is the same form. */
  readonly keeps?: boolean | undefined;
};

export type Card = {
  readonly title: string;
  /** The text of a notification, of a lock screen and for a screen reader before the card itself: L0 only (DES-4). */
  readonly notification: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Set on a form: the inputs among the blocks are sent with this press. */
  readonly submit?: { readonly label: string; readonly press: Press } | undefined;
  /** Set on a form of which inputs come and go: asks for it anew. `label`: for a platform that needs a button to ask. */
  readonly refresh?: { readonly label: string; readonly press: Press } | undefined;
  /** Label of the button that leaves a dialog without doing anything. */
  readonly close: string;
  /** How to read on when the card is too long for its platform: pressing asks for the same card (or one with more) again, at its next page. */
  readonly more?: { readonly label: string; readonly back: string; readonly press: Press } | undefined;
};
