/** When a refused form needs no new modal: the errors go under the inputs, and what was typed stays as it is. */
import type { Input } from '../../../card';
import { encodePress } from '../../../render/press-codec';
import type { Press } from '../../../requests/request';
import type { Answered } from './answer-cards';
import type { SlackReply } from '../requests/parse';

type Submission = Extract<SlackReply, { via: 'submission' }>;

/**
 * The errors by block id, when the answer is the very form that was sent and says nothing but what is wrong in its
 * fields. Undefined when anything else is to be shown: a rule that refuses or asks a reason, an input that was not
 * there, a newer revision.
 */
export function fieldErrorsOf(
  { card, outcome }: Answered,
  { press, blocks }: Submission,
): Record<string, string> | undefined {
  const { answer } = outcome;
  if (
    (answer.kind !== 'form' &&
      answer.kind !== 'contactForm' &&
      answer.kind !== 'attendanceForm' &&
      answer.kind !== 'handOverForm' &&
      answer.kind !== 'reportQuestion') ||
    answer.notes.some((note) => note.rule !== undefined || note.tone !== 'refused')
  )
    return undefined;
  const inputs = card.blocks.filter((block): block is Input => block.type === 'input');
  if (!samePress(card.submit?.press, press) || inputs.some((input) => blocks[input.id] === undefined)) return undefined;
  const errors = inputs.flatMap(({ id, error }) => (error ? [[blocks[id]!, error] as const] : []));
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}

const samePress = (one: Press | undefined, other: Press) =>
  one !== undefined && encodePress(one) === encodePress(other);
