/**
 * What stands in a box of a flow chart, as paragraphs broken to its width. Sizes in millimetres; knows no place on a
 * page.
 */
import type { FlowAct } from '../../views/flow/flow-types';
import type { Text } from '../../domain/text';
import type { ChartWords } from '../../words/flow/chart-words';
import { textWidth, wrapText, type Weight } from './text-width';

const POINT = 0.3528;
/** Nothing is smaller than this on A3 and A4: the drawing is never made smaller, it goes on on another page. */
export const SIZES = { text: 7 * POINT, stage: 9 * POINT, title: 13 * POINT } as const;
const LEADING = 1.28;
const INDENT = 3.4;

/** What a mark before a paragraph says: it is refused · it leads to this. */
type Mark = 'refuses' | 'leadsTo';
export type Paragraph = {
  readonly text: string;
  readonly size?: keyof typeof SIZES | undefined;
  readonly weight?: Weight | undefined;
  readonly mark?: Mark | undefined;
  /** Room before it. */ readonly before?: number | undefined;
};

/** A line of text with the place of its base line, and its mark if it is the first with one. */
export type ChartText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: keyof typeof SIZES;
  readonly weight: Weight;
  readonly mark?: Mark | undefined;
  /** How wide it is at most. */ readonly width: number;
};
export type TextBlock = { readonly lines: readonly ChartText[]; readonly height: number };

/** Paragraphs below each other, from (0, 0) down, no wider than `width`. */
export function setParagraphs(paragraphs: readonly Paragraph[], width: number): TextBlock {
  let y = 0;
  const lines = paragraphs.flatMap(({ text, size = 'text', weight = 'plain', mark, before = 0 }, index) => {
    const x = mark ? INDENT : 0;
    const points = SIZES[size];
    if (index > 0) y += before;
    return wrapText(text, width - x, points, weight).map((line, at): ChartText => {
      y += points * LEADING;
      const base = y - points * (LEADING - 1) - points * 0.08;
      const width = textWidth(line, points, weight);
      return { text: line, x, y: base, size, weight, mark: at === 0 ? mark : undefined, width };
    });
  });
  return { lines, height: y };
}

type Say = (text: Text) => string;

/** An act with who does it, what comes of it, and what stands in its way. */
export function actParagraphs(act: FlowAct, words: ChartWords, say: Say): readonly Paragraph[] {
  const answers = act.answers.map(({ when, leadsTo }) => words.answer(say(when), leadsTo.map(say).join('; ')));
  return [
    { text: say(act.title), weight: 'strong', before: 1.6 },
    { text: words.who(say(act.who)) },
    ...(act.approval ? [{ text: say(act.approval) }] : []),
    ...[...act.leadsTo.map(say), ...answers].map((text) => ({ text, mark: 'leadsTo' as const })),
    ...act.refuses.map((refusal) => ({ text: say(refusal), mark: 'refuses' as const })),
  ];
}
