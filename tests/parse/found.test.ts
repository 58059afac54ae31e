/** What `npm run fuzz` found, each as its kind. */
import { expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from './invariants.ts';

test.each([
  ['| 指标 | 数值 |', '|---|---|', '| 产量 | 3万吨 |'],
  ['指标 | 数值', '---|---', '产量 | 3万吨'],
  ['指标 | 数值 |', '---|---|', '产量 | 3万吨 |'],
  ['| 指标 | 数值', '|---|---', '| 产量 | 3万吨'],
  ['指标 ｜ 数值 ｜', '|---|---|', '产量|3万吨|'],
])('a row may open and close with a pipe or not: %s', (head, ruling, row) => {
  const text = `关于发展轻工业的规划\n一、总体要求\n${head}\n${ruling}\n${row}\n加快发展。\n`;
  const { clauses, problems } = parse(text, metaOf(), FILES);
  expectSound(text, clauses);
  expect(problems.filter(({ rule }) => rule.startsWith('coverage/'))).toEqual([]);
  const rows = clauses.filter(({ kind }) => kind === 'row').map((clause) => clause.text);
  expect(rows).toEqual(['指标\t数值', '产量\t3万吨']);
});

test.each([
  ['加快发展，扩大规模，', '章'],
  ['（责任单位：省甲厅，各市政府）', '（一）'],
  ['加快发展，扩大规模。', '一、'],
] as const)('a line without a number that a fact calls a heading is one, whatever its words: %s', (line, rank) => {
  const text = `甲办法\n第一条 甲。\n${line}\n第二条 乙。\n`;
  const structure = [{ quote: line.slice(0, 4), as: 'heading', rank, reason: '试一试。' }];
  const { clauses } = parse(text, metaOf({ structure }), FILES);
  expectSound(text, clauses);
  const found = clauses.filter(({ head }) => head === line);
  expect(found.map(({ kind, text: words }) => [kind === 'paragraph', words])).toEqual([[false, '']]);
});

test.each(['甲 | 乙 |\n└---|---\n一、丙。\n', '甲 | 乙\n---|---\n└|丙|丁|┘\n', '│|甲|乙|│\n|---|---|└\n丙|丁|\n'])(
  'the rule of a box before or behind a row or a ruling loses nothing: %j',
  (text) => expectSound(text, parse(text, metaOf(), FILES).clauses),
);
