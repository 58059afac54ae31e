import { describe, expect, test } from 'vitest';
import { foldingOf } from '../../src/search/fold.ts';
import { LONGEST_QUERY, literalQuery, MOST_WORDS, parseQuery } from '../../src/search/query.ts';

const folding = foldingOf('橫横縱纵');
const documents = [
  { id: 'a-1', title: '某省规划（2016-2020年）', shortTitle: '规划' },
  { id: 'b-2', title: '某省意见', shortTitle: '意见' },
];
const parse = (text: string) => parseQuery(text, documents, folding);

describe('parseQuery', () => {
  test.each([
    ['钢铁', ['钢铁']],
    [' 钢铁　产能 ', ['钢铁', '产能']],
    ['"设计 科技"', ['设计科技']],
    ['"made in china"', ['made in china']],
    ['“三去一降一补”', ['“三去一降一补”']],
    ['"三去', ['"三去']],
    ['a"b c"d', ['a"b', 'c"d']],
    ['ＬＮＧ、２０２０', ['lng、2020']],
    ['縱橫', ['纵横']],
    ['(2016-2020年)', ['(2016-2020年)']],
    ['', []],
    ['　', []],
  ])('%s asks for %j', (text, words) => {
    expect(parse(text)).toEqual({ words, without: [], docs: [] });
  });

  test('leaves out what follows a minus, beside other words alone', () => {
    expect(parse('钢铁 -水泥')).toEqual({ words: ['钢铁'], without: ['水泥'], docs: [] });
    expect(parse('钢铁 -"设计 科技"').without).toEqual(['设计科技']);
    expect(parse('-2020年')).toEqual({ words: ['-2020年'], without: [], docs: [] });
    expect(parse('--太行山').words).toEqual(['--太行山']);
    expect(parse('2016-2020年').words).toEqual(['2016-2020年']);
  });

  test.each(['规划:钢铁', '规划：钢铁', '规划: 钢铁', '《规划》：钢铁', 'a-1:钢铁', '规划:"钢铁"'])(
    '%s narrows',
    (text) => {
      expect(parse(text)).toEqual({ words: ['钢铁'], without: [], docs: ['a-1'] });
    },
  );

  test('takes two documents for either', () => {
    expect(parse('规划:钢铁 意见:').docs).toEqual(['a-1', 'b-2']);
  });

  test('a name with nothing to look for is looked for', () => {
    expect(parse('规划：')).toEqual({ words: ['规划:'], without: [], docs: [] });
    expect(parse('通知:钢铁').words).toEqual(['通知:钢铁']);
  });

  test('reads no sign where characters are meant literally', () => {
    expect(literalQuery('规划:钢铁', folding).words).toEqual(['规划:钢铁']);
  });

  test('reads no more than a query may have of what is long and strange', () => {
    for (const piece of ['"a "b ', '-', '"', '规划:', '\ud800', '(.*)+', '："', '字 ']) {
      const { words, without } = parse(piece.repeat(50_000 / piece.length));
      expect(words.length + without.length).toBeLessThanOrEqual(MOST_WORDS);
      for (const word of [...words, ...without]) expect(word.length).toBeLessThanOrEqual(LONGEST_QUERY);
    }
  });
});
