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
import type { SentenceRecord } from '../../src/model/sentence.ts';
import type { Term } from '../../src/model/term.ts';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const clauses = read<Clause>('clauses');
const words = new Map(clauses.map(({ doc, id, head, text }) => [keyOf({ doc, id }), head + text]));
const seeds = new Map(read<DocumentRecord>('documents').map(({ id, seed }) => [id, readFileSync(seed, 'utf8')]));
const slice = (doc: string, source: readonly Range[]) =>
  source.map(([start, end]) => seeds.get(doc)?.slice(start, end)).join('');
const keyOfClause = ({ doc, clause }: { doc: string; clause: string }) => keyOf({ doc, id: clause });
const entities = read<Entity>('entities');
const terms = read<Term>('terms');
const NAMES = [
  'entities',
  'duties',
  'terms',
  'errata',
  'clause-themes',
  'pilots',
  'sentences',
  'milestones',
  'outcomes',
  'english',
];

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

test('all that the texts say in sentences is there once, in order, with the characters of the source', () => {
  const sentences = read<SentenceRecord>('sentences');
  const of = Map.groupBy(sentences, keyOfClause);
  const said = clauses.filter(({ text, kind }) => text !== '' && (kind === 'paragraph' || kind === 'front'));
  expect([...of.keys()]).toEqual(said.map(keyOf));
  for (const clause of said) {
    const own = of.get(keyOf(clause)) ?? [];
    expect(own.map(({ text }) => text).join('')).toBe(clause.text);
    expect(own.map(({ id }) => id)).toEqual(own.map((_, i) => `${clause.id}.s${i + 1}`));
  }
  for (const { doc, text, source } of sentences)
    expect(slice(doc, source).replaceAll(/[│\s]/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
});

test('a sentence that orders something was read by somebody, and its words are its own', () => {
  const sentences = read<SentenceRecord>('sentences');
  for (const { doc, id, coding, actor, verb, object, force, instruments, text } of sentences) {
    for (const word of [actor, verb, object]) if (word !== null) expect(text, `${doc}/${id}`).toContain(word);
    if (force !== null) expect(verb, `${doc}/${id}`).not.toBeNull();
    const isNotice = ['addressee', 'notice', 'title', 'signatory', 'date'].some((at) => id.startsWith(at));
    if (coding === 'rule') {
      expect(instruments).toEqual([]);
      expect(isNotice || text.startsWith('（责任单位：'), `${doc}/${id}`).toBe(true);
    }
  }
});

test('what a text says that its own word means is more than the word again', () => {
  for (const { term, basis, definition } of terms) {
    if (basis !== 'text' || definition === null) continue;
    const word = term.replaceAll(/[“”]|（.*）/gu, '');
    const again = [word, `“${word}”`].flatMap((name) =>
      ['', '推进', '推动', '开展', '实现', '打造'].map((verb) => verb + name),
    );
    for (const words of again)
      expect(definition.startsWith(`${words}，`) || definition.endsWith(`，${words}`), `${term}：${definition}`).toBe(
        false,
      );
    expect(definition.length, term).toBeGreaterThan(word.length);
  }
});
