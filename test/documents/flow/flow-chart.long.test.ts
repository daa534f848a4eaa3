// The drawing of a flow: text within its box, no box on another, no arrow through a box, nothing cut, well-formed and
// escaped.
import { createRequire } from 'node:module';
import type PdfKit from 'pdfkit';
import { drawFlow } from '../../../src/documents/flow/flow-chart';
import { sheetsFor, PAPERS, type Paper } from '../../../src/documents/flow/flow-pages';
import { textWidth, wrapText } from '../../../src/documents/flow/text-width';
import { withOwnRoles } from '../../../src/domain/people/roles';
import { inLocale, type Locale } from '../../../src/domain/text';
import type { Flow, FlowLine } from '../../../src/views/flow/flow-types';
import { viewFlow } from '../../../src/views/flow/view-flow';
import { chartWords } from '../../../src/words/flow/chart-words';
import { PRODUCT_ROLES } from '../../support/roles';
import { shippedPathways } from '../../support/shipped';

let flows: readonly Flow[] = [];
beforeAll(async () => {
  flows = (await shippedPathways()).map((pathway) =>
    viewFlow({ pathway, roles: withOwnRoles(PRODUCT_ROLES, [pathway]), settings: {} }),
  );
});

const settings = (locale: Locale) => ({
  words: chartWords(locale),
  say: (text: Parameters<typeof inLocale>[0]) => inLocale(text, locale),
});
const laid = new Map<string, ReturnType<typeof layLines>>();
const layLines = (paper: Paper, locale: Locale) =>
  flows.flatMap(({ lines }) => lines.map((line) => ({ line, ...sheetsFor(line, paper, settings(locale)) })));
/** Every line of every procedure, laid out once for all tests. */
function linesOn(paper: Paper, locale: Locale) {
  const lines = laid.get(paper + locale) ?? layLines(paper, locale);
  laid.set(paper + locale, lines);
  return lines;
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** They share more than an edge. */
const overlap = (one: Area, other: Area): boolean =>
  one.x + one.width > other.x + 0.01 &&
  other.x + other.width > one.x + 0.01 &&
  one.y + one.height > other.y + 0.01 &&
  other.y + other.height > one.y + 0.01;

const SHARES = Array.from({ length: 24 }, (_, index) => (index + 1) / 25);
const NOTHING = { width: 0, height: 0 };

describe.each([
  ['a4', 'nl'],
  ['a3', 'en'],
] as const)('on %s, in %s', (paper, locale) => {
  it('keeps all text in its box, and boxes, labels and arrows apart', () => {
    for (const { line, layout } of linesOn(paper, locale)) {
      const labels = layout.arrows.flatMap(({ label }) => label ?? []);
      for (const box of layout.boxes) {
        expect(box.lines.filter(({ x, y, width }) => x < 1 || x + width > box.width - 1 || y > box.height - 1)).toEqual(
          [],
        );
        // Base lines come down the box, so no text stands on another of its column.
        const columnOf = (line: (typeof box.lines)[number]) => Math.round(line.x / 10);
        for (const column of new Set(box.lines.map(columnOf))) {
          const lines = box.lines.filter((one) => columnOf(one) === column);
          expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).sort((a, b) => a - b));
        }
      }
      const parts = [...layout.boxes, ...labels];
      const pairs = parts.flatMap((one, index) => parts.slice(index + 1).filter((other) => overlap(one, other)));
      expect([line.id, pairs.length]).toEqual([line.id, 0]);
      // Sampled: nothing of a line between its ends is inside a box.
      const along = layout.arrows.flatMap(({ points }) =>
        points.slice(1).flatMap((point, index) => {
          const { x, y } = points[index]!;
          return SHARES.map((share) => ({ x: x + (point.x - x) * share, y: y + (point.y - y) * share, ...NOTHING }));
        }),
      );
      const inside = along.filter((point) => layout.boxes.some((box) => overlap(box, point)));
      expect([line.id, inside]).toEqual([line.id, []]);
    }
  });

  it('fits on sheets that cut no box and no label, and together show all of it', () => {
    for (const { line, sheet, layout, cuts } of linesOn(paper, locale)) {
      const size = [sheet.width, sheet.height].sort((a, b) => a - b);
      expect(size).toEqual(paper === 'a4' ? [210, 297] : [297, 420]);
      const parts = [...layout.boxes, ...layout.arrows.flatMap(({ label }) => label ?? [])];
      const whole = (part: Area) =>
        cuts.some(
          (cut) =>
            part.x >= cut.x - 0.01 &&
            part.y >= cut.y - 0.01 &&
            part.x + part.width <= cut.x + cut.width + 0.01 &&
            part.y + part.height <= cut.y + cut.height + 0.01,
        );
      expect([line.id, parts.filter((part) => !whole(part)).length]).toEqual([line.id, 0]);
      expect(cuts.every(({ width, height }) => width <= sheet.width - 20 && height <= sheet.height - 20)).toBe(true);
    }
  });
});

/** As XML has it: every element closed in order, every sign escaped. Throws where it is not. */
function elementsIn(svg: string): readonly string[] {
  const open: string[] = [];
  const all: string[] = [];
  const rest = svg
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(
      /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>/g,
      (_, end: string, name: string, _attributes: string, empty: string) => {
        if (end && open.pop() !== name) throw new Error(`${name} is closed, and was not opened`);
        if (!end) all.push(name);
        if (!end && !empty) open.push(name);
        return '';
      },
    );
  if (open.length > 0) throw new Error(`left open: ${open.join()}`);
  if (/[<>]|&(?!#\d+;)/.test(rest))
    throw new Error(`not escaped: ${/.{0,20}([<>]|&(?!#\d+;)).{0,20}/.exec(rest)?.[0]}`);
  return all;
}

it('is well-formed, says what it is for whoever does not see it, and has no letter under seven points', () => {
  for (const flow of flows)
    for (const locale of ['nl-BE', 'en'] as const) {
      const { svg, sheets } = drawFlow(flow, { locale, paper: 'a3' });
      const elements = elementsIn(svg);
      expect(elements.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'style']);
      const [, width, height] = /width="(\d+)mm" height="(\d+)mm"/.exec(svg)!;
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      expect(Number(height) % sheets).toBe(0);
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes) / 0.3528).toBeGreaterThan(6.95);
      const desc = /<desc[^>]*>([^]*?)<\/desc>/.exec(svg)![1]!;
      const stages = flow.lines.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'stage'));
      expect(stages.filter(({ title }) => !desc.includes(inLocale(title, locale)))).toEqual([]);
      if (flow.pathway === 'cmp_antwerpen')
        expect(svg).toContain(locale === 'nl-BE' ? 'iedereen in het dossier' : 'everybody in the case');
    }
});

const text = (said: string) => ({ nl: said, en: said });
/** A line that no school has: long words, signs of XML, a control code, and twenty decisions. */
function strange(decisions: number, words: string): FlowLine {
  const act = (id: string) => ({
    id,
    title: text(words),
    who: text(words),
    leadsTo: [],
    answers: [],
    refuses: [text(words)],
  });
  const ids = Array.from({ length: decisions }, (_, index) => `d${index}`);
  return {
    id: 'strange',
    title: text(words),
    summary: text(words),
    command: 'vreemd',
    nodes: [
      {
        kind: 'stage',
        id: 'a',
        title: text(words),
        who: text(words),
        escalatesTo: text(words),
        acts: ids.map(act),
        again: [text(words)],
      },
      ...ids.map((id) => ({ kind: 'decision' as const, id, title: text(words), act: act(id) })),
      { kind: 'closed', id: 'z', title: text(words), acts: [], again: [] },
    ],
    ways: ids.flatMap((id) => [
      { from: 'a', to: id, kind: 'asks' as const },
      { from: id, to: 'z', kind: 'jump' as const, says: text(words) },
    ]),
  };
}

it.each([
  ['signs of XML and what no XML may have', 2, `<b>&"'</b> \u0000\u000b 😀 \ud800 ]]>`],
  ['a word as long as a line', 2, 'a'.repeat(90)],
  ['twelve decisions', 12, 'Een besluit dat genomen wordt over wat er verder gebeurt.'],
])('draws %s', (_, decisions, words) => {
  const line = strange(decisions, words);
  for (const paper of PAPERS) {
    const { layout } = sheetsFor(line, paper, settings('nl'));
    const sticking = layout.boxes.flatMap((box) => box.lines.filter(({ x, width }) => x + width > box.width - 1));
    expect(sticking).toEqual([]);
    const { svg } = drawFlow({ pathway: 'strange', title: text(words), lines: [line] }, { locale: 'nl', paper });
    expect(elementsIn(svg).length).toBeGreaterThan(20);
    // eslint-disable-next-line no-control-regex -- that there are none is the point
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  }
});

it('measures no text narrower than it is in the widest of its letters', () => {
  const PDFDocument = createRequire(__filename)('pdfkit') as typeof PdfKit;
  const doc = new PDFDocument();
  const texts = flows.flatMap(({ lines }) => lines.flatMap(({ nodes }) => nodes.map(({ title }) => title.nl)));
  const alphabet = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  for (const [weight, file] of [
    ['plain', 'DejaVuSans'],
    ['strong', 'DejaVuSans-Bold'],
  ] as const) {
    doc.font(require.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)).fontSize(10);
    const narrower = [...alphabet, ...'éëïüèçáöÉ„”“’‘·–—…→€«»', ...texts].filter(
      (said) => textWidth(said, 10, weight) < doc.widthOfString(said, { kerning: false } as object) - 0.05,
    );
    expect(narrower).toEqual([]);
  }
});

it('breaks between words, and a word only when it must', () => {
  expect(wrapText('een twee drie', 100, 3, 'plain')).toEqual(['een twee drie']);
  const lines = wrapText(`kort ${'x'.repeat(40)} kort`, 20, 3, 'plain');
  expect(lines.every((line) => textWidth(line, 3, 'plain') <= 20)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(`kort${'x'.repeat(40)}kort`);
});
