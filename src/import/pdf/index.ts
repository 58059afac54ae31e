import { type Converted, Ledger, Unreadable } from '../ledger.ts';
import { withoutMargins } from './margins.ts';
import { linesOf, type Page } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

export { type Item, linesOf, type Page } from './page.ts';

/** Fewer characters than this on a page, on the whole: its text is a picture. */
const LEAST = 20;

/** The pages of a PDF as they are drawn → paragraphs. Heads, feet and numbers of pages are left away and listed. */
export function readPages(pages: readonly Page[]): Converted {
  const ledger = new Ledger();
  const lines = pages.flatMap((page, i) => linesOf(page, i));
  const letters = lines
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < LEAST * pages.length)
    throw new Unreadable('PDF 里没有文字层：是扫描件。先做文字识别（OCR），核对以后再添加。');
  const lost = letters.match(/[\ufffd\p{Co}]/gu)?.length ?? 0;
  if (lost + unnamed(lines.map(({ text }) => text).join('')) > letters.length / 50)
    throw new Unreadable('PDF 的字体没有写明是什么字，读出来是乱码：向来源要 Word 文件，或做文字识别（OCR）。');
  const empty = pages.flatMap((_, i) => (lines.some(({ page }) => page === i) ? [] : [i + 1]));
  if (empty.length > 0) ledger.doubt(`第 ${empty.join('、')} 页没有文字：如果是图片，里面的字不在文本里`);
  const text = paragraphsOf(withoutMargins(lines, pages, ledger), ledger).join('\n');
  ledger.note('按版面把折行接成段落', '', pages.length);
  return { text: close(plain(text, ledger), ledger), changes: ledger.changes, doubts: ledger.doubts };
}

const unnamed = (text: string): number => text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;

/** A number that opens a line keeps its space: 1 总则. */
const SET_APART =
  /(?<=[\p{Script=Han}，。、；：（）《》〔〕“”]) +(?=\d)|(?<!^[\d.．]+)(?<=\d) +(?=[\p{Script=Han}，。、；：（）《》〔〕“”])/gmu;

/** The space that a setting puts between characters and figures is none of the text. */
function close(text: string, ledger: Ledger): string {
  const count = text.match(SET_APART)?.length ?? 0;
  if (count > 0) ledger.note('删去汉字与数字之间排版的空格', '', count);
  return text.replace(SET_APART, '');
}

/** Radicals and compatibility forms that share a glyph with a character: ⼀ U+2F00 for 一 U+4E00. */
function plain(text: string, ledger: Ledger): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (character) => {
    const meant = RADICALS[character] ?? character.normalize('NFKC');
    if (meant !== character) ledger.note('同形的部首写成了汉字', meant);
    return meant;
  });
}

/** Of the supplement of radicals those that printers put in the place of characters; Unicode gives them no equal. */
const RADICALS: Readonly<Record<string, string>> = {
  ...{ '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页' },
  ...{ '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦' },
  ...{ '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺟': '母', '⺠': '民', '⻄': '西', '⻁': '虎' },
};
