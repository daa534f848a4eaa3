/**
 * Deals out rendered blocks over pages, so that what does not fit is on a next page behind a button and nothing is ever
 * cut (docs/decisions/two-renderers.md).
 */
import type { Action, Block, Card } from '../card';

/** One block as a platform shows it, with its size in JSON. */
export type Piece<T> = {
  readonly block: Block;
  readonly elements: readonly T[];
  /** What it counts for, when that is not its own size. */ readonly bytes?: number | undefined;
};
export type Budget = { readonly elements: number; readonly bytes: number };
/** What stands on the page asked for; `overflow` is everything that does not, earlier pages included. */
export type Page<T> = {
  readonly elements: readonly T[];
  readonly overflow: readonly Block[];
  readonly page: number;
  readonly hasNext: boolean;
};

const encoder = new TextEncoder();

/** The size of a value as JSON in bytes. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * Fills page after page in order. A piece that is larger than a whole page stands alone on one: that cannot happen to
 * blocks that were split.
 */
function deal<T>(pieces: readonly Piece<T>[], budget: Budget): Piece<T>[][] {
  const pages: Piece<T>[][] = [[]];
  let left = budget;
  for (const piece of pieces) {
    const cost = { elements: piece.elements.length, bytes: piece.bytes ?? bytesOf(piece.elements) };
    const fits = cost.elements <= left.elements && cost.bytes <= left.bytes;
    if (!fits && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = budget;
    }
    pages.at(-1)!.push(piece);
    left = { elements: left.elements - cost.elements, bytes: left.bytes - cost.bytes };
  }
  return pages;
}

/** The page asked for, or the last one when there are fewer. */
export function pageOf<T>(pieces: readonly Piece<T>[], budget: Budget, wanted: number): Page<T> {
  const pages = deal(pieces, budget);
  const page = Math.min(Math.max(wanted, 1), pages.length);
  const here = pages[page - 1] ?? [];
  const overflow = pages
    .filter((_, index) => index !== page - 1)
    .flatMap((others) => others.map((piece) => piece.block));
  return { elements: here.flatMap((piece) => piece.elements), overflow, page, hasNext: page < pages.length };
}

/** A form keeps its inputs together: other blocks stand with them as far as they fit, in their own order. */
export function formPage<T>(pieces: readonly Piece<T>[], budget: Budget): Page<T> {
  const isInput = ({ block }: Piece<T>) => block.type === 'input';
  const inputs = pieces.filter(isInput).flatMap((piece) => piece.elements);
  let left = { elements: budget.elements - inputs.length, bytes: budget.bytes - bytesOf(inputs) };
  const here: Piece<T>[] = [];
  for (const piece of pieces) {
    const cost = isInput(piece)
      ? { elements: 0, bytes: 0 }
      : { elements: piece.elements.length, bytes: bytesOf(piece.elements) };
    if (!isInput(piece) && (cost.elements > left.elements || cost.bytes > left.bytes)) continue;
    here.push(piece);
    left = { elements: left.elements - cost.elements, bytes: left.bytes - cost.bytes };
  }
  const overflow = pieces.filter((piece) => !here.includes(piece)).map((piece) => piece.block);
  return { elements: here.flatMap((piece) => piece.elements), overflow, page: 1, hasNext: overflow.length > 0 };
}

/** Buttons to the next and the previous page of a long card. */
export function turning(card: Card, { page, hasNext }: Page<unknown>): Action[] {
  if (!card.more) return [];
  const { press } = card.more;
  const to = (label: string, there?: number): Action => ({ label, style: 'normal', press, page: there, opens: true });
  const next = hasNext ? [to(card.more.label, card.submit ? undefined : page + 1)] : [];
  return page > 1 ? [to(card.more.back, page - 1), ...next] : next;
}
