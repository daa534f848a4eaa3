/** A table as a chart of bars, drawn on the server as SVG. Whatever it says stands in the table beside it too. */
import { createRequire } from 'node:module';
import type * as Echarts from 'echarts';
import type { Shown } from '../trends/types';
import { shownWords } from '../words/trends';

export type Bar = { readonly label: string; readonly count: Shown };
/** `says`: the chart in words, for whoever does not see it. */
export type Chart = { readonly title: string; readonly says: string; readonly bars: readonly Bar[] };

const WIDTH = 470;
const LABELS = 236;
const ROW = 34;
const FONT = 'system-ui, sans-serif';

/** The library is large, and most processes never draw: it is loaded with the first chart. */
const echarts = () => createRequire(__filename)('echarts') as typeof Echarts;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small or left-out count has no length: a bar would tell it. */
const lengthOf = (count: Shown): number => (typeof count === 'number' ? count : 0);

/** The SVG of a chart, with its title and description, as wide as a page and as high as it has bars. */
export function drawBars({ title, says, bars }: Chart): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const height = bars.length * ROW + 12;
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: LABELS, right: 60, top: 6, bottom: 6 },
    xAxis: { type: 'value', min: 0, max: Math.max(5, ...bars.map(({ count }) => lengthOf(count))), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#6b7f88' } },
      axisLabel: { color: '#1b2b33', fontSize: 14, width: LABELS - 16, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 18,
        itemStyle: { color: '#1f4e5f' },
        label: { show: true, position: 'right', color: '#1b2b33', fontSize: 14 },
        data: bars.map(({ count }) => ({ value: lengthOf(count), label: { formatter: shownWords(count) } })),
      },
    ],
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  const said = `<title>${escaped(title)}</title><desc>${escaped(says)}</desc>`;
  return { svg: drawn.replace(/<svg ([^>]*)>/, `<svg role="img" $1>${said}`), width: WIDTH, height };
}
