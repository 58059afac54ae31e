import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, markDocx, readDocx } from '../../src/search/notice/docx.ts';
import { checkNotice } from '../../src/search/notice/notice.ts';
import { textsInMemory } from '../../src/search/notice/texts.ts';
import { catalogOf, searchFiles } from '../../src/search/written/packs.ts';

const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const [documents, clauses] = [read('documents'), read('clauses')];
const texts = textsInMemory(catalogOf(documents, clauses), clauses, searchFiles(documents, clauses).header.variants);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const file = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });
const run = (words: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;

test('reads paragraphs, cells and notes, entities and tabs, and no deleted words', () => {
  const cell = `<w:tbl><w:tr><w:tc><w:p>${run('甲&amp;乙')}</w:p></w:tc></w:tr></w:tbl>`;
  const deleted = '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>';
  const { text } = readDocx(
    file(`<w:p>${run('《规')}${run('划》')}<w:r><w:tab/></w:r>${deleted}</w:p>${cell}`, {
      'word/footnotes.xml': `<w:footnotes ${W}><w:p>${run('见《意见》')}</w:p></w:footnotes>`,
    }),
  );
  expect(text).toBe('《规划》 \n甲&乙\n见《意见》\n');
});

test('what is found is marked in the file itself, which keeps its words and its form; the same bytes each time', async () => {
  const bold = '<w:rPr><w:b/><w:u w:val="single"/></w:rPr>';
  const input = readDocx(
    file(`<w:p>${run('《规划》第二部分（二）1提出“推动炼', bold)}${run('铁炼钢主体装备小型化”。')}</w:p>`),
  );
  const report = await checkNotice(input.text, texts);
  expect(report.findings.map(({ verdict }) => verdict)).toEqual(['right', 'altered']);
  const marked = markDocx(input, report);
  expect(markDocx(input, report)).toEqual(marked);
  expect(readDocx(marked).text).toBe(input.text);
  const files = unzipSync(marked);
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  expect(xml).toContain('<w:b/><w:highlight w:val="green"/><w:u w:val="single"/>');
  expect(xml.match(/<w:commentRangeStart/g)).toHaveLength(2);
  expect(xml.match(/<w:commentRangeEnd/g)).toHaveLength(2);
  const comments = strFromU8(files['word/comments.xml'] as Uint8Array);
  expect(comments).toContain('有改动');
  expect(comments).toContain('＋“小”－“大”'.slice(0, 4));
  expect(strFromU8(files['[Content_Types].xml'] as Uint8Array)).toContain('comments+xml');
});

test('a pasted text becomes a file of the same words', async () => {
  const text = '《规划》第七部分<&>\n“三去一降一补”';
  const bytes = docxOf(text, await checkNotice(text, texts));
  expect(readDocx(bytes).text.trimEnd()).toBe(text);
});

test('what is no Word file is said to be none', () => {
  expect(() => readDocx(strToU8('not a zip'))).toThrow('不是能读的');
  expect(() => readDocx(zipSync({ 'a.txt': strToU8('a') }))).toThrow('word/document.xml');
  expect(readDocx(file('<w:r '.repeat(100_000))).text).toBe('');
});
