import { describe, expect, test } from 'vitest';
import { compare } from '../../src/text/comparators.ts';
import { findDates } from '../../src/text/dates.ts';
import { findQuantities } from '../../src/text/quantities.ts';

describe('findQuantities', () => {
  test.each([
    ['压减4989万吨', [['4989', 4989, '万吨']]],
    ['年均增长9.8%', [['9.8', 9.8, '%']]],
    ['生产率达到35万元/人', [['35', 35, '万元/人']]],
    [
      '控制在2亿吨和2亿重量箱左右',
      [
        ['2', 2, '亿吨'],
        ['2', 2, '亿重量箱'],
      ],
    ],
    ['提高0.5个百分点', [['0.5', 0.5, '个百分点']]],
    ['降至60微克/立方米', [['60', 60, '微克/立方米']]],
    ['装机1.3亿千瓦时', [['1.3', 1.3, '亿千瓦时']]],
    ['１２．５％', [['１２．５', 12.5, '%']]],
    ['建设1,200公里', [['1,200', 1200, '公里']]],
    ['建设3—5个平台', [['5', null, '个']]],
    ['增长10%-12%', [['12', null, '%']]],
    ['调整为5:45:50', [['50', null, null]]],
    ['世界500强', [['500', 500, null]]],
    [
      '形成两个集群、六大行业和二十三项措施',
      [
        ['两', 2, '个'],
        ['六', 6, null],
        ['二十三', 23, '项'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findQuantities(text).map(({ number, value, unit }) => [number, value, unit])).toEqual(expected);
  });

  test.each(['培育一批企业', '第三个五年', '三位一体推进', '退二进三项目', '党的十九届五中全会'])(
    'finds none in %s',
    (text) => {
      expect(findQuantities(text)).toEqual([]);
    },
  );

  test('places cover the number with its unit', () => {
    for (const { start, end } of findQuantities('到35万元/人、两个')) {
      expect(['35万元/人', '两个']).toContain('到35万元/人、两个'.slice(start, end));
    }
  });
});

describe('compare', () => {
  test.each([
    ['达到45%左右', '~', '45%左右'],
    ['达到60%以上', '>=', '60%以上'],
    ['占比超过85%', '>', '超过85%'],
    ['港口能力突破85%', '>', '突破85%'],
    ['应将不低于70%用于', '>=', '不低于70%'],
    ['提取不高于30%', '<=', '不高于30%'],
    ['控制在35%以下', '<=', '35%以下'],
    ['控制在35%以内', '<=', '35%以内'],
    ['控制在35%', '<=', '35%'],
    ['低于35%', '<', '低于35%'],
    ['约35%', '~', '约35%'],
    ['达到35%', '=', '35%'],
  ])('%s', (text, comparator, words) => {
    const at = /\d+%/.exec(text) as RegExpExecArray;
    const found = compare(text, at.index, at.index + at[0].length);
    expect(found).toMatchObject({ comparator, threshold: false });
    expect(text.slice(found.start, found.end)).toBe(words);
  });

  test('及以上 limits what is spoken of', () => {
    expect(compare('450立方米及以下高炉', 0, 6)).toEqual({
      comparator: '<=',
      start: 0,
      end: 9,
      threshold: true,
      forbidden: false,
    });
  });
});

describe('findDates', () => {
  test.each([
    ['到2020年，', '到2020年', '2020', null, true],
    ['2017年10月底前实现', '2017年10月底前', '2017-10', null, true],
    ['2016年12月30日', '2016年12月30日', '2016-12-30', null, false],
    ['规划期2016-2020年', '2016-2020年', '2020', '2016', false],
    ['比2015年下降', '2015年', '2015', null, false],
    ['二〇二五年底前', '二〇二五年底前', '2025', null, true],
    ['到“十三五”末', '到“十三五”末', '2020', null, true],
    ['2020年前10名', '2020年', '2020', null, false],
  ])('%s', (text, words, value, since, limit) => {
    const [date] = findDates(text);
    expect(date).toMatchObject({ value, since, limit });
    expect(text.slice(date?.start, date?.end)).toBe(words);
  });

  test('a duration is no date', () => {
    expect(findDates('用3年时间，连续3-5年')).toEqual([]);
  });
});
