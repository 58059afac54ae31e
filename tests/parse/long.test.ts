/** Long texts are read to the end, whatever is in them: nothing searches from the start again and again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deriveDuties } from '../../src/derive/apparatus/duties.ts';
import { Texts } from '../../src/derive/apparatus/texts.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { printed } from '../../src/model/source.ts';
import { coverageFaults } from '../../src/parse/coverage.ts';
import { parse } from '../../src/parse/index.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { repeats } from '../../src/text/repeats.ts';
import { FILES, metaOf } from './invariants.ts';

const plan = readFileSync(path.join(import.meta.dirname, '../../seeds/plan-2016/source.txt'), 'utf8');

/** Texts that a search from the start, or a scan to the end, would make slow. */
const PIECES: [string, string][] = [
  ['one heading, repeated', '1.钢铁产业。做强主业。\n'],
  ['one heading without text, repeated', '一、\n'],
  ['one sentence, numbered', '1.做强主业。\n'],
  ['paragraphs without a heading', '做强主业，做大产业。\n'],
  ['addressees', '各市人民政府：\n'],
  ['titles', '河北省规划\n'],
  ['dates', '河北省人民政府\n2016年12月30日\n'],
  ['opening corners on one line', '┌'],
  ['boxes on one line', '┌──┐│专栏1│├──┤│甲│└──┘'],
  ['boxes without a number', '┌──┐\n│甲。│\n└──┘\n'],
  ['rows that never close', '┌──┐\n│甲│\n'],
  ['verticals on one line', '甲│'],
  ['dashes', '─'],
  ['white space', '　 \n'],
  ['white space on one line', '　'],
  ['one long line', '做强主业，'],
  ['brackets', '（'],
  ['numerals', '一'],
  ['digits', '1'],
];

/** Texts of pieces that take more than a line to tell: what would search from the start again is seen at this size too. */
const BLOCKS: [string, string][] = [
  ['rows of tabs', '甲\t乙\t丙\n'],
  ['rows of pipes', '| 甲 | 乙 |\n'],
  ['tabs on one line', '甲\t'],
  ['pipes on one line', '|甲'],
  ['articles', '第一条 甲。\n（一）乙；\n'],
  ['headings inside a line', '落实。（一）宣传。二、甲。'],
  ['annexes', '附件\n甲\n'],
  ['lists of annexes', '附件：甲\n'],
  ['contents', '目录\n第一章 甲\n'],
  ['decimals', '1.1 甲\n'],
  ['open quotations', '“第一条 甲\n'],
  ['page furniture', '首页\n打印本页\n'],
  ['works', '甲办法\n第一条 乙。\n'],
  // What a rule can divide in many ways, and then finds at its end that none of them holds.
  ['captions with brackets', `甲清单${'（）'.repeat(60)}甲\n| 甲 | 乙 |\n| 丙 | 丁 |\n`],
  ['words behind a heading inside a line', `落实。（一）宣传。二、甲。乙丙 ${'丁'.repeat(60)}  戊\n`],
  ['empty lines', '\n'],
];

function reads(piece: string, size: number): void {
  const text = piece.repeat(Math.ceil(size / piece.length));
  const { clauses } = parse(text, metaOf(), FILES);
  expect(coverageFaults(text, clauses)).toEqual([]);
}

// Not a measure of speed: what searches from the start again takes far longer than this on any machine.
const ENOUGH = { timeout: 240_000 };

test('a plan of two million characters', ENOUGH, () => reads(plan, 2_000_000));

test.each(PIECES)('%s', ENOUGH, (_, piece) => reads(piece, 300_000));

test.each(BLOCKS)('%s', ENOUGH, (_, piece) => reads(piece, 60_000));

test.each([
  ...['甲乙丙丁', '一', '1', '甲，', '到2020年', '省甲局、', '（', '“', '增长5%，'],
  ...['（责任单位：省甲局）', '（省甲局牵头，省乙厅配合）', '《〈〉', '（）', '应在', '甲（以下简称“乙”）。'],
  `《${'〈〉'.repeat(60)}`,
])('facts are read from a line of 40,000 characters in two documents: %s', ENOUGH, (piece) => {
  const line = `丙${piece.repeat(40_000 / piece.length)}`;
  const seeds = ['jia', 'yi'].map((id) => ({
    meta: { ...metaOf(), id },
    text: `甲规划\n一、目标\n（一）乙。\n${line}\n`,
    editorial: {},
    files: FILES,
  }));
  const { records } = runPipeline(seeds, {});
  expect(records?.clauses.filter((clause) => printed(clause) === line)).toHaveLength(2);
});

test('what a line of 300,000 characters that repeats itself shares with another is found', ENOUGH, () => {
  const line = '钢铁产能压减5万吨，'.repeat(30_000);
  expect(repeats([line, line], [0, 1], 12)).toEqual([
    {
      length: line.length,
      at: [
        { text: 0, start: 0 },
        { text: 1, start: 0 },
      ],
    },
  ]);
});

test('each of many duties is read without reading the line again', ENOUGH, () => {
  const words = '（责任单位：省甲局）'.repeat(40_000);
  const clause = { head: '丙', text: words, source: [[0, words.length + 1]] } as unknown as Clause;
  const dossier = { record: { id: 'jia' }, clauses: [{ ...clause, doc: 'jia', id: '1', kind: 'paragraph' }] };
  const { duties } = deriveDuties(new Texts([dossier as unknown as Dossier]), [], (name) => name);
  expect(duties).toHaveLength(40_000);
});
