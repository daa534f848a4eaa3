/** What a person saw in a row, held against what the row expects. */
import { matchesAmount } from '../format/amount';
import type { StoryAction } from '../format/story';
import { textOf, type Screen } from '../drivers/screen';
import type { Performed } from './doing/send';
import { expectationWords, meets, verdictWords } from './verdict';

const SHORT = 200;

/** What a screen says, cut off where a reader has seen enough. */
function shortly({ lines }: Screen): string {
  const text = lines.join(' · ').replaceAll(/\s+/g, ' ');
  return text === '' ? 'nothing at all' : `“${text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}”`;
}

/** What differs between what a row expects and what the person saw. */
export function differences(action: StoryAction, performed: Performed): string[] {
  const { verdict, gaps, reasonsGiven, screen } = performed;
  const expected = meets(action, verdict)
    ? []
    : [`expected ${expectationWords(action.expect)}, but ${verdictWords(verdict)}`];
  const accepted = verdict.kind === 'ok' || action.expect.kind === 'ok';
  const missing = accepted ? gaps : [];
  const unasked =
    verdict.kind === 'ok'
      ? [...action.askedFirst, ...Object.keys(action.reasons)]
          .filter((rule) => !reasonsGiven.includes(rule))
          .map((rule) => `a reason for ${rule} was given, but nobody asked for it`)
      : [];
  const asked = performed.questions ?? (screen.submit ? screen.inputs.length : 0);
  const count =
    action.questions === undefined || matchesAmount(asked, action.questions)
      ? []
      : [`the form asks ${asked} questions, not ${action.questions}`];
  const text = textOf(screen).toLowerCase();
  const unseen = action.sees
    .filter((words) => !text.includes(words.toLowerCase()))
    .map((words) => `the person does not see "${words}" (but ${shortly(screen)})`);
  const seen = action.not
    .filter((words) => text.includes(words.toLowerCase()))
    .map((words) => `the person sees "${words}", which must not be there`);
  return [...new Set([...expected, ...missing, ...unasked, ...count, ...unseen, ...seen])];
}

/** The remarks on the screen that a row ended with, and what is wrong with its fields. */
export function saidOn({ screen, verdict, reasonsGiven }: Performed): string[] {
  const notices = screen.notices.filter(({ tone }) => tone !== 'urgent').map(({ text }) => text);
  const errors = screen.inputs.flatMap(({ id, error }) => (error === undefined ? [] : [`${id}: ${error}`]));
  const again =
    verdict.kind === 'ask'
      ? verdict.rules
          .filter((rule) => reasonsGiven.includes(rule))
          .map((rule) => `${rule}: the reason that was given does not count; ten characters is the least`)
      : [];
  return [...notices, ...errors, ...again];
}
