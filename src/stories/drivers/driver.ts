/**
 * How a story acts on a platform: what one person can do there, and what everybody can read. One factory per platform;
 * all of them speak to the real edge.
 */
import type { Press } from '../../requests/request';
import type { Application } from '../../app/requests/application';
import type { Gateway } from '../../app/gateway';
import type { AddressBook, Clock, Log } from '../../app/ports';
import type { Person, Platform, Tenant } from '../../app/tenant';
import type { PersonId } from '../../domain/ids';
import type { Role } from '../../domain/people/roles';
import type { FaultPlan } from '../fakes/slack-faults';
import type { Screen, SeenButton, SeenInput } from './screen';

/** What somebody fills in, by input id. */
export type TypedAnswers = Readonly<Record<string, string | readonly string[]>>;

/** The channel of a role; that of one school, service or group when `organisation` says so. */
export type RolePlace = { readonly role: Role; readonly organisation?: string | undefined };

/** A message as it stands now, in the channel of a role or with one person. */
export type Post = {
  readonly to: RolePlace | { readonly person: PersonId };
  /** The text of its notification. */
  readonly notification: string;
  readonly screen: Screen;
  /** Where the press of one of its buttons comes from. */
  readonly place: unknown;
};

/** Something that left the process to where others may read it; `what` names it without its content. */
export type CapturedText = { readonly what: string; readonly text: string };

export type Driver = {
  readonly platform: Platform;
  readonly gateway: Gateway;
  /** Types a command such as `signaal` or `dossier MC-2026-0001`. */
  command(person: Person, command: string): Promise<Screen>;
  /**
   * Types to the bot in a channel, where others read along; what the writer sees of the answer. Undefined where people
   * cannot type in channels.
   */
  write(person: Person, channel: string, text: string): Promise<Screen | undefined>;
  /** Presses a button of a screen this person sees; `typed` goes along when it is the submit of a form. */
  press(person: Person, from: Screen | Post, button: SeenButton, typed?: TypedAnswers): Promise<Screen>;
  /**
   * Types in an input that is searched, with this filled in beside it; who is offered then. Nobody where the choices
   * come along.
   */
  search(
    person: Person,
    from: Screen,
    input: SeenInput,
    words: string,
    typed: TypedAnswers,
  ): Promise<NonNullable<SeenInput['choices']>>;
  /** The same press on the same card, open in another window: a request of its own. */
  pressElsewhere(person: Person, from: Screen | Post, button: SeenButton, typed?: TypedAnswers): Promise<Screen>;
  /** Presses what no button offers, the way somebody with a tool for it could. */
  forge(person: Person, press: Press, typed?: TypedAnswers): Promise<Screen>;
  /** Delivers the last request again, byte for byte, as a platform does that saw no answer in time. */
  again(): Promise<Screen>;
  /** Every message so far, in the order of their posting. */
  posts(): Promise<readonly Post[]>;
  /** Everything that went to channels, notifications, file names and URLs, for the search for leaks. */
  outgoing(): readonly CapturedText[];
  /** What the platform would have refused to take. */
  complaints(): readonly string[];
  close(): Promise<void>;
};

/** Where a platform's own names come from: made for one story. */
export type Names = {
  readonly tenant: Tenant;
  personOf(account: string): Person | undefined;
  roleOf(channel: string): RolePlace | undefined;
};

/** What a platform of a story is put together from; each takes what it needs. */
export type DriverParts = {
  readonly app: Application;
  readonly clock: Clock;
  readonly log: Log;
  readonly names: Names;
  readonly addresses: AddressBook;
  readonly settle: () => Promise<void>;
  /** What goes wrong on the way to Slack and back. */ readonly faults?: FaultPlan | undefined;
};

/** The same words in every answer, whatever it is about; "referrer" holds a name by chance. */
const SAME_ALWAYS = ['content-security-policy', 'permissions-policy', 'referrer-policy'];

/** The status and headers of an answer, as far as they can differ. */
export const headersOf = ({ status, headers }: Response): string =>
  JSON.stringify([status, ...[...headers].filter(([name]) => !SAME_ALWAYS.includes(name))]);
