/** Every kind of stored thing that carries a number, by the name under which its number is kept. */
import { attendance } from './attendance';
import { contactEdit } from './contact-edit';
import { edition } from './edition';
import { entry } from './entry';
import { head } from './head';
import { manifest } from './manifest';
import { message, posts } from './message';
import { morning } from './morning';
import { report } from './report';
import { staff } from './staff';
import { platformAddress, download, installation, journalPart, pageLink, tombstone } from './small-things';

export const FORMATS = {
  head,
  entry,
  journalPart,
  edition,
  message,
  posts,
  report,
  contactEdit,
  attendance,
  morning,
  staff,
  tombstone,
  installation,
  download,
  pageLink,
  address: platformAddress,
  manifest,
} as const;
