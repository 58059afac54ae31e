/** Pages of a PDF as they are drawn: which lines are one paragraph, and what belongs to the page alone. */
import { expect, test } from 'vitest';
import { type Page, readPages } from '../../src/import/pdf/index.ts';

const EM = 10;
const LEFT = 100;
const WIDTH = 20;

/** A page of lines: leading spaces are characters of indent; a number of lines may be left blank by ''. */
function page(lines: readonly string[], { step = 15, top = 700 } = {}): Page {
  const items = lines.flatMap((line, i) => {
    let x = LEFT;
    return line.split(/( +)/).flatMap((part) => {
      const at = x;
      const width = [...part].length * EM;
      x += width;
      return part.trim() === '' ? [] : [{ text: part, x: at, y: top - i * step, width, height: EM }];
    });
  });
  return { width: 400, height: 800, items };
}

/** A line that fills the measure. */
const FULL = '为了节约用水规定各区分解任务落实到单位和人';
const full = (opening: string) => (opening + FULL + FULL).slice(0, WIDTH);
const read = (...pages: Page[]) => {
  const { text, changes, doubts } = readPages(pages);
  return { lines: text.split('\n'), changes, doubts };
};

test('a line goes on where the one above is full, and a new one begins further in', () => {
  const a = full('  一、目标。');
  const { lines, doubts } = read(
    page([a, full(''), '到二〇二五年。', `  ${'二、任务'.padEnd(5, '。')}`, full('  三、'), '完。']),
  );
  expect(lines).toEqual([`${a.trim()}${full('')}到二〇二五年。`, '二、任务。', `${full('  三、').trim()}完。`]);
  expect(doubts).toEqual([]);
});

test('where nothing is set further in, the gap between paragraphs tells', () => {
  const one = page([full('第一条'), full(''), full('')]);
  const two = page([full('各区'), '完。'], { top: 700 - 3 * 15 - 8 });
  const { lines } = read({ ...one, items: [...one.items, ...two.items] });
  expect(lines).toEqual([full('第一条') + full('') + full(''), `${full('各区')}完。`]);
});

test('a line is full where the next word had no room', () => {
  const short = full('  一、').slice(0, WIDTH - 1);
  const { lines } = read(page([short, '水，节约。', full('  二、'), full(''), full(''), full('  三、')]));
  expect(lines[0]).toBe(`${short.trim()}水，节约。`);
});

test('a paragraph goes on over the end of a page', () => {
  const { lines } = read(page([full('  一、'), full('')]), page([full(''), '完。', full('  二、'), full(''), '完。']));
  expect(lines[0]).toBe(`${full('  一、').trim()}${full('')}${full('')}完。`);
});

test('at the end of a page without any sign of it, a new paragraph is a doubt', () => {
  const closed = `${full('').slice(0, WIDTH - 1)}。`;
  const { doubts } = read(page([full('第一条'), closed]), page([full('各区'), full(''), '完。']));
  expect(doubts).toEqual([expect.stringContaining('是不是另起一段')]);
});

test('numbers and repeated heads of pages go, and are listed; a number in the text stays', () => {
  const with_ = (number: number): Page => {
    const head = page(['东河市人民政府公报'], { top: 760 }).items;
    const body = page([full('  一、'), '  2025', full('  二、'), full(''), '完。'], { top: 650 }).items;
    return { width: 400, height: 800, items: [...head, ...body, ...page([`— ${number} —`], { top: 40 }).items] };
  };
  const { lines, changes } = read(with_(1), with_(2), with_(3));
  expect(lines.filter((line) => line === '2025')).toHaveLength(3);
  expect(lines.join('')).not.toMatch(/公报|—/);
  expect(changes.map(({ what, words }) => [what, words])).toEqual(
    expect.arrayContaining([
      ['删去页眉页脚', ['东河市人民政府公报']],
      ['删去页码', ['— 1 —', '— 2 —', '— 3 —']],
    ]),
  );
});

test('rows of a table are parted by tabs, and doubted', () => {
  const { lines, doubts } = read(
    page([full('  一、'), '指标    数量', '用水    50', full('  二、'), full(''), '完。']),
  );
  expect(lines.slice(1, 3)).toEqual(['指标\t数量', '用水\t50']);
  expect(doubts).toEqual([expect.stringContaining('像有表格')]);
});

test('radicals that share a glyph with a character are that character', () => {
  const { lines, changes } = read(page([full('  一、').replace('人', '⼈').replace('水', '⽔'), full(''), '⻓远。']));
  expect(lines[0]).toContain('水');
  expect(lines[0]).toContain('长远');
  expect(changes.find(({ what }) => what.includes('部首'))?.words).toContain('长');
});

test('the space of the setting between characters and figures goes; that behind a number stays', () => {
  const { lines } = read(page([full('  第 12 号，'), full(''), '  1 总则 2 条', full('  二、'), full(''), '完。']));
  expect(lines[0]).toMatch(/^第12号，/);
  expect(lines[1]).toBe('1 总则2条');
});

test('a scan and a font without names are refused; a page without words is a doubt', () => {
  expect(() => read(page([]), page(['1']))).toThrow('扫描件');
  expect(() => read(page([full('').replace(/[用各落]/g, '\ue012'), full('').replace(/[用各落]/g, '\ue013')]))).toThrow(
    '乱码',
  );
  const text = page([full('  一、'), full(''), full(''), '完。']);
  expect(read(text, text, page([])).doubts).toContainEqual(expect.stringContaining('第 3 页没有文字'));
});
