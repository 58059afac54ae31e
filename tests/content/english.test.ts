/** What is published in English: every target has a gloss, and every number of it is of the record or of its name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { English } from '../../src/model/english.ts';
import type { Target } from '../../src/model/target.ts';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const rows = read<English>('english');
const targets = read<Target>('targets');
const of = (kind: English['kind']) => rows.filter((row) => row.kind === kind);
const glosses = new Map(of('target').map((row) => [row.ref, row]));
const SCALES: Record<string, number> = { billion: 1e9, million: 1e6, '': 1 };
const MAGNITUDES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

test('every row is what its schema says, and says that it is a gloss', () => {
  for (const row of rows) expect(English.safeParse(row).error?.issues ?? []).toEqual([]);
});

test('every target, heading and term has one', () => {
  expect([...glosses.keys()].sort()).toEqual(targets.map(({ id }) => id).sort());
  const titled = read<{ doc: string; id: string; title: string | null }>('clauses').filter(({ title }) => title);
  expect(of('heading').map(({ doc, clause }) => `${doc}/${clause}`)).toEqual(
    titled.map(({ doc, id }) => `${doc}/${id}`),
  );
  expect(of('term').map(({ ref }) => ref)).toEqual(read<{ id: string }>('terms').map(({ id }) => id));
});

test('the number of a figure is the value of the record in its unit', () => {
  for (const target of targets.filter(({ value, unit }) => value !== null && unit !== '位')) {
    const figure = glosses.get(target.id)?.figure ?? '';
    const [, digits = '', scale = ''] = /([0-9][0-9,.]*)(?: (billion|million))?/.exec(figure) ?? [];
    const times = [...(target.unit ?? '').replace(/千瓦$/, '')].reduce((size, one) => size * (MAGNITUDES[one] ?? 1), 1);
    expect(Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1), target.id).toBeCloseTo(
      (target.value ?? 0) * times,
      3,
    );
  }
});

test('no number of a gloss is without one in the Chinese words', () => {
  for (const { zh, en } of [...of('target'), ...of('heading'), ...of('term')])
    if (/[0-9]/.test(en)) expect(zh, en).toMatch(/[0-9]|[一二两三四五六七八九十百千万亿双]/);
});

test('one Chinese term has one English; what is official names its source, and has its words', () => {
  const words = of('glossary');
  expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
  const official = rows.filter(({ origin }) => origin === 'official');
  expect(official.length).toBeGreaterThan(0);
  for (const { en, source } of official) {
    expect(source?.link).toMatch(/^https?:/);
    expect(source?.words.toLowerCase()).toContain(en.toLowerCase());
  }
  expect(rows.filter(({ origin, source }) => origin === 'model' && source !== null)).toEqual([]);
});

test('no gloss has a Chinese character left in it, and differences are settled with a reason', () => {
  expect(rows.filter(({ en, figure }) => /\p{Script=Han}/u.test(`${en}${figure ?? ''}`))).toEqual([]);
  const differing = of('target').filter(({ differs }) => differs !== null);
  expect(differing.filter(({ why }) => !why)).toEqual([]);
});
