import { getDocumentProxy } from 'unpdf';
import { type Converted, Unreadable } from '../../src/import/ledger.ts';
import { linesOf, type Page, readPages } from '../../src/import/pdf/index.ts';

/** A PDF → the paragraphs of its text. @throws Unreadable where it has no text, or may not be read. */
export const readPdf = async (bytes: Uint8Array): Promise<Converted> => readPages(await pagesOf(bytes));

/** The lines of a PDF as they are printed. @throws Unreadable */
export const wordsOfPdf = async (bytes: Uint8Array): Promise<string[]> =>
  (await pagesOf(bytes)).flatMap((page, i) => linesOf(page, i).map(({ text }) => text));

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: Error) => {
    const locked = error.name === 'PasswordException';
    throw new Unreadable(locked ? 'PDF 加了密码：去掉密码再添加。' : 'PDF 坏了，读不出：可能没有下载完。');
  });
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, items: items.flatMap((item) => ('str' in item ? [itemOf(item)] : [])) });
    page.cleanup();
  }
  await pdf.cleanup();
  return pages;
}

function itemOf({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}) {
  const [a = 1, b = 0, , d = 1, x = 0, y = 0] = transform;
  return { text: str, x, y, width, height: height || Math.abs(d) || Math.hypot(a, b) };
}
