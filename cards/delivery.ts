/** The door of this room for messages: the card of what is delivered, all of it L0. */
import type { Delivery } from '../src/app/gateway';
import type { Card } from '../src/card';
import { approvalCard } from './case/approval-card';
import { morningCard } from './case/morning-card';
import { noticeCard } from './case/notice-card';
import { pingCard } from './case/ping-card';
import { schoolNoticeCard } from './schools/school-notice-card';
import { reportNoticeCard } from './reports/report-notice-card';

/** The card of a message to a channel or a person. */
export function deliveryCard({ view, locale }: Delivery): Card {
  switch (view.kind) {
    case 'ping':
      return pingCard(view, locale);
    case 'approval':
      return approvalCard(view, locale);
    case 'notice':
      return noticeCard(view, locale);
    case 'morning':
      return morningCard(view, locale);
    case 'school':
      return schoolNoticeCard(view, locale);
    case 'report':
      return reportNoticeCard(view, locale);
  }
}
