/**
 * What an edition of a pathway said in words that the engine no longer knows, in those of today. Format 1 is whatever
 * was stored before things carried a number. Pure.
 */
import { UnreadableFormat, type Stored } from './format';

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Holds always, and never: without anything that it would take. */
const ALWAYS = { all: [] };
const NEVER = { any: [] };

/** `since` named one act, and now several. */
function sinceSeveral(has: Stored): Stored {
  return typeof has.since === 'string' ? { ...has, since: [has.since] } : has;
}

/** An answer is never a number, so a test for one never held. */
function withoutNumbers(test: Stored): Stored {
  if (typeof test.is === 'number') return NEVER;
  return Array.isArray(test.in) ? { ...test, in: test.in.filter((one) => typeof one === 'string') } : test;
}

/** One object of an edition, whose parts are of today already. */
function ofToday(part: Stored): Stored {
  if (part.always === true) return ALWAYS;
  if ('date' in part && ('before' in part || 'after' in part))
    throw new UnreadableFormat(
      'an edition of a pathway compares dates (`date` with `before` or `after`), which no version since 0.1.0 reads: end its cases with the version that stored it',
    );
  if (isObject(part.has)) return { ...part, has: sinceSeveral(part.has) };
  return 'field' in part ? withoutNumbers(part) : part;
}

function everywhere(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(everywhere);
  if (!isObject(value)) return value;
  return ofToday(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, everywhere(inner)])));
}

/** From format 1 to 2. Throws UnreadableFormat where today has no word for what was meant. */
export const inEditionWordsOfToday = (edition: Stored): Stored =>
  Object.fromEntries(Object.entries(edition).map(([name, part]) => [name, everywhere(part)]));
