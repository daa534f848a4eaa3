/**
 * The small parts that a tenant's file is made of, in several of its parts: ids, words, numbers to call, opening hours.
 * Schema only.
 */
import { z } from 'zod';
import { phoneWords } from '../words/tenants/id-errors';

export const tenantIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id has small letters, digits, - and _ only');
export const wordsSchema = z.string().trim().min(1);
/**
 * As people write it: 02/249.22.11, (02) 249 22 11, +32 (0)2 249 22 11. A bare number would lose its zero, so it stands
 * in quotation marks.
 */
export const phoneSchema = z
  .string(phoneWords)
  .trim()
  .regex(/^(?=(?:\D*\d){3})[0-9+(][0-9 ()./-]{2,24}$/, phoneWords);

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const weekdaySchema = z.enum(WEEKDAYS);

/** 1 = Monday … 7 = Sunday, as the calendar counts them. */
export const weekdayNumber = (day: (typeof WEEKDAYS)[number]): number => WEEKDAYS.indexOf(day) + 1;

const clock = String.raw`([01]\d|2[0-4]):[0-5]\d`;
const intervalSchema = z
  .string()
  .regex(new RegExp(`^${clock}-${clock}$`), 'hours are written as "09:00-12:00"')
  .refine((hours) => hours.slice(0, 5) < hours.slice(6), 'the end lies before the start');

export const hoursSchema = z.union([
  z.literal('always'),
  z.strictObject({ days: z.partialRecord(weekdaySchema, z.array(intervalSchema).min(1)) }),
]);
