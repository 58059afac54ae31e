/** What a Word file holds beside its paragraphs: nothing is lost in silence, and nothing is read that it does not show. */
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/import/docx/index.ts';
import { docx, type Parts, p, r, style, tbl, tc, tr } from './word.ts';

const read = (body: string, parts: Omit<Parts, 'body'> = {}) => {
  const { text, changes, doubts } = readDocx(docx({ body, ...parts }));
  return { lines: text.split('\n').filter(Boolean), changes, doubts };
};
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const DOWN = '<w:vMerge/>';
const BEGIN = '<w:vMerge w:val="restart"/>';

test('words in runs, links, controls and on lines of one paragraph', () => {
  const body = p(
    `${r('甲')}<w:hyperlink>${r('乙')}</w:hyperlink><w:sdt><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt>`,
  );
  const broken = p(`${r('上')}<w:r><w:br/></w:r>${r('下')}<w:r><w:br w:type="page"/><w:tab/></w:r>${r('旁')}`);
  expect(read(body + broken).lines).toEqual(['甲乙丙', '上', '下 旁']);
});

test('prefixes are the writer’s own', () => {
  const { 'word/document.xml': main, ...rest } = unzipSync(docx({ body: p('甲') }));
  const other = new TextDecoder().decode(main).replaceAll('w:', 'n0:').replace('xmlns:w', 'xmlns:n0');
  expect(readDocx(zipSync({ ...rest, 'word/document.xml': new TextEncoder().encode(other) })).text).toBe('甲');
});

test('insertions of a revision are read, deletions are listed', () => {
  const body =
    p(`${r('到')}<w:del><w:r><w:delText>2025</w:delText></w:r></w:del><w:ins>${r('2030')}</w:ins>${r('年')}`) +
    p('<w:del><w:r><w:delText>整段</w:delText></w:r></w:del>', '<w:rPr><w:del/></w:rPr>') +
    p('前半', '<w:rPr><w:del/></w:rPr>') +
    p('后半') +
    p(`<w:moveFrom>${r('移走')}</w:moveFrom><w:moveTo>${r('移来')}</w:moveTo>`);
  const { lines, changes } = read(body);
  expect(lines).toEqual(['到2030年', '前半后半', '移来']);
  expect(changes).toEqual([{ what: '删去修订中已删的字', count: 3, words: ['2025', '整段', '移走'] }]);
});

test('contents and page numbers that Word makes are left away and listed; what other fields show is text', () => {
  const toc =
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、目标')}${field('PAGEREF _T1', '1')}`,
    ) + p(`${r('二、任务')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);
  const { lines, changes } = read(
    toc + p(`${r('见')}${field('REF x', '第三条')}`) + p(`<w:fldSimple w:instr=" PAGE ">${r('7')}</w:fldSimple>`),
  );
  expect(lines).toEqual(['见第三条']);
  expect(changes.map(({ what, words }) => [what, words])).toEqual([
    ['删去目录（由 Word 生成）', ['一、目标', '1', '二、任务']],
    ['删去页码', ['7']],
  ]);
});

test('a number in a circle that a field draws is that character', () => {
  const code = String.raw`eq \o\ac(○,3)`;
  const drawn = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(read(p(`${drawn}${r('培训。')}`)).lines).toEqual(['③培训。']);
});

test('hidden words are listed, by the run or by a style', () => {
  const styles = style('Note', '<w:rPr><w:vanish/></w:rPr>') + style('Deep', '<w:basedOn w:val="Note"/>');
  const body =
    p(`${r('见')}${r('暗', '<w:vanish/>')}${r('明', '<w:vanish w:val="0"/>')}`) + p('内部', '<w:pStyle w:val="Deep"/>');
  const { lines, changes } = read(body, { styles });
  expect(lines).toEqual(['见明']);
  expect(changes).toEqual([{ what: '删去隐藏的字', count: 2, words: ['暗', '内部'] }]);
});

test('the words of a text box follow the paragraph that it hangs on, once', () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps"><w:drawing>${box('框里')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框里')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const { lines, changes, doubts } = read(p(`${r('段落')}${shape}`) + p('后文'));
  expect(lines).toEqual(['段落', '框里', '后文']);
  expect(changes.map(({ words }) => words)).toEqual([['框里']]);
  expect(doubts).toEqual([]);
});

test('footnotes stand at the end, marked where they belong', () => {
  const note = (id: number, words: string) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`;
  const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const { lines } = read(p(`${r('产能')}${refer(3)}${r('下降。')}`) + p(`${r('园区')}${refer(2)}`), {
    footnotes: note(2, '指两处。') + note(3, '含在建。') + note(9, '无人引'),
  });
  expect(lines).toEqual(['产能〔注1〕下降。', '园区〔注2〕', '〔注1〕含在建。', '〔注2〕指两处。']);
});

test('heads of pages and comments are no text, and are listed', () => {
  const { lines, changes } = read(p('正文'), {
    header: p('内部资料'),
    comments: `<w:comment w:id="0">${p('再核')}</w:comment>`,
  });
  expect(lines).toEqual(['正文']);
  expect(changes.map(({ what, words }) => [what, words])).toEqual([
    ['删去页眉', ['内部资料']],
    ['删去批注', ['再核']],
  ]);
});

test('a table becomes rows; cells that span leave empty ones', () => {
  const body = tbl(
    tr(tc('指标', BEGIN), tc('2020年', span(2)), tc('属性', BEGIN)),
    tr(tc('', DOWN), tc('数量'), tc('占比'), tc('', DOWN)),
    tr(tc('用水'), tc(`${p('50')}${p('万吨')}`), tc('60'), tc('约束|预期')),
  );
  const { lines, changes } = read(body);
  expect(lines).toEqual([
    '| 指标 | 2020年 |  | 属性 |',
    '|---|---|---|---|',
    '|  | 数量 | 占比 |  |',
    '| 用水 | 50 万吨 | 60 | 约束/预期 |',
  ]);
  expect(changes.map(({ what, count }) => `${what} ${count}`)).toEqual([
    '单元格里的几段合为一行 1',
    '单元格里的竖线写成了斜线 1',
    '合并的单元格：字在第一格，其余的格空着 3',
  ]);
});

test('a box set as a table is a ruled box; a frame around paragraphs is none', () => {
  expect(read(tbl(tr(tc('专栏1 重点工程')), tr(tc(p('修渠。') + p('植树。'))))).lines).toEqual([
    '┌──────────┐',
    '│专栏1 重点工程　　│',
    '├──────────┤',
    '│修渠。　　│',
    '│植树。　　│',
    '└──────────┘',
  ]);
  expect(read(tbl(tr(tc(p('甲。') + p('乙。'))))).lines).toEqual(['甲。', '乙。']);
});

test('a deleted row is listed, a nested table stands in its cell', () => {
  const gone = `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('1')}</w:tr>`;
  const { lines, changes } = read(tbl(tr(tc('名'), tc('值')), gone, tr(tc('新'), tc(`${tbl(tr(tc('内')))}${p('')}`))));
  expect(lines).toEqual(['| 名 | 值 |', '|---|---|', '| 新 | 内 |']);
  expect(changes).toContainEqual({ what: '删去修订中已删的字', count: 1, words: ['旧1'] });
});

test('a scan and what is no Word file are refused with the reason', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>';
  expect(() => read(picture)).toThrow('扫描件');
  expect(() => read('')).toThrow('没有文字');
  expect(() => readDocx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('密码');
  expect(() => readDocx(docx({ body: p('甲') }).subarray(0, 200))).toThrow('没有下载完');
  expect(() => readDocx(zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<a/>') }))).toThrow('不是 Word 文稿');
  expect(() => read('<w:p>')).toThrow('坏了');
});

test('a picture among text is a doubt', () => {
  const picture = '<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>';
  const { doubts } = read(`${p('为了加强管理，制定本办法。'.repeat(5))}<w:p>${picture}</w:p>`);
  expect(doubts).toEqual([expect.stringContaining('图片')]);
});
