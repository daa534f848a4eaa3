/** Reads what a menu that searches is answered with, as Slack shows it. */
import { checkOptionsAnswer } from '../fakes/slack-limits';
import type { SeenInput } from './screen';

type OptionsAnswer = {
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
};

/** Who is offered, and why Slack would show nobody. */
export async function readSuggestions(
  response: Response,
): Promise<{ readonly choices: NonNullable<SeenInput['choices']>; readonly problems: readonly string[] }> {
  const text = await response.text();
  const answer = text.startsWith('{') ? (JSON.parse(text) as OptionsAnswer) : undefined;
  const refused = response.status === 200 ? [] : [`Slack got HTTP ${response.status} for a menu`];
  const problems = checkOptionsAnswer(answer).map((problem) => `block_suggestion: ${problem}`);
  const choices = (answer?.options ?? []).map(({ value, text: { text: label } }) => ({ value, label }));
  return { choices, problems: [...refused, ...problems] };
}
