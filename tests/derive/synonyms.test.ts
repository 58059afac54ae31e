import { expect, test } from 'vitest';
import { checkSynonyms } from '../../src/derive/synonyms.ts';

const clauses = [{ title: '钢铁产业', text: '降低失业保险费率。' }];
const why = '日常说法与文件用语';

test('each way leads to words of a text or to the name of an entity, and each word one way', () => {
  const good = [{ asked: ['下岗'], texts: ['失业', '钢铁', '省商务厅'], why }];
  expect(checkSynonyms(good, clauses, [{ name: '省商务厅' }])).toEqual([]);
  const bad = [
    { asked: ['下岗', '裁员'], texts: ['失业', '再就业'], why },
    { asked: ['裁员'], texts: ['水泥'], why },
  ];
  expect(checkSynonyms(bad, clauses, []).map(({ rule, at }) => [rule, at])).toEqual([
    ['synonym/stale', [0, 'texts', 1]],
    ['synonym/stale', [1, 'texts', 0]],
    ['synonym/twice', [1, 'asked', 0]],
  ]);
});
