/** The charts of the published records, against drawings that a person has looked at, and what must hold of any chart. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it, test } from 'vitest';
import { fileSvg, NARROW, pageSvg, WIDE } from '../../src/charts/draw.ts';
import { charts, overview } from '../../src/charts/index.ts';
import type { Shape } from '../../src/charts/svg.ts';
import { chartCsv } from '../../src/charts/table.ts';
import { measure } from '../../src/charts/text.ts';
import { describeChart, flat, nameOf } from './describe.ts';
import { made, pairs, records, themeNames } from './records.ts';

const placeOf = (doc: string, clause: string | null) => ({ key: `${doc}/${clause}`, citation: '出处', address: '/' });
const folder = path.join(import.meta.dirname, 'reviewed');
const all = charts(records, pairs, themeNames);

test('the charts are those that were reviewed', () => {
  const files = all.map(({ id }) => `${id}.txt`).sort();
  expect(readdirSync(folder).sort()).toEqual(files);
});

describe.each(all)('$id', (chart) => {
  it('is drawn as reviewed', () => {
    expect(describeChart(chart, WIDE)).toBe(readFileSync(path.join(folder, `${chart.id}.txt`), 'utf8'));
  });

  it.each([WIDE, NARROW])('at %i px has every record as a link with a name, and nothing outside', (width) => {
    const { height, shapes } = chart.draw(width);
    const drawn = flat(shapes);
    const links = drawn.filter(({ name }) => name === 'a');
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      expect.arrayContaining(chart.records.map(({ href }) => href)),
    );
    expect(links).toHaveLength(chart.records.length);
    for (const link of links) expect(nameOf(link)).toMatch(/.+，《.+》.+/);
    for (const { name, attributes: a } of drawn.filter(({ name: n }) => n === 'text' || n === 'rect')) {
      const [x, y] = [Number(a.x), Number(a.y)];
      const [left, right] =
        name === 'text'
          ? textSpan(drawn.find(({ attributes }) => attributes === a) as Shape)
          : [x, x + Number(a.width)];
      expect(left).toBeGreaterThanOrEqual(-3);
      expect(right).toBeLessThanOrEqual(width + 3);
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('is never set smaller than 12 px', () => {
    const sizes = flat(chart.draw(NARROW).shapes).flatMap(({ attributes }) => attributes['font-size'] ?? []);
    expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual(12);
  });

  it('carries its source in the file, and no link and no colour of the page', () => {
    const svg = fileSvg(chart, '出处：某段', 'https://example.org/charts/');
    expect(svg).toContain('出处：某段');
    expect(svg).toContain('https://example.org/charts/');
    expect(svg).not.toMatch(/var\(|<a |href=|class=/);
    expect(pageSvg(chart, WIDE)).not.toContain('#1a5270');
  });

  it('has a row for each record beside it', () => {
    expect(csvParse(chartCsv(chart, placeOf).slice(1)).map((row) => row.id)).toEqual(chart.records.map(({ id }) => id));
  });
});

/** From the left end of a line of text to its right end. */
function textSpan(shape: Shape): [number, number] {
  const { x, 'font-size': size, 'text-anchor': anchor } = shape.attributes;
  const read = (s: Shape): string => s.inside.map((part) => (typeof part === 'string' ? part : read(part))).join('');
  const wide = measure(read(shape), Number(size));
  const left = anchor === 'end' ? Number(x) - wide : anchor === 'middle' ? Number(x) - wide / 2 : Number(x);
  return [left, left + wide];
}

describe('honest drawing', () => {
  it('begins every bar at zero and gives it the length of its figure', () => {
    const chart = all.find(({ id }) => id === 'value-added');
    const bars = flat(chart?.draw(WIDE).shapes ?? []).filter(({ name, ink }) => name === 'rect' && ink === 'solid');
    expect(new Set(bars.map(({ attributes }) => attributes.x)).size).toBe(1);
    const perUnit = bars.map(({ attributes }, i) => Number(attributes.width) / (chart?.records[i]?.value ?? 1));
    for (const ratio of perUnit) expect(ratio).toBeCloseTo(perUnit[0] ?? 0, 6);
  });

  it('draws growth as slopes, with no bar', () => {
    const drawn = flat(all.find(({ id }) => id === 'growth')?.draw(WIDE).shapes ?? []);
    expect(drawn.filter(({ name, ink }) => name === 'rect' && ink !== 'hit')).toEqual([]);
  });

  it('never draws a rate as a level, a recurring task as a target or a rule as a count', () => {
    const kinds = (id: string) => new Set(all.find((chart) => chart.id === id)?.records.map(({ kind }) => kind));
    expect(kinds('value-added')).toEqual(new Set(['level']));
    expect(kinds('growth')).toEqual(new Set(['annual-growth']));
    for (const { id, records: own } of all.filter(({ id: name }) => name !== 'timeline'))
      expect(own.filter((record) => record.class !== 'target').map((record) => `${id} ${record.id}`)).toEqual([]);
  });

  it('puts figures of different scope side by side with the reason, and never sums them up', () => {
    const chart = all.find(({ id }) => id === 'reductions');
    const text = flat(chart?.draw(WIDE).shapes ?? [])
      .filter(({ name }) => name === 'text')
      .flatMap(({ inside }) => inside.filter((part) => typeof part === 'string'))
      .join('');
    for (const pair of pairs.filter(({ earlier, later }) =>
      [earlier, later].every((side) => side.some((record) => chart?.records.includes(record))),
    ))
      expect(text).toContain(pair.reason);
  });
});

describe('other documents', () => {
  it('gives no chart where there is nothing to draw', () => {
    expect(charts([], [], [])).toEqual([]);
    expect(overview([])).toBeNull();
  });

  it('draws what it is given, whatever the units and years', () => {
    const others = [
      made({ indicator: '旅游业增加值', kind: 'level', unit: '万元', value: 900, valueText: '900万元' }),
      made({
        indicator: '渔业增加值',
        kind: 'level',
        unit: '亿元',
        value: 3,
        valueText: '3亿元以上',
        comparator: '>=',
      }),
      made({ indicator: '水库', value: 7, valueText: '7座', unit: '座', deadline: '2031' }),
      made({
        indicator: '泵站数',
        value: 9,
        valueText: '9座',
        unit: '座',
        deadline: '2035',
        doc: 'y',
        earliest: false,
      }),
      made({
        indicator: '绿化率',
        kind: 'share',
        unit: '%',
        value: 30,
        valueText: '30%',
        baseline: { year: 2028, value: 40 },
      }),
      made({ indicator: '入学率', kind: 'share', unit: '%', value: 99, valueText: '99%以上', comparator: '>=' }),
    ];
    const made_ = charts(others, [], ['主题']);
    expect(made_.map(({ id }) => id)).toEqual(['timeline', 'value-added', 'baselines', 'shares', 'counts']);
    expect(made_.find(({ id }) => id === 'baselines')?.title).toBe('主题：到2030年绿化率要降低10个百分点');
    expect(made_.find(({ id }) => id === 'value-added')?.title).toBe('2030年渔业增加值3亿元以上，旅游业增加值900万元');
  });
});
