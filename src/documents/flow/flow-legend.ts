/** The legend of a flow chart: what each shape, line and mark means, in one or two rows. */
import type { ChartWords } from '../../words/flow/chart-words';
import { SIZES, type ChartText } from './flow-paragraphs';
import { escapedText } from './flow-shapes';
import { textWidth } from './text-width';

type Sample = { readonly text: string; readonly draws: (x: number, y: number) => string };

const WIDE = 9;
const box = (kind: string, d: (x: number, y: number) => string) => (x: number, y: number) =>
  `<g class="${kind}"><path class="box" d="${d(x, y)}"/></g>`;
const arrow = (kind: string) => (x: number, y: number) =>
  `<path class="line ${kind}" d="M${x} ${y}h6"/><path class="tip ${kind}" d="M${x + 8} ${y}l-3 -1.5v3Z"/>`;

const samplesOf = ({ legend }: ChartWords): readonly Sample[] => [
  { text: legend.stage, draws: box('stage', (x, y) => `M${x} ${y - 1.6}h8v3.2h-8Z`) },
  {
    text: legend.decision,
    draws: box('decision', (x, y) => `M${x + 1.6} ${y - 1.6}h4.8l1.6 1.6l-1.6 1.6h-4.8l-1.6 -1.6Z`),
  },
  { text: legend.anywhere, draws: box('anywhere', (x, y) => `M${x} ${y - 1.6}h8v3.2h-8Z`) },
  { text: legend.onward, draws: arrow('onward') },
  { text: legend.jump, draws: arrow('jump') },
  { text: legend.task, draws: (x, y) => `<path class="leadsTo" d="M${x + 5} ${y}h2m-.8 -.8l.8 .8l-.8 .8"/>` },
  {
    text: legend.refuses,
    draws: (x, y) => `<path class="refuses" d="M${x + 5.4} ${y - 0.8}l1.6 1.6m0 -1.6l-1.6 1.6"/>`,
  },
];

const ROW = 5;

/** From the upper left corner, in rows no wider than `width`. */
export function drawLegend(words: ChartWords, left: number, top: number, width: number): string {
  const size: ChartText['size'] = 'text';
  let x = left;
  let y = top;
  return samplesOf(words)
    .map(({ text, draws }) => {
      const needed = WIDE + textWidth(text, SIZES[size], 'plain') + 4;
      if (x > left && x + needed > left + width) {
        x = left;
        y += ROW;
      }
      const drawn = `${draws(x, y)}<text x="${x + WIDE}" y="${y + SIZES[size] * 0.35}" font-size="${SIZES[size]}">${escapedText(text)}</text>`;
      x += needed;
      return drawn;
    })
    .join('');
}
