/**
 * How wide a text is in a drawing, on the safe side: in the letters of DejaVu Sans, the widest that a browser takes for
 * a sans-serif. Breaks text so that it fits.
 */

type Widths = Readonly<Record<number, string>>;

/** Hundredths of the size of the letters, rounded up; a test holds them to the font itself. */
const PLAIN: Widths = {
  28: "'ijl",
  30: 'IJ',
  32: ' ,.·’‘',
  34: '/:;\\|',
  36: 'f',
  37: '-',
  40: '()[]t',
  41: '!',
  42: 'r',
  46: '"',
  50: '*_`–',
  53: 'sz„“”',
  54: '?',
  55: 'c',
  56: 'L',
  58: 'Fk',
  60: 'vxy',
  61: 'P',
  62: 'TYaeo«»',
  64: '$0123456789ESbdghnpqu{}€',
  66: 'K',
  69: 'ABVXZ',
  70: 'CR',
  74: 'U',
  75: 'N',
  76: 'H',
  78: '&DG',
  79: 'OQ',
  82: 'w',
  84: '#+<=>^~',
  87: 'M',
  96: '%',
  98: 'm',
  99: 'W',
};
const STRONG: Widths = {
  31: "'",
  35: ' ijl',
  38: '/\\|,.IJ·’‘',
  40: ':;',
  42: '-',
  46: 'f!()[]',
  48: 't',
  50: '_`r–',
  53: '"*',
  60: '?zcs',
  66: 'Lxvy„“”«»',
  68: 'aek',
  70: 'EFTo$0123456789€',
  73: 'bdghnpqu{}SYZ',
  74: 'CP',
  78: 'ABKRVX',
  82: 'U',
  84: 'G#+<=>DHN^~',
  88: 'OQ&',
  93: 'w',
};
/** Any other letter. */
const OTHERS = 112;

const table = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(widths).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width)] as const)),
  );
const TABLES = { plain: table(PLAIN), strong: table(STRONG) } as const;

export type Weight = keyof typeof TABLES;

/** A letter with a mark above it is as wide as without; a combining mark takes no room. */
const widthOf = (sign: string, weight: Weight): number => TABLES[weight].get(sign.normalize('NFD').charAt(0)) ?? OTHERS;

/** In the unit of `size`, which is the size of the letters. Never less than it is. */
export const textWidth = (text: string, size: number, weight: Weight): number =>
  ([...text.normalize('NFC')].reduce((sum, sign) => sum + widthOf(sign, weight), 0) * size) / 100;

/** A word that is too long for a line, in pieces that are not. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const signs = [...word];
  const cut: string[] = [''];
  for (const sign of signs) {
    const last = cut.at(-1)!;
    if (last === '' || fits(last + sign)) cut[cut.length - 1] = last + sign;
    else cut.push(sign);
  }
  return cut;
}

/** The text in lines no wider than `width`, broken between words; a longer word is cut. */
export function wrapText(text: string, width: number, size: number, weight: Weight): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  for (const piece of words.flatMap((word) => (fits(word) ? [word] : pieces(word, fits)))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${piece}`)) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}
