/** Long texts are read to the end, whatever is in them: nothing searches from the start again and again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { coverageFaults } from '../../src/parse/coverage.ts';
import { parse } from '../../src/parse/index.ts';
import { runPipeline } from '../../src/pipeline.ts';
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

test.each(['甲乙丙丁', '一', '1', '甲，', '到2020年', '省甲局、', '（', '“'])(
  'facts are read from a line of 40,000 characters: %s',
  ENOUGH,
  (piece) => {
    const line = `丙${piece.repeat(40_000 / piece.length)}`;
    const text = `甲规划\n一、目标\n（一）乙。\n${line}\n`;
    const seed = { meta: metaOf(), text, editorial: {}, files: FILES };
    const { records } = runPipeline([seed], {});
    expect(records?.clauses.map((clause) => clause.text)).toContain(line);
  },
);
