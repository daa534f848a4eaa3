/**
 * Reads what was filled in from the state of a submitted modal. Says nothing about what is right: the domain checks
 * answers.
 */
import { readSlackState } from '../../../render/slack-state';
import { inputIdOf } from './input-ids';

/** `values`: by input id · `blocks`: the block id of each input, to put an error under it. */
export type State = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly blocks: Readonly<Record<string, string>>;
};

/** What was filled in, by input id; `state` is Slack's `view.state.values`, by block id. */
export function readState(state: Readonly<Record<string, unknown>>): State {
  const byInput = Object.entries(state).map(([block, value]) => [inputIdOf(block), value] as const);
  const blocks = Object.keys(state).map((block) => [inputIdOf(block), block] as const);
  return { values: readSlackState(Object.fromEntries(byInput)), blocks: Object.fromEntries(blocks) };
}
