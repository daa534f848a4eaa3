/**
 * Boxes, arrows and texts of a flow chart as SVG elements. Everything that was written by people is escaped.
 * Millimetres.
 */
import { escaped } from '../html-page';
import { POINTED } from './flow-boxes';
import type { Arrow, PlacedLabel, Point } from './flow-arrows';
import type { PlacedBox } from './flow-layout';
import { SIZES, type ChartText } from './flow-paragraphs';

/** Signs that no XML may have are left out. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const escapedText = (text: string): string => escaped(text.replace(NOT_IN_XML, ''));

const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

/** A cross before what is refused, an arrow before what follows. */
function markAt(mark: NonNullable<ChartText['mark']>, x: number, y: number): string {
  const middle = y - SIZES.text * 0.33;
  const d =
    mark === 'refuses'
      ? `M${n(x)} ${n(middle - 0.8)}l1.6 1.6m0 -1.6l-1.6 1.6`
      : `M${n(x - 0.2)} ${n(middle)}h2m-.8 -.8l.8 .8l-.8 .8`;
  return `<path class="${mark}" d="${d}"/>`;
}

/** Lines of text, placed from `origin`. */
export const textAt = (lines: readonly ChartText[], origin: Point): string =>
  lines
    .map(({ text, x, y, size, weight, mark }) => {
      const place = { x: origin.x + x, y: origin.y + y };
      const marked = mark ? markAt(mark, place.x - 3.1, place.y) : '';
      return `${marked}<text x="${n(place.x)}" y="${n(place.y)}" font-size="${n(SIZES[size])}"${weight === 'strong' ? ' class="strong"' : ''}>${escapedText(text)}</text>`;
    })
    .join('');

/** The outline of a box: round where a case begins and ends, pointed where is decided. */
function outline({ shape, x, y, width, height }: PlacedBox, upTo: number): string {
  const bottom = y + upTo;
  if (shape === 'decision') {
    const half = height / 2;
    const cut = Math.min(1, upTo / half);
    const left = { x: x + POINTED, y };
    const right = { x: x + width - POINTED, y };
    if (upTo >= height)
      return `M${at(left)}L${at(right)}L${n(x + width)} ${n(y + half)}L${n(right.x)} ${n(bottom)}L${n(left.x)} ${n(bottom)}L${n(x)} ${n(y + half)}Z`;
    return `M${at(left)}L${at(right)}L${n(right.x + POINTED * cut)} ${n(bottom)}L${n(left.x - POINTED * cut)} ${n(bottom)}Z`;
  }
  const r = shape === 'start' || shape === 'closed' ? Math.min(6, height / 2) : 1.2;
  const top = `M${n(x)} ${n(y + r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}h${n(width - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}`;
  if (upTo < height) return `${top}V${n(bottom)}H${n(x)}Z`;
  return `${top}V${n(bottom - r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}H${n(x + r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}Z`;
}

/** A box with its text. */
export function drawBox(box: PlacedBox): string {
  const { shape, head, height, lines } = box;
  const whole = outline(box, height);
  // The band of a box that is nothing but its title is the whole box.
  const band = head >= height - 0.1 || (shape === 'decision' && head > height / 2) ? '' : outline(box, head);
  const under = band ? `<path class="box" d="${whole}"/><path class="head" d="${band}"/>` : '';
  const filled = band ? `<path class="box" style="fill:none" d="${whole}"/>` : `<path class="box" d="${whole}"/>`;
  return `<g class="${shape}">${under}${filled}${textAt(lines, box)}</g>`;
}

const RADIUS = 2.2;

/** A line through these points with its corners rounded. */
function rounded(points: readonly Point[]): string {
  const path = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${at(point)}`;
    if (!after) return `L${at(point)}`;
    const towards = (other: Point): Point => {
      const length = Math.hypot(other.x - point.x, other.y - point.y);
      const share = length === 0 ? 0 : Math.min(RADIUS, length / 2) / length;
      return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
    };
    return `L${at(towards(before))}Q${at(point)} ${at(towards(after))}`;
  });
  return path.join('');
}

/** The tip of an arrow that comes straight from above or from below. */
function tip(points: readonly Point[]): string {
  const end = points.at(-1)!;
  const before = points.at(-2)!;
  const down = end.y >= before.y ? -1 : 1;
  return `M${at(end)}l-1.5 ${n(3 * down)}h3Z`;
}

/** An arrow with its line and tip; what it says comes on top of all lines (`drawLabel`). */
export function drawArrow({ kind, points }: Arrow): string {
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.hypot(before.x - point.x, before.y - point.y) > 0.05;
  });
  if (distinct.length < 2) return '';
  return `<path class="line ${kind}" d="${rounded(distinct)}"/><path class="tip ${kind}" d="${tip(distinct)}"/>`;
}

export function drawLabel(label: PlacedLabel): string {
  const { x, y, width, height, lines } = label;
  return `<rect class="behind" x="${n(x - 0.4)}" y="${n(y - 0.4)}" width="${n(width + 0.8)}" height="${n(height + 1.4)}" rx=".8"/>${textAt(lines, { x: x + 0.6, y })}`;
}
