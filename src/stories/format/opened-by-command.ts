/**
 * A command that opens a case, with answers, is the act that opens it: `/signaal` with answers is `signal`. Decides
 * nothing else.
 */
import { linesOf, type Pathway } from '../../domain/procedure/pathway';
import type { Row, Story } from './story';

function rowOpened(row: Row, pathways: readonly Pathway[]): Row {
  const { action } = row;
  if (action?.doing.kind !== 'command' || Object.keys(action.answers).length === 0) return row;
  const typed = action.doing.text.trim().replace(/^\//, '').split(/\s/)[0]?.toLowerCase();
  const opened = pathways.flatMap(linesOf).find(({ command }) => command === typed);
  return opened ? { ...row, action: { ...action, doing: { kind: 'act', act: opened.opensWith } } } : row;
}

/** The story with every command that opens a case as the act that does; `pathways` are all that are known. */
export function withOpenedActs(story: Story, pathways: readonly Pathway[]): Story {
  const own = pathways.filter(({ id }) => story.pathways.includes(id));
  return { ...story, rows: story.rows.map((row) => rowOpened(row, own)) };
}
