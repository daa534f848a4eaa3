/** From the words of a tenant's file to those of the domain: names and opening hours. */
import { asIs, type Text } from '../domain/text';
import type { OpeningHours } from '../domain/time/working-time';
import type { TenantFile } from './schema';
import { weekdayNumber } from './words-schema';

type Hours = TenantFile['contacts'][number]['hours'];

/** The opening hours that a file writes down. */
export function hoursOf(hours: Hours): OpeningHours {
  if (hours === 'always') return { always: true };
  const days = Object.entries(hours.days).map(([day, intervals]) => {
    const pairs = intervals.map((interval): readonly [string, string] => [interval.slice(0, 5), interval.slice(6)]);
    return [String(weekdayNumber(day as Parameters<typeof weekdayNumber>[0])), pairs] as const;
  });
  return { days: Object.fromEntries(days) };
}

/** A name that is the same in every language may be written once. */
export const asText = (name: string | Text): Text => (typeof name === 'string' ? asIs(name) : name);
