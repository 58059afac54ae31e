/** Every negation with every comparison, with and without words between them and before the figure. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/text/comparators.ts';

const MORE = ['高于', '超过', '多于', '大于', '长于', '超出', '突破'];
const LESS = ['低于', '少于', '小于', '短于'];
const FORBIDDING = ['不得', '不能', '不可', '不应', '不宜', '严禁', '禁止'];
const DENYING = ['不会', '未', '不', '无'];
const ADVERBS = ['', '再', '擅自', '明显'];
const BETWEEN = ['', '每月', '总投资额的', '人民币'];
const DOUBLED = ['不得不', '不能不', '不可不'];

function read(words: string) {
  const text = `费用${words}1000元，`;
  const start = text.indexOf('1000元');
  const found = compare(text, start, start + 5);
  return { comparator: found.comparator, words: text.slice(found.start, found.end) };
}
const every = (negations: readonly string[], comparisons: readonly string[], adverbs: readonly string[]) =>
  negations.flatMap((no) =>
    adverbs.flatMap((adverb) => comparisons.flatMap((word) => BETWEEN.map((between) => no + adverb + word + between))),
  );

describe('negations', () => {
  test.each([
    ['a forbidden more is a ceiling', every(FORBIDDING, MORE, ADVERBS), '<='],
    ['a forbidden less is a floor', every(FORBIDDING, LESS, ADVERBS), '>='],
    ['a denied more is a ceiling', every(DENYING, MORE, ['']), '<='],
    ['a denied less is a floor', every(DENYING, LESS, ['']), '>='],
    ['two negations are none: more', every(DOUBLED, MORE, ['']), '>'],
    ['two negations are none: less', every(DOUBLED, LESS, ['']), '<'],
    ['no negation: more', every([''], MORE, ['']), '>'],
    ['no negation: less', every([''], LESS, ['']), '<'],
  ])('%s', (_, phrases, comparator) => {
    expect(phrases.length).toBeGreaterThan(10);
    for (const phrase of phrases) expect(read(phrase)).toEqual({ comparator, words: `${phrase}1000元` });
  });

  test.each([
    ['不可能超过1000元', '<='],
    ['无法低于1000元', '>='],
    ['不得使控股股东出资额低于1000元', '>='],
    ['1000元以上（不含本数）', '>'],
    ['1000元（不含1000元）以下', '<'],
    ['不迟于1000元', '<='],
    ['不慢于1000元', '>='],
    ['误差不得大于±1000元', '<='],
    ['约占1000元', '~'],
    ['1000元以内', '<='],
    ['1000元限额内', '<='],
    ['1000元封顶', '<='],
    ['1000元为上限', '<='],
    ['1000元为限', '<='],
    ['1000元以下（含）', '<='],
    ['1000元以上（含本数）', '>='],
    ['1000元为底线', '>='],
    ['1000元起，', '>='],
    ['至少1000元', '>='],
    ['最多1000元', '<='],
    ['不足1000元', '<'],
    ['未达到1000元', '<'],
    ['力争不低于1000元', '>='],
    ['达到或超过1000元', '>='],
    ['不低于或等于1000元', '>='],
    ['≥1000元', '>='],
  ])('%s', (text, comparator) => {
    const start = text.indexOf('1000元');
    expect(compare(text, start, start + 5).comparator).toBe(comparator);
  });

  test.each(['超过上年的企业达到1000元', '引进不低于副高职称的人才1000元', '未来投资1000元'])(
    '%s speaks of others',
    (text) => {
      const start = text.indexOf('1000元');
      expect(compare(text, start, start + 5).comparator).toBe('=');
    },
  );
});
