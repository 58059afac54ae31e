import { expect, test } from 'vitest';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import { dossier } from './collection.ts';

const TEXT = '一、目标\n到2020年，基本形成现代体系。\n钢铁迈向中高端。';
const entry = {
  id: 'm1',
  clause: '1.p1',
  quote: '基本形成现代体系',
  what: '基本形成现代体系',
  deadline: '2020',
  due: '到2020年',
};
const derive = (...milestones: (typeof entry & { dueIn?: string })[]) =>
  deriveApparatus({ dossiers: [{ ...dossier('d', TEXT), editorial: { milestones } }], shared: {} });

test('a commitment without a figure keeps its words and the words of its date', () => {
  const { records, problems } = derive(entry, {
    ...entry,
    id: 'm2',
    clause: '1.p2',
    quote: '迈向中高端',
    dueIn: '1.p1',
  });
  expect(problems).toEqual([]);
  expect(records.milestones.map(({ id, deadlineFrom, due }) => [id, deadlineFrom, due])).toEqual([
    ['d-m1', null, '到2020年'],
    ['d-m2', '1.p1', '到2020年'],
  ]);
});

test.each([
  ['words that do not stand there', { ...entry, quote: '全面建成体系' }],
  ['a date that the clause does not have', { ...entry, clause: '1.p2', quote: '迈向中高端' }],
  ['a year that the words do not have', { ...entry, deadline: '2025' }],
])('%s end the build', (_, wrong) => {
  expect(derive(wrong).problems.map(({ rule }) => rule)).toEqual(['milestone/stale']);
});
