import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { fromRuns, toRuns } from '../../src/search/files.ts';
import { type Facetable, facetsOf } from '../../src/search/written/facets.ts';

const clause = (id: string, kind: Clause['kind'], parent: string | null): Clause => ({
  doc: 'a',
  id,
  kind,
  parent,
  label: '',
  title: '',
  text: '',
  url: '/',
  source: [],
  head: '',
  hash: '00000000',
  locator: '',
});
const clauses = [
  clause('1', 'part', null),
  clause('1.p1', 'paragraph', '1'),
  clause('box-1', 'box', '1'),
  clause('box-1.p1', 'paragraph', 'box-1'),
];
const documents = [{ id: 'a', shortTitle: '规划' }];
const parts = [{ doc: 'a', id: '1', name: '一、总则', records: toRuns([0, 1, 2, 3]) }];
const facets = (data: Facetable) =>
  Object.fromEntries(
    facetsOf(documents, clauses, parts, data).map(({ id, values }) => [
      id,
      Object.fromEntries(values.map((value) => [value.name, [...fromRuns(value.records)]])),
    ]),
  );

test('without datasets there are the document, its parts and the kinds of its clauses; a box has its paragraphs', () => {
  expect(facets({})).toEqual({
    doc: { '《规划》': [0, 1, 2, 3] },
    part: { '《规划》一、总则': [0, 1, 2, 3] },
    kind: { 部分标题: [0], 正文: [1], 专栏: [2, 3] },
  });
});

test('every dataset that is there makes its facet', () => {
  const at = (id: string) => ({ doc: 'a', clause: id });
  const found = facets({
    targets: [at('1.p1'), at('1.p1'), at('gone')],
    links: [{ from: at('1'), to: at('box-1') }],
    themes: [
      { id: 'steel', name: '钢铁', kind: 'industry' },
      { id: 'land', name: '土地', kind: 'matter' },
    ],
    'clause-themes': [{ ...at('1.p1'), themes: ['steel'] }],
    entities: [
      { id: 'x', kind: 'city', name: '甲市', mentions: [at('1.p1')] },
      { id: 'y', kind: 'enterprise', name: '乙厂', mentions: [at('1.p1')] },
    ],
    duties: [
      { ...at('1.p1'), body: '某厅', covers: ['1', '1.p1'] },
      { ...at('box-1.p1'), body: '某厅', covers: [] },
    ],
  });
  expect(found).toMatchObject({
    target: { 写有目标: [1] },
    link: { 与另一文件对应: [0, 2] },
    industry: { 钢铁: [1] },
    place: { 甲市: [1] },
    body: { 某厅: [0, 1, 3] },
  });
  expect(found.matter).toBeUndefined();
});

test('runs hold any sorted numbers', () => {
  for (const records of [[], [0], [5], [0, 1, 2, 7, 9, 10], [3, 4, 400]])
    expect([...fromRuns(toRuns(records))]).toEqual(records);
});
