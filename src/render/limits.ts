/**
 * Every limit of both platforms that the renderers keep to (docs/platform-limits.md). Lengths in characters, `bytes` in
 * bytes of JSON. Whether they do is checked by the platforms' own numbers, in tests and stories.
 */

export const LIMITS = {
  /** What one button may carry; Slack's 2,000 is the tightest. */
  press: 1800,
  /** A longer paragraph is split into several. Below both platforms' limits, leaving room for a label before it. */
  paragraph: 2800,
  teams: {
    /** Buttons at the bottom of a card; also per row of buttons, where more would be squeezed. */
    actions: 6,
    /**
     * Width of a row of buttons and of the space around each label, in characters: what fits side by side on a phone,
     * where Teams cuts off the rest.
     */
    rowWidth: 40,
    buttonPadding: 5,
    /** A longer label of a button stands in full before it as well: alone in its row it is still cut off on a phone. */
    buttonText: 44,
    /** Our own cap on a card, far below what the Bot Framework accepts (100 KB). */
    bytes: 24_000,
    /** A form keeps all its inputs together, so it may be larger. */
    formBytes: 80_000,
    /** What fits in a box for long text: as much as on Slack, and as the domain takes. */
    inputText: 3000,
    /** Above this a list of choices folds into a menu. */
    openChoices: 10,
    /** How many choices its list shows while somebody types. */
    searchedChoices: 15,
  },
  slack: {
    messageBlocks: 50,
    modalBlocks: 100,
    homeBlocks: 100,
    /** Our own cap on the content of a modal, below Slack's 250 KB for the view. */
    modalBytes: 200_000,
    messageBytes: 24_000,
    modalTitle: 24,
    modalButton: 24,
    header: 150,
    actions: 25,
    buttonText: 75,
    inputLabel: 2000,
    inputHint: 2000,
    inputText: 3000,
    placeholder: 150,
    openChoices: 10,
    menuChoices: 100,
    choiceText: 75,
    choiceHint: 75,
  },
} as const;
