/** What Teams is told in words, as a screen: the answer to an invoke that has no card. */
import { rulesCited, toneOf, NOTHING, type Screen, type SeenNotice } from './screen';

/** `tone label: text` lines, as an invoke answers in words. */
export function readWords(text: string): Screen {
  const parts = text.split('\n\n');
  const notices = parts.flatMap((part): SeenNotice[] => {
    const tone = toneOf(part.split(':')[0] ?? '');
    return tone ? [{ tone, text: part, rules: rulesCited(part) }] : [];
  });
  return { ...NOTHING, lines: text.split('\n').filter(Boolean), notices };
}
