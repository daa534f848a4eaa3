/** `zorgspoor schema`: the JSON Schema of a story. */
import { storyJsonSchema } from '../stories/format/format';
import { EXIT, type Report } from './output';

export async function schemaCommand(): Promise<Report> {
  const json = storyJsonSchema();
  return { exit: EXIT.fine, text: JSON.stringify(json, null, 2), json };
}
