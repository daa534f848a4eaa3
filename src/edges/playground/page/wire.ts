/**
 * What travels between the page and its server, as types alone. Everything in it is already filtered: the page decides
 * nothing about who may see what.
 */

export type WireLocale = 'nl' | 'nl-BE' | 'en';

/**
 * A person of an invented place. `roles` are ids, `functions` the same in words; `group`: their school or service,
 * empty for a partner of all.
 */
export type WirePerson = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly functions: string;
  readonly group: string;
  readonly locale: WireLocale;
};

/** A place to be: a school or zone with its people. Nothing of one is seen in another. */
export type WirePlace = { readonly id: string; readonly name: string; readonly people: readonly WirePerson[] };

export type WirePlaces = { readonly places: readonly WirePlace[] };

/** Who one is: somebody of a place. */
export type WireWho = { readonly place: string; readonly person: string };

/**
 * A message. `number` counts up over all messages; `version` changes when it is replaced; `card` is Adaptive Card JSON.
 */
export type WirePost = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly at: string;
  readonly notification: string;
  readonly card: unknown;
  readonly replies: readonly WirePost[];
};

export type WireConversation = {
  readonly id: string;
  readonly kind: 'channel' | 'direct';
  readonly posts: readonly WirePost[];
};

/** A command that starts a procedure, as this person may. */
export type WireCommand = { readonly command: string; readonly title: string };

/** Everything one person sees at this moment. */
export type WireView = {
  readonly person: WirePerson;
  readonly now: string;
  readonly timeZone: string;
  readonly commands: readonly WireCommand[];
  /** Commands that everybody has beside those. */
  readonly always: readonly string[];
  readonly conversations: readonly WireConversation[];
};

/**
 * A private answer, for the one who asked and kept nowhere. `kind`: which kind of answer · `verb`: what was pressed for
 * it · `example`: made-up answers to a form, by field.
 */
export type WireAnswer = {
  readonly kind: string;
  readonly verb?: string | undefined;
  readonly title: string;
  readonly close: string;
  readonly card: unknown;
  readonly changed: boolean;
  /**
   * A form of which inputs come and go: the press that asks for it anew, the inputs after whose change the page does
   * so, and those with several values.
   */
  readonly refresh?:
    { readonly press: string; readonly inputs: readonly string[]; readonly many: readonly string[] } | undefined;
  /** Inputs of people who are searched by typing. */
  readonly searched?: readonly string[] | undefined;
  readonly example?: Readonly<Record<string, string | readonly string[]>> | undefined;
};

/** How far the clock is moved: a day, a week, or to nine o'clock on the next working day. */
export type WireAdvance = 'day' | 'week' | 'workday';

/** What the page is told instead of an answer; the words for it are the page's. */
export type WireError = { readonly error: 'bad_request' | 'too_large' | 'forbidden' | 'not_found' | 'failed' };
