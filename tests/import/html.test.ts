/** Web pages as people save them: the text of the document, and a list of what stood around it. */

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../src/import/docx/index.ts';
import { charsetOf, readHtml } from '../../src/import/html/index.ts';
import { Ledger } from '../../src/import/ledger.ts';
import { htmlOfArchive } from '../../src/import/mhtml.ts';

const TEXT =
  '<p>各区人民政府：</p><p>为了节约用水，现将有关事项通知如下，请认真执行。</p><p>一、控制总量。到2025年，用水总量不超过50万吨，各区分解落实。</p>';
const TITLE = '东河市人民政府关于节约用水的通知';
const page = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const read = (html: string) => {
  const { text, changes, doubts } = readHtml(html);
  return { lines: text.split('\n').filter(Boolean), changes, doubts };
};
const wordsOf = (changes: { what: string; words: string[] }[], what: string) =>
  changes.find((change) => change.what.includes(what))?.words ?? [];

const AROUND = '<div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div><p>当前位置：首页 政策文件</p>';
const BELOW = '<div class="footer"><p>主办：东河市人民政府办公室</p><p>扫一扫在手机打开当前页</p></div>';
test.each([
  [
    'a container that systems of publishing name',
    `${AROUND}<div id="UCAP-CONTENT"><h1>${TITLE}</h1>${TEXT}</div>${BELOW}`,
  ],
  ['the element that holds the running text', `${AROUND}<div><div><h1>${TITLE}</h1>${TEXT}</div></div>${BELOW}`],
  [
    'a table that places the page',
    `<table><tr><td>${AROUND}</td></tr><tr><td><h1>${TITLE}</h1>${TEXT}</td></tr><tr><td>${BELOW}</td></tr></table>`,
  ],
])('the text is %s; the lines around it are listed', (_, body) => {
  const { lines, changes } = read(page(body));
  expect(lines).toEqual([
    TITLE,
    '各区人民政府：',
    '为了节约用水，现将有关事项通知如下，请认真执行。',
    '一、控制总量。到2025年，用水总量不超过50万吨，各区分解落实。',
  ]);
  expect(wordsOf(changes, '正文之外')).toEqual(
    expect.arrayContaining(['主办：东河市人民政府办公室', '扫一扫在手机打开当前页']),
  );
});

test('a title that only the page has is put first, and said', () => {
  const head = `<title>${TITLE}_东河市人民政府门户网站</title>`;
  const { lines, changes } = read(page(`${AROUND}<div class="TRS_Editor">${TEXT}</div>`, head));
  expect(lines[0]).toBe(TITLE);
  expect(wordsOf(changes, '标题取自网页')).toEqual([TITLE]);
  const named = `<meta name="ArticleTitle" content="${TITLE}"><title>别的</title>`;
  expect(read(page(TEXT, named)).lines[0]).toBe(TITLE);
  const split = '<p>东河市人民政府</p><p>关于节约用水的通知</p>';
  expect(read(page(split + TEXT, head)).lines.slice(0, 2)).toEqual(['东河市人民政府', '关于节约用水的通知']);
});

test('scripts are no text; what the page does not show is listed', () => {
  const body = `<script>var a = "一、假";</script><style>p{}</style><p style="display:none">暗处的字。</p><p hidden>也是。</p>${TEXT}`;
  const { lines, changes } = read(page(body));
  expect(lines[0]).toBe('各区人民政府：');
  expect(wordsOf(changes, '不显示')).toEqual(['暗处的字。', '也是。']);
});

test('breaks of the source are no spaces between Chinese characters', () => {
  const { lines } = read(page(`<p>推广\n   滴灌，\n改造\nGB 标准\n渠系。</p><p>上<br>下</p>${TEXT}`));
  expect(lines.slice(0, 3)).toEqual(['推广滴灌，改造 GB 标准渠系。', '上', '下']);
});

test('the numbers of lists are written out', () => {
  const list = '<ol start="3"><li>修渠。</li><li value="7">植树。</li></ol><ol type="a"><li>甲。</li></ol>';
  const chinese = '<ol style="list-style-type:cjk-ideographic"><li>总则。</li></ol><ul><li>无号。</li></ul>';
  const { lines, changes } = read(page(list + chinese + TEXT));
  expect(lines.slice(0, 5)).toEqual(['3.修渠。', '7.植树。', 'a.甲。', '一、总则。', '无号。']);
  expect(wordsOf(changes, '编号')).toEqual(['3.', '7.', 'a.', '一、']);
});

test('a table becomes rows, with its spans', () => {
  const table =
    '<table><tr><th rowspan="2">指标</th><th colspan="2">2025年</th></tr><tr><td>数量</td><td>占比</td></tr><tr><td>用水</td><td>50</td><td><p>60</p></td></tr></table>';
  expect(read(page(table + TEXT)).lines.slice(0, 4)).toEqual([
    '| 指标 | 2025年 |  |',
    '|---|---|---|',
    '|  | 数量 | 占比 |',
    '| 用水 | 50 | 60 |',
  ]);
});

test('a page without words says what to do', () => {
  expect(() => read(page('<div id="app"></div>'))).toThrow('脚本');
  expect(() => read(page('<img src="a.jpg"><img src="b.jpg">'))).toThrow('图片');
  expect(read(page(`${TEXT}<img src="map.png">`)).doubts).toEqual([expect.stringContaining('图片')]);
});

test('a page says what it is written in', () => {
  expect(charsetOf(strToU8('<meta charset="gb2312">'))).toBe('gb2312');
  expect(charsetOf(strToU8('<meta http-equiv="Content-Type" content="text/html; charset=GBK">'))).toBe('GBK');
  expect(charsetOf(strToU8('<p>charset=x'))).toBeUndefined();
});

const quoted = (words: string) =>
  [...new TextEncoder().encode(words)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');
const archive = (body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x1"\r\n\r\n--x1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>${quoted(body)}=\r\n</p></body></html>\r\n\r\n--x1\r\nContent-Type: image/png\r\n\r\n0\r\n--x1--`;

test('a web archive holds the page', () => {
  expect(htmlOfArchive(strToU8(archive('现将办法印发给你们')), new Ledger())).toContain('<p>现将办法印发给你们</p>');
  expect(() => htmlOfArchive(strToU8('Content-Type: multipart/related; boundary=x\n\n--x--'), new Ledger())).toThrow();
});

test('a Word file that holds a page instead of paragraphs is read as the page', () => {
  const W = 'xmlns:w="w" xmlns:r="r"';
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body><w:altChunk r:id="c1"/></w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="c1" Target="/word/a.mht"/></Relationships>',
    ),
    'word/a.mht': strToU8(archive('第一条 为了节约用水，制定本办法。')),
  });
  expect(readDocx(bytes).text).toBe('第一条 为了节约用水，制定本办法。');
});
