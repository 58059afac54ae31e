/** What the browser prints is held against what it was to print: a PDF that was cut is refused. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { assertWhole } from '../../scripts/site/pdf.ts';
import { mendPdf } from '../../scripts/site/pdf-text.ts';

/** A PDF of one sheet with these bookmarks, each below the one before. */
async function printed(titles: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  let above = pdf.context.obj({});
  if (titles.length > 0) pdf.catalog.set(PDFName.of('Outlines'), pdf.context.register(above));
  for (const title of titles) {
    const mark = pdf.context.obj({ Title: PDFHexString.fromText(title) });
    above.set(PDFName.of('First'), pdf.context.register(mark));
    above = mark;
  }
  return pdf.save();
}

async function bookmarksOf(bytes: Uint8Array): Promise<string[]> {
  const titles: string[] = [];
  let at = (await PDFDocument.load(bytes)).catalog.lookup(PDFName.of('Outlines'));
  for (;;) {
    at = at instanceof PDFDict ? at.lookup(PDFName.of('First')) : undefined;
    if (!(at instanceof PDFDict)) return titles;
    titles.push(at.lookup(PDFName.of('Title'), PDFHexString).decodeText());
  }
}

const HEADINGS = ['规划', '一、 总体要求', '二、保障'];
const mend = async (titles: readonly string[]) =>
  mendPdf(await printed(titles), '2026-01-01', { text: '', headings: HEADINGS });

test('a PDF with a bookmark for every heading is whole; a heading that was said twice is said once', async () => {
  const bytes = await mend(['规划', '一、总体要求。一、总体要求。', '二、保障二、保障']);
  expect(await bookmarksOf(bytes)).toEqual(HEADINGS);
});

test.each([[[]], [['规划']], [['规划', '一、总体要求']], [['规划', '二、保障']], [['规划', '', '二、保障']]])(
  'with the bookmarks %j it was cut',
  async (titles) => {
    await expect(mend(titles)).rejects.toThrow('没有印完');
  },
);

test('the same table printed after other pages, whose parts are counted before its own, is the same', async () => {
  const table = async (first: number) => {
    const pdf = await PDFDocument.load(await printed(HEADINGS));
    const name = (n: number) => PDFString.of(`node${String(first + n).padStart(8, '0')}`);
    const head = { Type: 'StructElem', ID: name(9), A: [{ Headers: [name(9), name(11)] }] };
    pdf.context.register(pdf.context.obj({ Names: [name(9), head, name(11), PDFString.of('nodes of a net')] }));
    const mended = await mendPdf(await pdf.save(), '2026-01-01', { text: '', headings: HEADINGS });
    return Buffer.from(mended).toString('latin1');
  };
  const [alone, after] = [await table(0), await table(99_999_985)];
  expect(alone).toBe(after);
  expect([...alone.matchAll(/\(node[^)]*\)/g)].map(([name]) => name).sort()).toEqual([
    '(node00000001)',
    '(node00000001)',
    '(node00000001)',
    '(node00000002)',
    '(node00000002)',
    '(nodes of a net)',
  ]);
});

test('a page is printed when the words of every clause are in it, in order', () => {
  const clauses = [
    { doc: 'a', id: '1', head: '一、总体要求', text: '' },
    { doc: 'a', id: '1.p1', head: '', text: '加快发展。' },
    { doc: 'a', id: '1.t1.r1', head: '', text: '产量\t\t3万吨' },
    { doc: 'b', id: '1', head: '一、别的', text: '' },
  ];
  const whole = '题目 一、总体 要求 1 加快\n发展。产量 3万吨 页尾';
  expect(() => assertWhole('a', whole, clauses)).not.toThrow();
  for (const cut of ['', whole.slice(0, 12), whole.replace('3万吨', ''), `3万吨${whole.replace('3万吨', '')}`])
    expect(() => assertWhole('a', cut, clauses)).toThrow('请重新运行');
});
