/** Parts that several stored things have. Schema only; one that changes is a new number for each thing that has it. */
import { z } from 'zod';
import { LEVELS } from '../../domain/procedure/pathway';
import { PERSON_KINDS } from '../../domain/people/roles';
import { LOCALES, type Text } from '../../domain/text';

/** An id under its own name: a text that only its maker could have put there. */
export const idOf = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === 'string').meta({ type: 'string' });

const text = z.string();
/** Any text. */
export { text as storedText };
export const texts = z.array(text);
export const yes = z.literal(true);
export const storedNumber = z.number();
export const storedWords: z.ZodType<Text> = z.object({ nl: text, 'nl-BE': text.optional(), en: text });
export const level = z.enum(LEVELS);
export const personKind = z.enum(PERSON_KINDS);
export const locale = z.enum(LOCALES);
/** An answer: text or a choice, several of them, yes or no. */
export const answers = z.record(text, z.union([text, texts, z.boolean()]));
/** Reasons by rule. */
export const reasons = z.record(text, text);
