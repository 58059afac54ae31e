import { expect, test } from 'vitest';
import { CITATION_FORMS } from '../../src/model/citation.ts';
import { statusOf } from '../../src/model/status.ts';

const sure = {
  id: 'plan',
  title: '某市规划（2016－2020年）',
  kind: '规划',
  issuer: '某市人民政府',
  signed: '2016-12-30',
  inferred: null,
  inferredVerified: null,
};
const doubted = { ...sure, title: '某市意见', signed: '2017-02-22', inferred: '2018', inferredVerified: false };
const clause = { id: '1.1', locator: '第一部分（一）', hash: '0a1b2c3d' };
const cited = (document: typeof sure | typeof doubted, id: string) =>
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
  expect(statusOf(doubted, '2021-01-01').join()).not.toContain('期限');
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
