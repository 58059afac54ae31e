/** The charts of counts and of pairs: what is drawn stands within the width, is legible, says its name, and is to scale. */
import { describe, expect, test } from 'vitest';
import { NARROW, pageSvg, WIDE } from '../../src/charts/draw.ts';
import { drawGrid, type Grid } from '../../src/charts/grid.ts';
import { drawPairs, type Pairs } from '../../src/charts/pairs.ts';
import { measure } from '../../src/charts/text.ts';
import { flat } from './describe.ts';

const grid = (series: string[], cells: number[][][]): Grid => ({
  columns: cells[0]?.map((_, i) => `第${i + 1}种产业`) ?? [],
  groups: [{ heading: '某区', rows: cells.map((row, i) => ({ label: `第${i + 1}市`, href: `#c${i}`, cells: row })) }],
  series,
});
const pairs: Pairs = {
  rows: [
    { label: '县（市、区）、新区', href: '#a', values: [181, 109] },
    { label: '项目', href: null, values: [31, 0] },
  ],
  names: ['《甲》', '《乙》'],
  says: String,
};
const many = grid(
  ['《甲》', '《乙》'],
  Array.from({ length: 11 }, (_, r) => Array.from({ length: 20 }, (_, c) => [r, c])),
);
const few = grid(
  ['数目'],
  [
    [[4], [1]],
    [[0], [9]],
  ],
);
const long = {
  ...grid(['数目'], [[[25], [99], [3], [100]]]),
  groups: [{ heading: null, rows: [{ label: '新一代信息技术产业', href: '#a', cells: [[25], [99], [3], [100]] }] }],
};
const drawings = { many, few };

describe.each([WIDE, NARROW])('at %i px', (width) => {
  test.each([
    ['many', drawGrid(drawings.many, width)],
    ['few', drawGrid(drawings.few, width)],
    ['long', drawGrid(long, width)],
    ['pairs', drawPairs(pairs, width)],
  ])('%s stands within the drawing, no smaller than 12 px', (_, { shapes, height }) => {
    for (const { name, attributes: a, inside } of flat(shapes)) {
      if (name !== 'text') continue;
      expect(Number(a['font-size'])).toBeGreaterThanOrEqual(12);
      const wide = measure(inside.join(''), Number(a['font-size']));
      const left = Number(a.x) - (a['text-anchor'] === 'middle' ? wide / 2 : 0);
      expect(left).toBeGreaterThanOrEqual(-3);
      expect(left + wide).toBeLessThanOrEqual(width + 3);
      expect(Number(a.y)).toBeLessThanOrEqual(height);
    }
  });
});

test('the area of a disc is its count, and nothing is drawn of none', () => {
  const radii = flat(drawGrid(few, WIDE).shapes).flatMap(({ name, attributes }) =>
    name === 'circle' ? [Number(attributes.r)] : [],
  );
  expect(radii).toHaveLength(3);
  const [four = 0, one = 0, nine = 0] = radii;
  expect(four / one).toBeCloseTo(2, 5);
  expect(nine / one).toBeCloseTo(3, 5);
});

test('two series are the halves of a disc, the first solid', () => {
  const { shapes } = drawGrid(
    grid(
      ['甲', '乙'],
      [
        [
          [4, 4],
          [4, 0],
        ],
      ],
    ),
    WIDE,
  );
  const halves = flat(shapes).filter(({ name, attributes }) => name === 'path' && String(attributes.d).includes('A'));
  expect(halves.map(({ ink }) => ink)).toEqual(['solid', 'hollow', 'solid', 'solid', 'hollow']);
});

test('every line that leads somewhere has a name with its numbers', () => {
  const links = [...flat(drawGrid(many, WIDE).shapes), ...flat(drawPairs(pairs, WIDE).shapes)].filter(
    ({ name }) => name === 'a',
  );
  expect(links).toHaveLength(12);
  for (const { attributes } of links) expect(attributes['aria-label']).toMatch(/.+：.*\d/);
  expect(links.at(-1)?.attributes['aria-label']).toBe('县（市、区）、新区：《甲》181，《乙》109');
});

test('a drawing without rows is a drawing', () => {
  const chart = { id: 'x', title: '没有', subtitle: '没有。', draw: (width: number) => drawGrid(grid([], []), width) };
  expect(pageSvg(chart, WIDE, '')).toContain('<svg');
});

test('a long name leaves its disc free', () => {
  const drawn = flat(drawGrid(long, NARROW).shapes);
  const label = drawn.find(({ inside }) => inside[0] === '新一代信息技术产业');
  const first = drawn.find(({ name }) => name === 'circle');
  const end = measure('新一代信息技术产业', Number(label?.attributes['font-size']));
  expect(Number(first?.attributes.cx) - Number(first?.attributes.r)).toBeGreaterThan(end);
});
