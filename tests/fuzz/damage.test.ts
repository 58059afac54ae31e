/** Whatever is done to a text, the parser does not throw, loses nothing and invents nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { decode, parse } from '../../src/parse/index.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { document } from '../parse/grammar/document.ts';
import { expectSound, FILES, metaOf } from '../parse/invariants.ts';
import { bounds, counter } from './bounds.ts';

const { count, say } = counter('damage');
afterAll(say);

const SEEDS = ['plan-2016', 'opinion-2017'].map((doc) =>
  readFileSync(path.join(import.meta.dirname, '../../seeds', doc, 'source.txt'), 'utf8'),
);

const slice = fc
  .tuple(fc.constantFrom(...SEEDS), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4000 }))
  .map(([text, at, length]) => text.slice(Math.floor(at * text.length), Math.floor(at * text.length) + length));

const base = fc.oneof(
  slice,
  slice,
  document.map(({ text }) => text),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const SCRAPS = [
  ...['┌', '┐', '└', '┘', '├', '┤', '│', '─', '┬', '┼', '┏', '┛', '╔', '╝', '╱', '┌──┐', '│　　│'],
  ...['\n', '\n\n', '\r\n', '\r', '\t', '　', ' ', '\u00a0', '\ufeff', '\u2028', '\v', '\0', '\u0085'],
  ...[
    '一、',
    '（一）',
    '(一)',
    '1.',
    '1．',
    '（1）',
    '①',
    '㊿',
    '第一章',
    '第一条',
    '第一节',
    '一千百、',
    '十百十、',
    '零、',
    '0.',
  ],
  ...[
    '一一一一一一一一一一一一、',
    '999.',
    '（999）',
    '专栏',
    '专栏1',
    '专栏99999999999',
    '专栏零',
    '。',
    '：',
    '；',
    '！',
    '”',
    '）',
  ],
  ...[
    '规划',
    '通知',
    '（2016年）',
    '2016年12月30日',
    '河北省人民政府',
    '冀政发〔2016〕5号',
    '\ud83d',
    '😀',
    '~2',
    '.p1',
  ],
  ...[
    '指标\t2020年\t2025年\n',
    '甲\t1\n',
    '\t\t',
    '| 甲 | 乙 |\n',
    '甲 | 乙 |\n',
    '|---|---|\n',
    '---|---\n',
    '|',
    '｜',
    '||',
  ],
  ...[
    '附件',
    '附件1\n',
    '附件：1.甲表\n',
    '目录\n',
    '首页\n',
    '当前位置：首页\n',
    '专栏3 工程\n',
    '附则\n',
    '令\n第3号',
  ],
  ...[
    '第一编',
    '第一分编',
    '第一篇 ',
    '第一条之一',
    '第二条规定',
    '1 总则\n',
    '1.1 目的\n',
    '1.1.1',
    '。（二）',
    '。二、',
    '甲办法\n第一条 ',
  ],
];

interface Damage {
  what: 'delete' | 'double' | 'swap' | 'insert' | 'cut line' | 'join lines';
  at: number;
  length: number;
  scrap: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  what: fc.constantFrom('delete', 'double', 'swap', 'insert', 'insert', 'cut line', 'join lines'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 200 })),
  scrap: fc.constantFrom(...SCRAPS),
});

function damaged(text: string, { what, at, length, scrap }: Damage): string {
  const from = Math.floor(at * text.length);
  const [before, piece, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  const lineEnd = after.indexOf('\n') < 0 ? after.length : after.indexOf('\n');
  if (what === 'delete') return before + after;
  if (what === 'double') return before + piece + piece + after;
  if (what === 'swap') return before + after.slice(0, length) + piece + after.slice(length);
  if (what === 'insert') return before + scrap + piece + after;
  return what === 'cut line' ? before + after.slice(lineEnd) : before + piece.replaceAll('\n', '') + after;
}

test('a damaged text is still owned to the last character', () => {
  const owners = fc.constantFrom(
    '1',
    '1.1',
    '2.2.1',
    'box-1',
    'conclusion',
    'preamble',
    '1.p1',
    '9.9',
    'conclusion.p1',
  );
  const reason = fc.constant('试一试。');
  const as = fc.constantFrom(
    'text' as const,
    'title' as const,
    'contents' as const,
    'table' as const,
    'annex' as const,
    'work' as const,
  );
  const rank = fc.constantFrom('章' as const, '条' as const, '（一）' as const, '1.' as const);
  const fact = fc.oneof(
    fc.record({ quote: word(), owner: owners, reason }),
    fc.record({ quote: word(), as, reason }),
    fc.record({ quote: word(), as: fc.constant('heading' as const), rank, reason }),
  );
  const facts = fc.array(fact, { maxLength: 3 });
  const survives = fc.property(base, fc.array(damage, { maxLength: 12 }), facts, (text, damages, structure) => {
    count('damaged texts');
    const worse = damages.reduce(damaged, text);
    const { clauses, problems } = parse(worse, metaOf({ structure }), FILES);
    expectSound(worse, clauses);
    expect(problems.filter(({ rule }) => rule.startsWith('coverage/'))).toEqual([]);
    const lines = worse.split('\n').length;
    for (const { line } of problems) if (line !== undefined) expect(line).toBeLessThanOrEqual(lines);
  });
  fc.assert(survives, bounds(2500));
});

/** Opening words that stand in the texts. */
function word(): fc.Arbitrary<string> {
  return fc.constantFrom('（责任单位', '加快推进', '到2025年服务业', '全面推进', '围绕推动传统产业', '甲乙丙丁');
}

test('any bytes are decoded or refused, never thrown at', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
  );
  const decoded = fc.property(bytes, (input) => {
    count('files of any bytes');
    const { text, problems } = decode(input, 'source.txt');
    if (text === null) expect(problems.map(({ rule }) => rule)).toEqual(['encoding/utf-8']);
    else expect(new TextEncoder().encode(text)).toEqual(new Uint8Array(input));
  });
  fc.assert(decoded, bounds(500));
});

test('any YAML is read or refused with a line, never thrown at', () => {
  const schema = z.strictObject({ a: z.string(), b: z.array(z.strictObject({ c: z.int() })) });
  const scraps = [
    'a: x',
    'b:',
    '  - c: 1',
    '- ',
    'c: 1.5',
    '*x',
    '&x ',
    '!!js ',
    '{',
    ']',
    ': ',
    '"',
    "'",
    '|',
    '\n',
    '\t',
    '%',
    '---',
    '<<: *x',
  ];
  const yaml = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 10 }).map((all) => all.join('')),
    fc.array(fc.constantFrom(...scraps), { maxLength: 10 }).map((all) => all.join('\n')),
  );
  const read = fc.property(yaml, (text) => {
    count('YAML files');
    const { value, problems } = parseYaml(text, schema, 'document.yaml');
    expect(value === null).toBe(problems.some(({ rule }) => rule.startsWith('yaml/')));
  });
  fc.assert(read, bounds(1000));
});
