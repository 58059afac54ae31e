import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { numberNodes } from './pdf-nodes.ts';
import { Refusal } from './refusal.ts';

/** What a page says that was printed, and what its PDF says of itself. */
interface Printed {
  text: string;
  headings: readonly string[];
  author?: string | null;
  creator?: string;
}

/**
 * Makes a printed PDF say what it shows, on any day: characters that share a glyph come out of the browser as the
 * first of them (⼀ U+2F00 for 一 U+4E00), so that copying and searching would miss them; and the clock is in it.
 * `day` is YYYY-MM-DD; `text` is what the page says, `headings` its headings in order; `author` is who issued it,
 * `creator` whose page was printed.
 * @throws Refusal where a heading has no bookmark: what was printed is not all of the page.
 */
export async function mendPdf(
  bytes: Uint8Array,
  day: string,
  { text, headings, author, creator }: Printed,
): Promise<Uint8Array> {
  const meant = meantBy(new Set(text));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const at = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    if (!(at instanceof PDFRef)) continue;
    const stream = pdf.context.lookup(at);
    if (!(stream instanceof PDFRawStream)) continue;
    const map = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
    pdf.context.assign(at, pdf.context.flateStream(mendMap(map, meant)));
  }
  nameBookmarks(pdf, headings);
  numberNodes(pdf);
  const date = new Date(`${day}T00:00:00Z`);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  if (author) pdf.setAuthor(author);
  if (creator) pdf.setCreator(creator);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}

/** The bookmarks say the headings, each once: of one that is moved to the next sheet the browser says the words twice. */
function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const marks = bookmarksBelow(pdf.catalog.lookup(PDFName.of('Outlines')));
  headings.forEach((heading, i) => {
    const title = marks[i]?.lookup(TITLE);
    const said = title instanceof PDFHexString || title instanceof PDFString ? bare(title.decodeText()) : '';
    if (bare(heading) === '' || !said.startsWith(bare(heading)))
      throw new Refusal(`PDF 里没有“${heading.trim()}”：网页没有印完，请重新运行。`);
    marks[i]?.set(TITLE, PDFHexString.fromText(heading.trim()));
  });
}

const TITLE = PDFName.of('Title');
export const bare = (text: string): string => text.replace(/\s/g, '');

/** The entries of an outline in the order in which they are read. */
function bookmarksBelow(node: unknown): PDFDict[] {
  const found: PDFDict[] = [];
  if (!(node instanceof PDFDict)) return found;
  for (let mark = node.lookup(PDFName.of('First')); mark instanceof PDFDict; mark = mark.lookup(PDFName.of('Next')))
    found.push(mark, ...bookmarksBelow(mark));
  return found;
}

/** A ToUnicode CMap whose code units have become those that are meant. */
function mendMap(map: string, meant: (code: number) => string): string {
  const section = (name: string, mend: (lines: string) => string) => (text: string) =>
    text.replace(
      new RegExp(`(begin${name})([\\s\\S]*?)(end${name})`, 'g'),
      (_, open, lines, close) => open + mend(lines) + close,
    );
  const characters = section('bfchar', (lines) =>
    lines.replace(/(<[0-9A-F]+>\s*)<([0-9A-F]{4})>/gi, (_, from, to) => `${from}<${meant(hex(to))}>`),
  );
  const ranges = section('bfrange', (lines) =>
    lines.replace(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]{4})>/gi, (_, from, to, first) => {
      const codes = Array.from({ length: hex(to) - hex(from) + 1 }, (_, i) => meant(hex(first) + i));
      return `<${from}> <${to}> [${codes.map((code) => `<${code}>`).join(' ')}]`;
    }),
  );
  return ranges(characters(map));
}

const hex = (digits: string): number => Number.parseInt(digits, 16);
const digits = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Code unit of a shape → UTF-16, in hexadecimal digits, of the character of the text that has this shape. */
function meantBy(known: ReadonlySet<string>): (code: number) => string {
  return (code) => {
    const shape = String.fromCharCode(code);
    const compatible = SUPPLEMENT.get(shape) ?? shape.normalize('NFKC');
    const candidates = [shape, shape.normalize('NFC'), compatible, ALIKE.get(compatible) ?? shape];
    const character = candidates.find((candidate) => known.has(candidate)) ?? shape;
    return Array.from({ length: character.length }, (_, i) => digits(character.charCodeAt(i))).join('');
  };
}

/** Characters that simplified Chinese faces draw alike. */
const ALIKE = new Map([['戶', '户']]);

/**
 * Radicals of the supplement (U+2E80–2EFF) have no compatibility mapping: each is followed by its ideograph by
 * Unicode's EquivalentUnifiedIdeograph.txt (15.0).
 */
const PAIRS = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁',
  '⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼',
  '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
].join('');
const SUPPLEMENT = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, radical = '', ideograph = '']) => [radical, ideograph]),
);
