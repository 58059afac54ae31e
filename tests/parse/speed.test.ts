/** Reading takes time in proportion to the text, whatever is in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { coverageFaults } from '../../src/parse/coverage.ts';
import { parse } from '../../src/parse/index.ts';
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

function expectFast(piece: string, size: number): void {
  const text = piece.repeat(Math.ceil(size / piece.length));
  const start = process.cpuUsage();
  const { clauses } = parse(text, metaOf(), FILES);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(6);
  expect(coverageFaults(text, clauses)).toEqual([]);
}

test('a plan of two million characters', () => expectFast(plan, 2_000_000));

test.each(PIECES)('%s', (_, piece) => expectFast(piece, 300_000));
