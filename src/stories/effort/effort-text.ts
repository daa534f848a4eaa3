/** What a story asked of people, as a table to read. */
import { costsOf, type Cost } from './budgets';
import type { RowEffort, StoryEffort } from './effort';

const number = (cost: number): string => (Number.isFinite(cost) ? String(cost) : 'unread');

function costLine({ what, cost, most, unit, within }: Cost): string {
  return `  ${within ? 'ok  ' : 'OVER'}  ${number(cost).padStart(6)} of ${String(most).padStart(3)} ${unit.padEnd(8)}${what}`;
}

function rowLines({ row, who, forms, cases, messages, approvals, ticks }: RowEffort): string[] {
  const asked = forms.map(
    ({ act, questions, required, filledIn, again, seconds }) =>
      `${act}: ${questions} questions (${required} required${filledIn > 0 ? `, ${filledIn} more filled in` : ''}${again.length > 0 ? `, known already: ${again.join(', ')}` : ''}), ${Math.round(seconds)} s`,
  );
  const [page] = cases.slice(-1);
  const shown = page ? [`case: ${page.buttons} buttons, ${page.words} words, ${page.screens.toFixed(1)} screens`] : [];
  const told =
    messages.length > 0
      ? [
          `told: ${messages.map(({ to, asks, note }) => `${to}${note ? ' (morning note)' : asks ? '' : ' (for nothing)'}`).join(', ')}`,
        ]
      : [];
  const approved = approvals.map(
    ({ act, words }) => `approves ${act}: ${words === undefined ? 'unread' : `${words} words`}`,
  );
  const parts = [...asked, ...approved, ...(ticks > 0 ? ['ticks'] : []), ...shown, ...told];
  return parts.length > 0 ? [`${String(row).padStart(4)}  ${(who ?? '').padEnd(10)} ${parts.join(' · ')}`] : [];
}

/** The rows of a story with what they asked, and the budgets. */
export function effortText(effort: StoryEffort): string {
  const { story, platform } = effort.result;
  return [`${platform}  ${story}`, ...effort.rows.flatMap(rowLines), ...costsOf(effort).map(costLine)].join('\n');
}
