import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogOf, DATASETS, DocumentMeta, keyOf, resolve, runPipeline, type Seed } from '../../src/index.ts';

const text = '甲市规划\n一、目标\n到2020年，钢产量控制在500万吨以内。\n二、措施\n（一）关停旧厂。不得新建。\n';
const seed: Seed = {
  meta: DocumentMeta.parse({
    ...{ id: 'jia', title: '甲市规划', shortTitle: '规划', kind: '规划', issuer: '甲市', number: null, order: 0 },
    ...{ signed: '2016', inferred: null, provenance: { file: 'a.txt', note: '自撰' }, sha256: '0'.repeat(64) },
  }),
  text,
  editorial: {},
  files: { source: 'a.txt', meta: 'a.yaml' },
};

test('the package leads to its public face', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).exports).toEqual({ '.': './src/index.ts' });
});

test('a text in memory becomes records that hold to the published schemas, and a citation finds its clause', () => {
  const { records, problems } = runPipeline([seed], {});
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { name, record } of DATASETS) for (const row of records?.[name] ?? []) record.parse(row);
  const { clauses = [], documents = [], targets = [] } = records ?? {};
  expect(clauses.map(({ head, text: own }) => head + own).join('')).toBe(text.replaceAll('\n', ''));
  expect(targets.map(({ value, unit, comparator }) => [value, unit, comparator])).toEqual([[500, '万吨', '<=']]);
  expect(resolve('规划二（一）', catalogOf(documents, clauses)).matches.map(keyOf)).toEqual(['jia/2.1']);
});
