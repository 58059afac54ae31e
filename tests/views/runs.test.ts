/** What a page lists does not grow with the collection, and nothing that it listed is lost. */
import { expect, test } from 'vitest';
import type { Work } from '../../src/views/library.ts';
import { onPage, runsOf, stepOf } from '../../src/views/runs.ts';

const works = (count: number) => Array.from({ length: count }, (_, i) => ({ record: { id: `d${i}` } }) as Work);
const ids = (list: readonly Work[]) => list.map(({ record }) => record.id);

test('few documents stand on one page, however much they say', () => {
  const runs = runsOf(works(2), () => 10_000);
  expect(runs.map((run) => ids(run.works))).toEqual([['d0', 'd1']]);
  const rows = [{ doc: 'd0' }, { doc: 'elsewhere' }];
  expect(onPage(runs[0]!, rows)).toEqual(rows);
});

test('many documents are divided between them, in order, each once; no page grows with their number', () => {
  for (const count of [10, 100, 1_000]) {
    const runs = runsOf(works(count), () => 30);
    expect(runs.flatMap((run) => ids(run.works))).toEqual(ids(works(count)));
    expect(Math.max(...runs.map((run) => run.works.length))).toBe(3);
    const rows = works(count).map(({ record }) => ({ doc: record.id }));
    expect(runs.flatMap((run) => onPage(run, rows))).toEqual(rows);
  }
});

test('a document with more than fits stands alone, and one that says little costs no page', () => {
  const counts: Record<string, number> = { d2: 500 };
  const runs = runsOf(works(6), ({ record }) => counts[record.id] ?? 0);
  expect(runs.map((run) => ids(run.works))).toEqual([['d0', 'd1', 'd2', 'd3', 'd4', 'd5']]);
  const full = runsOf(works(6), ({ record }) => counts[record.id] ?? 10);
  expect(full.map((run) => ids(run.works))).toEqual([['d0', 'd1'], ['d2'], ['d3', 'd4', 'd5']]);
});

test('the first page keeps the address of the entry', () => {
  expect([stepOf('tangshan', 1), stepOf('tangshan', 2)]).toEqual(['tangshan', 'tangshan/page-2']);
});
