/**
 * What the application needs of a platform: to post, tell, replace and take back what was filtered already. Each
 * platform has its own in `edges/`.
 */
import type { Locale } from '../domain/text';
import type { ReportNoticeView } from '../views/reports/report-types';
import type { ApprovalView, NoticeView, PingView } from '../views/types';
import type { Channel, Person, Platform, Tenant } from './tenant';

/**
 * Where a delivered message stands, so that it can be replaced or replied to. Opaque to everything but its platform's
 * gateway.
 */
export type PostRef = {
  readonly platform: Platform;
  readonly conversation: string;
  readonly message: string;
  /** Where a platform has several. */ readonly workspace?: string | undefined;
};

/** What is sent: filtered to L0 already, in the language of the recipient. */
export type Delivery = {
  readonly view: PingView | ApprovalView | NoticeView | ReportNoticeView;
  readonly locale: Locale;
};

/**
 * How a try to send ended. `later`: try again, not before `retryAfter` seconds when the platform said so; `paced`: at
 * that very time, as the room has more than the platform takes at once, which is no failure · `never`: this address is
 * of no use.
 */
export type Sent =
  | { readonly result: 'sent'; readonly ref: PostRef }
  | {
      readonly result: 'later';
      readonly retryAfter?: number | undefined;
      readonly paced?: true | undefined;
      readonly reason: string;
    }
  | { readonly result: 'never'; readonly reason: string };

/** Is it about danger now? */
export const isUrgentDelivery = ({ view }: Delivery): boolean => view.kind === 'notice' && view.urgent;

/**
 * One platform's way of sending. Never throws for what a platform answers; `reason` is the platform's own error code,
 * without content.
 */
export type Gateway = {
  readonly platform: Platform;
  /** Posts to a channel; `thread` is the root message to reply to. */
  post(channel: Channel, delivery: Delivery, thread?: PostRef): Promise<Sent>;
  /** Sends a direct message to somebody of a school, in the workspaces of that school. */
  tell(person: Person, delivery: Delivery, home: Pick<Tenant, 'workspaces'>): Promise<Sent>;
  /** Replaces a message that was sent before. */
  replace(ref: PostRef, delivery: Delivery): Promise<Sent>;
  /** Takes back a message that was sent before; `never` when it is gone already or cannot be taken back. */
  remove(ref: PostRef): Promise<Sent>;
};
