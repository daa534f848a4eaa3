/** Tells what was measured, as a small table. */
import type { Comparison, Sample } from './measure';

/** A line of the report. `value` should not be higher than `aim`: a ratio, or a count. */
export type Row = {
  readonly what: string;
  readonly beside?: string;
  readonly ours?: Sample;
  readonly theirs?: Sample;
  readonly value?: number;
  readonly aim?: number;
};

/** A comparison, with an aim when there is one. */
export const against = (what: string, beside: string, { ours, theirs, ratio }: Comparison, aim?: number): Row => ({
  what,
  beside,
  ours,
  theirs,
  value: ratio,
  ...(aim === undefined ? {} : { aim }),
});

/** A time by itself. */
export const alone = (what: string, ours: Sample): Row => ({ what, ours });

/** A count that was not measured in time. */
export const counted = (what: string, value: number, aim: number): Row => ({ what, value, aim });

const micro = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const time = (sample: Sample | undefined) => (sample ? `${micro(sample.cpu)} (${micro(sample.wall)})` : '');
const number = (value: number | undefined) =>
  value === undefined ? '' : Number.isInteger(value) ? String(value) : value.toFixed(2);
const isMissed = ({ value, aim }: Row) => value !== undefined && aim !== undefined && value > aim;

const HEAD = ['µs of CPU (on the wall)', 'ours', 'beside', 'theirs', 'ratio', 'aim', ''];

function cells(row: Row): string[] {
  const { what, beside = '', ours, theirs, value, aim } = row;
  return [
    what,
    time(ours),
    beside,
    time(theirs),
    number(value),
    aim === undefined ? '' : `≤ ${aim}`,
    aim === undefined ? '' : isMissed(row) ? 'MISSED' : 'ok',
  ];
}

/** The rows as text, with a last line that says which aims were missed. */
export function report(rows: readonly Row[]): string {
  const table = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const missed = rows.filter(isMissed).map(({ what, value, aim }) => `${what.trim()} (${number(value)}, aim ≤ ${aim})`);
  return [...lines, '', missed.length > 0 ? `Missed: ${missed.join('; ')}.` : 'Every aim was met.'].join('\n');
}
