/**
 * Writes a PDF that people and screen readers can read: headings, paragraphs and lists that are told as such,
 * bookmarks, and the same head and foot on every page.
 */
import { createRequire } from 'node:module';
import type PdfKit from 'pdfkit';

/** The library is large, and most processes never write a PDF: it is loaded with the first one. */
const pdfkit = () => createRequire(__filename)('pdfkit') as typeof PdfKit;

/** By their paths: pdfkit opens a font that it knows under two names again at every use. */
const FONTS = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  strong: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;
const A4 = { width: 595.28, height: 841.89 };
const MARGINS = { top: 76, bottom: 86, left: 62, right: 62 };
const WIDTH = A4.width - MARGINS.left - MARGINS.right;
const INK = '#1b1b1b';
/** Seven to one on white. */
const SOFT = '#4d4d4d';
const LINE = '#9a9a9a';
const SIZES = { 1: 20, 2: 14, 3: 11.5, text: 9.5, small: 8 } as const;
const LEADING = 2.5;
/** So much has to fit below a heading for it to stay on the page. */
const COMPANY = 64;

/** What every page says: at the top, and at the bottom beside the number of the page. */
type Furniture = { readonly head: string; readonly foot: string; readonly page: (page: number, of: number) => string };

/** What the file says of itself. `at`: ISO instant in UTC. No names: a file is listed and indexed with these. */
type About = { readonly title: string; readonly language: string; readonly at: string };

type Tone = { readonly strong?: boolean; readonly soft?: boolean; readonly small?: boolean; readonly indent?: number };

export type PdfWriter = {
  /** A heading with a bookmark for the first two levels; level 1 begins a new part of the document. */
  heading(level: 1 | 2 | 3, text: string): void;
  paragraph(text: string, tone?: Tone): void;
  /** A label with what it says, in one paragraph. */
  fact(label: string, value: string, indent?: number): void;
  bullets(items: readonly string[], indent?: number): void;
  /** Goes on at the top of a page. */
  turn(): void;
  /** Puts head and foot on every page and gives the bytes. */
  finish(furniture: Furniture): Promise<Uint8Array>;
};

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Letters that no font of ours has would be boxes; control characters but the newline would break a line. */
const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '');

function create({ title, language, at }: About): Doc {
  const options = {
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: language,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    font: FONTS.plain,
    info: {
      Title: title,
      Creator: 'Zorgspoor',
      Producer: 'Zorgspoor',
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  };
  // The types do not know the standard for accessible files yet.
  const PDFDocument = pdfkit();
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
}

function bytesOf(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

/** What is on every page and is no part of the text: a screen reader passes over it. */
function furnish(doc: Doc, { head, foot, page }: Furniture): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Below the margin a text would begin a page of its own.
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(FONTS.plain).fontSize(SIZES.small).fillColor(SOFT);
    doc.text(head, MARGINS.left, 40, { width: WIDTH, lineBreak: false });
    doc
      .moveTo(MARGINS.left, 56)
      .lineTo(A4.width - MARGINS.right, 56)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    doc
      .moveTo(MARGINS.left, A4.height - 66)
      .lineTo(A4.width - MARGINS.right, A4.height - 66)
      .stroke();
    doc.text(foot, MARGINS.left, A4.height - 58, { width: WIDTH - 100, height: 26, lineGap: 1, ellipsis: true });
    doc.text(page(index - start + 1, count), A4.width - MARGINS.right - 95, A4.height - 58, {
      width: 95,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}

/** A writer on an empty first page. */
export function createPdfWriter(about: About): PdfWriter {
  const doc = create(about);
  const bytes = bytesOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let part: Element = root;
  let bookmark: PDFKit.PDFOutline = doc.outline;

  const room = (needed: number): void => {
    if (doc.y + needed > A4.height - MARGINS.bottom) doc.addPage();
  };
  const set = ({ strong, soft, small }: Tone): Doc =>
    doc
      .font(strong ? FONTS.strong : FONTS.plain)
      .fontSize(small ? SIZES.small : SIZES.text)
      .fillColor(soft ? SOFT : INK);
  const at = (indent = 0) => ({ x: MARGINS.left + indent, options: { width: WIDTH - indent, lineGap: LEADING } });
  const add = (element: Element, to: Element = part): void => void to.add(element);

  return {
    heading(level, text) {
      const said = printable(text);
      if (level === 1) {
        part = doc.struct('Sect');
        root.add(part);
      }
      doc.font(FONTS.strong).fontSize(SIZES[level]);
      room(doc.heightOfString(said, { width: WIDTH }) + COMPANY);
      if (doc.y > MARGINS.top + 1) doc.y += level === 1 ? 20 : level === 2 ? 16 : 8;
      if (level === 1) bookmark = doc.outline.addItem(said);
      else if (level === 2) bookmark.addItem(said);
      add(
        doc.struct(`H${level}`, {}, () =>
          doc
            .font(FONTS.strong)
            .fontSize(SIZES[level])
            .fillColor(INK)
            .text(said, MARGINS.left, doc.y, { width: WIDTH, lineGap: 1 }),
        ),
      );
      doc.y += level === 3 ? 1 : 5;
    },
    paragraph(text, tone = {}) {
      const { x, options } = at(tone.indent);
      set(tone);
      room(doc.currentLineHeight(true) + (tone.strong ? 22 : 0));
      add(doc.struct('P', {}, () => set(tone).text(printable(text), x, doc.y, options)));
      doc.y += 2;
    },
    fact(label, value, indent) {
      const { x, options } = at(indent);
      set({});
      room(doc.currentLineHeight(true) * 2);
      add(
        doc.struct('P', {}, () => {
          set({ strong: true }).text(
            `${printable(label).replace(/\s{1,9}[:?]$/, (end) => end.trim())}${/[?:]$/.test(label.trim()) ? ' ' : ': '}`,
            x,
            doc.y,
            { ...options, continued: true },
          );
          set({}).text(printable(value), { ...options, continued: false });
        }),
      );
      doc.y += 2;
    },
    bullets(items, indent = 0) {
      const list = doc.struct('L');
      add(list);
      for (const item of items) {
        set({});
        room(doc.currentLineHeight(true));
        const top = { page: doc.page, y: doc.y };
        const entry = doc.struct('LI');
        list.add(entry);
        entry.add(
          doc.struct('Lbl', {}, () => set({}).text('•', MARGINS.left + indent, top.y, { width: 10, lineBreak: false })),
        );
        const { x, options } = at(indent + 12);
        entry.add(doc.struct('LBody', {}, () => set({}).text(printable(item), x, top.y, options)));
        entry.end();
        doc.y += 2;
      }
      list.end();
    },
    turn() {
      if (doc.y > MARGINS.top + 1) doc.addPage();
    },
    finish(furniture) {
      root.end();
      furnish(doc, furniture);
      doc.end();
      return bytes;
    },
  };
}
