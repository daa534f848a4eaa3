/**
 * The only forms in which the page may ask for something. What does not have exactly such a form is refused before it
 * is used.
 */
import { z } from 'zod';

/** Ids of a place (a tenant) and of a person there, as configuration files have them. */
const place = z.string().min(1).max(100);
const person = z.string().min(1).max(100);
/** The longest text we let through: far more than a form needs, far less than the limit of the body. */
const LONGEST = 20_000;
const VALUES = 200;

export const viewQuery = z.object({ place, person });

export const commandBody = z.strictObject({ place, person, text: z.string().max(500) });

const value = z.union([
  z.string().max(LONGEST),
  z.array(z.string().max(200)).max(VALUES),
  z.number(),
  z.boolean(),
  z.null(),
  z.undefined(),
]);

/**
 * `data` is what the button carried together with what was filled in; `request` is the same when the same click is sent
 * again.
 */
export const pressBody = z.strictObject({
  place,
  person,
  data: z
    .looseObject({ press: z.string().max(2_000), msteams: z.unknown().optional() })
    .refine(onlyValues, 'too much or no plain values'),
  request: z.uuid(),
});

export const clockBody = z.strictObject({ place, advance: z.enum(['day', 'week', 'workday']) });

function onlyValues({ msteams: _ours, ...data }: Record<string, unknown>): boolean {
  return Object.keys(data).length <= VALUES && z.record(z.string().max(300), value).safeParse(data).success;
}
