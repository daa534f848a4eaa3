/** `zorgspoor schema`: the JSON Schema of a story. */
import { storyJsonSchema } from '../stories/format/format';
import { EXIT, type CommandReport } from './output';

export async function schemaCommand(): Promise<CommandReport> {
  const json = storyJsonSchema();
  return { exit: EXIT.fine, text: JSON.stringify(json, null, 2), json };
}
