/** Every limit of both platforms in one table (platform.md 1.1, 2.3, 2.4 and 5). Lengths in characters, `bytes` in bytes of JSON. */

export const LIMITS = {
  /** What one button may carry; Slack's 2,000 is the tightest. */
  press: 1800,
  /** A longer paragraph is split into several. Below both platforms' limits, leaving room for a label before it. */
  paragraph: 2800,
  teams: {
    /** Buttons at the bottom of a card; also per row of buttons, where more would be squeezed. */
    actions: 6,
    /** Width of a row of buttons and of the space around each label, in characters: what fits beside each other in a narrow dialog. */
    rowWidth: 60,
    buttonPadding: 4,
    /** Our own cap on a card, far below what the Bot Framework accepts (100 KB). */
    bytes: 24_000,
    /** A form keeps all its inputs together, so it may be larger. */
    formBytes: 80_000,
    /** What fits in a box for long text: as much as on Slack, and as the domain takes. */
    inputText: 3000,
    /** Above this a list of choices folds into a menu. */
    openChoices: 10,
  },
  slack: {
    messageBlocks: 50,
    modalBlocks: 100,
    homeBlocks: 100,
    viewBytes: 250_000,
    /** Our own cap on the content of a modal, below that of the view. */
    modalBytes: 200_000,
    messageBytes: 24_000,
    messageText: 4000,
    modalTitle: 24,
    modalButton: 24,
    privateMetadata: 3000,
    header: 150,
    section: 3000,
    fields: 10,
    field: 2000,
    contextElements: 10,
    actions: 25,
    buttonText: 75,
    buttonValue: 2000,
    accessibilityLabel: 75,
    actionId: 255,
    blockId: 255,
    callbackId: 255,
    inputLabel: 2000,
    inputHint: 2000,
    inputText: 3000,
    placeholder: 150,
    openChoices: 10,
    menuChoices: 100,
    menuGroups: 100,
    choiceText: 75,
    choiceValue: 150,
    choiceHint: 75,
  },
} as const;
