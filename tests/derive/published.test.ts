import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Clause, Range } from '../../src/model/clause.ts';
import { DATASETS } from '../../src/model/dataset.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Duty } from '../../src/model/duty.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import type { Link } from '../../src/model/link.ts';
import type { Milestone } from '../../src/model/milestone.ts';
import type { Pilot } from '../../src/model/pilot.ts';
import { keyOf } from '../../src/model/ref.ts';
import type { Term } from '../../src/model/term.ts';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const clauses = read<Clause>('clauses');
const words = new Map(clauses.map(({ doc, id, head, text }) => [keyOf({ doc, id }), head + text]));
const seeds = new Map(read<DocumentRecord>('documents').map(({ id, seed }) => [id, readFileSync(seed, 'utf8')]));
const slice = (doc: string, source: readonly Range[]) =>
  source.map(([start, end]) => seeds.get(doc)?.slice(start, end)).join('');
const entities = read<Entity>('entities');
const terms = read<Term>('terms');
const NAMES = ['entities', 'duties', 'terms', 'errata', 'clause-themes', 'pilots', 'milestones', 'outcomes', 'english'];

test.each(NAMES)('%s are what their schema says', (name) => {
  const { record } = DATASETS.find((dataset) => dataset.name === name)!;
  const rows = read(name);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(record.safeParse(row).error?.issues ?? []).toEqual([]);
});

test('every mention leads to its characters, and they are one of the forms', () => {
  for (const { id, mentions, forms } of [...entities, ...terms]) {
    expect(mentions.length, id).toBeGreaterThan(0);
    for (const { doc, clause, start, end, source } of mentions) {
      const printed = words.get(keyOf({ doc, clause }))?.slice(start, end);
      expect(forms, id).toContain(printed);
      expect(slice(doc, source), id).toBe(printed);
    }
  }
});

test('quotes of duties, corrections and pilots lead to their characters', () => {
  const rows = [
    ...read<Duty>('duties'),
    ...read<Erratum>('errata'),
    ...read<Pilot>('pilots'),
    ...read<Milestone>('milestones'),
  ];
  for (const { doc, clause, quote, source } of rows) {
    expect(words.get(keyOf({ doc, clause }))).toContain(quote);
    expect(slice(doc, source)).toBe(quote);
  }
});

test('no address of an entity or a term is given twice', () => {
  const urls = [...entities, ...terms].map(({ url }) => url);
  expect(urls.filter((url, i) => urls.indexOf(url) !== i)).toEqual([]);
});

test('what records point to is there', () => {
  const places = new Set(entities.map(({ id }) => id));
  const themes = new Set(read<{ id: string }>('themes').map(({ id }) => id));
  for (const { id, places: named, within, themes: own } of entities) {
    for (const place of [...named, ...(within ? [within] : [])]) expect(places, `${id} → ${place}`).toContain(place);
    for (const theme of own) expect(themes).toContain(theme);
  }
  for (const { bodyId, covers, doc } of read<Duty>('duties')) {
    expect(places).toContain(bodyId);
    for (const clause of covers) expect(words.has(keyOf({ doc, clause }))).toBe(true);
  }
});

test('a link that carries on does not say of itself that something was changed into another', () => {
  const carried = read<Link>('links').filter(({ type }) => type === 'continues');
  expect(carried.length).toBeGreaterThan(0);
  expect(carried.filter(({ note }) => /[改变]为/.test(note)).map(({ id, note }) => `${id} ${note}`)).toEqual([]);
});
