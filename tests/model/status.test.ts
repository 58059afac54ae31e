import { expect, test } from 'vitest';
import { CITATION_FORMS, type Cited } from '../../src/model/citation.ts';
import { statusOf } from '../../src/model/status.ts';

const sure = {
  id: 'plan',
  title: '某市规划（2016－2020年）',
  period: { from: '2016', to: '2020' },
  issuer: '某市人民政府',
  signed: '2016-12-30',
  published: null,
  passed: null,
  inferred: null,
  inferredVerified: null,
};
const doubted = {
  ...sure,
  title: '某市意见',
  period: null,
  signed: '2017-02-22',
  inferred: '2018',
  inferredVerified: false,
};
const clause = { id: '1.1', locator: '第一部分（一）', hash: '0a1b2c3d' };
const cited = (document: Cited['document'], id: string) =>
  CITATION_FORMS.find((form) => form.id === id)?.format({ document, clause, url: 'https://a.cn/x/' }, '2026-01-31') ??
  '';

test('a period is said to be over once it is, and of one that is not nothing is promised', () => {
  expect(statusOf(sure, '2021-01-01')).toEqual([
    '某市人民政府',
    '2016年12月30日',
    '期限2016—2020年，已过',
    '是否仍有效，本站未见依据',
  ]);
  expect(statusOf(sure, '2020-12-31')).toContain('期限2016—2020年');
  expect(statusOf({ ...sure, period: { from: '2024', to: '2024' } }, '2025-01-01')).toContain('期限2024年，已过');
  expect(statusOf(doubted, '2021-01-01').join()).not.toContain('期限');
});

test('what nobody knows is said to be unknown, and is not guessed by any form', () => {
  const unknown = { ...sure, issuer: null, signed: null };
  expect(statusOf(unknown, '2021-01-01').slice(0, 2)).toEqual(['发文机关不详', '日期不详']);
  expect(statusOf({ ...unknown, passed: '2019-05-30' }, '2021-01-01')[1]).toBe('2019年5月30日通过');
  for (const { format } of CITATION_FORMS) {
    const words = format({ document: unknown, clause, url: 'https://a.cn/x/' }, '2026-01-31');
    expect(words).not.toMatch(/null|undefined|推断/);
  }
  expect(cited({ ...unknown, inferred: '2018', inferredVerified: false }, 'gbt7714')).toContain('([2018?])');
});

test('no form that has room for words gives a doubted date, or leaves it out, without the doubt', () => {
  const forms = CITATION_FORMS.filter(({ id }) => id !== 'address').map(({ id }) => id);
  expect(statusOf(doubted, '2021-01-01')[1]).toMatch(/2017年2月22日（.*存疑.*2018年，未经证实/);
  for (const form of forms) {
    expect(cited(doubted, form), form).toMatch(/2018\?|推断为2018年，未经证实/);
    expect(cited(sure, form), form).not.toMatch(/\?|推断/);
  }
  expect(cited(doubted, 'gbt7714')).toContain('(2017-02-22[2018?])');
  expect(cited({ ...doubted, inferredVerified: true }, 'gbt7714')).toContain('(2017-02-22[2018])');
});
