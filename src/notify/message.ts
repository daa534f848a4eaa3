/** A message to somebody, as data. It names what to show, never the words of the case: all of it is L0 (DES-2). */
import type { ApprovalOutcome } from '../domain/case/case';
import type { CaseId, PersonId } from '../domain/ids';
import type { SchoolLevel } from '../domain/people/organisation';
import type { Handed } from '../domain/reports/report';
import type { Role } from '../domain/people/roles';
import type { Text } from '../domain/text';

/**
 * A role is told in its channel: that of `organisation`, without it that of the case's own, else of everybody with the
 * role. When it has none, its members of the case are told directly; `always` widens that to whoever of the role is on
 * duty when none of them is in the case yet, for what may not go unheard. Without it other mentors would learn of a
 * pupil that is not theirs (DES-3).
 */
export type RoleRecipient = {
  readonly role: Role;
  readonly organisation?: string | undefined;
  /** Told directly: only people of a school or group of this level. */ readonly level?: SchoolLevel | undefined;
  readonly always?: true | undefined;
};

export type Recipient = RoleRecipient | { readonly person: PersonId };

export type MessageContent =
  /**
   * The card of the case itself; sent again it replaces the one already there. In a channel it is the root of the
   * case's thread.
   */
  | { readonly show: 'case' }
  /** A proposed decision with its buttons, in the case's thread; sent again it replaces the one already there. */
  | { readonly show: 'approval'; readonly act: string; readonly proposal: string; readonly outcome: ApprovalOutcome }
  /** Answers that leave the case without their source: stored where it leads nowhere back, and never sent (BXN-3.4). */
  | { readonly show: 'handout'; readonly handed: Handed }
  /**
   * A line about the case, with a button to open it. What `waits` is told to a person in their morning note; a channel
   * hears it at once.
   */
  | { readonly show: 'notice'; readonly say: Text; readonly urgent: boolean; readonly waits?: Waits | undefined }
  /**
   * A morning note that has a line about the case: where it stands, as its platform wrote it down, so that it goes when
   * the case does (DES-17). Never sent.
   */
  | { readonly show: 'noted'; readonly place: string }
  /** Looks whether another case is about the same pupil. Never sent: whoever opened this one learns nothing of it. */
  | { readonly show: 'alike' }
  /** Brings what was said of another case to that one. Never sent. */
  | { readonly show: 'tie'; readonly case: CaseId; readonly by: PersonId };

/**
 * A line that may wait until the morning. `tasks`: those it reminds of, by id; when they are done by then it is not
 * said at all. `receipt`: of several in one case only the last is said.
 */
export type Waits = {
  readonly tasks: readonly string[];
  readonly receipt?: true | undefined;
};

/**
 * What is known of a message before it has an address. `turn`: asks something of whoever it is for, so that a channel
 * that only one person of the case reads is passed by for that person. `state`: says how the case stands, as its card
 * does, so that it is nothing new to whoever reads the card in a channel.
 */
export type Heed = 'turn' | 'state';

/** A message that is still to be addressed. */
export type UnaddressedMessage = Message & {
  readonly heed?: Heed | undefined;
  /** Whoever did what it is about, and sees on their own screen what comes of it. */ readonly by?:
    PersonId | undefined;
};

/** `key` is stable per recipient: a message with a key that was delivered before replaces the earlier one. */
export type Message = { readonly key: string; readonly to: Recipient; readonly content: MessageContent };

/** Is it about danger now? Then it goes before whatever else waits to be sent. */
export const isUrgentMessage = ({ content }: Pick<Message, 'content'>): boolean =>
  content.show === 'notice' && content.urgent;
