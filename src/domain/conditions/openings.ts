/**
 * When the contacts can be reached that a rule's words speak of: `{opening:cmp}` is the next time of the contact `cmp`.
 * Pure.
 */
import { DateTime } from 'luxon';
import { contactReachableAt } from '../case/due';
import type { Facts } from '../case/facts';
import type { Text } from '../text';
import { localZone } from '../time/local-zone';

/** The place for a time in a text, and the contact it is of. */
const OPENING = /\{opening:([a-z0-9_-]+)\}/g;

/** By contact: `now`, or when it can next be reached (ISO, on the tenant's own clock with its offset). */
export type Openings = Readonly<Record<string, string>>;

/** What times are told by. */
type Moment = Pick<Facts, 'context' | 'now'>;

function nextOpening({ context, now }: Moment, contact: string): string {
  const at = contactReachableAt(context, contact, now);
  return at <= now ? 'now' : DateTime.fromISO(at, { zone: localZone(context.calendar.timeZone) }).toISO()!;
}

/** Of every contact that these texts speak of, when it can be reached. */
export function openingsIn(texts: readonly Text[], facts: Moment): Openings {
  const spoken = texts.flatMap((text) => Object.values(text)).join(' ');
  const contacts = [...spoken.matchAll(OPENING)].flatMap(([, contact]) => contact ?? []);
  return Object.fromEntries(contacts.map((contact) => [contact, nextOpening(facts, contact)]));
}
