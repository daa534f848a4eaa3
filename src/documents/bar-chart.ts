/**
 * A table as a chart of bars, drawn on the server as SVG. Whatever it says stands in the table beside it too, so it may
 * shorten a label, never a count.
 */
import type { Shown } from '../trends/types';
import { shownWords } from '../words/trends';
import { escaped } from './html-page';

export type Bar = { readonly label: string; readonly count: Shown };
/** `says`: the chart in words, for whoever does not see it. */
export type Chart = { readonly title: string; readonly says: string; readonly bars: readonly Bar[] };

const WIDTH = 470;
const LABELS = 236;
/** Room behind the longest bar for its count. */
const COUNTS = 60;
const ROW = 34;
const MARGIN = 6;
const BAR = 18;
const LINE = 14;
/** As many signs as fit before the bars in the widest letters of the usual fonts. */
const SIGNS = 26;
const FONT = 'font-family="system-ui, sans-serif" font-size="14"';
const INK = '#1b2b33';

/** A small or left-out count has no length: a bar would tell it. */
const lengthOf = (count: Shown): number => (typeof count === 'number' ? count : 0);

/** Whether there is anything to see: of small counts alone there is an axis, and what the table says. */
export const hasLength = ({ count }: Bar): boolean => lengthOf(count) > 0;

const shortened = (text: string): string => (text.length > SIGNS ? `${text.slice(0, SIGNS - 1).trimEnd()}…` : text);

/** A label as one line or two, broken between words; what does not fit then is left to the table. */
function labelLines(label: string): readonly string[] {
  if (label.length <= SIGNS) return [label];
  const end = label.lastIndexOf(' ', SIGNS);
  return end > 0 ? [label.slice(0, end), label.slice(end + 1)].map(shortened) : [shortened(label)];
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'end'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central" fill="${INK}" ${FONT}>${escaped(words)}</text>`;

/** The label, the bar and the count of one row, around `middle`; `scale` is the length of one case. */
function row({ label, count }: Bar, middle: number, scale: number): string {
  const lines = labelLines(label);
  const length = Math.round(lengthOf(count) * scale * 10) / 10;
  const words = lines.map((line, index) =>
    text(LABELS - 8, middle + (index - (lines.length - 1) / 2) * LINE, line, 'end'),
  );
  const bar = `<rect x="${LABELS}" y="${middle - BAR / 2}" width="${length}" height="${BAR}" fill="#1f4e5f"/>`;
  return `${words.join('')}${bar}${text(LABELS + length + 5, middle, shownWords(count), 'start')}`;
}

/**
 * The SVG of a chart, with its title and description, as wide as a page and as high as it has bars. The longest bar, or
 * five cases, is the whole width.
 */
export function drawBars({ title, says, bars }: Chart): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const height = bars.length * ROW + 2 * MARGIN;
  const scale = (WIDTH - LABELS - COUNTS) / Math.max(5, ...bars.map(({ count }) => lengthOf(count)));
  const said = `<title>${escaped(title)}</title><desc>${escaped(says)}</desc>`;
  const axis = `<path d="M${LABELS + 0.5} ${MARGIN}V${height - MARGIN}" stroke="#6b7f88"/>`;
  const rows = bars.map((bar, index) => row(bar, MARGIN + (index + 0.5) * ROW, scale));
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size}>${said}${rows.join('')}${axis}</svg>`;
  return { svg, width: WIDTH, height };
}
