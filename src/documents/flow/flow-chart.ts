/**
 * A procedure as a flow chart in SVG, for a wall or a meeting: sheets of A4 or A3 below each other, which print one a
 * page. Pure: the same procedure gives the same drawing.
 */
import type { FlowLine, Flow } from '../../views/flow/flow-types';
import { inLocale, type Locale, type Text } from '../../domain/text';
import { chartWords, type ChartWords } from '../../words/flow/chart-words';
import { drawLegend } from './flow-legend';
import { HEAD, MARGIN, sheetsFor, type ChartPages, type Paper, type Sheet } from './flow-pages';
import { setParagraphs, type Paragraph } from './flow-paragraphs';
import { drawArrow, drawBox, drawLabel, escapedText, textAt } from './flow-shapes';
import { FLOW_STYLE } from './flow-style';

type Chart = { readonly words: ChartWords; readonly say: (text: Text) => string; readonly flow: Flow };

/** A sheet with what stands above and below the drawing; from (0, 0). */
type Drawn = { readonly sheet: Sheet; readonly body: string };

const lineOfText = (paragraph: Paragraph, x: number, y: number, width: number): string =>
  textAt(setParagraphs([paragraph], width).lines.slice(0, 1), { x, y });

/** What touches a part of the drawing. */
const touches = (
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  cut: ChartPages['cuts'][number],
): boolean =>
  part.x < cut.x + cut.width &&
  part.x + part.width > cut.x &&
  part.y < cut.y + cut.height &&
  part.y + part.height > cut.y;

function drawCut({ layout }: ChartPages, cut: ChartPages['cuts'][number], left: number): string {
  const labels = layout.arrows.flatMap(({ label }) => label ?? []);
  const inside = [
    ...layout.arrows.map(drawArrow),
    ...labels.filter((one) => touches(one, cut)).map(drawLabel),
    ...layout.boxes.filter((one) => touches(one, cut)).map(drawBox),
  ].join('\n');
  const { x, y, width, height } = cut;
  // A little wider than the cut, for the lines of boxes at its edges.
  const edge = 0.8;
  return `<svg x="${left - edge}" y="${MARGIN + HEAD - edge}" width="${width + 2 * edge}" height="${height + 2 * edge}" viewBox="${x - edge} ${y - edge} ${width + 2 * edge} ${height + 2 * edge}">\n${inside}\n</svg>`;
}

function sheetsOf(chart: Chart, line: FlowLine, pages: ChartPages): readonly Drawn[] {
  const { words, say, flow } = chart;
  const { sheet, cuts } = pages;
  const room = sheet.width - 2 * MARGIN;
  const several = flow.lines.length > 1 && say(line.title) !== say(flow.title);
  const title = words.title(several ? `${say(flow.title)}: ${say(line.title)}` : say(flow.title));
  return cuts.map((cut, index) => {
    const left = MARGIN + (room - cut.width) / 2;
    const foot = sheet.height - MARGIN - 3.4;
    const last = index === cuts.length - 1;
    const more = last ? (flow.attribution ? say(flow.attribution) : '') : words.onNext(index + 2);
    return {
      sheet,
      body: [
        `<rect class="paper" width="${sheet.width}" height="${sheet.height}"/>`,
        lineOfText({ text: title, size: 'title', weight: 'strong' }, MARGIN, MARGIN - 2, room),
        drawLegend(words, MARGIN, MARGIN + 6.5, room),
        drawCut(pages, cut, left),
        lineOfText({ text: more }, MARGIN, foot, room - 32),
        lineOfText({ text: words.page(index + 1, cuts.length) }, sheet.width - MARGIN - 30, foot, 30),
      ].join('\n'),
    };
  });
}

/** The drawing in words, for whoever does not see it: the steps of each line, and every way. */
function described({ words, say, flow }: Chart): string {
  return flow.lines
    .map(({ title, nodes, ways }) => {
      const called = new Map(nodes.map((node) => [node.id, say(node.title)] as const));
      const stages = nodes.flatMap((node) => (node.kind === 'stage' ? say(node.title) : []));
      const told = ways.map(({ from, to, says }) =>
        words.says.way(called.get(from)!, called.get(to)!, says ? say(says) : ''),
      );
      return [`${say(title)}.`, words.says.stages(stages.join('; ')), ...told].join(' ');
    })
    .join('\n');
}

/**
 * The flow chart of a procedure, every line of it on sheets of its own, in one language. Text is seven points high on
 * either paper. `Flow` comes with every text in every language.
 */
export function drawFlow(
  flow: Flow,
  { locale, paper }: { readonly locale: Locale; readonly paper: Paper },
): { readonly svg: string; readonly sheets: number } {
  const chart: Chart = { words: chartWords(locale), say: (text) => inLocale(text, locale), flow };
  const sheets = flow.lines.flatMap((line) => sheetsOf(chart, line, sheetsFor(line, paper, chart)));
  const width = Math.max(...sheets.map(({ sheet }) => sheet.width));
  // A sheet that lies takes as much room as one that stands, so that each prints on a page of its own.
  const height = Math.max(...sheets.map(({ sheet }) => sheet.height));
  const total = height * sheets.length;
  const title = chart.words.title(chart.say(flow.title));
  const pages = sheets.map(({ body }, index) => `<g transform="translate(0 ${height * index})">\n${body}\n</g>`);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document" aria-labelledby="title desc" lang="${locale}" xml:lang="${locale}" width="${width}mm" height="${total}mm" viewBox="0 0 ${width} ${total}">
<title id="title">${escapedText(title)}</title>
<desc id="desc">${escapedText(described(chart))}</desc>
<style>@page { size: ${width}mm ${height}mm; margin: 0; }${FLOW_STYLE}</style>
${pages.join('\n')}
</svg>
`;
  return { svg, sheets: sheets.length };
}
